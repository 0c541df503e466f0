import {
  indicatorOf,
  placeKey,
  type FormPlace,
  type FormStates,
  type FormTarget,
} from '#app/domain/receivedForm.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { RawForm, RawFormTable } from '#app/importing/rawForm.ts';
import { listIndicators } from '#app/storage/campaignStore.ts';
import {
  listMappedCells,
  readReceivedForm,
  removeReceivedForm,
  saveMappedCells,
  updateFormStates,
} from '#app/storage/receivedFormStore.ts';
import { reading, type ServiceContext } from '../serviceContext.ts';
import { write, type Action } from '../write.ts';
import { openForm } from './openForm.ts';

export type CellMapping = FormPlace & { readonly target: FormTarget | null };

/** Says what is written into cells of a form, as one step; null takes a cell out. */
export async function saveFormMapping(
  context: ServiceContext,
  formId: string,
  cells: readonly CellMapping[],
): Promise<Result<void>> {
  const opened = await openForm(context, formId);
  if (!opened.ok) return opened;
  const { form, raw } = opened.value;
  const ids = new Map(
    listIndicators(reading(context), form.campaignId).map(({ code, id }) => [code, id]),
  );
  for (const cell of cells) {
    if (cell.target === null) continue;
    const code = indicatorOf(cell.target);
    if (code !== null && !ids.has(code)) {
      return fail({ code: 'notFound', entity: 'indicator', reference: code });
    }
    if (!isFillable(raw, cell)) {
      return fail({ code: 'validation', issues: [{ path: 'formCell', rule: 'fixedCell' }] });
    }
  }
  return write(context, actionOf('receivedForm.map', form), (scope) => {
    const confirmed = cells.map((cell) => ({ ...cell, isConfirmed: true }));
    saveMappedCells(scope, formId, confirmed, ids);
    return ok(undefined);
  });
}

/** Takes over every cell that an earlier form proposed. */
export function acceptProposedCells(context: ServiceContext, formId: string): Result<void> {
  const form = readReceivedForm(reading(context), formId);
  if (form === null) return unknownForm(formId);
  return write(context, actionOf('receivedForm.accept', form), (scope) => {
    const ids = new Map(
      listIndicators(scope.recorder.db, form.campaignId).map(({ code, id }) => [code, id]),
    );
    const proposed = listMappedCells(scope.recorder.db, formId).filter(
      ({ isConfirmed }) => !isConfirmed,
    );
    const cells = proposed.map((cell) => ({ ...cell, isConfirmed: true }));
    saveMappedCells(scope, formId, cells, ids);
    return ok(undefined);
  });
}

/** How cells without a number print in this form. */
export function saveFormStates(
  context: ServiceContext,
  formId: string,
  states: FormStates,
): Result<void> {
  const form = readReceivedForm(reading(context), formId);
  if (form === null) return unknownForm(formId);
  return write(context, actionOf('receivedForm.states', form), (scope) => {
    updateFormStates(scope, formId, states);
    return ok(undefined);
  });
}

/** Takes a form off the campaign; the kept bytes stay, so that undo brings it back. */
export function dropReceivedForm(context: ServiceContext, formId: string): Result<void> {
  const form = readReceivedForm(reading(context), formId);
  if (form === null) return unknownForm(formId);
  return write(context, actionOf('receivedForm.remove', form), (scope) => {
    removeReceivedForm(scope, formId);
    return ok(undefined);
  });
}

/** A place of the drawn tables that is no formula, no field, and not hidden under a merged cell. */
function isFillable(raw: RawForm, place: FormPlace): boolean {
  const table = raw.tables[place.table];
  if (table === undefined || place.row > table.rows || place.column > table.columns) return false;
  const cell = cellOver(table, place);
  if (cell === undefined) return raw.kind === 'xlsx';
  const isItsOwn = placeKey({ ...place, row: cell.row, column: cell.column }) === placeKey(place);
  return isItsOwn && !cell.isFixed;
}

function cellOver({ cells }: RawFormTable, { row, column }: FormPlace) {
  return cells.find(
    (cell) =>
      cell.row <= row &&
      row < cell.row + cell.rowSpan &&
      cell.column <= column &&
      column < cell.column + cell.columnSpan,
  );
}

function actionOf(
  name: string,
  form: { readonly name: string; readonly campaignId: string },
): Action {
  return { name, subject: form.name, campaignId: form.campaignId };
}

function unknownForm(reference: string): Result<never> {
  return fail({ code: 'notFound', entity: 'receivedForm', reference });
}
