import { isReported, type Deadline, type UnitStatus } from '#app/domain/completeness.ts';
import { formatNumber } from '#app/domain/formatNumber.ts';
import { formatShortDate } from '#app/domain/officialDate.ts';
import { invariant } from '#app/domain/result.ts';
import { displayNumber, STATE_SIGNS } from '#app/domain/value.ts';
import type { Indicator } from '#app/storage/campaignStore.ts';
import type { ReportFacts } from './buildReportModel.ts';
import { describeSource, describeSubmission, describeValue } from './describeValue.ts';
import { listOpenFlags } from './listOpenFlags.ts';
import { officialHeader } from './issuingBody.ts';
import type { CampaignResults, UnitResult } from './queryCampaignResults.ts';
import type { IndicatorSources, KeyFigure, LeaderCopyModel, LeaderUnit } from '#app/domain/reportModel.ts';

/** What stays inside: who is missing by name, what is doubtful, where each number comes from. */
export function buildLeaderCopy(facts: ReportFacts): LeaderCopyModel {
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
    missingUnits: unitsWith(results, 'missing', () => ''),
    returnedUnits: unitsWith(results, 'returned', ({ submissions }) => {
      return submissions.at(-1)?.reviewReason ?? '';
    }),
    lateUnits: unitsWith(results, 'late', newestSubmission),
    noneUnits: unitsWith(results, 'none', newestSubmission),
    openFlags: listOpenFlags(facts),
    sources: numeric.map((indicator) => indicatorSources(results, indicator)),
  };
}

function keyFigure(results: CampaignResults, indicator: Indicator): KeyFigure {
  const total = results.totals.get(indicator.code);
  invariant(total, 'every indicator has a total');
  return {
    group: indicator.groupLabel,
    label: indicator.label,
    unitOfMeasure: indicator.unitOfMeasure,
    text: totalText(results, indicator),
    unitsText: `${total.units}/${results.completeness.reported} đơn vị`,
  };
}

function totalText(results: CampaignResults, indicator: Indicator): string {
  const total = results.totals.get(indicator.code);
  if (total === undefined || total.state !== null) return STATE_SIGNS[total?.state ?? 'missing'];
  return formatNumber(displayNumber(total.amount ?? 0, indicator.type));
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

function newestSubmission({ submissions }: UnitResult): string {
  const newest = submissions.at(-1);
  return newest === undefined ? '' : describeSubmission(newest);
}

function indicatorSources(results: CampaignResults, indicator: Indicator): IndicatorSources {
  const entries = results.units
    .filter(({ status }) => isReported(status))
    .flatMap((unit) => {
      const cell = unit.cells.get(indicator.code);
      if (cell === undefined || !unit.folded.has(indicator.code)) return [];
      return [
        {
          unitName: unit.entry.name,
          valueText: describeValue(cell, indicator.type),
          source: describeSource(unit, indicator.code),
        },
      ];
    });
  return {
    indicator: indicator.code,
    label: indicator.label,
    unitOfMeasure: indicator.unitOfMeasure,
    totalText: totalText(results, indicator),
    entries,
  };
}

function deadlineText(deadline: Deadline | null): string | null {
  if (deadline === null) return null;
  const day = formatShortDate(deadline.on);
  return deadline.time === null ? day : `${deadline.time}, ${day}`;
}
