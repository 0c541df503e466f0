import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { FLAG_NAMES } from '#app/contract/importFlags.vi.ts';
import type { ImportFlag } from '#app/importing/importProposal.ts';
import { openReadOnly } from '#app/storage/openDatabase.ts';
import { readFiguresBySql } from '#test/acceptance/figuresBySql.ts';
import { readDocx } from '#test/support/readDocx.ts';
import { readXlsx } from '#test/reports/excel/readXlsx.ts';
import {
  cliLines,
  expectClerkWords,
  resultForm,
  rowsOf,
  runCli,
  workPlace,
} from './commandLine.ts';

/** Every call is a process that loads the product; on a busy machine a flow of calls takes long. */
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

const place = workPlace();
const office = place.next('mau');
const SHARED = path.resolve('../shared/data');
const sharedMissing = existsSync(SHARED) ? null : 'no ../shared/data on this machine';

const CODES = [
  'VP',
  'KT',
  'VHXH',
  'HCC',
  'VHTT',
  'YT',
  'CA',
  'QS',
  'MN',
  'TH',
  'CS',
  ...Array.from({ length: 17 }, (_, index) => `T${String(index + 1).padStart(2, '0')}`),
];

const statusShape = z.strictObject({
  expected: z.int(),
  reported: z.int(),
  onTime: z.int(),
  late: z.int(),
  returned: z.int(),
  none: z.int(),
  missing: z.int(),
  missingUnits: z.array(z.string()),
});
const stateShape = z.strictObject({
  state: z.enum(['none', 'notApplicable', 'missing', 'notDue']),
});
const reportShape = z.object({
  totals: z.record(
    z.string(),
    z.strictObject({ value: z.union([z.number(), z.array(z.string()), z.null()]), units: z.int() }),
  ),
  perUnit: z.array(
    z.strictObject({
      unit: z.string(),
      values: z.record(z.string(), z.union([z.number(), z.string(), stateShape])),
    }),
  ),
  files: z.object({ docx: z.string(), xlsx: z.string() }),
});
const proposalShape = z.strictObject({
  file: z.string(),
  cells: z.array(
    z.strictObject({
      unit: z.string().nullable(),
      indicator: z.string().nullable(),
      value: z.union([z.number(), z.string()]).optional(),
      state: z.enum(['none', 'notApplicable']).optional(),
      raw: z.string(),
      candidates: z.array(z.string()),
      flags: z.array(z.string()),
      source: z.strictObject({ at: z.string() }),
    }),
  ),
  unknownUnits: z.array(z.string()),
  refused: z.string().nullable(),
});

beforeAll(async () => {
  await cliLines('init', '--sample', '--data', office);
});
afterAll(() => place.remove());

describe.concurrent('init and units', () => {
  it('makes the sample office: 28 units, 20 indicators, nobody has reported', async () => {
    const folder = place.copyOf(office);
    const [units] = await cliLines('units', 'list', '--data', folder);
    expect(
      z
        .array(z.looseObject({ code: z.string() }))
        .parse(units)
        .map(({ code }) => code),
    ).toEqual(CODES);
    expect(await statusOf(folder)).toEqual({
      expected: 28,
      reported: 0,
      onTime: 0,
      late: 0,
      returned: 0,
      none: 0,
      missing: 28,
      missingUnits: CODES,
    });
    const listed = await runCli(['units', 'list', '--data', folder]);
    expect(listed.stdout).toMatch(/^T04 +Thôn +Thôn Bình Lãng$/m);
    expect(listed.stdout).not.toContain('phong-ban');
  });

  it.skipIf(sharedMissing !== null)(
    `carries exactly the shared sample${sharedMissing === null ? '' : ` (${sharedMissing})`}`,
    () => {
      expect(sampleRows('unit', 'code, name, kind')).toEqual(
        csvRows('units.csv').map(([code, name, kind]) => ({ code, name, kind })),
      );
      const columns = 'code, group_label, label, unit_of_measure, type, aggregate';
      expect(sampleRows('indicator', columns)).toEqual(
        csvRows('indicators.csv').map(
          ([code, group_label, label, unit_of_measure, type, aggregate]) => ({
            code,
            group_label,
            label,
            unit_of_measure,
            type,
            aggregate,
          }),
        ),
      );
    },
  );

  it('makes an empty office and takes over a unit list, once', async () => {
    const folder = place.next('xa-moi');
    const made = ['--commune', 'xã Kiến Minh', '--place', 'Kiến Minh', '--data', folder];
    await cliLines('init', ...made);
    const list = place.write(
      'don-vi.csv',
      '\uFEFFMã;Tên đơn vị;Loại\r\nVP;Văn phòng;phòng ban\r\nT1;Thôn Một;thôn\r\nT2;"Thôn Hai; xóm Đình";xóm\r\n',
    );
    const read = ['units', 'import', list, '--data', folder];
    expect(await cliLines(...read)).toEqual([{ added: 3, changed: 0, unchanged: 0 }]);
    const before = rowsOf(folder);
    expect(await cliLines(...read)).toEqual([{ added: 0, changed: 0, unchanged: 3 }]);
    expect(rowsOf(folder)).toBe(before);
    const [units] = await cliLines('units', 'list', '--data', folder);
    expect(units).toMatchObject([
      { code: 'VP', kind: 'phong-ban' },
      { code: 'T1', kind: 'thon' },
      { code: 'T2', name: 'Thôn Hai; xóm Đình', kind: 'thon' },
    ]);
  });
});

