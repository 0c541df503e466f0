import { createHash } from 'node:crypto';
import { lettersOf } from '#app/domain/proseTemplate.ts';
import { invariant } from '#app/domain/result.ts';
import { indexKeys, indexToned } from '#app/domain/searchWords.ts';
import type { Connection } from './openDatabase.ts';
import {
  SEARCH_KINDS,
  SEARCH_SOURCES,
  type SearchKind,
  type SearchSource,
} from './searchSources.ts';

/** Counted up when the same text is found by other words than before. */
const WORDS_VERSION = 1;

/** Room for the entries of one kind: newer ones have greater ids. */
const IDS_OF_KIND = 2 ** 40;

const SOURCES: readonly (readonly [string, SearchSource])[] = Object.entries(SEARCH_SOURCES);

/** The ids of the entries of a kind, so that one kind is read without looking at the others. */
export function idRange(kind: SearchKind): { readonly from: number; readonly below: number } {
  const from = SEARCH_KINDS.indexOf(kind) * IDS_OF_KIND;
  return { from, below: from + IDS_OF_KIND };
}

/** The kind of an entry by its id. */
export function kindOf(id: number): SearchKind {
  const kind = SEARCH_KINDS[Math.floor(id / IDS_OF_KIND)];
  invariant(kind !== undefined, 'every entry has an id within the range of a kind');
  return kind;
}

/**
 * Keeps what search finds in step with the tables for the life of a connection:
 * triggers write it in the transaction that changes a row, whoever changes it,
 * undo too. They are temporary, because a trigger of the file may not call the
 * functions of this program (`trusted_schema` is off) and because they then are
 * always those of this version. An index of another version, or of a database
 * that had none, is made anew first.
 */
export function maintainSearchIndex(connection: Connection): void {
  connection.function('search_letters', { deterministic: true }, (text: unknown) =>
    typeof text === 'string' ? lettersOf(text).join(' … ').trim() : null,
  );
  connection.function('search_keys', { deterministic: true }, (text: unknown) =>
    typeof text === 'string' ? indexKeys(text) : null,
  );
  connection.function('search_toned', { deterministic: true }, (text: unknown) =>
    typeof text === 'string' ? indexToned(text) : null,
  );
  for (const trigger of [...ENTRY_TRIGGERS, ...SOURCES.flatMap(sourceTriggers)]) {
    connection.exec(trigger);
  }
  if (!isSearchIndexCurrent(connection)) rebuildSearchIndex(connection);
}

/** Whether the index of a database of the newest schema is that of this version. */
export function isSearchIndexCurrent(connection: Connection): boolean {
  const kept = connection.prepare('select fingerprint from search_state').pluck().get();
  return kept === FINGERPRINT;
}

/** Makes the whole index anew from the rows; what was entered last stays the newest. */
export function rebuildSearchIndex(connection: Connection): void {
  const rebuild = connection.transaction(() => {
    connection.exec('drop trigger temp.search_entry_deleted');
    connection.exec('delete from search_entry');
    connection.exec("insert into search_index (search_index) values ('delete-all')");
    for (const trigger of ENTRY_TRIGGERS.slice(1)) connection.exec(trigger);
    for (const kind of SEARCH_KINDS) connection.exec(insertOfKind(kind));
    connection
      .prepare('insert or replace into search_state (id, fingerprint) values (1, ?)')
      .run(FINGERPRINT);
  });
  rebuild.immediate();
}

const ENTRY_TRIGGERS = [
  `create temp trigger search_entry_inserted after insert on main.search_entry begin
    insert into search_index (rowid, campaign, toned, keys)
    values (new.id, replace(new.campaign_id, '-', ''), search_toned(new.text), search_keys(new.text));
  end`,
  `create temp trigger search_entry_deleted after delete on main.search_entry begin
    delete from search_index where rowid = old.id;
  end`,
];

/**
 * A row that is written is handed to a view whose trigger finds its texts: what
 * runs at every row stays small, most rows have nothing to find.
 */
function sourceTriggers([name, source]: readonly [string, SearchSource]): string[] {
  const { table, columns, when } = source;
  const due = `search_due_${name}`;
  const trigger = (event: string, conditions: readonly ('new' | 'old')[]) =>
    `create temp trigger search_${name}_${event.slice(0, 6)} after ${event} on main.${table}
      ${when === undefined ? '' : `when ${conditions.map((row) => `(${when(row)})`).join(' or ')}`}
      begin insert into ${due} values (${conditions[0]}.id); end`;
  return [
    `create temp view ${due} as select '' as id`,
    `create temp trigger ${due}_found instead of insert on ${due} begin
      delete from search_entry where source = '${name}' and source_id = new.id;
      ${insertOf(name, source)};
    end`,
    trigger('insert', ['new']),
    trigger('delete', ['old']),
    ...(columns.length === 0 ? [] : [trigger(`update of ${columns.join(', ')}`, ['new', 'old'])]),
  ];
}

/** The entries of the row `new` of a source. */
function insertOf(name: string, { kind, select }: SearchSource): string {
  return insertEntries(
    kind,
    `select '${name}' as source, found.* from (${select}) found where found.source_id = new.id`,
  );
}

function insertOfKind(kind: SearchKind): string {
  const ofKind = SOURCES.filter(([, source]) => source.kind === kind);
  return insertEntries(
    kind,
    ofKind
      .map(([name, { select }]) => `select '${name}' as source, found.* from (${select}) found`)
      .join(' union all '),
  );
}

/** Identifiers of rows sort by the time they were made. */
function insertEntries(kind: SearchKind, found: string): string {
  const { from, below } = idRange(kind);
  return `insert into search_entry (id, source, source_id, part, campaign_id, text)
    select (select coalesce(max(id), ${from}) from search_entry where id >= ${from} and id < ${below})
        + row_number() over (order by source_id, source, part),
      source, source_id, part, campaign_id, text
    from (${found}) where text <> ''`;
}

const FINGERPRINT = createHash('sha256')
  .update(JSON.stringify([WORDS_VERSION, SOURCES.flatMap(sourceTriggers), ENTRY_TRIGGERS]))
  .digest('hex');
