import type { ReceivedSubmission } from '#app/domain/completeness.ts';
import type { StatedValue } from '#app/domain/value.ts';
import type { NewSubmission, NewValue } from '#app/services/recordSubmission.ts';
import type { Connection } from '#app/storage/openDatabase.ts';

export const none: StatedValue = { state: 'none' };
export const notApplicable: StatedValue = { state: 'notApplicable' };

export function amount(value: number): StatedValue {
  return { state: 'value', amount: value };
}

export function text(value: string): StatedValue {
  return { state: 'value', text: value };
}

type Cells = Readonly<Record<string, StatedValue>>;

/** A checked submission as the counting rules see it; the first one is `first`. */
export function aSubmission(
  revision: number,
  cells: Cells = {},
  given: Partial<ReceivedSubmission> = {},
): ReceivedSubmission {
  return {
    revision,
    kind: revision === 1 ? 'first' : 'replace',
    reviewState: 'checked',
    receivedOn: '2025-10-01',
    receivedTime: null,
    values: new Map(Object.entries(cells)),
    ...given,
  };
}

/** A report of a unit as a clerk enters it. */
export function aNewSubmission(
  unitCode: string,
  cells: Cells = { bang_ron: amount(1) },
  given: Partial<NewSubmission> = {},
): NewSubmission {
  return {
    unitCode,
    kind: null,
    receivedOn: '2025-10-01',
    receivedTime: null,
    channel: 'zalo',
    sentBy: null,
    awaitsConfirmation: false,
    note: null,
    values: Object.entries(cells).map(([indicator, stated]) => aNewValue(indicator, stated)),
    activities: [],
    evidenceIds: [],
    ...given,
  };
}

function aNewValue(indicator: string, stated: StatedValue): NewValue {
  return {
    indicator,
    stated,
    raw: rawOf(stated),
    isApproximate: false,
    evidenceId: null,
    at: null,
  };
}

export function rawOf(stated: StatedValue): string {
  if (stated.state !== 'value') return 'không';
  return 'amount' in stated ? String(stated.amount) : stated.text;
}

/** All rows of the named tables, or of every table, ordered by their first column. */
export function dumpTables(
  connection: Connection,
  names: readonly string[] = tableNames(connection),
): Record<string, unknown[]> {
  return Object.fromEntries(
    names.map((name) => [name, connection.prepare(`select * from "${name}" order by 1`).all()]),
  );
}

/** The tables a change set may write. */
export function dumpTracked(connection: Connection): Record<string, unknown[]> {
  const own = new Set(['change_set', 'change', 'audit_entry']);
  return dumpTables(
    connection,
    tableNames(connection).filter((name) => !own.has(name)),
  );
}

/** Every table but those search derives from the others. */
export function tableNames(connection: Connection): string[] {
  return connection
    .prepare<[], string>(
      `select name from sqlite_schema where type = 'table' and name not glob 'search_*' order by name`,
    )
    .pluck()
    .all();
}
