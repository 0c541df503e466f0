import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { openDatabase, type Connection } from '#app/storage/openDatabase.ts';
import { readDocx } from '#test/support/readDocx.ts';
import { readXlsx } from '#test/reports/excel/readXlsx.ts';
import {
  cliLines,
  expectClerkWords,
  expectRefusal,
  resultForm,
  rowsOf,
  runCli,
  workPlace,
} from './commandLine.ts';

/** Every call is a process that loads the product; on a busy machine a flow of calls takes long. */
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

const place = workPlace();
const office = place.next('mau');
/** An account that owns nothing here; root is above permissions, so it calls as this one. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const permissionsMissing = process.platform === 'win32' ? 'no POSIX permissions on Windows' : null;
const form = place.write(
  't04.xlsx',
  resultForm('Thôn Bình Lãng', [
    ['Băng rôn', 3],
    ['Khẩu hiệu', 5],
  ]),
);

beforeAll(async () => {
  await cliLines('init', '--sample', '--data', office);
});
afterAll(() => place.remove());

describe.concurrent('bad usage', () => {
  it.each<[...string[]]>([
    [],
    ['nhap'],
    ['nhap', 'lieu'],
    ['units', 'xoa'],
    ['audit'],
    ['status', 'thua'],
    ['status', '--sampel'],
    ['status', '-x'],
    ['status', '--submit'],
    ['status', '--data'],
    ['status', '--data', ''],
    ['status', '--campaign', ''],
    ['status', '--json=1'],
    ['init'],
    ['init', '--commune', 'xã A'],
    ['init', '--sample', '--commune', 'xã A'],
    ['import'],
    ['import', 'a.xlsx', '--kind', 'merge'],
    ['import', 'a.xlsx', '--received', '31/02/2025'],
    ['units', 'import'],
    ['restore'],
    ['report'],
  ])('call %#', async (...words) => {
    expectRefusal(await runCli(words), 2);
  });

  it('lists the open campaigns when there are several, and takes one by its code', async () => {
    const folder = place.copyOf(office);
    change(folder, (connection) => {
      const columns = connection.pragma('table_info(campaign)');
      const names = z.array(z.object({ name: z.string() })).parse(columns);
      const copied = names.map(({ name }) =>
        name === 'id' || name === 'code' ? `'dot-hai' as ${name}` : name,
      );
      connection.exec(`insert into campaign select ${copied.join(', ')} from campaign`);
    });
    const { code, stdout, stderr } = await runCli(['status', '--data', folder]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^Có nhiều đợt báo cáo đang mở\. .*\n {2}\S+ .*\n {2}\S+ .*\n$/);
    const [status] = await cliLines('status', '--campaign', 'dot-hai', '--data', folder);
    expect(status).toMatchObject({ expected: 0, reported: 0, missing: 0 });
  });

  it('explains itself on --help', async () => {
    const { code, stdout, stderr } = await runCli(['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const command of ['init', 'units import', 'import', 'status', 'report', 'restore']) {
      expect(stdout).toContain(`  ${command} `);
    }
  });
});

describe.concurrent('data folders that cannot be used', () => {
  it('a missing folder, a file, a URL, a folder without data', async () => {
    const empty = place.next('rong');
    mkdirSync(empty);
    expect(await refused('status', '--data', place.next('khong-co'))).toContain('Chưa có dữ liệu');
    expect(await refused('undo', '--data', empty)).toContain('Chưa có dữ liệu');
    expect(await refused('status', '--data', form)).toContain('Không mở được');
    for (const command of [['status'], ['init', '--sample'], ['restore', form]]) {
      expect(await refused(...command, '--data', 'file:so-lieu')).toContain('Không dùng được');
      expect(existsSync('file:so-lieu')).toBe(false);
    }
    expect(await refused('init', '--sample', '--data', form)).toContain('Không mở được');
  });

  it('a folder that already holds data is not set up again', async () => {
    const folder = place.copyOf(office);
    const before = hashOf(folder);
    expect(await refused('init', '--sample', '--data', folder)).toContain('đã có dữ liệu');
    expect(hashOf(folder)).toBe(before);
  });

  it.each<[string, (database: string) => void, string]>([
    ['text', (file) => writeFileSync(file, 'so lieu'.repeat(100)), 'không phải dữ liệu'],
    ['nothing', (file) => truncateSync(file, 0), 'rỗng'],
    ['a newer version', (file) => overwrite(file, 60, [0, 0, 3, 231]), 'phiên bản mới hơn'],
    ['damage', (file) => overwrite(file, 4096, new Uint8Array(4096).fill(7)), 'bị hỏng'],
  ])('%s instead of the database stays byte for byte', async (_, spoil, said) => {
    const folder = place.copyOf(office);
    spoil(path.join(folder, 'so-lieu.db'));
    const before = hashOf(folder);
    expect(await refused('import', form, '--apply', '--data', folder)).toContain(said);
    expect(hashOf(folder)).toBe(before);
  });

  it('a folder that another program holds is "đang mở"', async () => {
    const folder = place.copyOf(office);
    const backup = path.join(place.next('x'), '..', 'giu-cho.zip');
    await cliLines('backup', '--out', backup, '--data', folder);
    const before = rowsOf(folder);
    const held = openDatabase(path.join(folder, 'so-lieu.db'), { mode: 'existing' });
    if (!held.ok) throw new Error(held.error.code);
    try {
      for (const command of [
        ['import', form, '--apply'],
        ['restore', backup],
      ]) {
        expect(await refused(...command, '--data', folder)).toContain('đang mở');
      }
    } finally {
      held.value.close();
    }
    expect(rowsOf(folder)).toBe(before);
  });

  it.skipIf(permissionsMissing !== null)(
    `folders without permission${permissionsMissing === null ? '' : ` (${permissionsMissing})`}`,
    async () => {
      const caller = isRoot ? { uid: NOBODY } : {};
      const closed = place.copyOf(office);
      const readOnly = place.copyOf(office);
      const before = hashOf(readOnly);
      chmodSync(closed, 0o000);
      chmodSync(readOnly, 0o555);
      try {
        const unreadable = await runCli(['status', '--data', closed], caller);
        expect(expectRefusal(unreadable, 1)).toContain('Không mở được');
        const status = await runCli(['status', '--data', readOnly], caller);
        expect(expectRefusal(status, 1)).toContain('chỉ cho đọc');
        const inside = path.join(readOnly, 'moi');
        const made = await runCli(['init', '--sample', '--data', inside], caller);
        expectRefusal(made, 1);
        expect(hashOf(readOnly)).toBe(before);
      } finally {
        chmodSync(closed, 0o755);
        chmodSync(readOnly, 0o755);
      }
    },
  );
});

describe.concurrent('files that cannot be used', () => {
  it('change nothing', async () => {
    const folder = place.copyOf(office);
    const before = rowsOf(folder);
    const data = ['--data', folder];
    const notes = place.write('ghi-chu.txt', 'Không phải bản sao lưu');
    const backup = place.write('sao-luu.zip', '');
    expect(await refused('import', form, 'khong-co.xlsx', '--apply', ...data)).toContain(
      'Không đọc',
    );
    expect(await refused('import', folder, ...data)).toContain('Không đọc được');
    expect(await refused('status', '--campaign', 'dot-khac', ...data)).toContain('“dot-khac”');
    expect(await refused('report', '--out', notes, ...data)).toContain(notes);
    expect(await refused('restore', notes, ...data)).toContain('giữ nguyên');
    expect(await refused('restore', backup, ...data)).toContain('giữ nguyên');
    expect(await refused('restore', 'khong-co.zip', ...data)).toContain('khong-co.zip');
    expect(await refused('backup', '--out', notes, ...data)).toContain('đã có sẵn');
    expect(readFileSync(notes, 'utf8')).toBe('Không phải bản sao lưu');
    expect(rowsOf(folder)).toBe(before);
  });

  it('a refused result file says why on its own line and ends with 1', async () => {
    const folder = place.copyOf(office);
    const before = rowsOf(folder);
    const empty = place.write('rong.xlsx', '');
    const table = place.write('bang.csv', 'a;b;c\r\n1;2;3\r\n');
    const words = ['import', empty, table, '--apply', '--data', folder, '--json'];
    const { code, stdout, stderr } = await runCli(words);
    expect(code).toBe(1);
    expectClerkWords(stderr);
    const lines = stdout.trimEnd().split('\n');
    const refusals = lines.map((line) =>
      z.object({ cells: z.tuple([]), refused: z.string() }).parse(JSON.parse(line)),
    );
    expect(refusals).toHaveLength(2);
    for (const { refused: sentence } of refusals) expectClerkWords(sentence);
    expect(rowsOf(folder)).toBe(before);
  });

  it('a unit list is taken whole or not at all', async () => {
    const folder = place.copyOf(office);
    const before = rowsOf(folder);
    const lists = [
      ['Tên đơn vị\r\nVăn phòng\r\n', 'thiếu cột: mã đơn vị, loại đơn vị'],
      ['Mã;Tên;Loại\r\nA1;Thôn A;thôn\r\nA1;Thôn B;thôn\r\n', 'mã đơn vị bị trùng'],
      ['Mã;Tên;Loại\r\nA1;Thôn A;huyện\r\n', 'loại đơn vị phải là'],
      ['Mã;Tên;Loại\r\nA1;;thôn\r\n', 'tên đơn vị không được để trống'],
    ] as const;
    for (const [text, said] of lists) {
      const list = place.write('don-vi.csv', `\uFEFF${text}`);
      expect(await refused('units', 'import', list, '--data', folder)).toContain(said);
    }
    expect(rowsOf(folder)).toBe(before);
  });
});

describe.concurrent('hostile content', () => {
  it('numbers beyond reason, long texts and control characters wait or are cleaned', async () => {
    const folder = place.copyOf(office);
    const file = place.write(
      't04.xlsx',
      resultForm('Thôn Bình Lãng', [
        ['Băng rôn', -3],
        ['Khẩu hiệu', 1e15],
        ['Pa nô, áp phích', '1000000000000000'],
        ['Lượt phát thanh', '-5'],
        ['Số buổi tuyên truyền, hội nghị, sinh hoạt', 2],
        ['Kết quả nổi bật', 'a'.repeat(6_000)],
        ['Khó khăn, vướng mắc', 'Loa\u0085 hỏng\u2028 ở xóm Đình'],
        ['Đề xuất, kiến nghị', '=HYPERLINK("http://ke-xau.example","Xem")'],
      ]),
    );
    const words = ['import', file, '--apply', '--received', '01/10/2025', '--data', folder];
    const { code, stdout, stderr } = await runCli(words);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.length).toBeLessThan(5_000);
    const stored = rowsOf(folder);
    const long = [['Băng rôn', 3] as const, ['Kết quả nổi bật', 'a'.repeat(1_000_000)] as const];
    const flood = place.write('dai.xlsx', resultForm('Thôn An Khê', long));
    const answer = await runCli(['import', flood, '--apply', '--data', folder]);
    expect(answer).toMatchObject({ code: 1 });
    expect(answer.stdout).toContain('dai.xlsx: ô Sheet1!B7 quá dài');
    expect(rowsOf(folder)).toBe(stored);
    const out = place.next('xuat');
    const [report] = await cliLines('report', '--out', out, '--data', folder);
    const { perUnit } = z
      .object({
        perUnit: z.array(z.object({ unit: z.string(), values: z.record(z.string(), z.unknown()) })),
      })
      .parse(report);
    const values = perUnit.find(({ unit }) => unit === 'T04')?.values ?? {};
    const missing = { state: 'missing' };
    expect(values).toMatchObject({
      bang_ron: missing,
      khau_hieu: missing,
      pa_no: missing,
      luot_phat_thanh: missing,
      so_buoi: 2,
      noi_bat: missing,
      kien_nghi: '=HYPERLINK("http://ke-xau.example","Xem")',
    });
    expect(values['kho_khan']).toBe('Loa\n hỏng\n ở xóm Đình');
    const docx = readFileSync(path.join(out, 'bao-cao-tong-hop.docx'));
    expect(
      readDocx(docx)
        .paragraphs.map(({ text }) => text)
        .join('\n'),
    ).toContain('=HYPERLINK');
  });

  it('a unit named as a formula stays text in list, report and workbook', async () => {
    const folder = place.copyOf(office);
    const name = `=cmd()|' /C calc'!A0`;
    const list = place.write('don-vi.csv', `\uFEFFMã;Tên;Loại\r\nX1;"${name}";thôn\r\n`);
    await cliLines('units', 'import', list, '--data', folder);
    expect(rowsOf(folder)).toContain(JSON.stringify({ name }).slice(1, -1));
    const unknown = resultForm('=cmd()', [
      ['Băng rôn', 1],
      ['Khẩu hiệu', 2],
    ]);
    const file = place.write('la.xlsx', unknown);
    const both = ['import', file, form, '--apply', '--received', '01/10/2025'];
    const [foreign] = await cliLines(...both, '--data', folder);
    expect(foreign).toMatchObject({ cells: [{ unit: null }, { unit: null }] });
    change(folder, (connection) => {
      connection.prepare("update roster_entry set name = ? where code = 'T04'").run(name);
    });
    const out = place.next('xuat');
    await cliLines('report', '--out', out, '--data', folder);
    const { sheets } = readXlsx(readFileSync(path.join(out, 'bao-cao-tong-hop.xlsx')));
    const named = sheets.flatMap(({ cells }) =>
      [...cells.values()].filter(({ value }) => value === name),
    );
    expect(named.length).toBeGreaterThan(0);
    for (const { formula } of named) expect(formula).toBeNull();
    for (const { formula } of sheets.flatMap(({ cells }) => [...cells.values()])) {
      expect(formula ?? '').not.toContain('cmd');
    }
  });
});

/** The one sentence of a call that must end with 1. */
async function refused(...words: readonly string[]): Promise<string> {
  return expectRefusal(await runCli(words), 1);
}

function hashOf(folder: string): string {
  return createHash('sha256')
    .update(readFileSync(path.join(folder, 'so-lieu.db')))
    .digest('hex');
}

function overwrite(file: string, at: number, bytes: ArrayLike<number>): void {
  const content = readFileSync(file);
  content.set(bytes, at);
  writeFileSync(file, content);
}

/** Changes rows behind the product's back, as no user could. */
function change(folder: string, work: (connection: Connection) => void): void {
  const opened = openDatabase(path.join(folder, 'so-lieu.db'), { mode: 'existing' });
  if (!opened.ok) throw new Error(opened.error.code);
  try {
    work(opened.value);
  } finally {
    opened.value.close();
  }
}
