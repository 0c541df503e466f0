import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { initialiseOffice } from '#app/services/initialiseOffice.ts';
import { createOfficeFolder, openOffice } from '#app/services/openOffice.ts';
import { saveValue } from '#app/services/saveValue.ts';
import type { ServiceContext } from '#app/services/serviceContext.ts';
import { newestVersion } from '#app/storage/migrateDatabase.ts';
import { openAsUser, startOfficeProcess } from '#test/faults/startOfficeProcess.ts';
import { amount } from '#test/support/builders.ts';
import { errorOf, hostAt, reopen, sampleOffice, valueOf } from '#test/support/serviceContext.ts';
import { replaceByOlderDatabase } from '#test/support/olderDatabase.ts';
import { temporaryFolder } from '#test/support/temporaryFolder.ts';

const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;

function openCode(root: string): string {
  const opened = openOffice(root, hostAt());
  if (!opened.ok) return opened.error.code;
  opened.value.connection.close();
  return 'open';
}

function save(context: ServiceContext): void {
  const entry = { campaign: null, unitCode: 'T01', indicator: 'bang_ron' };
  valueOf(saveValue(context, { ...entry, stated: amount(5), raw: '5' }));
}

describe('one folder, one owner', () => {
  test('a second program is told that the folder is in use; a kill frees it at once', async () => {
    const office = sampleOffice();
    const { root } = office.folder;
    office.connection.close();
    const other = startOfficeProcess(root, 'hold');
    expect(await other.opened).toBe('open');
    expect(openCode(root)).toBe('dataFolderInUse');
    other.child.kill('SIGKILL');
    await other.exited;
    expect(openCode(root)).toBe('open');
  });

  test('this program is not a second owner of a folder it has open', async () => {
    const office = sampleOffice();
    const other = startOfficeProcess(office.folder.root, 'hold');
    expect(await other.opened).toBe('dataFolderInUse');
    save(office);
  });
});

describe('a folder that was used before is no first run', () => {
  test('with its database deleted', () => {
    const office = sampleOffice();
    const { root, database } = office.folder;
    office.connection.close();
    rmSync(database);
    expect(openCode(root)).toBe('databaseMissing');
    expect(errorOf(createOfficeFolder(root, hostAt())).code).toBe('dataFolderExists');
    expect(existsSync(database)).toBe(false);
  });

  test('with its database emptied', () => {
    const office = sampleOffice();
    const { root, database } = office.folder;
    office.connection.close();
    writeFileSync(database, '');
    expect(openCode(root)).toBe('databaseEmpty');
    expect(errorOf(createOfficeFolder(root, hostAt())).code).toBe('dataFolderExists');
  });

  test('with an older database slipped in', () => {
    const office = sampleOffice();
    const { root, database } = office.folder;
    office.connection.close();
    const older = path.join(temporaryFolder(), 'older.db');
    copyFileSync(database, older);
    const again = reopen(office);
    save(again);
    again.connection.close();
    copyFileSync(older, database);
    expect(errorOf(openOffice(root, hostAt()))).toEqual({
      code: 'databaseRolledBack',
      expected: 2,
      found: 1,
    });
  });

  test('with the database of another office slipped in', () => {
    const [office, other] = [sampleOffice(), sampleOffice()];
    save(office);
    save(other);
    office.connection.close();
    other.connection.close();
    copyFileSync(other.folder.database, office.folder.database);
    expect(openCode(office.folder.root)).toBe('databaseRolledBack');
  });

  test('a state file that lags behind or is torn stops nobody', () => {
    const office = sampleOffice();
    const { lastState } = office.folder;
    const behind = path.join(temporaryFolder(), 'state.json');
    copyFileSync(lastState, behind);
    save(office);
    copyFileSync(behind, lastState);
    const again = reopen(office);
    again.connection.close();
    writeFileSync(lastState, '{"sequence":');
    expect(openCode(office.folder.root)).toBe('open');
  });
});

test('a set-up that was cut off before its first writing is taken up again', () => {
  const root = path.join(temporaryFolder(), 'du-lieu');
  valueOf(createOfficeFolder(root, hostAt())).connection.close();
  expect(openCode(root)).toBe('dataFolderMissing');
  const again = valueOf(createOfficeFolder(root, hostAt()));
  valueOf(initialiseOffice(again, 'sample'));
  again.connection.close();
  expect(openCode(root)).toBe('open');
  expect(errorOf(createOfficeFolder(root, hostAt()))).toMatchObject({ code: 'dataFolderExists' });
});

test('a folder without data, a file and a URI are refused by name', () => {
  const folder = temporaryFolder();
  expect(openCode(folder)).toBe('dataFolderMissing');
  expect(openCode(path.join(folder, 'khong-co'))).toBe('dataFolderMissing');
  expect(openCode('file:du-lieu')).toBe('pathRefused');
  expect(errorOf(createOfficeFolder('file:du-lieu', hostAt())).code).toBe('pathRefused');
  const file = path.join(folder, 'tep.txt');
  writeFileSync(file, 'x');
  expect(openCode(file)).toBe('folderUnreadable');
  expect(errorOf(createOfficeFolder(file, hostAt())).code).toBe('folderUnreadable');
  expect(readdirSync(folder)).toEqual(['tep.txt']);
});

test('what a crash left unfinished is cleared away at the next start', () => {
  const office = sampleOffice();
  const { root, backups, files } = office.folder;
  mkdirSync(path.join(files, 'ab'));
  writeFileSync(path.join(files, 'Thumbs.db'), 'of Windows');
  const left = [
    path.join(backups, 'sao-luu.zip.chua-xong'),
    path.join(root, 'trang-thai-cuoi.json.chua-xong'),
    path.join(files, 'ab', `${'ab'.repeat(32)}.chua-xong`),
  ];
  for (const file of left) writeFileSync(file, 'half');
  const quarantine = path.join(root, 'doc-tep.chua-xong-Xy12Zz');
  mkdirSync(quarantine);
  writeFileSync(path.join(quarantine, 'tep.xlsx'), 'half');
  reopen(office);
  expect([...left, quarantine].filter((file) => existsSync(file))).toEqual([]);
  expect(existsSync(path.join(files, 'Thumbs.db'))).toBe(true);
});

test('an older database is backed up before it is migrated', () => {
  const office = sampleOffice();
  const older = newestVersion() - 1;
  office.connection.close();
  replaceByOlderDatabase(office.folder.database);
  rmSync(office.folder.lastState);
  reopen(office);
  expect(readdirSync(office.folder.backups)).toEqual([
    `truoc-nang-cap-v${older}-2025-10-01-100000.zip`,
  ]);
});

describe('a folder or a database that may only be read', () => {
  /** The same folder seen by an ordinary user; root itself may write everywhere. */
  function openUnprivileged(root: string): string {
    chmodSync(path.dirname(root), 0o755);
    return isRoot ? openAsUser(root, NOBODY) : openCode(root);
  }

  test.skipIf(process.platform === 'win32')('is refused and says so', () => {
    const office = sampleOffice();
    const { root, database } = office.folder;
    office.connection.close();
    const before = readdirSync(root);
    chmodSync(root, 0o555);
    expect(openUnprivileged(root)).toBe('folderReadOnly');
    chmodSync(root, 0o777);
    chmodSync(database, 0o444);
    expect(openUnprivileged(root)).toBe('folderReadOnly');
    expect(readdirSync(root)).toEqual(before);
  });
});