describe.concurrent('import, report and undo', () => {
  const first = resultForm('Thôn Bình Lãng', [
    ['Băng rôn', 3],
    ['Khẩu hiệu', '05'],
    ['Pa nô, áp phích', 0],
    ['Lượt phát thanh', '10/10 hộ'],
    ['Lượt tiếp cận trên mạng xã hội', 'khoảng 1.300'],
    ['Doanh nghiệp, tổ chức, cá nhân được giới thiệu, vinh danh', 'Không'],
    ['Cờ Tổ quốc', 210],
    ['Kinh phí thực hiện (triệu đồng)', '1,5'],
    ['Kết quả nổi bật', 'Nhân dân hưởng ứng'],
  ]);

  it('proposes, stores, adds, corrects, replaces, and takes back', async () => {
    const folder = place.copyOf(office);
    const send = async (bytes: Uint8Array, ...words: string[]) => {
      const file = place.write('ket-qua.xlsx', bytes);
      const lines = await cliLines('import', file, '--data', folder, ...words);
      expect(lines).toHaveLength(1);
      return proposalShape.parse(lines[0]);
    };
    const untouched = rowsOf(folder);
    const proposal = await send(first);
    expect(proposal).toMatchObject({ file: 'ket-qua.xlsx', unknownUnits: [], refused: null });
    expect(
      proposal.cells.map(({ indicator, value, state, flags }) => [
        indicator,
        value ?? state,
        flags,
      ]),
    ).toEqual([
      ['bang_ron', 3, []],
      ['khau_hieu', 5, []],
      ['pa_no', 0, []],
      ['luot_phat_thanh', undefined, ['fraction']],
      ['luot_tiep_can', 1300, ['approx']],
      ['dien_hinh', 'none', []],
      ['kinh_phi', 1_500_000, []],
      ['noi_bat', 'Nhân dân hưởng ứng', []],
    ]);
    expect(proposal.cells[0]).toMatchObject({ unit: 'T04', raw: '3', source: { at: 'Sheet1!B6' } });
    expect(rowsOf(folder)).toBe(untouched);

    await send(first, '--apply', '--received', '04/10/2025');
    expect(await statusOf(folder)).toMatchObject({ reported: 1, onTime: 1, missing: 27 });
    expect(await figuresOf(folder)).toEqual({
      bang_ron: 3,
      khau_hieu: 5,
      pa_no: 0,
      luot_tiep_can: 1300,
      kinh_phi: 15e5,
      dien_hinh: 'none',
      luot_phat_thanh: 'missing',
      noi_bat: 'Nhân dân hưởng ứng',
    });

    const second = resultForm('Thôn Bình Lãng', [
      ['Băng rôn', 2],
      ['Khẩu hiệu', 1],
    ]);
    const stored = rowsOf(folder);
    for (const kind of [[], ['--kind', 'first']]) {
      const { cells } = await send(second, '--apply', ...kind);
      expect(cells.map(({ flags }) => flags)).toEqual([['kindNeeded'], ['kindNeeded']]);
    }
    expect(rowsOf(folder)).toBe(stored);

    await send(second, '--apply', '--kind', 'add');
    await send(
      resultForm('Thôn Bình Lãng', [
        ['Băng rôn', 9],
        ['Khẩu hiệu', ''],
      ]),
      '--apply',
      '--kind',
      'correct',
    );
    expect(await figuresOf(folder)).toMatchObject({ bang_ron: 9, khau_hieu: 6, pa_no: 0 });
    await send(
      resultForm('Thôn Bình Lãng', [
        ['Băng rôn', ''],
        ['Khẩu hiệu', 4],
      ]),
      '--apply',
      '--kind',
      'replace',
    );
    expect(await figuresOf(folder)).toMatchObject({
      bang_ron: 'missing',
      khau_hieu: 4,
      pa_no: 'missing',
      kinh_phi: 'missing',
    });
    expect(await statusOf(folder)).toMatchObject({ reported: 1, onTime: 1, missing: 27 });

    expect(await cliLines('undo', '--data', folder)).toMatchObject([{ action: 'result.import' }]);
    expect(await figuresOf(folder)).toMatchObject({ bang_ron: 9, khau_hieu: 6, pa_no: 0 });
    const [audit] = await cliLines('audit', 'verify', '--data', folder);
    expect(audit).toMatchObject({ brokenSequence: null });
    expect(await cliLines('check', '--data', folder)).toMatchObject([
      { isHealthy: true, database: 'ok', lostFiles: [] },
    ]);
  });

  it('stores several files as one step; lateness and "không có hoạt động" by the rules', async () => {
    const folder = place.copyOf(office);
    const files = ['Thôn An Khê', 'Thôn An Khoái'].map((name) =>
      place.write(
        `${name}.xlsx`,
        resultForm(name, [
          ['Băng rôn', 1],
          ['Khẩu hiệu', 2],
        ]),
      ),
    );
    const none = place.write('lam-son.xlsx', resultForm('Thôn Lam Sơn', NOTHING_HAPPENED));
    const received = ['--received', '2025-10-06', '--apply', '--data', folder];
    const lines = await cliLines('import', ...files, none, ...received);
    expect(lines.map((line) => proposalShape.parse(line).file)).toEqual([
      'Thôn An Khê.xlsx',
      'Thôn An Khoái.xlsx',
      'lam-son.xlsx',
    ]);
    const status = await statusOf(folder);
    expect(status).toMatchObject({ reported: 3, late: 2, none: 1, onTime: 0, missing: 25 });
    expect(status.reported).toBe(status.onTime + status.late + status.none);
    expect(status.expected).toBe(status.reported + status.returned + status.missing);
    expect(status.missingUnits).toEqual(
      CODES.filter((code) => !['T01', 'T02', 'T12'].includes(code)),
    );
    await cliLines('undo', '--data', folder);
    expect(await statusOf(folder)).toMatchObject({ reported: 0, missing: 28 });
  });

  it('writes the report: totals as SQL counts them, missing never 0, trình ký without number', async () => {
    const folder = place.copyOf(office);
    const file = place.write('t04.xlsx', first);
    await cliLines('import', file, '--received', '04/10/2025', '--apply', '--data', folder);
    const out = place.next('xuat');
    const { totals, perUnit, files } = await reportOf(folder, out, '--submit');
    expect(Object.keys(totals)).toHaveLength(20);
    expect(perUnit.map(({ unit }) => unit)).toEqual(CODES);
    for (const { unit, values } of perUnit) {
      expect(Object.keys(values)).toHaveLength(20);
      const numbers = Object.values(values).filter((value) => typeof value === 'number');
      expect(numbers, unit).toHaveLength(unit === 'T04' ? 5 : 0);
    }
    const values = perUnit.find(({ unit }) => unit === 'T04')?.values;
    expect(values?.['tin_bai_cong']).toEqual({ state: 'notApplicable' });
    expect(values?.['nguoi_du_techfest']).toEqual({ state: 'notDue' });
    expect(values?.['to_roi']).toEqual({ state: 'missing' });
    for (const { indicator, amount, units } of readFiguresBySql(path.join(folder, 'so-lieu.db'))
      .totals) {
      expect(totals[indicator], indicator).toEqual({ value: amount, units });
    }
    expect(totals['noi_bat']).toEqual({ value: ['Nhân dân hưởng ứng'], units: 1 });
    expect(files).toMatchObject({
      docx: path.join(out, 'bao-cao-tong-hop.docx'),
      xlsx: path.join(out, 'bao-cao-tong-hop.xlsx'),
    });
    const texts = readDocx(readFileSync(files.docx)).paragraphs.map(({ text }) => text);
    expect(texts).toContain('Số:        /BC-UBND');
    expect(readXlsx(readFileSync(files.xlsx)).sheets.length).toBeGreaterThan(1);
    expect(sampleRows('summary_report', 'state, number, issued_on', folder)).toEqual([
      { state: 'submitted', number: null, issued_on: null },
    ]);
    const frozen = rowsOf(folder);
    const again = await runCli(['report', '--out', out, '--submit', '--data', folder]);
    expect(again).toMatchObject({ code: 1, stdout: '' });
    expectClerkWords(again.stderr);
    expect(rowsOf(folder)).toBe(frozen);
  });

  it('says in Vietnamese what a person has to look at', async () => {
    expect(FLAG_NAMES satisfies Record<ImportFlag, string>).toBeDefined();
    const file = place.write('t04.xlsx', first);
    const { stdout } = await runCli(['import', file, '--data', place.copyOf(office)]);
    expect(stdout).toContain(
      'Sheet1!B9, đơn vị T04, Lượt phát thanh (lượt): “10/10 hộ” (ghi dạng phân số)',
    );
    expect(stdout).toContain('(số ước lượng)');
    expect(stdout).not.toMatch(/[a-z]_[a-z]|fraction|approx/);
  });

  it.skipIf(sharedMissing !== null)(
    `reads the shared two-column file as its truth says${sharedMissing === null ? '' : ` (${sharedMissing})`}`,
    async () => {
      const file = path.join(SHARED, 'results/01-mot-don-vi.xlsx');
      const cell = z.object({
        unit: z.string(),
        indicator: z.string(),
        value: z.union([z.number(), z.string()]).optional(),
        state: z.string().optional(),
        raw: z.string(),
        at: z.string(),
      });
      const truth = z
        .object({ cells: z.array(cell) })
        .parse(JSON.parse(readFileSync(`${file}.truth.json`, 'utf8')));
      const [line] = await cliLines('import', file, '--data', place.copyOf(office));
      const { cells, unknownUnits, refused } = proposalShape.parse(line);
      expect({ unknownUnits, refused }).toEqual({ unknownUnits: [], refused: null });
      expect(
        cells.map(({ unit, indicator, value, state, raw, source }) => ({
          unit,
          indicator,
          value,
          state,
          raw,
          at: source.at,
        })),
      ).toEqual(truth.cells);
    },
  );
});

