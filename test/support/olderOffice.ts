import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { appendAuditEntry, type AuditHead } from '#app/storage/auditChain.ts';
import { createFolders, dataFolderAt, writeLastState } from '#app/storage/dataFolder.ts';
import { keepFile } from '#app/storage/evidenceFiles.ts';
import { openMemoryDatabase, APPLICATION_ID, type Connection } from '#app/storage/openDatabase.ts';
import { writeDb } from '#app/storage/queryBuilder.ts';
import { insertOneRowEach, oneRowEach } from './oneRowEach.ts';

/**
 * A data folder as a release with schema `version` left it: one row in every
 * table of that time, a kept file, a record of three entries that holds.
 * Returns the head of the record.
 */
export function placeOlderOffice(root: string, version: number): AuditHead {
  const folder = dataFolderAt(root);
  mkdirSync(path.dirname(folder.root), { recursive: true });
  createFolders(folder);
  const connection = openMemoryDatabase(version);
  insertOneRowEach(connection, new Set(['audit_entry']));
  if (hasTable(connection, 'evidence')) {
    const sha256 = keepFile(folder, Buffer.from('biên bản của thôn'));
    connection.prepare('update evidence set sha256 = ?').run(sha256);
  }
  const head = [1, 2, 3].map((count) => appendEntry(connection, count)).at(-1);
  if (head === undefined) throw new Error('three entries were added');
  connection.pragma(`application_id = ${APPLICATION_ID}`);
  const bytes = connection.serialize();
  bytes.fill(WRITE_AHEAD, FORMAT_VERSIONS_OFFSET, FORMAT_VERSIONS_OFFSET + 2);
  writeFileSync(folder.database, bytes);
  writeLastState(folder, head);
  connection.close();
  return head;
}

/** Bytes of the header that say how it is journalled, and the value for WAL. */
const FORMAT_VERSIONS_OFFSET = 18;
const WRITE_AHEAD = 2;

function hasTable(connection: Connection, name: string): boolean {
  const found: unknown = connection
    .prepare('select count(*) from sqlite_schema where name = ?')
    .pluck()
    .get(name);
  return found === 1;
}

function appendEntry(connection: Connection, count: number): AuditHead {
  const { at, actor, machine, action, change_set_id, detail } = oneRowEach.audit_entry;
  const subject = `Thôn số ${count}`;
  const entry = { at, actor, machine, action, subject, change_set_id, detail };
  return appendAuditEntry(writeDb(connection), entry);
}
