import type { z } from 'zod';
import type { gridSchema, savedCellsSchema, sourcesSchema } from '#app/contract/gridSchemas.ts';
import type { FigureDoubt } from '#app/domain/checkFigures.ts';
import type { EffectiveValue } from '#app/domain/value.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { listIndicatorSources } from '#app/reports/listIndicatorSources.ts';
import {
  queryCampaignResults,
  type CampaignResults,
  type UnitResult,
} from '#app/reports/queryCampaignResults.ts';
import { queryFigureDoubts, type DoubtsOf } from '#app/reports/queryFigureDoubts.ts';
import { readLastSequence } from '#app/storage/auditChain.ts';
import { listCellNotes } from '#app/storage/cellNoteStore.ts';
import type { ReadDb } from '#app/storage/queryBuilder.ts';
import { listForms } from '#app/storage/setupStore.ts';
import { findCampaign } from './findCampaign.ts';
import { saveBlock, type CellEntry } from './saveValue.ts';
import { reading, type ServiceContext } from './serviceContext.ts';

type Grid = z.infer<typeof gridSchema>;
type GridCells = Grid['units'][number]['cells'];

/** The grid of one campaign: every unit of the roster, every indicator, live totals. */
export function campaignGrid(context: ServiceContext, reference: string | null): Result<Grid> {
  const found = findCampaign(reading(context), reference);
  if (!found.ok) return found;
  const { code, name, state, cutOffOn } = found.value;
  const results = queryCampaignResults(reading(context), found.value);
  return ok({
    asOf: lastChange(context),
    campaign: { code, name, state, cutOffOn },
    forms: answeredForms(reading(context), results),
    indicators: results.indicators.map((indicator) => ({
      code: indicator.code,
      groupLabel: indicator.groupLabel,
      label: indicator.label,
      unitOfMeasure: indicator.unitOfMeasure,
      type: indicator.type,
      aggregate: indicator.aggregate,
    })),
    units: results.units.map(
      gridUnit(reading(context), results, queryFigureDoubts(reading(context), results)),
    ),
    totals: gridTotals(results),
  });
}

/** Saves typed cells and answers with everything they changed in the grid. */
export function saveGridCells(
  context: ServiceContext,
  reference: string | null,
  cells: readonly CellEntry[],
): Result<z.infer<typeof savedCellsSchema>> {
  const before = lastChange(context);
  const saved = saveBlock(context, reference, cells);
  if (!saved.ok) return saved;
  const found = findCampaign(reading(context), reference);
  if (!found.ok) return found;
  const results = queryCampaignResults(reading(context), found.value);
  const touched = new Set(cells.map(({ unitCode }) => unitCode));
  const units = results.units.filter(({ entry: { code } }) => touched.has(code));
  const beside = results.units.filter(({ entry: { code } }) => !touched.has(code));
  const indicators = new Set(cells.map(({ indicator }) => indicator));
  const doubtsOf = queryFigureDoubts(reading(context), results);
  return ok({
    before,
    asOf: lastChange(context),
    units: units.map(gridUnit(reading(context), results, doubtsOf)),
    totals: gridTotals(results),
    doubtsBeside: beside.flatMap((unit) => {
      const doubts = doubtsOf(unit, indicators);
      return doubts.length === 0
        ? []
        : [{ unitCode: unit.entry.code, doubts: doubts.map(gridDoubt) }];
    }),
  });
}

function lastChange(context: ServiceContext): number {
  return readLastSequence(reading(context));
}

/** Every number opens its source: the units behind a total and where each value came from. */
export function indicatorSources(
  context: ServiceContext,
  reference: string | null,
  indicatorCode: string,
): Result<z.infer<typeof sourcesSchema>> {
  const found = findCampaign(reading(context), reference);
  if (!found.ok) return found;
  const results = queryCampaignResults(reading(context), found.value);
  const indicator = results.indicators.find(({ code }) => code === indicatorCode);
  if (indicator === undefined) {
    return fail({ code: 'notFound', entity: 'indicator', reference: indicatorCode });
  }
  const sources = listIndicatorSources(results, indicator);
  return ok({
    label: sources.label,
    unitOfMeasure: sources.unitOfMeasure,
    totalText: sources.totalText,
    units: results.totals.get(indicatorCode)?.units ?? 0,
    entries: sources.entries.map((entry) => ({ ...entry })),
  });
}

/** One row of the grid with its doubts. */
function gridUnit(
  db: ReadDb,
  results: CampaignResults,
  doubtsOf: DoubtsOf,
): (unit: UnitResult) => Grid['units'][number] {
  const notes = Map.groupBy(
    listCellNotes(db, results.campaign.id),
    ({ rosterEntryId }) => rosterEntryId,
  );
  return (unit) => {
    const { entry, status, submissions, cells } = unit;
    return {
      code: entry.code,
      name: entry.name,
      kind: entry.kind,
      form: entry.formId,
      status,
      isUnchecked: submissions.some(({ reviewState }) => reviewState === 'received'),
      offForm: Array.from(cells.keys()).filter((code) => !entry.indicatorCodes.has(code)),
      doubts: doubtsOf(unit).map(gridDoubt),
      cells: gridCells(unit),
      notes: Object.fromEntries(
        (notes.get(entry.id) ?? []).map(({ indicator, text }) => [indicator, text]),
      ),
    };
  };
}

function gridDoubt(doubt: FigureDoubt): Grid['units'][number]['doubts'][number] {
  return {
    indicator: doubt.indicator,
    kind: doubt.kind,
    other: doubt.kind === 'outlier' ? null : doubt.other,
    against: doubt.kind === 'outlier' ? doubt.against : null,
    usual: doubt.kind === 'outlier' ? doubt.usual : null,
  };
}

function answeredForms(db: ReadDb, { campaign, units }: CampaignResults): Grid['forms'] {
  const answered = new Set(units.map(({ entry }) => entry.formId));
  return listForms(db, campaign.id)
    .filter(({ id }) => answered.has(id))
    .map(({ id, name, indicators }) => ({
      id,
      name,
      indicators: indicators.map(({ code }) => code),
    }));
}

/** Made cell by cell: a list of pairs for every unit would be thousands of objects more. */
function gridCells({ submissions, folded, cells }: UnitResult): GridCells {
  const made: GridCells = {};
  for (const [code, value] of cells) {
    const revisions = folded.get(code)?.revisions ?? [];
    made[code] = gridCell(value, isApproximate(submissions, revisions, code));
  }
  return made;
}

function isApproximate(
  submissions: UnitResult['submissions'],
  revisions: readonly number[],
  indicator: string,
): boolean {
  return submissions.some(
    ({ revision, approximate }) => approximate.has(indicator) && revisions.includes(revision),
  );
}

function gridCell(value: EffectiveValue, approximate: boolean): GridCells[string] {
  if (value.state !== 'value') return { state: value.state };
  return 'amount' in value
    ? { state: 'value', amount: value.amount, isApproximate: approximate }
    : { state: 'value', text: value.text, isApproximate: approximate };
}

function gridTotals({ totals }: CampaignResults): Grid['totals'] {
  return Object.fromEntries(
    Array.from(totals, ([code, { amount, state, units }]) => [code, { amount, state, units }]),
  );
}
