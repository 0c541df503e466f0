import { copyFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { backUpOffice } from '#app/services/backUpOffice.ts';
import { openOffice, restoreOffice } from '#app/services/openOffice.ts';
import { newestVersion } from '#app/storage/migrateDatabase.ts';
import { hostAt } from '#test/support/hostAt.ts';
import type { Fault, FaultOutcome, FaultSetting } from './fault.ts';
import { inspectRefusal } from './inspectRefusal.ts';
import { dataFolderIn, inspectOffice, storedAmount } from './jobs/job.ts';
import { placeOffice, saveAmount, withOffice } from './jobs/jobOffice.ts';

const PAGE = 4096;
const AMOUNT = 12;

type Spoil = (
  files: { readonly database: string; readonly journal: string },
  random: () => number,
) => void;

/** Files that were cut off, overwritten or put together wrongly, and are refused. */
export const damageFaults: readonly Fault[] = [
  {
    name: 'damage-truncated',
    numbers: 'P5 F10',
    promise: 'a database cut off at any page is refused untouched and can be restored',
    rounds: { full: 10_000, sample: 4 },
    run: (setting) => {
      const pages = pagesOf(setting.folder);
      const step = Math.max(1, Math.ceil(pages / setting.rounds));
      const sizes = Array.from({ length: Math.ceil(pages / step) }, (_, index) => index * step);
      return spoilEach(
        setting,
        sizes.map((size) => cutTo(size * PAGE)),
        placeClosed,
      );
    },
  },
  {
    name: 'damage-content',
    numbers: 'P5 F10 F12',
    promise: 'an empty, foreign, newer, torn or overwritten database is refused untouched',
    rounds: { full: 120, sample: 8 },
    run: (setting) => spoilEach(setting, inTurn(SPOILT_CONTENT, setting.rounds), placeClosed),
  },
  {
    name: 'damage-journal',
    numbers: 'P5 F11',
    promise: 'a missing, stale, foreign or cut-off journal is found out',
    rounds: { full: 60, sample: 5 },
    run: (setting) => spoilEach(setting, inTurn(SPOILT_JOURNALS, setting.rounds), placeCrashed),
  },
];

const SPOILT_CONTENT: readonly Spoil[] = [
  cutTo(0),
  ({ database }, random) => writeFileSync(database, randomBytes(PAGE * 20, random)),
  ({ database }, random) => patch(database, Math.floor(random() * 16), randomBytes(1, random)),
  ({ database }, random) => patch(database, 68, randomBytes(4, random)),
  ({ database }) => patch(database, 60, Buffer.from([0, 0, 0, newestVersion() + 1])),
  ({ database }) => patch(database, 60, Buffer.alloc(4)),
  // The head of a page of the schema, which every database has.
  ({ database }) => patch(database, 100, Buffer.alloc(PAGE / 2, 0xa5)),
  ({ database }, random) =>
    patch(database, PAGE * (1 + Math.floor(random() * 20)), Buffer.alloc(512, 0xa5)),
];

const SPOILT_JOURNALS: readonly Spoil[] = [
  ({ journal }) => rmSync(journal),
  ({ journal }) => copyFileSync(`${journal}.truoc`, journal),
  ({ journal }) => copyFileSync(`${journal}.khac`, journal),
  ({ journal }, random) => {
    const bytes = readFileSync(journal);
    writeFileSync(journal, bytes.subarray(0, Math.floor(random() * (bytes.length - PAGE))));
  },
  ({ journal }, random) => {
    const { length } = readFileSync(journal);
    patch(journal, Math.floor(random() * (length - PAGE)), Buffer.alloc(64, 0xa5));
  },
];

/** Spoils one copy after another; each is refused, then a backup gives everything back. */
async function spoilEach(
  { folder, random }: FaultSetting,
  spoils: readonly Spoil[],
  place: (home: string, backup: string) => void,
): Promise<FaultOutcome> {
  const [original, home] = [path.join(folder, 'goc'), path.join(folder, 'thu')];
  const backup = path.join(folder, 'sao-luu.zip');
  place(original, backup);
  const lost: string[] = [];
  for (const [round, spoil] of spoils.entries()) {
    cpSync(original, home, { recursive: true });
    const database = path.join(dataFolderIn(home), 'so-lieu.db');
    spoil({ database, journal: `${database}-wal` }, random);
    const found = inspectRefusal(home) ?? restored(home, backup);
    if (found !== null) lost.push(`round ${round}: ${found}`);
    rmSync(home, { recursive: true, force: true });
  }
  return { tries: spoils.length, lost };
}

function restored(home: string, backup: string): string | null {
  const result = restoreOffice(dataFolderIn(home), backup, hostAt().clock);
  if (!result.ok) return `not restored: ${JSON.stringify(result.error)}`;
  return inspectOffice(home, (office) =>
    storedAmount(office) === AMOUNT ? null : `restored ${storedAmount(office)}`,
  );
}

/** A data folder as the program leaves it at its end, and a backup of it. */
function placeClosed(home: string, backup: string): void {
  placeOffice(home);
  withOffice(home, (office) => {
    for (let amount = 1; amount <= AMOUNT; amount += 1) saveAmount(office, amount);
    backUpOffice(office, backup);
  });
}

/**
 * A data folder as a crash leaves it, the newest saves in the journal alone. In
 * its folder lie a journal of a moment before and one of another office too.
 */
function placeCrashed(home: string, backup: string): void {
  const [living, other] = [`${home}-song`, `${home}-khac`];
  placeOffice(living);
  placeClosed(other, `${backup}.khac`);
  const opened = openOffice(dataFolderIn(living), hostAt());
  const others = openOffice(dataFolderIn(other), hostAt());
  if (!opened.ok || !others.ok) throw new Error('both offices open');
  const journal = path.join(dataFolderIn(living), 'so-lieu.db-wal');
  for (let amount = 1; amount < AMOUNT; amount += 1) saveAmount(opened.value, amount);
  copyFileSync(journal, `${journal}.truoc`);
  saveAmount(opened.value, AMOUNT);
  saveAmount(others.value, 1);
  copyFileSync(path.join(dataFolderIn(other), 'so-lieu.db-wal'), `${journal}.khac`);
  cpSync(living, home, { recursive: true });
  backUpOffice(opened.value, backup);
  opened.value.connection.close();
  others.value.connection.close();
}

function pagesOf(folder: string): number {
  const home = path.join(folder, 'do');
  placeClosed(home, path.join(folder, 'do.zip'));
  return readFileSync(path.join(dataFolderIn(home), 'so-lieu.db')).length / PAGE;
}

function cutTo(size: number): Spoil {
  return ({ database }) => writeFileSync(database, readFileSync(database).subarray(0, size));
}

function inTurn(spoils: readonly Spoil[], rounds: number): Spoil[] {
  return Array.from({ length: rounds }, (_, round) => spoils[round % spoils.length] ?? cutTo(0));
}

function randomBytes(count: number, random: () => number): Buffer {
  return Buffer.from(Array.from({ length: count }, () => 1 + Math.floor(random() * 255)));
}

function patch(file: string, offset: number, bytes: Uint8Array): void {
  const content = readFileSync(file);
  content.set(bytes, offset);
  writeFileSync(file, content);
}
