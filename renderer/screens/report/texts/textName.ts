import { FORM_TEXT_NAMES, TEXT_NAMES } from '../../../i18n/reportTexts.vi.ts';
import type { ReportText } from './TextsDialog.tsx';

/** A wording as the list calls it. */
export function textName({ key, subject }: ReportText): string {
  const [part = ''] = key.split(':');
  return TEXT_NAMES[key] ?? FORM_TEXT_NAMES[part]?.(subject ?? '') ?? key;
}
