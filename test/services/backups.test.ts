import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, onTestFinished, test } from 'vitest';
import { describeBackups } from '#app/services/backups/describeBackups.ts';
import { makeBackup } from '#app/services/backups/makeBackup.ts';
import { confirmAway, copyPacketTo, packForDownload } from '#app/services/backups/packets.ts';
import { previewFrom } from '#app/services/backups/restoreFrom.ts';
import { checkHealth, isHealthy } from '#app/services/checkHealth.ts';
import { keepEvidence } from '#app/services/keepEvidence.ts';
import { startOfficeSession, type OfficeSession } from '#app/services/officeSession.ts';
import { exportReadable } from '#app/services/recovery/exportReadable.ts';
import { openView } from '#app/services/recovery/openView.ts';
import { saveValue } from '#app/services/saveValue.ts';
import type { ServiceContext } from '#app/services/serviceContext.ts';
import { migrations } from '#app/storage/migrations/index.ts';
import { hasIntactSeal } from '#app/storage/backupArchive.ts';
import { listBackupFiles } from '#app/storage/backupFiles.ts';
import { createBackup } from '#app/storage/createBackup.ts';
import { dataFolderAt } from '#app/storage/dataFolder.ts';
import { readAuditHead } from '#app/storage/auditChain.ts';
import { newestVersion } from '#app/storage/migrateDatabase.ts';
import { openPrivateCopy } from '#app/storage/openDatabase.ts';
import { readDb } from '#app/storage/queryBuilder.ts';
import { amount, dumpTables, dumpTracked } from '#test/support/builders.ts';
import { placeOlderOffice } from '#test/support/olderOffice.ts';
import { openXmlErrors, validatorMissing } from '#test/support/openXmlValidator.ts';
import { errorOf, hostAt, sampleOffice, valueOf } from '#test/support/serviceContext.ts';
import { readSessionsAsUser } from '#test/support/otherSessions.ts';
import { temporaryFolder } from '#test/support/temporaryFolder.ts';

const MINUTE = 60_000;

/** A user without rights on anything of ours; root itself may write everywhere. */
const NOBODY = 65534;

/** A session whose clock and half hours the test moves. */
function startSession(root = closedOffice()) {
  let now = Date.parse('2025-10-01T10:00:00+07:00');
  let halfHour = (): void => undefined;
  const session = startOfficeSession(
    root,
    { ...hostAt(), clock: () => now },
    {
      forScreens: true,
      timer: (everyMs, run) => {
        if (everyMs < 30 * MINUTE) return () => undefined;
        expect(everyMs).toBe(30 * MINUTE);
        halfHour = () => {
          now += everyMs;
          run();
        };
        return () => {
          halfHour = () => undefined;
        };
      },
    },
  );
  onTestFinished(() => session.close());
  return { session, root, halfHour: () => halfHour(), setClock: (at: number) => (now = at) };
}

/** An office like any other: of practice data nobody is reminded to take a copy. */
function closedOffice(): string {
  const { connection, folder } = sampleOffice();
  connection.close();
  rmSync(path.join(folder.root, 'du-lieu-mau.json'));
  return folder.root;
}

function officeOf(session: OfficeSession): ServiceContext {
  return valueOf(session.current());
}

function save(context: ServiceContext, count: number): void {
  const entry = { campaign: null, unitCode: 'T01', indicator: 'bang_ron' };
  valueOf(saveValue(context, { ...entry, stated: amount(count), raw: String(count) }));
}

function keepPhoto(context: ServiceContext, bytes = Buffer.from('ảnh')): void {
  const photo = { kind: 'photo', name: 'a.jpg', mediaType: 'image/jpeg' } as const;
  valueOf(keepEvidence(context, { ...photo, bytes, size: { widthPx: 4, heightPx: 3 } }));
}

const kindsOf = (root: string): string[] =>
  listBackupFiles(dataFolderAt(root)).map(({ kind }) => kind);

