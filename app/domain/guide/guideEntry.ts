import type { AppError } from '../result.ts';
import type { GuidePlace } from './guidePage.ts';

/** The page of the guide that holds an entry for every message. */
export const MESSAGE_PAGE = 'thong-bao';

/** Where the guide says what to do about an expected failure. Its entries are named by the codes. */
export function guideEntry(error: AppError): GuidePlace {
  return { page: MESSAGE_PAGE, anchor: anchorOf(error) };
}

/** A failure with several reasons has an entry for each. */
function anchorOf(error: AppError): string {
  if (error.code === 'fileRefused') return `fileRefused-${error.refusal.why}`;
  if (error.code === 'conflict') return `conflict-${error.reason}`;
  if (error.code === 'wordingBroken') return `wordingBroken-${error.fault.kind}`;
  return error.code;
}
