import type { Deadline, UnitStatus } from '#app/domain/completeness.ts';
import { formatShortDate } from '#app/domain/officialDate.ts';
import { inFull, type DoubtCode, type OpenQuestion } from '#app/domain/reportCheck.ts';
import { invariant } from '#app/domain/result.ts';
import type { Indicator } from '#app/storage/campaignStore.ts';
import type { Contact } from '#app/storage/contactLogStore.ts';
import type { ReportFacts } from './buildReportModel.ts';
import { describeSubmission } from './describeValue.ts';
import { listIndicatorSources, totalText } from './listIndicatorSources.ts';
import { listDoubts, listMissingFacts } from './listOpenFlags.ts';
import { officialHeader } from './issuingBody.ts';
import type { CampaignResults, UnitResult } from './queryCampaignResults.ts';
import type {
  KeyFigure,
  LeaderCopyModel,
  LeaderDuty,
  LeaderUnit,
} from '#app/domain/reportModel.ts';

/** What the office knows beside the figures and never lets out. */
export type InsideFacts = {
  readonly duties: readonly LeaderDuty[];
  /** Figures and activities that ask "kiểm tra lại?". */
  readonly doubts: readonly OpenQuestion<DoubtCode>[];
  /** Newest first, by roster entry. */
  readonly contacts: ReadonlyMap<string, readonly Contact[]>;
};

/** What stays inside: who is missing by name, what is doubtful, where each number comes from. */
export function buildLeaderCopy(facts: ReportFacts, inside: InsideFacts): LeaderCopyModel {
  const { office, results, asOf } = facts;
  const { campaign } = results;
  const numeric = results.indicators.filter(({ type }) => type !== 'text');
  return {
    campaignName: campaign.name,
    subject: campaign.reportSubject,
    issuerName: officialHeader(office, 0).issuerName,
    asOf: asOf.slice(0, 16),
    cutOffOn: campaign.cutOffOn,
    unitDeadline: deadlineText(campaign.unitDeadline),
    superiorDeadline: deadlineText(campaign.superiorDeadline),
    coverage: results.completeness,
    keyFigures: numeric.map((indicator) => keyFigure(results, indicator)),
    missingUnits: unitsWith(results, 'missing', ({ entry }) =>
      describeContacts(inside.contacts.get(entry.id) ?? []),
    ),
    returnedUnits: unitsWith(results, 'returned', ({ submissions }) => {
      return submissions.at(-1)?.reviewReason ?? '';
    }),
    lateUnits: unitsWith(results, 'late', newestSubmission),
    noneUnits: unitsWith(results, 'none', newestSubmission),
    duties: inside.duties,
    openFlags: [...listMissingFacts(facts), ...listDoubts(facts), ...inside.doubts].map(inFull),
    sources: numeric
      .map((indicator) => listIndicatorSources(results, indicator))
      .filter(({ entries }) => entries.length > 0),
  };
}

function keyFigure(results: CampaignResults, indicator: Indicator): KeyFigure {
  const total = results.totals.get(indicator.code);
  invariant(total, 'every indicator has a total');
  return {
    indicator: indicator.code,
    group: indicator.groupLabel,
    label: indicator.label,
    unitOfMeasure: indicator.unitOfMeasure,
    text: totalText(results, indicator),
    unitsText: `${total.units}/${results.completeness.reported} đơn vị`,
  };
}

function unitsWith(
  results: CampaignResults,
  status: UnitStatus,
  note: (unit: UnitResult) => string,
): LeaderUnit[] {
  return results.units
    .filter((unit) => unit.status === status)
    .map((unit) => ({
      code: unit.entry.code,
      name: unit.entry.name,
      contact: [unit.entry.contactName, unit.entry.contactRole]
        .filter((part) => part !== null)
        .join(', '),
      phone: unit.entry.phone ?? '',
      note: note(unit),
    }));
}

const CONTACTS: Readonly<Record<Contact['kind'], string>> = {
  call: 'Đã gọi',
  message: 'Đã nhắn',
  letter: 'Đã gửi công văn đôn đốc',
};

/** How a silent unit was last reminded and what it said. */
function describeContacts([last, ...earlier]: readonly Contact[]): string {
  if (last === undefined) return '';
  const times = earlier.length === 0 ? '' : ` (nhắc ${earlier.length + 1} lần)`;
  const answer = last.answer === null ? '' : `: ${last.answer}`;
  return `${CONTACTS[last.kind]} ${formatShortDate(last.on)}${times}${answer}`;
}

function newestSubmission({ submissions }: UnitResult): string {
  const newest = submissions.at(-1);
  return newest === undefined ? '' : describeSubmission(newest);
}

function deadlineText(deadline: Deadline | null): string | null {
  if (deadline === null) return null;
  const day = formatShortDate(deadline.on);
  return deadline.time === null ? day : `${deadline.time}, ${day}`;
}
