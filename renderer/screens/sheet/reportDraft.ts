import type { StatedValue } from '#app/domain/value.ts';
import type { KINDS } from '../../i18n/sheet.vi.ts';
import { parseEntry, type Choice } from '../grid/parseEntry.ts';
import { newReceipt, type ReceiptDraft } from './receiptDraft.ts';
import type { FormItem } from './sheetTypes.ts';

export type NextKind = Exclude<keyof typeof KINDS, 'first'>;

/** One answer of a report that is being typed. */
export type DraftField = {
  readonly text: string;
  /** What the text means once it was left; null while it is typed, asks or is refused. */
  readonly stated: StatedValue | null;
  readonly sentence: string | null;
  readonly choices: readonly Choice[];
};

export type ReportDraft = {
  readonly kind: NextKind | null;
  readonly receipt: ReceiptDraft;
  readonly fields: Readonly<Record<string, DraftField>>;
};

export function emptyDraft(today: string): ReportDraft {
  return { kind: null, receipt: newReceipt(today), fields: {} };
}

/** A field while it is typed: it means nothing yet. */
export function typedField(text: string): DraftField {
  return { text, stated: null, sentence: null, choices: [] };
}

/** What a field means by the rules of the grid; an emptied one says nothing at all. */
export function settleField(field: DraftField, item: FormItem): DraftField | null {
  if (field.stated !== null || field.sentence !== null) return field;
  const parsed = parseEntry(field.text, item, undefined);
  switch (parsed.kind) {
    case 'unchanged':
      return null;
    case 'save':
      return { ...field, stated: parsed.stated };
    case 'ask':
      return { ...field, sentence: parsed.sentence, choices: parsed.choices };
    case 'refused':
      return { ...field, sentence: parsed.sentence };
  }
}

export function chosenField(field: DraftField, { stated }: Choice): DraftField | null {
  return stated === null || stated === 'keep'
    ? null
    : { text: field.text, stated, sentence: null, choices: [] };
}

/** Every field settled, for a preview or a save that comes before the field was left. */
export function settleAll(draft: ReportDraft, form: readonly FormItem[]): ReportDraft {
  const fields = form.flatMap((item): [string, DraftField][] => {
    const field = draft.fields[item.code];
    const settled = field === undefined ? null : settleField(field, item);
    return settled === null ? [] : [[item.code, settled]];
  });
  return { ...draft, fields: Object.fromEntries(fields) };
}

export function draftValues({ fields }: ReportDraft) {
  return Object.entries(fields).flatMap(([indicator, { stated, text }]) =>
    stated === null ? [] : [{ indicator, stated, raw: text }],
  );
}

export function hasOpenFields({ fields }: ReportDraft): boolean {
  return Object.values(fields).some(({ stated }) => stated === null);
}

/** Typing that was not saved stays with its unit, also over a reload. */
export function keepDraft(key: string, draft: ReportDraft | null): void {
  if (draft === null) sessionStorage.removeItem(key);
  else sessionStorage.setItem(key, JSON.stringify(draft));
}

export function keptDraft(key: string): ReportDraft | null {
  const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
  return isDraft(kept) ? kept : null;
}

/** Only this program writes the key, so its shape is known by its parts. */
function isDraft(value: unknown): value is ReportDraft {
  return typeof value === 'object' && value !== null && 'receipt' in value && 'fields' in value;
}
