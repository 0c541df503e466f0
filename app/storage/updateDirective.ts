import type { Directive } from '#app/domain/directive.ts';
import type { FieldIssue } from '#app/domain/result.ts';
import type { ChangeScope } from './changeScope.ts';
import { DIRECTIVE_LIST_KEYS, DIRECTIVE_LISTS, directiveColumns } from './directiveStore.ts';
import { planRows, type ListedRow, type RowPlan } from './planRows.ts';
import { build, selectAll, type ReadDb } from './queryBuilder.ts';
import { findDependant } from './rowReferences.ts';
import type { Database } from './schema.ts';

/**
 * Corrects a stored directive. Duties, events and rows of programmes keep their
 * identity, because results and people are kept with them; one that would go
 * while something rests on it is named and the caller rolls back.
 */
export function updateDirective(
  scope: ChangeScope,
  id: string,
  directive: Directive,
  direction: Database['directive']['direction'],
): FieldIssue[] {
  const { recorder } = scope;
  recorder.update('directive', id, { direction, ...directiveColumns(directive) });
  updateItems(scope, id, directive);
  const issues = [...updateDuties(scope, id, directive), ...updateEvents(scope, id, directive)];
  updateSpans(scope, id, directive.evidence);
  return issues;
}

function updateItems(scope: ChangeScope, id: string, directive: Directive): void {
  const { recorder, newId } = scope;
  const { db } = recorder;
  const items = selectAll(
    db,
    build.selectFrom('directive_item').selectAll().where('directive_id', '=', id),
  );
  for (const key of DIRECTIVE_LIST_KEYS) {
    const kind = DIRECTIVE_LISTS[key];
    const plan = planRows(
      listed(
        items.filter((item) => item.kind === kind),
        ({ text }) => ({ text }),
      ),
      inOrder(directive[key].map((text) => ({ text }))),
    );
    keepRows(scope, 'directive_item', plan);
    for (const { position, content } of plan.added) {
      recorder.insert('directive_item', {
        id: newId(),
        directive_id: id,
        kind,
        position,
        ...content,
      });
    }
  }
  const references = planRows(
    listed(rowsOf(db, 'directive_reference', id), ({ number, date }) => ({ number, date })),
    inOrder(directive.references.map(({ number, date }) => ({ number, date }))),
  );
  keepRows(scope, 'directive_reference', references);
  for (const { position, content } of references.added) {
    recorder.insert('directive_reference', { id: newId(), directive_id: id, position, ...content });
  }
  const periods = planRows(
    listed(rowsOf(db, 'directive_period', id), ({ start_on, end_on }) => ({ start_on, end_on })),
    inOrder(directive.periods.map(({ start, end }) => ({ start_on: start, end_on: end }))),
  );
  keepRows(scope, 'directive_period', periods);
  for (const { position, content } of periods.added) {
    recorder.insert('directive_period', { id: newId(), directive_id: id, position, ...content });
  }
}

function updateDuties(scope: ChangeScope, id: string, directive: Directive): FieldIssue[] {
  const { recorder, newId } = scope;
  const plan = planRows(
    listed(rowsOf(recorder.db, 'directive_duty', id), ({ unit_text, text }) => ({
      unit_text,
      text,
    })),
    inOrder(directive.duties.map(({ unit, text }) => ({ unit_text: unit, text }))),
  );
  if (plan.removed.some((duty) => isHeld(scope, 'directive_duty', duty))) {
    return [{ path: 'duty', rule: 'dutyInUse' }];
  }
  keepRows(scope, 'directive_duty', plan);
  for (const { position, content } of plan.added) {
    recorder.insert('directive_duty', { id: newId(), directive_id: id, position, ...content });
  }
  return [];
}

function updateEvents(scope: ChangeScope, id: string, directive: Directive): FieldIssue[] {
  const { recorder, newId } = scope;
  const rows = rowsOf(recorder.db, 'directive_event', id);
  const plan = planRows(
    listed(rows, ({ name, theme, start_on, end_on, venue }) => ({
      name,
      theme,
      start_on,
      end_on,
      venue,
    })),
    inOrder(
      directive.events.map(({ name, theme, start, end, venue }) => ({
        name,
        theme,
        start_on: start,
        end_on: end,
        venue,
      })),
    ),
  );
  const issues = plan.removed.flatMap((event) => updateProgramme(scope, event, []));
  for (const event of plan.removed) {
    if (!isHeld(scope, 'directive_event', event)) continue;
    const name = rows.find((row) => row.id === event)?.name ?? '';
    issues.push({ path: `event.${name}`, rule: 'eventInUse' });
  }
  if (issues.length > 0) return issues;
  keepRows(scope, 'directive_event', plan);
  const ids = new Map(plan.kept);
  for (const [index] of directive.events.entries()) {
    if (ids.has(index)) continue;
    const added = plan.added.find(({ position }) => position === index);
    if (added === undefined) continue;
    const event = newId();
    ids.set(index, event);
    recorder.insert('directive_event', {
      id: event,
      directive_id: id,
      position: added.position,
      ...added.content,
    });
  }
  return directive.events.flatMap(({ programme }, index) =>
    updateProgramme(scope, ids.get(index) ?? '', programme),
  );
}