describe.concurrent('backup and restore', () => {
  it('brings back the figures in the same folder and in another one', async () => {
    const folder = place.copyOf(office);
    const send = (name: string, amount: number) =>
      cliLines(
        'import',
        place.write(
          'tep.xlsx',
          resultForm(name, [
            ['Băng rôn', amount],
            ['Khẩu hiệu', 2],
          ]),
        ),
        '--apply',
        '--received',
        '01/10/2025',
        '--data',
        folder,
      );
    await send('Thôn An Khê', 7);
    const backup = path.join(place.next('sao-luu'), '..', 'ban-sao-luu.zip');
    expect(await cliLines('backup', '--out', backup, '--data', folder)).toMatchObject([
      { files: 1, lostFiles: [] },
    ]);
    const kept = await comparable(folder);
    await send('Thôn An Khoái', 5);
    expect(await comparable(folder)).not.toEqual(kept);

    const [restored] = await cliLines('restore', backup, '--data', folder);
    expect(await comparable(folder)).toEqual(kept);
    const { keptAside } = z.object({ keptAside: z.string() }).parse(restored);
    expect(existsSync(path.join(keptAside, 'so-lieu.db'))).toBe(true);

    const elsewhere = place.next('may-khac');
    await cliLines('restore', backup, '--data', elsewhere);
    expect(await comparable(elsewhere)).toEqual(kept);
    expect(await cliLines('check', '--data', elsewhere)).toMatchObject([
      { isHealthy: true, files: 1 },
    ]);
    expect(await cliLines('undo', '--data', elsewhere)).toMatchObject([
      { action: 'result.import' },
    ]);
  });

  it('a packet with a passphrase is made and restored by the file that holds the words', async () => {
    const folder = place.copyOf(office);
    const words = place.write('mat-khau.txt', Buffer.from('sen hồng buổi sáng\n'));
    const packet = path.join(place.next('goi'), '..', 'goi.goi');
    await cliLines('backup', '--out', packet, '--passphrase-file', words, '--data', folder);
    expect(readFileSync(packet).toString('latin1', 0, 8)).toBe('VHXHGOI1');
    const elsewhere = place.next('may-moi-co-mat-khau');
    const refused = await runCli(['restore', packet, '--data', elsewhere]);
    expect({ code: refused.code, said: refused.stderr }).toMatchObject({
      code: 1,
      said: expect.stringContaining('Gói này có mật khẩu'),
    });
    await cliLines('restore', packet, '--passphrase-file', words, '--data', elsewhere);
    expect(await cliLines('check', '--data', elsewhere)).toMatchObject([{ isHealthy: true }]);
  });
});

