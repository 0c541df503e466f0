import * as fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { strToU8, unzipSync, zipSync } from 'fflate';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { backUpOffice } from '#app/services/backUpOffice.ts';
import { checkHealth, isHealthy } from '#app/services/checkHealth.ts';
import { keepEvidence } from '#app/services/keepEvidence.ts';
import { openOffice, restoreOffice } from '#app/services/openOffice.ts';
import { saveValue } from '#app/services/saveValue.ts';
import type { ServiceContext } from '#app/services/serviceContext.ts';
import { evidencePath, sha256Of } from '#app/storage/evidenceFiles.ts';
import { backupManifestSchema } from '#app/storage/backupManifest.ts';
import { newestVersion } from '#app/storage/migrateDatabase.ts';
import { openDatabase } from '#app/storage/openDatabase.ts';
import { readAuditHead } from '#app/storage/auditChain.ts';
import { readDb } from '#app/storage/queryBuilder.ts';
import { startOfficeProcess } from '#test/faults/startOfficeProcess.ts';
import { amount, dumpTables } from '#test/support/builders.ts';
import { errorOf, hostAt, reopen, sampleOffice, valueOf } from '#test/support/serviceContext.ts';
import { temporaryFolder } from '#test/support/temporaryFolder.ts';

/** An archive itself, as every workbook is: its marks must not confuse the reading of the backup. */
const PHOTO = Buffer.from(zipSync({ 'anh.txt': [strToU8('ảnh mít tinh'), { level: 0 }] }));
const clock = hostAt().clock;

function save(context: ServiceContext, count: number): void {
  const entry = { campaign: null, unitCode: 'T01', indicator: 'bang_ron' };
  valueOf(saveValue(context, { ...entry, stated: amount(count), raw: String(count) }));
}

function keepPhoto(context: ServiceContext): string {
  const photo = { kind: 'photo', name: 'a.jpg', mediaType: 'image/jpeg' } as const;
  valueOf(keepEvidence(context, { ...photo, bytes: PHOTO, size: { widthPx: 4, heightPx: 3 } }));
  return sha256Of(PHOTO);
}

/** An office with one value and one photo, and its backup outside the data folder. */
function backedUpOffice() {
  const context = sampleOffice();
  save(context, 5);
  const photo = keepPhoto(context);
  const file = path.join(temporaryFolder(), 'sao-luu.zip');
  const result = valueOf(backUpOffice(context, file));
  return { context, file, photo, result };
}

