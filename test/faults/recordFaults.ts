import { cpSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { backUpOffice } from '#app/services/backUpOffice.ts';
import { openOffice, restoreOffice } from '#app/services/openOffice.ts';
import { startOfficeSession } from '#app/services/officeSession.ts';
import type { ServiceContext } from '#app/services/serviceContext.ts';
import { findBrokenAuditEntry, readAuditHead, type AuditEntry } from '#app/storage/auditChain.ts';
import { countRows } from '#app/storage/createBackup.ts';
import { newestVersion } from '#app/storage/migrateDatabase.ts';
import { readDb } from '#app/storage/queryBuilder.ts';
import { hostAt } from '#test/support/hostAt.ts';
import { placeOlderOffice } from '#test/support/olderOffice.ts';
import type { Fault, FaultOutcome, FaultSetting } from './fault.ts';
import { dataFolderIn, inspectOffice, storedAmount } from './jobs/job.ts';
import { placeOffice, saveAmount, withOffice } from './jobs/jobOffice.ts';

const SAVES = 20;

/** The record of who did what, old backups and a clock that is wrong. */
export const recordFaults: readonly Fault[] = [
  {
    name: 'tamper-record',
    numbers: 'P8',
    promise: 'a change of any entry on record is found at that very entry',
    rounds: { full: 400, sample: 40 },
    run: tamper,
  },
  {
    name: 'restore-drill',
    numbers: 'P4 F23',
    promise: 'a backup of every released schema gives back every row and the head of the record',
    rounds: { full: newestVersion(), sample: 3 },
    run: drill,
  },
  {
    name: 'clock',
    numbers: 'P8 F17',
    promise: 'a clock set back or forward reorders nothing and is noticed',
    rounds: { full: 12, sample: 2 },
    run: turnClock,
  },
];

/** Changes one letter of one column of one entry behind the program's back, or removes or swaps entries. */
async function tamper({ rounds, random, folder }: FaultSetting): Promise<FaultOutcome> {
  const home = path.join(folder, 'nhat-ky');
  placeOffice(home);
  return withOffice(home, (office) => {
    for (let amount = 1; amount <= SAVES; amount += 1) saveAmount(office, amount);
    const { connection } = office;
    const entries = connection
      .prepare<[], AuditEntry>('select * from audit_entry order by sequence')
      .all();
    const lost: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const { sql, expected } = planTampering(entries, random);
      connection.exec(
        'begin; drop trigger audit_entry_no_update; drop trigger audit_entry_no_delete',
      );
      connection.exec(sql);
      const found = findBrokenAuditEntry(readDb(connection));
      connection.exec('rollback');
      if (found !== expected) lost.push(`${sql}: found at ${found}, not at ${expected}`);
    }
    return { tries: rounds, lost };
  });
}

function planTampering(entries: readonly AuditEntry[], random: () => number) {
  const pick = (count: number): number => Math.floor(random() * count);
  // The last one missing is proven by the head kept outside alone.
  const sequence = 1 + pick(entries.length - 1);
  const kind = pick(4);
  if (kind === 0) {
    return { sql: `delete from audit_entry where sequence = ${sequence}`, expected: sequence };
  }
  if (kind === 1) {
    const swap = (from: number, to: number): string =>
      `update audit_entry set sequence = ${to} where sequence = ${from};`;
    const other = sequence + 1;
    return {
      sql: swap(sequence, -1) + swap(other, sequence) + swap(-1, other),
      expected: sequence,
    };
  }
  const entry = entries[sequence - 1];
  if (entry === undefined) throw new Error('sequences have no gap');
  const texts = Object.entries(entry).flatMap(([column, text]) =>
    typeof text === 'string' && text !== '' ? [[column, text] as const] : [],
  );
  const [column, text] = texts[pick(texts.length)] ?? ['actor', entry.actor];
  const at = pick(text.length);
  const changed = `${text.slice(0, at)}${text[at] === '7' ? '8' : '7'}${text.slice(at + 1)}`;
  const sql = `update audit_entry set "${column}" = '${changed.replaceAll("'", "''")}' where sequence = ${sequence}`;
  return { sql, expected: sequence };
}

/** The backup a new release makes of an older one before it migrates, put back; always of the oldest and the newest. */
async function drill({ rounds, random, folder }: FaultSetting): Promise<FaultOutcome> {
  const newest = newestVersion();
  const between = Array.from({ length: newest - 2 }, (_, index) => index + 2);
  while (between.length > rounds - 2) between.splice(Math.floor(random() * between.length), 1);
  const versions = [1, ...between, newest];
  const lost = versions.flatMap((version) => {
    const found = restoreVersion(version, path.join(folder, String(version)));
    return found === null ? [] : [`version ${version}: ${found}`];
  });
  return { tries: versions.length, lost };
}

function restoreVersion(version: number, home: string): string | null {
  const root = dataFolderIn(home);
  const head = placeOlderOffice(root, version);
  const backup = path.join(home, 'ban-cu.zip');
  const before = withOffice(home, (office) => {
    if (version === newestVersion()) backUpOffice(office, backup);
    else keepMigrationBackup(office, backup);
    return factsOf(office);
  });
  if (before.head !== head.hash) return 'the migration changed the record';
  rmSync(path.join(root, 'so-lieu.db'));
  const restored = restoreOffice(root, backup, hostAt().clock);
  if (!restored.ok) return JSON.stringify(restored.error);
  if (restored.value.manifest.schemaVersion !== version) return 'the backup is of another version';
  return inspectOffice(home, (office) => {
    const after = factsOf(office);
    return JSON.stringify(after) === JSON.stringify(before) ? null : 'rows or record differ';
  });
}

function factsOf({ connection }: ServiceContext) {
  return { counts: countRows(connection), head: readAuditHead(readDb(connection)).hash };
}

function keepMigrationBackup({ folder }: ServiceContext, target: string): void {
  const made = readdirSync(folder.backups).find((name) => name.endsWith('.zip'));
  if (made === undefined) throw new Error('a migration leaves a backup behind');
  cpSync(path.join(folder.backups, made), target);
}

/** Works for a day with a wrong clock, then for one with the right one. */
async function turnClock({ rounds, random, folder }: FaultSetting): Promise<FaultOutcome> {
  const lost: string[] = [];
  const home = path.join(folder, 'dong-ho');
  placeOffice(home);
  for (let round = 1; round <= rounds; round += 1) {
    const year = 2025 + Math.floor(random() * 5) - 2;
    const host = hostAt(`${year}-0${1 + Math.floor(random() * 9)}-15T08:00:00`);
    const opened = openOffice(dataFolderIn(home), host);
    if (!opened.ok) return { tries: round, lost: [`does not open: ${opened.error.code}`] };
    const last = guardedTime(opened.value);
    const isBehind = host.clock() < last;
    saveAmount(opened.value, round);
    opened.value.connection.close();
    const session = startOfficeSession(dataFolderIn(home), host);
    const state = session.read();
    session.close();
    if (state.state !== 'ready' || state.isClockBehind !== isBehind)
      lost.push(`${round}: not noticed`);
    const found = inspectOffice(home, (office) => {
      if (guardedTime(office) < last) return 'the record went back in time';
      return storedAmount(office) === round ? null : 'the newest save is not the last';
    });
    if (found !== null) lost.push(`${round}: ${found}`);
  }
  return { tries: rounds, lost };
}

function guardedTime({ connection }: ServiceContext): number {
  const last: unknown = connection
    .prepare('select guarded_at from audit_entry order by sequence desc limit 1')
    .pluck()
    .get();
  return Date.parse(String(last));
}