describe('automatic backups', () => {
  test('one each half hour in which something changed, one at the close, none of them twice', () => {
    const { session, root, halfHour } = startSession();
    halfHour();
    halfHour();
    expect(kindsOf(root)).toEqual(['automatic']);
    save(officeOf(session), 5);
    halfHour();
    halfHour();
    expect(kindsOf(root)).toEqual(['automatic', 'automatic']);
    save(officeOf(session), 6);
    session.close();
    const [last] = listBackupFiles(dataFolderAt(root));
    expect(kindsOf(root)).toHaveLength(3);
    expect(last).toMatchObject({ serial: 3, isSound: true, holdsFiles: false });
    halfHour();
    expect(kindsOf(root)).toHaveLength(3);
  });

  test('a new version of the program leaves a backup that stays before anything else', () => {
    const { session, root } = startSession();
    save(officeOf(session), 5);
    session.close();
    const start = (appVersion: string): void => {
      const options = { forScreens: true, timer: () => () => undefined };
      const next = startOfficeSession(root, { ...hostAt(), appVersion }, options);
      expect(next.backupTrouble()).toBeNull();
      next.close();
    };
    start('0.0.0-test');
    rmSync(dataFolderAt(root).backups, { recursive: true, force: true });
    start('0.2.0');
    expect(kindsOf(root)).toEqual(['migration']);
    start('0.2.0');
    expect(kindsOf(root)).toEqual(['migration']);
  });

  test('rotate as the rules say; a clock that went back removes nothing', () => {
    const { session, root, halfHour, setClock } = startSession();
    const day = 24 * 60 * MINUTE;
    const start = Date.parse('2025-10-01T10:00:00+07:00');
    for (let date = 0; date < 14; date += 1) {
      setClock(start + 2 * date * day);
      save(officeOf(session), date);
      halfHour();
    }
    const kept = listBackupFiles(dataFolderAt(root));
    expect(kept).toHaveLength(12);
    expect(kept.at(-1)?.createdAt).toMatch(/^2025-10-05T10:30/u);
    setClock(start);
    save(officeOf(session), 999);
    halfHour();
    expect(session.read()).toMatchObject({ state: 'ready', isClockBehind: true });
    expect(listBackupFiles(dataFolderAt(root))).toHaveLength(kept.length + 1);
  });

  test('a database that fails its check is not backed up, and that is said until one succeeds', () => {
    const { session, root, halfHour } = startSession();
    const { connection } = officeOf(session);
    halfHour();
    save(officeOf(session), 5);
    connection.exec('create table spoilt (a integer) strict; insert into spoilt values (null)');
    connection.unsafeMode(true);
    connection.pragma('writable_schema = ON');
    connection.exec(
      "update sqlite_schema set sql = replace(sql, 'integer', 'integer not null') where name = 'spoilt'",
    );
    connection.pragma('writable_schema = RESET');
    halfHour();
    expect(describeBackups(session)).toMatchObject({ trouble: { code: 'databaseDamaged' } });
    expect(kindsOf(root)).toHaveLength(1);
    connection.exec('drop table spoilt');
    halfHour();
    expect(describeBackups(session)).toMatchObject({ trouble: null });
    expect(kindsOf(root)).toHaveLength(2);
  });
});

