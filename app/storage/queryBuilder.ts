import {
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type Compilable,
  type RawBuilder,
} from 'kysely';
import { nameCaller } from './describeBug.ts';
import type { Connection } from './openDatabase.ts';
import type { Database } from './schema.ts';

/**
 * Kysely only builds and types queries here; better-sqlite3 runs them
 * synchronously on cached statements, so nothing is ever awaited inside a
 * transaction. The brand keeps a reader from writing.
 */
export const build = new Kysely<Database>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

declare const writable: unique symbol;

/** May read. */
export type ReadDb = { readonly connection: Connection };
/** May write; only services make one, inside a transaction. */
export type WriteDb = ReadDb & { readonly [writable]: true };

/** The connection as functions that only read are given it. */
export function readDb(connection: Connection): ReadDb {
  return { connection };
}

/** Marks the connection as writable for the length of a transaction. */
export function writeDb(connection: Connection): WriteDb {
  // The brand exists in the type system alone.
  return { connection } as WriteDb;
}

/** All rows of a query, run at once. */
export function selectAll<Row>(db: ReadDb, query: Compilable<Row>): Row[] {
  const { sql, parameters } = query.compile();
  // Kysely derives Row from the selected columns of the schema types.
  return timed(db.connection, selectAll, () =>
    prepared(db.connection, sql).all(...parameters),
  ) as Row[];
}

/** The first row of a query, undefined when there is none. */
export function selectFirst<Row>(db: ReadDb, query: Compilable<Row>): Row | undefined {
  const { sql, parameters } = query.compile();
  return timed(db.connection, selectFirst, () =>
    prepared(db.connection, sql).get(...parameters),
  ) as Row | undefined;
}

/**
 * A query that is asked for with every typed cell or thousands of times in one step:
 * built and compiled once, its placeholders filled in the order of `parameters` at each call.
 */
export function fixedQuery<Row>(query: Compilable<Row>): FixedQuery<Row> {
  const { sql } = query.compile();
  const first: FixedQuery<Row>['first'] = (db, parameters) =>
    prepared(db.connection, sql).get(...parameters) as Row | undefined;
  const all: FixedQuery<Row>['all'] = (db, parameters) =>
    timed(db.connection, all, () => prepared(db.connection, sql).all(...parameters)) as Row[];
  return { first, all };
}

export type FixedQuery<Row> = {
  readonly first: (db: ReadDb, parameters: readonly (string | number)[]) => Row | undefined;
  readonly all: (db: ReadDb, parameters: readonly (string | number)[]) => Row[];
};

/** Runs a write and returns the number of changed rows. */
export function execute(db: WriteDb, query: Compilable): number {
  const { sql, parameters } = query.compile();
  return timed(
    db.connection,
    execute,
    () => prepared(db.connection, sql).run(...parameters).changes,
  );
}

/**
 * Runs a write whose columns are only known by name and returns the number of
 * changed rows. The statement is made once: the triggers of its table are part of it.
 */
export function executeSql(
  db: WriteDb,
  sql: string,
  parameters: readonly (string | number | null)[],
): number {
  return timed(
    db.connection,
    executeSql,
    () => prepared(db.connection, sql).run(...parameters).changes,
  );
}

/** The `id` of the first row of a query whose tables and columns are only known by name. */
export function selectFirstId(
  db: ReadDb,
  sql: string,
  parameters: readonly (string | number | null)[],
): string | null {
  const row = timed(db.connection, selectFirstId, () =>
    prepared(db.connection, sql).get(...parameters),
  );
  const id: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, 'id') : null;
  return typeof id === 'string' ? id : null;
}

/**
 * How many rows this connection has changed since it was opened, rolled back ones
 * too. The database is held exclusively, so an unchanged count means unchanged data.
 */
export function countChanges({ connection }: ReadDb): number {
  const count = prepared(connection, 'select total_changes() as count').get();
  return Number(Reflect.get(Object(count), 'count'));
}

export function compile(statement: RawBuilder<unknown>): string {
  return statement.compile(build).sql;
}

const SLOW_MILLISECONDS = 40;

/** Hears of a query that took long, by the function that asked for it. */
type SlowQueryListener = (name: string, milliseconds: number) => void;

const listeners = new WeakMap<Connection, SlowQueryListener>();

/** Names every query of a connection that takes over 40 ms, to one listener. */
export function watchSlowQueries(connection: Connection, listener: SlowQueryListener): void {
  listeners.set(connection, listener);
}

/** `asked` is the function of this file that somebody called. */
function timed<T>(connection: Connection, asked: (...given: never[]) => unknown, run: () => T): T {
  const begun = performance.now();
  const result = run();
  const milliseconds = performance.now() - begun;
  if (milliseconds > SLOW_MILLISECONDS) {
    listeners.get(connection)?.(nameCaller(asked), Math.round(milliseconds));
  }
  return result;
}

type CachedStatement = ReturnType<typeof prepareAny>;

const statements = new WeakMap<Connection, Map<string, CachedStatement>>();

/** Statements take any number of parameters; Kysely supplies them in order. */
function prepareAny(connection: Connection, sql: string) {
  return connection.prepare(sql);
}

function prepared(connection: Connection, sql: string): CachedStatement {
  let cache = statements.get(connection);
  if (cache === undefined) statements.set(connection, (cache = new Map()));
  let statement = cache.get(sql);
  if (statement === undefined) cache.set(sql, (statement = prepareAny(connection, sql)));
  return statement;
}