describe('a backup', () => {
  test('is an ordinary archive whose manifest says what is in it', () => {
    const { context, file, photo, result } = backedUpOffice();
    const bytes = readFileSync(file);
    const parts = unzipSync(bytes);
    const manifest = backupManifestSchema.parse(
      JSON.parse(Buffer.from(parts['manifest.json'] ?? []).toString('utf8')),
    );
    expect(Object.keys(parts).toSorted()).toEqual(
      ['manifest.json', 'so-lieu.db', `tep/${photo.slice(0, 2)}/${photo}`].toSorted(),
    );
    expect(manifest).toMatchObject({
      createdAt: '2025-10-01T10:00:00.000+07:00',
      schemaVersion: newestVersion(),
      databaseSha256: sha256Of(parts['so-lieu.db'] ?? new Uint8Array()),
      auditHead: readAuditHead(readDb(context.connection)),
      files: [{ sha256: photo, size: PHOTO.length }],
      lostFiles: [],
    });
    expect(manifest.counts).toMatchObject({ roster_entry: 28, value: 1, evidence: 1 });
    expect(result).toEqual({ file, byteSize: bytes.length, files: 1, lostFiles: [] });
  });

  test('goes to the office folder by default, and leaves nothing unfinished', () => {
    const { context } = backedUpOffice();
    const { file } = valueOf(backUpOffice(context, null));
    expect(file).toBe(path.join(context.folder.backups, 'sao-luu-2025-10-01-100000.zip'));
    expect(readdirSync(context.folder.backups)).toEqual([path.basename(file)]);
  });

  test('never overwrites a file', () => {
    const { context, file } = backedUpOffice();
    const before = readFileSync(file);
    expect(errorOf(backUpOffice(context, file)).code).toBe('conflict');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('says which kept files are lost or spoilt instead of failing', () => {
    const { context, photo } = backedUpOffice();
    for (const spoil of [rmSync, (file: string) => writeFileSync(file, 'khác')]) {
      spoil(evidencePath(context.folder, photo));
      const target = path.join(temporaryFolder(), 'b.zip');
      expect(valueOf(backUpOffice(context, target))).toMatchObject({
        files: 0,
        lostFiles: [photo],
      });
      expect(checkHealth(context).lostFiles).toEqual([photo]);
    }
    keepPhoto(context);
    expect(isHealthy(checkHealth(context))).toBe(true);
  });

  test('is not made of a database that fails its own check', () => {
    const { context } = backedUpOffice();
    const { connection, folder } = context;
    connection.exec('create table spoilt (a integer) strict; insert into spoilt values (null)');
    connection.unsafeMode(true);
    connection.pragma('writable_schema = ON');
    connection.exec(
      "update sqlite_schema set sql = replace(sql, 'integer', 'integer not null') where name = 'spoilt'",
    );
    connection.pragma('writable_schema = RESET');
    expect(errorOf(backUpOffice(context, null)).code).toBe('databaseDamaged');
    expect(readdirSync(folder.backups)).toEqual([]);
  });

  test('into a folder that is not there fails with a sentence, not a crash', () => {
    const { context } = backedUpOffice();
    const target = path.join(temporaryFolder(), 'khong-co', 'b.zip');
    expect(errorOf(backUpOffice(context, target)).code).toBe('folderUnreadable');
  });
});

describe('a restore', () => {
  test('gives back the rows of all tables and the files, and keeps the old state aside', () => {
    const { context, file, photo } = backedUpOffice();
    const wanted = dumpTables(context.connection);
    save(context, 6);
    const replaced = dumpTables(context.connection);
    rmSync(evidencePath(context.folder, photo));
    context.connection.close();
    const { keptAside } = valueOf(restoreOffice(context.folder.root, file, clock));
    const after = reopen(context);
    expect(dumpTables(after.connection)).toEqual(wanted);
    expect(isHealthy(checkHealth(after))).toBe(true);
    expect(readFileSync(evidencePath(context.folder, photo)).equals(PHOTO)).toBe(true);
    const old = valueOf(
      openDatabase(path.join(keptAside ?? '', 'so-lieu.db'), { mode: 'existing' }),
    );
    expect(dumpTables(old)).toEqual(replaced);
    old.close();
    save(after, 7);
  });

  test('works for contents longer than one piece of reading', () => {
    const { context } = backedUpOffice();
    const long = randomBytes(2_500_000);
    const film = { kind: 'file', name: 'phim.mp4', mediaType: 'video/mp4', size: null } as const;
    valueOf(keepEvidence(context, { ...film, bytes: long }));
    context.connection
      .prepare("update unit set short_name = ? where code = 'VP'")
      .run(long.toString('base64'));
    const { file } = valueOf(backUpOffice(context, path.join(temporaryFolder(), 'dai.zip')));
    const root = path.join(temporaryFolder(), 'may-moi');
    valueOf(restoreOffice(root, file, clock));
    const other = valueOf(openOffice(root, hostAt()));
    expect(dumpTables(other.connection)).toEqual(dumpTables(context.connection));
    expect(checkHealth(other)).toMatchObject({ files: 2, lostFiles: [] });
    other.connection.close();
  });

  test('works into a fresh folder', () => {
    const { context, file } = backedUpOffice();
    const root = path.join(temporaryFolder(), 'may-moi');
    expect(valueOf(restoreOffice(root, file, clock)).keptAside).toBeNull();
    const other = valueOf(openOffice(root, hostAt()));
    expect(dumpTables(other.connection)).toEqual(dumpTables(context.connection));
    expect(isHealthy(checkHealth(other))).toBe(true);
    other.connection.close();
  });

  test('replaces a database that is empty or damaged beyond opening', () => {
    for (const content of ['', 'SQLite format 3\0 and then nothing of use']) {
      const { context, file } = backedUpOffice();
      const { database } = context.folder;
      const wanted = dumpTables(context.connection);
      save(context, 6);
      const journal = readFileSync(`${database}-wal`);
      context.connection.close();
      writeFileSync(database, content);
      writeFileSync(`${database}-wal`, journal);
      const { keptAside } = valueOf(restoreOffice(context.folder.root, file, clock));
      expect(readFileSync(path.join(keptAside ?? '', 'so-lieu.db'), 'utf8')).toBe(content);
      expect(dumpTables(reopen(context).connection)).toEqual(wanted);
    }
  });

  test('is not undone by a journal of the old database that lies beside it', () => {
    const { context, file } = backedUpOffice();
    const wanted = dumpTables(context.connection);
    const { database, root } = context.folder;
    save(context, 6);
    const journal = path.join(temporaryFolder(), 'old-wal');
    copyFileSync(`${database}-wal`, journal);
    context.connection.close();

    // The trap itself: the backup's database under the old journal is no longer the backup.
    const trap = path.join(temporaryFolder(), 'so-lieu.db');
    writeFileSync(trap, unzipSync(readFileSync(file))['so-lieu.db'] ?? new Uint8Array());
    copyFileSync(journal, `${trap}-wal`);
    expect(contentOf(trap)).not.toEqual(wanted);

    copyFileSync(journal, `${database}-wal`);
    valueOf(restoreOffice(root, file, clock));
    expect(existsSync(`${database}-wal`)).toBe(false);
    expect(dumpTables(reopen(context).connection)).toEqual(wanted);
  });

  test('from a backup with any byte changed, cut off or added is refused; live data stay', () => {
    const { context, file } = backedUpOffice();
    save(context, 6);
    context.connection.close();
    const whole = readFileSync(file);
    const live = readFileSync(context.folder.database);
    const refused = (spoilt: Uint8Array): void => {
      writeFileSync(file, spoilt);
      const error = errorOf(restoreOffice(context.folder.root, file, clock));
      expect(error).toMatchObject({ code: 'backupDamaged', path: file });
      expect(readFileSync(context.folder.database).equals(live)).toBe(true);
    };
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (offset, mask) => {
        const spoilt = Buffer.from(whole);
        spoilt.writeUInt8((spoilt[offset] ?? 0) ^ mask, offset);
        refused(spoilt);
      }),
      { numRuns: 60 },
    );
    fc.assert(
      fc.property(fc.nat(whole.length - 1), (size) => refused(whole.subarray(0, size))),
      { numRuns: 30 },
    );
    for (const lost of [1, 22, 64, 65, 86]) refused(whole.subarray(0, whole.length - lost));
    refused(Buffer.concat([whole, Buffer.from('\n')]));
    writeFileSync(file, whole);
    valueOf(restoreOffice(context.folder.root, file, clock));
  });

  test('of something that is no backup is refused', () => {
    const { context } = backedUpOffice();
    context.connection.close();
    const folder = temporaryFolder();
    const text = path.join(folder, 'ghi-chu.txt');
    writeFileSync(text, 'không phải bản sao lưu '.repeat(20));
    const { root } = context.folder;
    expect(errorOf(restoreOffice(root, text, clock)).code).toBe('backupDamaged');
    truncateSync(text, 0);
    expect(errorOf(restoreOffice(root, text, clock)).code).toBe('backupDamaged');
    expect(errorOf(restoreOffice(root, folder, clock)).code).toBe('fileUnreadable');
    const absent = path.join(folder, 'khong-co.zip');
    expect(errorOf(restoreOffice(root, absent, clock)).code).toBe('fileUnreadable');
  });

  test('while another program holds the folder is refused', async () => {
    const { context, file, photo } = backedUpOffice();
    context.connection.close();
    const { root, database } = context.folder;
    rmSync(evidencePath(context.folder, photo));
    const other = startOfficeProcess(root, 'hold');
    expect(await other.opened).toBe('open');
    expect(errorOf(restoreOffice(root, file, clock)).code).toBe('dataFolderInUse');
    expect(existsSync(evidencePath(context.folder, photo))).toBe(false);
    other.child.kill('SIGKILL');
    await other.exited;
    expect(existsSync(database)).toBe(true);
    valueOf(restoreOffice(root, file, clock));
  });

  test('that broke off does not stop the next start', () => {
    const { context } = backedUpOffice();
    const left = path.join(context.folder.root, 'khoi-phuc.chua-xong');
    mkdirSync(left);
    writeFileSync(path.join(left, 'so-lieu.db'), 'half');
    reopen(context);
    expect(existsSync(left)).toBe(false);
  });
});

function contentOf(file: string): unknown {
  const opened = openDatabase(file, { mode: 'existing' });
  if (!opened.ok) return opened.error;
  const rows = dumpTables(opened.value);
  opened.value.close();
  return rows;
}