describe('a restore', () => {
  test('is previewed, keeps the state before, pins it and can be taken back', () => {
    const { session, root } = startSession();
    save(officeOf(session), 5);
    const wanted = dumpTracked(officeOf(session).connection);
    valueOf(makeBackup(officeOf(session), 'automatic'));
    const [backup] = listBackupFiles(dataFolderAt(root));
    save(officeOf(session), 6);
    const replaced = dumpTracked(officeOf(session).connection);

    const from = { name: backup?.name ?? '' };
    const preview = valueOf(previewFrom(dataFolderAt(root), session.staged, from, null));
    expect(preview).toMatchObject({
      communeName: 'xã Nam Thanh Miện',
      schemaVersion: newestVersion(),
      units: 28,
      values: 1,
      missingFiles: 0,
      lastChange: { action: 'value.save', actor: 'Nguyễn Thị Lan' },
      campaigns: [{ state: 'open', submissions: 1 }],
    });
    const { keptAside } = valueOf(session.restore(from, null));
    expect(dumpTracked(officeOf(session).connection)).toEqual(wanted);
    expect(kindsOf(root)).toEqual(['restore', 'automatic']);

    const { kept } = describeBackups(session);
    expect(kept.map(({ name }) => name)).toEqual([path.basename(keptAside ?? '')]);
    const undo = { kept: kept[0]?.name ?? '' };
    expect(valueOf(previewFrom(dataFolderAt(root), session.staged, undo, null))).toMatchObject({
      values: 1,
      appVersion: null,
    });
    valueOf(session.restore(undo, null));
    expect(dumpTracked(officeOf(session).connection)).toEqual(replaced);
    expect(errorOf(session.restore({ kept: '../../etc' }, null)).code).toBe('notFound');
    expect(dumpTracked(officeOf(session).connection)).toEqual(replaced);
  });

  test('without the files it rests on says how many, and takes those of the folder', () => {
    const { session, root } = startSession();
    keepPhoto(officeOf(session));
    valueOf(makeBackup(officeOf(session), 'automatic'));
    const from = { name: listBackupFiles(dataFolderAt(root))[0]?.name ?? '' };
    expect(valueOf(session.restore(from, null)).missingFiles).toBe(0);
    expect(isHealthy(checkHealth(officeOf(session)))).toBe(true);
    rmSync(dataFolderAt(root).files, { recursive: true });
    const preview = valueOf(previewFrom(dataFolderAt(root), session.staged, from, null));
    expect(preview).toMatchObject({ holdsFiles: false, missingFiles: 1, files: 1 });
    expect(valueOf(session.restore(from, null)).missingFiles).toBe(1);
  });

  test('of a backup of any released schema migrates a copy; the record holds and ends where it did', () => {
    for (const { number } of migrations) {
      const folder = dataFolderAt(path.join(temporaryFolder(), 'cu'));
      const head = placeOlderOffice(folder.root, number);
      const old = openPrivateCopy(folder.database);
      const target = path.join(folder.root, 'cu.zip');
      const made = { at: '2025-01-01T08:00:00.000+07:00', appVersion: '0.0.1', serial: 1 };
      valueOf(createBackup(old, folder, target, { ...made, kind: 'manual', holdsFiles: true }));
      old.close();
      const session = startOfficeSession(path.join(temporaryFolder(), 'moi'), hostAt());
      const staged = valueOf(session.staged.lay(readFileSync(target)));
      const place = dataFolderAt(session.read().dataFolder);
      expect(valueOf(previewFrom(place, session.staged, { staged }, null))).toMatchObject({
        schemaVersion: number,
        appVersion: '0.0.1',
      });
      valueOf(session.restore({ staged }, null));
      const { connection } = officeOf(session);
      expect(connection.pragma('user_version', { simple: true })).toBe(newestVersion());
      expect(readAuditHead(readDb(connection))).toEqual(head);
      expect(checkHealth(officeOf(session))).toMatchObject({
        database: 'ok',
        brokenAuditSequence: null,
        lostFiles: [],
      });
      session.close();
    }
  });
});

