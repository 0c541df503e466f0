import { createRouterClient } from '@orpc/server';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { createChangeFeed } from '#app/services/changeFeed.ts';
import { startOfficeSession } from '#app/services/officeSession.ts';
import { router } from '#app/services/router.ts';
import { saveValue } from '#app/services/saveValue.ts';
import { openPrivateCopy } from '#app/storage/openDatabase.ts';
import { amount } from '#test/support/builders.ts';
import { errorOf, hostAt, sampleOffice, valueOf } from '#test/support/serviceContext.ts';

const PAGE = 4096;

/** A closed office whose pages of one table were overwritten on the disk. */
function officeWithTorn(table: string) {
  const { connection, folder } = sampleOffice();
  connection.close();
  const copy = openPrivateCopy(folder.database);
  const root = copy
    .prepare<[string], number>('select rootpage from sqlite_schema where name = ?')
    .pluck()
    .get(table);
  copy.close();
  const bytes = readFileSync(folder.database);
  bytes.fill(0xa5, (Number(root) - 1) * PAGE, (Number(root) - 1) * PAGE + PAGE / 2);
  writeFileSync(folder.database, bytes);
  return { folder, damaged: bytes };
}

/** A session as a program with a window has one; `rest` lets seconds pass in which nothing is asked. */
function startWatched(root: string) {
  const ticks: { everyMs: number; run: () => void }[] = [];
  const told: number[] = [];
  const session = startOfficeSession(
    root,
    { ...hostAt(), onChange: ({ sequence }) => told.push(sequence) },
    {
      forScreens: true,
      timer: (everyMs, run) => {
        ticks.push({ everyMs, run });
        return () => undefined;
      },
    },
  );
  onTestFinished(() => session.close());
  const rest = (seconds: number): void => {
    for (const { everyMs, run } of ticks.filter((tick) => tick.everyMs < 60_000)) {
      for (let passed = everyMs; passed <= seconds * 1000; passed += everyMs) run();
    }
  };
  return { session, told, rest };
}

const DAMAGED = { state: 'failed', error: { code: 'databaseDamaged' } };

test('damage is found before anything is written, and the file stays as it is', () => {
  const { folder, damaged } = officeWithTorn('cell_note');
  const { session, told } = startWatched(folder.root);
  const office = valueOf(session.current());
  const entry = { campaign: null, unitCode: 'T01', indicator: 'bang_ron' };
  const saved = saveValue(office, { ...entry, stated: amount(5), raw: '5' });
  expect(errorOf(saved).code).toBe('databaseDamaged');
  expect(session.read()).toMatchObject(DAMAGED);
  expect(told).toHaveLength(1);
  expect(readFileSync(folder.database).equals(damaged)).toBe(true);
  expect(session.reopen()).toMatchObject(DAMAGED);
});

test('damage is found once nothing was asked for two seconds, and open screens are told', () => {
  const { folder, damaged } = officeWithTorn('cell_note');
  const { session, told, rest } = startWatched(folder.root);
  rest(2);
  expect(session.read().state).toBe('ready');
  rest(2);
  expect(session.read().state).toBe('ready');
  rest(4);
  expect(told).toHaveLength(1);
  expect(session.read()).toMatchObject(DAMAGED);
  expect(readFileSync(folder.database).equals(damaged)).toBe(true);
});

test('damage that a question meets before is answered as damage, not as a bug', async () => {
  const { folder } = officeWithTorn('unit');
  const { session, told } = startWatched(folder.root);
  const api = createRouterClient(router, {
    context: { session, changes: createChangeFeed(), exportFolder: null, backupFile: null },
  });
  await expect(api.unit.list()).rejects.toMatchObject({ data: { code: 'databaseDamaged' } });
  expect(told).toHaveLength(1);
  expect(session.read()).toMatchObject(DAMAGED);
});

test('data that were not closed in good order are read through at the start', () => {
  const { folder } = officeWithTorn('cell_note');
  writeFileSync(`${folder.database}-wal`, '');
  expect(startWatched(folder.root).session.read()).toMatchObject(DAMAGED);
});

test('a sound database is written to, and read through in full after a minute of rest once a week', () => {
  const { connection, folder } = sampleOffice();
  connection.close();
  rmSync(folder.lastCheck);
  const { session, rest } = startWatched(folder.root);
  const entry = { campaign: null, unitCode: 'T01', indicator: 'bang_ron' };
  valueOf(saveValue(valueOf(session.current()), { ...entry, stated: amount(5), raw: '5' }));
  rest(10);
  expect(existsSync(folder.lastCheck)).toBe(false);
  rest(60);
  expect(existsSync(folder.lastCheck)).toBe(true);
});

test('a step of any size waits for its journal alone, which the database takes in at the next rest', () => {
  const { connection, folder } = sampleOffice();
  connection.close();
  const { session, rest } = startWatched(folder.root);
  const size = () => statSync(folder.database).size;
  const before = size();
  const entry = { campaign: null, unitCode: 'T01', indicator: 'bang_ron', stated: amount(5) };
  valueOf(saveValue(valueOf(session.current()), { ...entry, raw: '5'.repeat(1000 * PAGE) }));
  expect(size()).toBe(before);
  rest(4);
  expect(size()).toBeGreaterThan(before + 1000 * PAGE);
});
