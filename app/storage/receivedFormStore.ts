import {
  COVERAGE_FIGURES,
  FORM_FACTS,
  placeKey,
  type FormStates,
  type FormTarget,
  type MappedCell,
} from '#app/domain/receivedForm.ts';
import { invariant } from '#app/domain/result.ts';
import type { ChangeScope } from './changeScope.ts';
import { build, selectAll, selectFirst, type ReadDb } from './queryBuilder.ts';
import type { Database } from './schema.ts';

/** A form as it was received; the bytes are kept under their hash. */
export type ReceivedForm = {
  readonly id: string;
  readonly campaignId: string;
  readonly name: string;
  readonly format: 'xlsx' | 'docx';
  readonly sha256: string;
  readonly byteSize: number;
  readonly skeleton: string;
  readonly receivedAt: string;
  readonly states: FormStates;
};

/** The forms of a campaign, newest first. */
export function listReceivedForms(db: ReadDb, campaignId: string): ReceivedForm[] {
  return selectAll(
    db,
    forms().where('campaign_id', '=', campaignId).orderBy('received_form.id', 'desc'),
  ).map(formFromRow);
}

export function readReceivedForm(db: ReadDb, id: string): ReceivedForm | null {
  const row = selectFirst(db, forms().where('received_form.id', '=', id));
  return row === undefined ? null : formFromRow(row);
}

/** Earlier forms with the same bytes or the same labels, newest first: their mapping may serve again. */
export function listSimilarForms(
  db: ReadDb,
  { sha256, skeleton }: Pick<ReceivedForm, 'sha256' | 'skeleton'>,
): ReceivedForm[] {
  return selectAll(
    db,
    forms()
      .where((where) =>
        where.or([where('sha256', '=', sha256), where('skeleton_sha256', '=', skeleton)]),
      )
      .orderBy('received_form.id', 'desc'),
  ).map(formFromRow);
}

/** What is written where in one form, by table, row and column. */
export function listMappedCells(db: ReadDb, formId: string): MappedCell[] {
  return listCellRows(db, formId).map((row) => ({
    table: row.table_number,
    row: row.row_number,
    column: row.column_number,
    target: targetFromRow(row),
    isConfirmed: row.is_confirmed === 1,
  }));
}

export function insertReceivedForm(
  { recorder, now, newId }: ChangeScope,
  form: Pick<
    Database['received_form'],
    'campaign_id' | 'evidence_id' | 'format' | 'skeleton_sha256'
  >,
  states: FormStates,
): string {
  const id = newId();
  const stamps = { created_at: now, updated_at: now, version: 1 };
  recorder.insert('received_form', { id, ...form, ...stateColumns(states), ...stamps });
  return id;
}

export function updateFormStates(
  { recorder, now }: ChangeScope,
  formId: string,
  states: FormStates,
): void {
  const columns = { ...stateColumns(states), updated_at: now };
  recorder.update('received_form', formId, columns);
}

/** Puts targets into cells; null takes one away. `indicatorIds` by code. */
export function saveMappedCells(
  { recorder, newId }: ChangeScope,
  formId: string,
  cells: readonly (Omit<MappedCell, 'target'> & { readonly target: FormTarget | null })[],
  indicatorIds: ReadonlyMap<string, string>,
): void {
  const stored = new Map(
    listCellRows(recorder.db, formId).map((row) => [
      placeKey({ table: row.table_number, row: row.row_number, column: row.column_number }),
      row.id,
    ]),
  );
  for (const cell of cells) {
    const id = stored.get(placeKey(cell));
    if (cell.target === null) {
      if (id !== undefined) recorder.remove('received_form_cell', id);
      continue;
    }
    const columns = {
      ...targetColumns(cell.target, indicatorIds),
      is_confirmed: cell.isConfirmed ? 1 : 0,
    };
    if (id !== undefined) recorder.update('received_form_cell', id, columns);
    else {
      recorder.insert('received_form_cell', {
        id: newId(),
        received_form_id: formId,
        table_number: cell.table,
        row_number: cell.row,
        column_number: cell.column,
        ...columns,
      });
    }
  }
}

/** Takes a form off its campaign; the bytes stay kept, so that undo brings it back. */
export function removeReceivedForm({ recorder }: ChangeScope, formId: string): void {
  for (const { id } of listCellRows(recorder.db, formId)) {
    recorder.remove('received_form_cell', id);
  }
  recorder.remove('received_form', formId);
}

function forms() {
  return build
    .selectFrom('received_form')
    .innerJoin('evidence', 'evidence.id', 'received_form.evidence_id')
    .selectAll('received_form')
    .select(['evidence.sha256', 'evidence.byte_size', 'evidence.original_name']);
}

type FormRow = Database['received_form'] &
  Pick<Database['evidence'], 'sha256' | 'byte_size' | 'original_name'>;

function formFromRow(row: FormRow): ReceivedForm {
  invariant(row.sha256 !== null && row.byte_size !== null, 'a form is kept as a file');
  return {
    id: row.id,
    campaignId: row.campaign_id,
    name: row.original_name,
    format: row.format,
    sha256: row.sha256,
    byteSize: row.byte_size,
    skeleton: row.skeleton_sha256,
    receivedAt: row.created_at,
    states: {
      none: row.none_as,
      notApplicable: row.not_applicable_as,
      missing: row.missing_as,
      notDue: row.not_due_as,
    },
  };
}

function stateColumns(states: FormStates) {
  return {
    none_as: states.none,
    not_applicable_as: states.notApplicable,
    missing_as: states.missing,
    not_due_as: states.notDue,
  };
}

function listCellRows(db: ReadDb, formId: string) {
  return selectAll(
    db,
    build
      .selectFrom('received_form_cell')
      .leftJoin('indicator', 'indicator.id', 'received_form_cell.indicator_id')
      .selectAll('received_form_cell')
      .select('indicator.code')
      .where('received_form_id', '=', formId)
      .orderBy('table_number')
      .orderBy('row_number')
      .orderBy('column_number'),
  );
}

function targetFromRow(row: ReturnType<typeof listCellRows>[number]): FormTarget {
  const { target, code, unit_kind: unitKind, figure } = row;
  switch (target) {
    case 'total':
    case 'unitValue':
      invariant(code !== null, 'a figure of an indicator has it: check of the table');
      return { kind: target, indicator: code };
    case 'groupTotal':
      invariant(code !== null && unitKind !== null, 'check of the table');
      return { kind: target, indicator: code, unitKind };
    case 'coverage': {
      const known = COVERAGE_FIGURES.find((each) => each === figure);
      invariant(known, 'figures are checked before they are stored');
      return { kind: target, figure: known };
    }
    case 'fact': {
      const known = FORM_FACTS.find((each) => each === figure);
      invariant(known, 'facts are checked before they are stored');
      return { kind: target, fact: known };
    }
    case 'unitOrder':
    case 'unitName':
      return { kind: target };
  }
}

function targetColumns(target: FormTarget, indicatorIds: ReadonlyMap<string, string>) {
  const indicatorId = 'indicator' in target ? indicatorIds.get(target.indicator) : null;
  invariant(indicatorId !== undefined, 'the indicator of a target was looked up');
  const figure =
    target.kind === 'coverage' ? target.figure : target.kind === 'fact' ? target.fact : null;
  return {
    target: target.kind,
    indicator_id: indicatorId,
    unit_kind: target.kind === 'groupTotal' ? target.unitKind : null,
    figure,
  };
}