describe('a copy that leaves the PC', () => {
  test('with a passphrase holds everything, opens on another PC, and quietens the reminder', () => {
    const { session, root, setClock } = startSession();
    keepPhoto(officeOf(session));
    const drafts = dataFolderAt(root).directiveDrafts;
    mkdirSync(drafts, { recursive: true });
    writeFileSync(path.join(drafts, 'ban-nhap.json'), '{"mới":1}');
    setClock(Date.parse('2025-10-20T10:00:00+07:00'));
    expect(describeBackups(session)).toMatchObject({ away: null, isAwayDue: true });
    const stick = temporaryFolder();
    const copied = valueOf(copyPacketTo(officeOf(session), stick, 'sen hồng buổi sáng'));
    expect(readdirSync(stick)).toEqual([copied.name]);
    expect(copied.name).toMatch(/^goi-du-lieu-xa-nam-thanh-mien-.*\.goi$/u);
    // The stick of this test lies on the same drive, and so it is no copy elsewhere.
    expect(copied).toMatchObject({ isEncrypted: true, leftPc: false });
    expect(describeBackups(session)).toMatchObject({ away: null, isAwayDue: true });

    valueOf(packForDownload(officeOf(session), null, () => undefined));
    expect(describeBackups(session)).toMatchObject({ isAwayDue: true, isTakenOutAsked: true });
    valueOf(confirmAway(officeOf(session)));
    expect(describeBackups(session)).toMatchObject({
      away: { place: null, isEncrypted: false },
      isAwayDue: false,
      isTakenOutAsked: false,
    });

    const other = startOfficeSession(path.join(temporaryFolder(), 'may-moi'), hostAt());
    onTestFinished(() => other.close());
    const staged = valueOf(other.staged.lay(readFileSync(path.join(stick, copied.name))));
    expect(errorOf(other.restore({ staged }, null)).code).toBe('passphraseNeeded');
    expect(errorOf(other.restore({ staged }, 'sen hồng buổi tối')).code).toBe('passphraseWrong');
    valueOf(other.restore({ staged }, 'sen hồng buổi sáng'));
    const moved = officeOf(other);
    expect(dumpTables(moved.connection)).toEqual(dumpTables(officeOf(session).connection));
    expect(isHealthy(checkHealth(moved))).toBe(true);
    expect(readdirSync(moved.folder.directiveDrafts)).toEqual(['ban-nhap.json']);
  });

  test.skipIf(!existsSync('/dev/shm'))(
    'on another fixed drive only a person knows whether it left the PC',
    () => {
      const { session } = startSession();
      const drive = mkdtempSync('/dev/shm/bao-cao-');
      onTestFinished(() => rmSync(drive, { recursive: true }));
      expect(valueOf(copyPacketTo(officeOf(session), drive, null)).leftPc).toBeNull();
      expect(describeBackups(session)).toMatchObject({ away: null, isTakenOutAsked: true });
    },
  );

  test('into a folder that takes nothing leaves nothing', () => {
    const { session } = startSession();
    const gone = path.join(temporaryFolder(), 'usb');
    expect(errorOf(copyPacketTo(officeOf(session), gone, null)).code).toBe('fileUnreadable');
  });
});

