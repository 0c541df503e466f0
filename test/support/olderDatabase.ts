import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { newestVersion } from '#app/storage/migrateDatabase.ts';
import { openMemoryDatabase } from '#app/storage/openDatabase.ts';
import { insertOneRowEach } from './oneRowEach.ts';

/** Puts a database of the version before, one row in every table, in the place of a closed one. */
export function replaceByOlderDatabase(file: string): void {
  const ours = readFileSync(file).readInt32BE(APPLICATION_ID_OFFSET);
  const older = openMemoryDatabase(newestVersion() - 1);
  insertOneRowEach(older);
  older.pragma(`application_id = ${ours}`);
  const bytes = older.serialize();
  bytes.fill(WRITE_AHEAD, FORMAT_VERSIONS_OFFSET, FORMAT_VERSIONS_OFFSET + 2);
  rmSync(file);
  writeFileSync(file, bytes);
}

/** Bytes of the header that say how it is journalled, and the value for WAL. */
const FORMAT_VERSIONS_OFFSET = 18;
const WRITE_AHEAD = 2;

/** Byte of the header that holds `application_id` (SQLite file format, 1.3). */
const APPLICATION_ID_OFFSET = 68;
