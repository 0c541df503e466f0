import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ok } from '#app/domain/result.ts';
import { createForkedReader } from '#app/reader/readerClient.ts';
import { campaignStatus } from '#app/services/campaignStatus.ts';
import { importResults, type ImportRequest } from '#app/services/importResults.ts';
import { importUnits } from '#app/services/importUnits.ts';
import type { ServiceContext } from '#app/services/serviceContext.ts';
import { undoLastChange } from '#app/services/undoLastChange.ts';
import { evidencePath, sha256Of } from '#app/storage/evidenceFiles.ts';
import { dumpTables, dumpTracked } from '#test/support/builders.ts';
import { errorOf, sampleOffice, valueOf } from '#test/support/serviceContext.ts';
import { buildWorkbook } from '#test/support/workbookFile.ts';

type WrittenCell = string | number | null;

/** The label-and-value form as a village fills it in. */
function formOf(unit: string, rows: readonly (readonly WrittenCell[])[], name = 'bao-cao.xlsx') {
  const heading: WrittenCell[][] = [['ỦY BAN NHÂN DÂN XÃ'], [unit], ['Nội dung', 'Kết quả']];
  return {
    name,
    bytes: buildWorkbook({ sheets: [{ name: 'Báo cáo', rows: [...heading, ...rows] }] }),
  };
}

function request(files: ImportRequest['files'], given: Partial<ImportRequest> = {}): ImportRequest {
  return { campaign: null, files, receivedOn: '2025-10-03', kind: null, apply: true, ...given };
}

function storedValues({ connection }: ServiceContext): unknown[] {
  return connection
    .prepare(
      `select roster_entry.code as unit, indicator.code as indicator, amount, raw, source_at as at
       from value join submission on submission.id = submission_id
       join roster_entry on roster_entry.id = roster_entry_id
       join indicator on indicator.id = indicator_id order by 1, 2`,
    )
    .all();
}

const VILLAGE = formOf('Thôn Bình Lãng', [
  ['Băng rôn', 3],
  ['Pa nô, áp phích', '5 hoặc 6'],
  ['Lượt phát thanh', '12'],
]);

describe('import of result files', () => {
  test('a proposal stores nothing', async () => {
    const context = sampleOffice();
    const before = dumpTables(context.connection);
    const outcome = valueOf(await importResults(context, request([VILLAGE], { apply: false })));
    expect(outcome.storedCells).toBe(0);
    expect(outcome.files[0]?.proposal.cells).toHaveLength(3);
    expect(dumpTables(context.connection)).toEqual(before);
    expect(readdirSync(context.folder.files)).toEqual([]);
    expect(readdirSync(context.folder.root).filter((name) => name.includes('doc-tep'))).toEqual([]);
  });

  test('apply stores what carries no blocking flag, keeps the bytes, and is one undo', async () => {
    const context = sampleOffice();
    const start = dumpTracked(context.connection);
    const school = formOf(
      'Trường Mầm non xã',
      [
        ['Băng rôn', 1],
        ['Khẩu hiệu', null],
      ],
      'mam-non.xlsx',
    );
    const outcome = valueOf(await importResults(context, request([VILLAGE, school])));
    expect(outcome.storedCells).toBe(3);
    expect(storedValues(context)).toEqual([
      { unit: 'MN', indicator: 'bang_ron', amount: 1, raw: '1', at: 'Báo cáo!B4' },
      { unit: 'T04', indicator: 'bang_ron', amount: 3, raw: '3', at: 'Báo cáo!B4' },
      { unit: 'T04', indicator: 'luot_phat_thanh', amount: 12, raw: '12', at: 'Báo cáo!B6' },
    ]);
    for (const { bytes } of [VILLAGE, school]) {
      expect(existsSync(evidencePath(context.folder, sha256Of(bytes)))).toBe(true);
    }
    expect(valueOf(undoLastChange(context)).action).toBe('result.import');
    expect(dumpTracked(context.connection)).toEqual(start);
  });

  test('a unit that already reported needs to say what the file does', async () => {
    const context = sampleOffice();
    valueOf(await importResults(context, request([VILLAGE])));
    const again = valueOf(await importResults(context, request([VILLAGE])));
    expect(again.storedCells).toBe(0);
    const cells = again.files[0]?.proposal.cells ?? [];
    expect(cells.every(({ flags }) => flags.includes('kindNeeded'))).toBe(true);
    expect(storedValues(context)).toHaveLength(2);
    const added = valueOf(await importResults(context, request([VILLAGE], { kind: 'add' })));
    expect(added.storedCells).toBe(2);
    expect(valueOf(campaignStatus(context, null)).completeness.reported).toBe(1);
  });

  test('two files of one unit in one import: the second must say its kind', async () => {
    const context = sampleOffice();
    const second = formOf(
      'Thôn Bình Lãng',
      [
        ['Băng rôn', 4],
        ['Khẩu hiệu', null],
      ],
      'gui-lai.xlsx',
    );
    const outcome = valueOf(await importResults(context, request([VILLAGE, second])));
    expect(outcome.files[1]?.proposal.cells[0]?.flags).toContain('kindNeeded');
    expect(outcome.storedCells).toBe(2);
    const other = sampleOffice();
    const replaced = request([VILLAGE, second], { kind: 'replace' });
    expect(valueOf(await importResults(other, replaced)).storedCells).toBe(3);
    expect(valueOf(campaignStatus(other, null)).completeness.reported).toBe(1);
  });

  test('a file that cannot be read is refused under its own name; the others are stored', async () => {
    const context = sampleOffice();
    const broken = { name: 'hỏng.xlsx', bytes: VILLAGE.bytes.subarray(0, 300) };
    const outcome = valueOf(await importResults(context, request([broken, VILLAGE])));
    expect(outcome.files[0]).toMatchObject({
      file: 'hỏng.xlsx',
      error: { code: 'fileRefused', file: 'hỏng.xlsx', refusal: { why: 'damagedArchive' } },
    });
    expect(outcome.storedCells).toBe(2);
  });

  test('an import that was called off stores nothing', async () => {
    const context = sampleOffice();
    const before = dumpTables(context.connection);
    const called = importResults(context, request([VILLAGE]), AbortSignal.abort('đã hủy'));
    await expect(called).rejects.toBe('đã hủy');
    expect(dumpTables(context.connection)).toEqual(before);
  });

  test('a bug while storing leaves no half import', async () => {
    const context = sampleOffice();
    context.connection.exec(`create trigger planted before insert on value
      when new.amount = 12 begin select raise(abort, 'planted'); end`);
    const before = dumpTables(context.connection);
    await expect(importResults(context, request([VILLAGE]))).rejects.toThrow('planted');
    expect(dumpTables(context.connection)).toEqual(before);
  });
});