describe('data that do not open', () => {
  /** Cut off in the middle: the schema is whole, rows at the end are gone. */
  function damagedOffice(): string {
    const { session, root } = startSession();
    keepPhoto(officeOf(session));
    for (let count = 1; count <= 5; count += 1) save(officeOf(session), count);
    session.close();
    const { database } = dataFolderAt(root);
    const pages = readFileSync(database).length / 4096;
    truncateSync(database, Math.floor(pages * 0.9) * 4096);
    return root;
  }

  test('are looked at as far as they can be read, and nothing is written anywhere', () => {
    const root = damagedOffice();
    const { database } = dataFolderAt(root);
    const damaged = readFileSync(database);
    const { session } = startSession(root);
    expect(session.read()).toMatchObject({
      state: 'failed',
      error: { code: 'databaseDamaged' },
      file: { byteSize: damaged.length },
    });
    valueOf(session.view());
    const state = session.read();
    expect(state).toMatchObject({
      state: 'ready',
      viewing: { error: { code: 'databaseDamaged' } },
    });
    expect(state.state === 'ready' && state.viewing?.incomplete.length).toBeGreaterThan(0);
    const entry = { campaign: null, unitCode: 'T01', indicator: 'bang_ron' };
    const written = saveValue(officeOf(session), { ...entry, stated: amount(1), raw: '1' });
    expect(errorOf(written).code).toBe('viewOnly');
    expect(errorOf(makeBackup(officeOf(session), 'manual')).code).toBe('viewOnly');
    session.close();
    expect(readFileSync(database).equals(damaged)).toBe(true);
  });

  test('what can be read goes into a workbook beside the received files', async () => {
    const root = damagedOffice();
    const view = valueOf(openView(root, hostAt()));
    const out = temporaryFolder();
    const { file } = valueOf(await exportReadable(view, out));
    view.close();
    const parts = unzipSync(readFileSync(file));
    expect(Object.keys(parts)).toEqual(expect.arrayContaining(['so-lieu.xlsx']));
    const workbook = parts['so-lieu.xlsx'] ?? new Uint8Array();
    if (validatorMissing === null) expect(openXmlErrors(workbook, 'xlsx')).toEqual([]);
    expect(Buffer.from(workbook).length).toBeGreaterThan(10_000);
  });

  test('are kept as .hong when a backup takes their place, or a new office is chosen', () => {
    const root = damagedOffice();
    const { database } = dataFolderAt(root);
    const damaged = readFileSync(database);
    const [newest] = listBackupFiles(dataFolderAt(root));
    const { session } = startSession(root);
    valueOf(session.restore({ name: newest?.name ?? '' }, null));
    expect(session.read().state).toBe('ready');
    const kept = readdirSync(root).filter((name) => name.startsWith('so-lieu.db.hong-'));
    expect(kept).toHaveLength(1);
    expect(readFileSync(path.join(root, kept[0] ?? '')).equals(damaged)).toBe(true);
    expect(errorOf(session.setAside()).code).toBe('dataFolderExists');

    session.close();
    copyFileSync(path.join(root, kept[0] ?? ''), database);
    const again = startSession(root).session;
    valueOf(again.setAside());
    expect(again.read().state).toBe('empty');
    expect(existsSync(database)).toBe(false);
    expect(startSession(root).session.read()).toMatchObject({ error: { code: 'databaseMissing' } });
    valueOf(
      again.createOffice({
        communeName: 'xã Mới',
        place: 'Mới',
        issuingBody: 'ubnd',
        departmentName: 'Phòng Văn hóa - Xã hội',
        departmentAbbreviation: 'VHXH',
        superiorName: null,
        signers: [],
      }),
    );
    expect(again.read()).toMatchObject({ state: 'ready', communeName: 'xã Mới' });
    expect(listBackupFiles(dataFolderAt(root)).length).toBeGreaterThan(0);
  });

  test.skipIf(process.platform === 'win32')(
    'a folder that takes no writing is looked at by itself; the command line is told',
    () => {
      const root = closedOffice();
      chmodSync(path.dirname(root), 0o755);
      chmodSync(root, 0o555);
      onTestFinished(() => chmodSync(root, 0o755));
      const [screens, commands] = readSessionsAsUser(root, NOBODY);
      expect(screens).toMatchObject({
        state: 'ready',
        communeName: 'xã Nam Thanh Miện',
        viewing: { error: { code: 'folderReadOnly' }, incomplete: [] },
      });
      expect(commands).toMatchObject({ state: 'failed', error: { code: 'folderReadOnly' } });
    },
  );

  test('an unsound backup is listed as what it is and never restored', () => {
    const { session, root } = startSession();
    const backup = valueOf(makeBackup(officeOf(session), 'manual')).file;
    const whole = readFileSync(backup);
    writeFileSync(backup, whole.subarray(0, whole.length - 100));
    expect(hasIntactSeal(backup)).toBe(false);
    expect(describeBackups(session).backups).toMatchObject([{ isSound: false }]);
    const from = { name: path.basename(backup) };
    expect(errorOf(previewFrom(dataFolderAt(root), session.staged, from, null)).code).toBe(
      'backupDamaged',
    );
    expect(errorOf(session.restore(from, null)).code).toBe('backupDamaged');
    expect(session.read().state).toBe('ready');
  });
});