/** Every number on the form of a village answered "không". */
const NOTHING_HAPPENED = [
  'Băng rôn',
  'Khẩu hiệu',
  'Pa nô, áp phích',
  'Tờ rơi, tờ gấp',
  'Lượt phát thanh',
  'Thời lượng phát thanh',
  'Bài đăng Fanpage, Facebook, Zalo',
  'Lượt tiếp cận trên mạng xã hội',
  'Số buổi tuyên truyền, hội nghị, sinh hoạt',
  'Lượt người tham dự',
  'Doanh nghiệp, tổ chức, cá nhân được giới thiệu, vinh danh',
  'Hoạt động, mô hình đổi mới sáng tạo được phát động',
  'Kinh phí thực hiện',
].map((label) => [label, 'Không'] as const);

async function statusOf(folder: string) {
  const [status] = await cliLines('status', '--data', folder);
  return statusShape.parse(status);
}

async function reportOf(folder: string, out: string, ...words: readonly string[]) {
  const [report] = await cliLines('report', '--out', out, '--data', folder, ...words);
  return reportShape.parse(report);
}

/** What T04 states on its form for the indicators of `first`; totals must say the same of the one unit. */
async function figuresOf(folder: string): Promise<Record<string, unknown>> {
  const { totals, perUnit } = await reportOf(folder, place.next('xuat'));
  const values = perUnit.find(({ unit }) => unit === 'T04')?.values ?? {};
  const shown = [
    'bang_ron',
    'khau_hieu',
    'pa_no',
    'luot_phat_thanh',
    'luot_tiep_can',
    'dien_hinh',
    'kinh_phi',
    'noi_bat',
  ];
  return Object.fromEntries(
    shown.map((code) => {
      const value = values[code];
      const isStated = typeof value !== 'object' || value.state === 'none';
      const number = typeof value === 'number' ? value : null;
      expect(totals[code], code).toEqual({
        value: typeof value === 'string' ? [value] : (number ?? (code === 'noi_bat' ? [] : null)),
        units: isStated ? 1 : 0,
      });
      return [code, typeof value === 'object' ? value.state : value];
    }),
  );
}

async function comparable(folder: string) {
  const { totals, perUnit } = await reportOf(folder, place.next('xuat'));
  return { totals, perUnit, status: await statusOf(folder) };
}

function sampleRows(table: string, columns: string, folder = office): readonly unknown[] {
  const connection = openReadOnly(path.join(folder, 'so-lieu.db'));
  try {
    return connection.prepare(`select ${columns} from ${table} order by rowid`).all();
  } finally {
    connection.close();
  }
}

/** Rows of a shared list without its head; cells may be quoted. */
function csvRows(name: string): readonly (readonly string[])[] {
  const [, ...lines] = readFileSync(path.join(SHARED, 'sample', name), 'utf8')
    .trim()
    .split(/\r?\n/);
  return lines.map((line) =>
    [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(
      ([, quoted, plain]) => quoted ?? plain ?? '',
    ),
  );
}