describe('import of a unit list', () => {
  function list(text: string) {
    return { name: 'don-vi.csv', bytes: Buffer.from(text) };
  }

  function unitRow({ connection }: ServiceContext, code: string): unknown {
    return connection
      .prepare(
        `select unit.name, unit.kind, phone, version, group_concat(unit_group.code) as groups
         from unit left join unit_group_member on unit_id = unit.id
         left join unit_group on unit_group.id = group_id where unit.code = ?`,
      )
      .get(code);
  }

  test('adds new units, changes known ones, removes none, and is one undo', async () => {
    const context = sampleOffice();
    const start = dumpTracked(context.connection);
    const outcome = await importUnits(
      context,
      list(
        'code,name,kind,phone\nT18,Thôn Mới,thon,\nT01,Thôn An Khê Đông,thon,0912345678\nVP,Văn phòng HĐND và UBND,phong-ban,\n',
      ),
    );
    expect(valueOf(outcome)).toEqual({ added: 1, changed: 1, unchanged: 1 });
    expect(unitRow(context, 'T18')).toMatchObject({ name: 'Thôn Mới', groups: 'thon' });
    expect(unitRow(context, 'T01')).toMatchObject({
      name: 'Thôn An Khê Đông',
      phone: '0912345678',
      version: 2,
    });
    // The running campaign keeps the name of its issue.
    const { missingUnits } = valueOf(campaignStatus(context, null));
    expect(missingUnits.find(({ code }) => code === 'T01')?.name).toBe('Thôn An Khê');
    expect(missingUnits).toHaveLength(28);
    valueOf(undoLastChange(context));
    expect(dumpTracked(context.connection)).toEqual(start);
  });

  test('a unit of another kind moves to the group of that kind', async () => {
    const context = sampleOffice();
    valueOf(await importUnits(context, list('code,name,kind\nYT,Trạm Y tế,phong-ban\n')));
    expect(unitRow(context, 'YT')).toMatchObject({ kind: 'phong-ban', groups: 'phong-ban' });
  });

  test('the same list twice changes nothing the second time', async () => {
    const context = sampleOffice();
    const units = list('code,name,kind,aliases\nT01,Thôn An Khê,thon,Khê\n');
    expect(valueOf(await importUnits(context, units)).changed).toBe(1);
    const before = dumpTables(context.connection);
    expect(valueOf(await importUnits(context, units))).toEqual({
      added: 0,
      changed: 0,
      unchanged: 1,
    });
    expect(dumpTables(context.connection)).toEqual(before);
  });

  test('a list without its columns is refused under its own name', async () => {
    const context = sampleOffice();
    expect(errorOf(await importUnits(context, list('a,b\n1,2\n')))).toMatchObject({
      code: 'fileRefused',
      file: 'don-vi.csv',
    });
  });

  test('a refusal of the isolated reader names the file as it was sent', async () => {
    const context: ServiceContext = { ...sampleOffice(), reader: createForkedReader() };
    const file = { name: 'don-vi.xls', bytes: Buffer.from([0xd0, 0xcf, 0x11, 0xe0]) };
    expect(errorOf(await importUnits(context, file))).toMatchObject({ file: 'don-vi.xls' });
  });
});

test('the reader gets a private copy that is gone afterwards, whatever it answers', async () => {
  const office = sampleOffice();
  const seen: string[] = [];
  const context: ServiceContext = {
    ...office,
    reader: {
      ...office.reader,
      read: (path) => {
        seen.push(path);
        expect(existsSync(path)).toBe(true);
        return Promise.resolve(
          ok({ document: { kind: 'workbook', sheets: [] }, sha256: '', byteSize: 0 }),
        );
      },
    },
  };
  const hostile = { name: '../../thoát.XLSX', bytes: VILLAGE.bytes };
  valueOf(await importResults(context, request([hostile], { apply: false })));
  expect(seen).toHaveLength(1);
  expect(seen[0]).toMatch(/doc-tep\.chua-xong-\w+[/\\]tep\.xlsx$/u);
  expect(seen.filter((path) => existsSync(path))).toEqual([]);
});
