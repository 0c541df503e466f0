import type { InferContractRouterOutputs } from '@orpc/contract';
import type { sourceContract } from '#app/contract/sourceContract.ts';
import type { UnitStatus } from '#app/domain/completeness.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { describeValue } from '#app/reports/describeValue.ts';
import { queryCampaignResults, type UnitResult } from '#app/reports/queryCampaignResults.ts';
import type { Campaign } from '#app/storage/campaignStore.ts';
import { listUnitEvidence, listValueEvidence } from '#app/storage/sheetStore.ts';
import type { Submission } from '#app/storage/listSubmissions.ts';
import { findCampaign } from './findCampaign.ts';
import { reading, type ServiceContext } from './serviceContext.ts';
import { readReportContent } from './submitReport.ts';

type Outputs = InferContractRouterOutputs<typeof sourceContract>;
type Origin = Outputs['ofCell']['origins'][number];
type Evidence = NonNullable<Origin['readFrom']>;

/** The submissions one figure of one unit rests on, with file and place, sender and clerk. */
export function cellSources(
  context: ServiceContext,
  reference: string | null,
  unitCode: string,
  indicatorCode: string,
): Result<Outputs['ofCell']> {
  const db = reading(context);
  const found = findCampaign(db, reference);
  if (!found.ok) return found;
  const results = queryCampaignResults(db, found.value);
  const unit = results.units.find(({ entry }) => entry.code === unitCode);
  if (unit === undefined) return fail({ code: 'notFound', entity: 'unit', reference: unitCode });
  const indicator = results.indicators.find(({ code }) => code === indicatorCode);
  if (indicator === undefined) {
    return fail({ code: 'notFound', entity: 'indicator', reference: indicatorCode });
  }
  const cell = unit.cells.get(indicatorCode);
  const readFrom = new Map(
    listValueEvidence(db, unit.entry.id, indicator.id).map((each) => [each.submission_id, each]),
  );
  const attached = Map.groupBy(listUnitEvidence(db, unit.entry.id), (each) => each.submission_id);
  return ok({
    unit: { code: unit.entry.code, name: unit.entry.name, status: unit.status },
    label: indicator.label,
    unitOfMeasure: indicator.unitOfMeasure,
    valueText: cell === undefined ? '' : describeValue(cell, indicator.type),
    origins: countedSubmissions(unit, indicatorCode).map((submission) => {
      const source = readFrom.get(submission.id);
      return {
        ...originOf(submission, indicatorCode),
        readFrom: source === undefined ? null : evidenceOf(source),
        attached: (attached.get(submission.id) ?? [])
          .filter(({ id }) => id !== source?.id)
          .map(evidenceOf),
      };
    }),
  });
}

/** The units behind the counts of a report. A frozen report knows those it froze, whatever came since. */
export function coverageUnits(
  context: ServiceContext,
  reference: string | null,
  reportId: string | null,
): Result<Outputs['ofCoverage']> {
  const found = findCampaign(reading(context), reference);
  if (!found.ok) return found;
  return reportId === null
    ? ok(liveUnits(context, found.value))
    : frozenUnits(context, found.value, reportId);
}

function countedSubmissions({ folded, submissions }: UnitResult, indicator: string): Submission[] {
  const revisions = folded.get(indicator)?.revisions ?? [];
  return revisions.flatMap((revision) =>
    submissions.filter((submission) => submission.revision === revision),
  );
}

function originOf(
  submission: Submission,
  indicator: string,
): Omit<Origin, 'readFrom' | 'attached'> {
  const origin = submission.origins.get(indicator);
  return {
    submissionId: submission.id,
    revision: submission.revision,
    kind: submission.kind,
    channel: submission.channel,
    receivedOn: submission.receivedOn,
    receivedTime: submission.receivedTime,
    sentBy: submission.sentBy,
    receivedBy: submission.receivedBy,
    enteredBy: submission.enteredBy,
    enteredAt: submission.enteredAt,
    awaitsConfirmation: submission.awaitsConfirmation,
    isChecked: submission.reviewState === 'checked',
    raw: origin?.raw ?? null,
    isApproximate: origin?.isApproximate ?? false,
    at: origin?.at ?? null,
  };
}

function evidenceOf(row: {
  readonly id: string;
  readonly original_name: string;
  readonly kind: Evidence['kind'];
  readonly url: string | null;
  readonly sha256: string | null;
  readonly byte_size: number | null;
}): Evidence {
  const { id, original_name: name, kind, url, sha256, byte_size: byteSize } = row;
  return { id, name, kind, url, sha256, byteSize };
}

function liveUnits(context: ServiceContext, campaign: Campaign): Outputs['ofCoverage'] {
  return queryCampaignResults(reading(context), campaign).units.map(({ entry, status }) => ({
    code: entry.code,
    name: entry.name,
    status,
  }));
}

/** The frozen leader's copy names those that are not on time; the frozen annex those that reported. */
function frozenUnits(
  context: ServiceContext,
  campaign: Campaign,
  reportId: string,
): Result<Outputs['ofCoverage']> {
  const content = readReportContent(context, reportId);
  if (content === null) return fail({ code: 'notFound', entity: 'report', reference: reportId });
  const { leader, release } = content;
  const units = new Map<string, Outputs['ofCoverage'][number]>();
  const put = (code: string, name: string, status: UnitStatus): void => {
    if (!units.has(code)) units.set(code, { code, name, status });
  };
  for (const { code, name } of leader.missingUnits) put(code, name, 'missing');
  for (const { code, name } of leader.returnedUnits) put(code, name, 'returned');
  for (const { code, name } of leader.noneUnits) put(code, name, 'none');
  for (const { code, name } of leader.lateUnits) put(code, name, 'late');
  for (const annex of release.annexes) {
    if (annex.kind !== 'units') continue;
    for (const table of annex.tables) {
      for (const { unit, name } of table.rows) put(unit, name, 'onTime');
    }
  }
  for (const { entries } of leader.sources) {
    for (const { unitCode, unitName } of entries) put(unitCode, unitName, 'onTime');
  }
  const order = liveUnits(context, campaign).map(({ code }) => code);
  const place = (code: string): number =>
    order.includes(code) ? order.indexOf(code) : order.length;
  return ok([...units.values()].toSorted((a, b) => place(a.code) - place(b.code)));
}
