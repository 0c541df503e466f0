import type { LedgerRow } from '#app/domain/ledgerModel.ts';
import { displayNumber, type IndicatorType, type StatedValue } from '#app/domain/value.ts';
import { CHANNEL_NAMES, SUBMISSION_KIND_NAMES } from './describeValue.ts';
import type { CampaignResults } from './queryCampaignResults.ts';

/**
 * Every stated value behind the figures of a report, unit by unit: one row for
 * each submission a cell rests on, so that what was added stands beside what it
 * was added to. A unit that is asked to supplement states nothing.
 */
export function buildLedger({ indicators, units }: CampaignResults): LedgerRow[] {
  return units.flatMap(({ entry, submissions, folded }) =>
    indicators.flatMap(({ code, groupLabel, label, unitOfMeasure, type }) => {
      const revisions = new Set(folded.get(code)?.revisions);
      return submissions.flatMap((submission): LedgerRow[] => {
        const stated = submission.values.get(code);
        if (stated === undefined || !revisions.has(submission.revision)) return [];
        const origin = submission.origins.get(code);
        return [
          {
            unitCode: entry.code,
            unitName: entry.name,
            group: groupLabel,
            indicator: label,
            unitOfMeasure,
            value: valueOf(stated, type),
            state: stated.state,
            raw: origin?.raw ?? '',
            isApproximate: origin?.isApproximate ?? false,
            kind: SUBMISSION_KIND_NAMES[submission.kind],
            channel: CHANNEL_NAMES[submission.channel],
            file: origin?.evidenceName ?? '',
            at: origin?.at ?? '',
            sentBy: submission.sentBy ?? '',
            receivedOn: submission.receivedOn,
            receivedTime: submission.receivedTime,
            enteredBy: submission.enteredBy,
          },
        ];
      });
    }),
  );
}

function valueOf(stated: StatedValue, type: IndicatorType): number | string | null {
  if (stated.state !== 'value') return null;
  return 'amount' in stated ? displayNumber(stated.amount, type) : stated.text;
}
