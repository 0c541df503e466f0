import { formatNumber } from '#app/domain/formatNumber.ts';
import { formatShortDate } from '#app/domain/officialDate.ts';
import {
  displayNumber,
  STATE_SIGNS,
  type EffectiveValue,
  type IndicatorType,
} from '#app/domain/value.ts';
import type { Submission, SubmissionChannel } from '#app/storage/listSubmissions.ts';
import type { UnitResult } from './queryCampaignResults.ts';

/** Channels of submissions in words. */
export const CHANNEL_NAMES: Readonly<Record<SubmissionChannel, string>> = {
  paper: 'Phiếu giấy',
  zalo: 'Tin nhắn Zalo',
  email: 'Thư điện tử',
  phone: 'Điện thoại',
  meeting: 'Họp trực tiếp',
  file: 'Tệp gửi đến',
};

/** What a submission does to earlier ones; nothing to say of a first one. */
export const SUBMISSION_KIND_NAMES: Readonly<Record<Submission['kind'], string>> = {
  first: '',
  replace: 'thay thế',
  add: 'bổ sung',
  correct: 'đính chính',
};

/** A cell as people read it: vi-VN number, text, or the state sign. */
export function describeValue(value: EffectiveValue, type: IndicatorType): string {
  if (value.state !== 'value') return STATE_SIGNS[value.state];
  return 'amount' in value ? formatNumber(displayNumber(value.amount, type)) : value.text;
}

/**
 * Where a value came from: channel, day, file and place in it, or who typed it;
 * several submissions stand in the order they were counted.
 */
export function describeSource(unit: UnitResult, indicator: string): string {
  const revisions = unit.folded.get(indicator)?.revisions ?? [];
  return revisions
    .flatMap((revision) => unit.submissions.filter((each) => each.revision === revision))
    .map((submission) => describeOrigin(submission, indicator))
    .join('; ');
}

/** Channel and time of a submission and what it did to earlier ones: "Tin nhắn Zalo 10:12 03/10/2025 (bổ sung)". */
export function describeSubmission(submission: Submission): string {
  const kind = SUBMISSION_KIND_NAMES[submission.kind];
  const when = [submission.receivedTime, formatShortDate(submission.receivedOn)]
    .filter((part) => part !== null)
    .join(' ');
  return `${CHANNEL_NAMES[submission.channel]} ${when}${kind === '' ? '' : ` (${kind})`}`;
}

function describeOrigin(submission: Submission, indicator: string): string {
  const origin = submission.origins.get(indicator);
  const place = [origin?.evidenceName, origin?.at].filter(
    (part) => part !== null && part !== undefined,
  );
  const from = place.length > 0 ? place.join(', ') : `${submission.enteredBy} nhập tay`;
  const raw = origin?.isApproximate === true ? `, ghi “${origin.raw}”` : '';
  return `${describeSubmission(submission)}, ${from}${raw}`;
}
