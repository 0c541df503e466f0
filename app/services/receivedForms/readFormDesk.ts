import type { InferContractRouterOutputs } from '@orpc/contract';
import type { receivedFormContract } from '#app/contract/receivedFormContract.ts';
import { UNIT_KINDS } from '#app/domain/receivedForm.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { readKeptFile } from '#app/storage/evidenceFiles.ts';
import {
  listMappedCells,
  listReceivedForms,
  readReceivedForm,
} from '#app/storage/receivedFormStore.ts';
import { findCampaign } from '../findCampaign.ts';
import { reading, type ServiceContext } from '../serviceContext.ts';
import type { FormPlan, PlannedCell } from './planFormFill.ts';
import { planOpenedForm } from './planOpenedForm.ts';
import { suggestTargets } from './suggestTargets.ts';

type Outputs = InferContractRouterOutputs<typeof receivedFormContract>;

/** The forms of a campaign, newest first. */
export function listForms(
  context: ServiceContext,
  reference: string | null,
): Result<Outputs['list']> {
  const found = findCampaign(reading(context), reference);
  if (!found.ok) return found;
  return ok(
    listReceivedForms(reading(context), found.value.id).map(({ id, name, format, receivedAt }) => ({
      id,
      name,
      format,
      receivedAt,
    })),
  );
}

/** Everything the screen of one form shows: its cells, what they are mapped to, what they will say. */
export async function readFormDesk(
  context: ServiceContext,
  formId: string,
  signal?: AbortSignal,
): Promise<Result<Outputs['read']>> {
  const planned = await planOpenedForm(context, formId, signal);
  if (!planned.ok) return planned;
  const { form, raw, results, plan } = planned.value;
  const units = new Map(results.units.map(({ entry }) => [entry.code, entry]));
  const mapping = listMappedCells(reading(context), formId);
  const kinds = new Set(results.units.map(({ entry }) => entry.kind));
  return ok({
    form: {
      id: form.id,
      name: form.name,
      format: form.format,
      receivedAt: form.receivedAt,
      sha256: form.sha256,
      byteSize: form.byteSize,
    },
    states: form.states,
    tables: raw.tables,
    mapping,
    suggestions: [...suggestTargets(raw, results.indicators)],
    filled: plan.cells.flatMap((cell) => {
      const row = rowBefore(cell, plan.addRows);
      if (row === null) return [];
      const { table, column, target, isConfirmed, text, empty } = cell;
      const unit = cell.unit === null ? null : { code: cell.unit, name: nameOf(cell.unit) };
      return [{ table, row, column, target, isConfirmed, text, empty, unit }];
    }),
    addedRows: plan.addRows,
    unplaced: plan.unplaced.map(({ table, unit }) => ({ table, unit: nameOf(unit) })),
    indicators: results.indicators.map(({ code, label, groupLabel, unitOfMeasure }) => ({
      code,
      label,
      groupLabel,
      unitOfMeasure,
    })),
    unitKinds: UNIT_KINDS.filter((kind) => kinds.has(kind)),
  });

  function nameOf(code: string): string {
    return units.get(code)?.name ?? code;
  }
}

/** The form as it came, under its name. */
export function originalForm(
  context: ServiceContext,
  formId: string,
): Result<{ readonly name: string; readonly bytes: Uint8Array }> {
  const form = readReceivedForm(reading(context), formId);
  const bytes = form === null ? null : readKeptFile(context.folder, form.sha256);
  return form === null || bytes === null
    ? fail({ code: 'notFound', entity: 'receivedForm', reference: form?.name ?? formId })
    : ok({ name: form.name, bytes });
}

/** Where a planned cell stands in the form as it came; null in a row that is only added. */
function rowBefore({ table, row }: PlannedCell, addRows: FormPlan['addRows']): number | null {
  const added = addRows.find((each) => each.table === table && row > each.after);
  if (added === undefined) return row;
  return row <= added.after + added.count ? null : row - added.count;
}