function updateProgramme(
  scope: ChangeScope,
  eventId: string,
  programme: Directive['events'][number]['programme'],
): FieldIssue[] {
  const { recorder, newId } = scope;
  const rows = selectAll(
    recorder.db,
    build
      .selectFrom('programme_row')
      .selectAll()
      .where('event_id', '=', eventId)
      .orderBy('position'),
  );
  const plan = planRows(
    listed(rows, ({ title, time_text, date, part }) => ({ title, time_text, date, part })),
    programme.map(({ order, title, timeText, date, part }) => ({
      position: order,
      content: { title, time_text: timeText, date, part },
    })),
  );
  const held = plan.removed.filter((row) => isHeld(scope, 'programme_row', row));
  if (held.length > 0) {
    return rows
      .filter((row) => held.includes(row.id))
      .map(({ title }) => ({ path: `programme.${title}`, rule: 'programmeRowInUse' }));
  }
  keepRows(scope, 'programme_row', plan);
  for (const { position, content } of plan.added) {
    recorder.insert('programme_row', { id: newId(), event_id: eventId, position, ...content });
  }
  return [];
}

function updateSpans(scope: ChangeScope, id: string, evidence: Directive['evidence']): void {
  const { recorder, newId } = scope;
  const stored = selectAll(
    recorder.db,
    build.selectFrom('evidence_span').selectAll().where('directive_id', '=', id),
  );
  const known = new Map(stored.map((row) => [row.json_pointer, row.id]));
  for (const row of stored) {
    if (!(row.json_pointer in evidence)) recorder.remove('evidence_span', row.id);
  }
  for (const [pointer, { start, end }] of Object.entries(evidence)) {
    const columns = { start_offset: start, end_offset: end };
    const row = known.get(pointer);
    if (row !== undefined) recorder.update('evidence_span', row, columns);
    else {
      recorder.insert('evidence_span', {
        id: newId(),
        directive_id: id,
        json_pointer: pointer,
        ...columns,
      });
    }
  }
}

type ListTable =
  | 'directive_item'
  | 'directive_reference'
  | 'directive_period'
  | 'directive_duty'
  | 'directive_event'
  | 'programme_row';

/** Takes rows away, moves and corrects the others; what is new is for the caller to add. */
function keepRows(
  { recorder }: ChangeScope,
  table: ListTable,
  plan: RowPlan<Readonly<Record<string, string | null>>>,
): void {
  for (const row of plan.removed) recorder.remove(table, row);
  for (const { id, position } of plan.moved) recorder.update(table, id, { position });
  for (const { id, content } of plan.changed) recorder.update(table, id, content);
}

function isHeld({ recorder }: ChangeScope, table: ListTable, id: string): boolean {
  return findDependant(recorder.db, table, { id }) !== null;
}

function rowsOf<
  Table extends 'directive_reference' | 'directive_period' | 'directive_duty' | 'directive_event',
>(db: ReadDb, table: Table, directiveId: string): Database[Table][] {
  return selectAll<Database[Table]>(
    db,
    build
      .selectFrom<
        'directive_reference' | 'directive_period' | 'directive_duty' | 'directive_event'
      >(table)
      .selectAll()
      .where('directive_id', '=', directiveId)
      .orderBy('position'),
  );
}

function listed<
  Row extends { readonly id: string; readonly position: number },
  Content extends object,
>(rows: readonly Row[], content: (row: Row) => Content): ListedRow<Content>[] {
  return rows
    .toSorted((a, b) => a.position - b.position)
    .map((row) => ({ id: row.id, position: row.position, content: content(row) }));
}

function inOrder<Content>(
  contents: readonly Content[],
): { readonly position: number; readonly content: Content }[] {
  return contents.map((content, position) => ({ position, content }));
}
