import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { dataFolderAt } from '#app/storage/dataFolder.ts';
import { folderRisk, riskOfDriveType } from '#app/storage/folderRisk.ts';
import { checkWeekly } from '#app/storage/weeklyCheck.ts';
import { openMemoryDatabase } from '#app/storage/openDatabase.ts';
import { temporaryFolder } from '#test/support/temporaryFolder.ts';

test.each([
  ['C:\\Users\\ha\\OneDrive - UBND xã\\du-lieu', 'synchronised'],
  ['/home/ha/Dropbox/du-lieu', 'synchronised'],
  ['D:\\Google Drive\\bao-cao', 'synchronised'],
  ['\\\\may-chu\\chung\\du-lieu', 'network'],
  ['C:\\Users\\ha\\AppData\\Local\\bao-cao-vhxh', null],
  ['/home/ha/Dropbox-cu/du-lieu', null],
])('%s: %s', (folder, risk) => {
  expect(folderRisk(folder)).toBe(risk);
});

test('a local folder carries no risk; one that a cloud program was given does, whatever its name', () => {
  const folder = temporaryFolder();
  expect(folderRisk(folder)).toBeNull();
  vi.stubEnv('OneDrive', path.dirname(folder));
  expect(folderRisk(folder)).toBe('synchronised');
  expect(folderRisk(path.join(path.dirname(path.dirname(folder)), 'khac'))).toBeNull();
  vi.unstubAllEnvs();
});

test.each([
  ['Removable\r\n', 'removable'],
  ['Network\r\n', 'network'],
  ['Fixed\r\n', null],
  ['', null],
] as const)('Windows says %j of a drive: %s', (type, risk) => {
  expect(riskOfDriveType(type)).toBe(risk);
});

test('the full check runs at the first open and again after a week, also when the clock went back', () => {
  const connection = openMemoryDatabase();
  const folder = dataFolderAt(temporaryFolder());
  const day = 24 * 60 * 60 * 1000;
  const start = 100 * day;
  const moments = [start, start + 6 * day, start + 7 * day, start + 5 * day];
  const recorded = moments.map((now) => {
    expect(checkWeekly(connection, folder, now).ok).toBe(true);
    return readFileSync(folder.lastCheck, 'utf8');
  });
  const noted = [start, start, start + 7 * day, start + 5 * day];
  expect(recorded).toEqual(noted.map((checkedAt) => JSON.stringify({ checkedAt })));
});
