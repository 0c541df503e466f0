import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import { cleanXmlText } from '#app/domain/cleanXmlText.ts';
import { safeFileName } from '#app/domain/safeFileName.ts';
import type { StatedValue } from '#app/domain/value.ts';
import { renderInternalXlsx } from '#app/reports/excel/renderInternalXlsx.ts';
import { renderReportXlsx } from '#app/reports/excel/renderReportXlsx.ts';
import { renderLeaderCopyDocx } from '#app/reports/word/renderLeaderCopyDocx.ts';
import { renderReportDocx } from '#app/reports/word/renderReportDocx.ts';
import { composeReport } from '#app/services/composeReport.ts';
import { exportReport } from '#app/services/exportReport.ts';
import { findCampaign } from '#app/services/findCampaign.ts';
import { finish } from '#app/services/finish.ts';
import type { ReportContent } from '#app/services/reportLife/frozenContent.ts';
import { reading } from '#app/services/serviceContext.ts';
import { amount, none, text } from '#test/support/builders.ts';
import { openXmlErrors, validatorMissing } from '#test/support/openXmlValidator.ts';
import { plantCampaign, type PlantedCampaign } from '#test/support/plantedCampaign.ts';
import { readDocx } from '#test/support/readDocx.ts';
import { readSamplePhoto } from '#test/support/samplePhotos.ts';
import { errorOf, sampleOffice, valueOf } from '#test/support/serviceContext.ts';
import { temporaryFolder } from '#test/support/temporaryFolder.ts';
import { evaluateFormula } from './excel/evaluateFormula.ts';
import { readXlsx } from './excel/readXlsx.ts';

const HOSTILE = [
  `<b>&"'>]]></b>`,
  '=1+1',
  '+cmd|/C calc',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  'Thôn \u0001\u0008\uFFFFĐông',
  '👍 Thôn 👩‍👩‍👧',
  'Thôn \u202Eoãc nâV\u202C',
  '_x0041_',
  '17/21',
  '05/10',
];

test('names of every kind stay text in all four files; no formula is made of them', async () => {
  const content = composed({
    subject: `Kết quả ${HOSTILE.join(' ')}`,
    reportTo: HOSTILE.join(' '),
    indicators: HOSTILE.map((label, at) => ({
      code: `c${at}`,
      label,
      group: HOSTILE[(at + 1) % HOSTILE.length] ?? '',
      measure: label.slice(0, 20),
    })),
    units: HOSTILE.map((name, at) => ({
      code: `H${at}`,
      name,
      submissions: [
        {
          values: Object.fromEntries(HOSTILE.map((_, index) => [`c${index}`, amount(at + index)])),
          activities: [{ name, place: name, result: name }],
        },
      ],
    })),
  });
  const files = await renderAll(content);
  for (const [name, bytes] of files) {
    if (validatorMissing === null)
      expect(openXmlErrors(bytes, extensionOf(name)), name).toEqual([]);
  }
  const docx = readDocx(files.get('docx') ?? new Uint8Array());
  const paragraphs = new Set(docx.paragraphs.map((paragraph) => paragraph.text));
  for (const name of HOSTILE) expect(paragraphs).toContain(cleanXmlText(name));
  for (const name of ['xlsx', 'insideXlsx']) {
    const book = readXlsx(files.get(name) ?? new Uint8Array());
    const cells = book.sheets.flatMap((sheet) =>
      [...sheet.cells.values()].map((cell) => ({ sheet, ...cell })),
    );
    const texts = new Set(cells.flatMap(({ value, formula }) => (formula === null ? [value] : [])));
    for (const each of HOSTILE) expect(texts, each).toContain(cleanXmlText(each));
    for (const { sheet, formula, value } of cells) {
      if (formula !== null) expect(evaluateFormula(book, sheet, formula)).toBe(value);
    }
    expect(cells.some(({ formula }) => formula !== null)).toBe(name === 'xlsx');
  }
});

test('answers of 5,000 characters stand whole in every file', async () => {
  const long = 'Đề nghị cấp trên hỗ trợ tài liệu, kinh phí tuyên truyền ở thôn. '
    .repeat(80)
    .slice(0, 5_000)
    .trim();
  const unbroken = 'ư'.repeat(5_000);
  const content = composed({
    indicators: [
      { code: 'kien_nghi', label: 'Đề xuất, kiến nghị', type: 'text', group: 'Đánh giá' },
      { code: 'c0', label: 'Băng rôn' },
    ],
    units: [long, unbroken].map((answer, at) => ({
      code: `L${at}`,
      name: `Thôn ${at}`,
      submissions: [
        {
          values: { kien_nghi: text(answer), c0: amount(1) },
          activities: [{ name: answer.slice(0, 200), result: answer }],
        },
      ],
    })),
  });
  const files = await renderAll(content);
  const word = readDocx(files.get('docx') ?? new Uint8Array());
  const wordText = word.body.text.replaceAll(' ', '');
  const tables = word.body.children.filter(({ name }) => name === 'w:tbl');
  const tableText = tables.map((table) => table.text).join('');
  expect(wordText).toContain(long.replaceAll(' ', ''));
  // Once in the prose, once in the annex of activities, there in parts.
  expect(word.body.text.match(/ư{100}/gu)?.length).toBeGreaterThanOrEqual(100);
  expect(tableText.match(/ư/gu)?.length).toBeGreaterThanOrEqual(5_000);
  for (const name of ['xlsx', 'insideXlsx']) {
    const book = readXlsx(files.get(name) ?? new Uint8Array());
    const values = book.sheets.flatMap(({ cells }) =>
      [...cells.values()].map(({ value }) => value),
    );
    expect(values).toEqual(expect.arrayContaining([long, unbroken]));
  }
});

test('200 pages of annex are written with every activity on them', async () => {
  const content = composed({
    indicators: [{ code: 'c0', label: 'Băng rôn' }],
    units: Array.from({ length: 20 }, (_, at) => ({
      code: `M${at}`,
      name: `Thôn số ${at + 1}`,
      submissions: [
        {
          values: { c0: amount(at) },
          activities: Array.from({ length: 40 }, (_each, index) => ({
            name: `Hoạt động ${at + 1}.${index + 1}`,
            result: 'Nhân dân hưởng ứng, tham gia tích cực. '.repeat(8),
          })),
        },
      ],
    })),
  });
  const annex = content.release.annexes.find(({ kind }) => kind === 'activities');
  expect(annex?.pages.length).toBeGreaterThanOrEqual(200);
  const docx = readDocx(await renderReportDocx(content.release, readSamplePhoto));
  const names = docx.paragraphs.filter((each) => /^Hoạt động \d+\.\d+$/u.test(each.text));
  expect(names).toHaveLength(800);
});

const answered = (value: StatedValue | null): PlantedCampaign['units'] =>
  [0, 1, 2].map((at) => ({
    code: `P${at}`,
    name: `Thôn số ${at + 1}`,
    submissions: value === null ? [] : [{ values: { c0: value } }],
  }));

test.each([
  ['zero units', [], '00/00'],
  ['all units silent', answered(null), '0/03'],
  ['no activity anywhere', answered(none), '03/03'],
] as const)('%s: every file is whole and says so', async (_name, units, count) => {
  const content = composed({ indicators: [{ code: 'c0', label: 'Băng rôn' }], units });
  for (const [name, bytes] of await renderAll(content)) {
    if (validatorMissing === null)
      expect(openXmlErrors(bytes, extensionOf(name)), name).toEqual([]);
    const texts = Object.entries(unzipSync(bytes)).flatMap(([part, xml]) =>
      part.endsWith('.xml') ? [strFromU8(xml)] : [],
    );
    expect(texts.join('')).not.toMatch(/>[^<]*(?:NaN|undefined|Infinity|\[object)/u);
  }
  const prose = content.release.body.flatMap((block) =>
    block.kind === 'paragraph'
      ? block.inlines.map((inline) => (inline.kind === 'missing' ? '' : inline.text)).join('')
      : [],
  );
  expect(prose.join('\n')).toContain(count.replace('00/00', '0/0'));
});

const MOUNT = canMount();

test.skipIf(MOUNT !== null)(
  `a file that is held is left alone, the new one stands beside it as (2)${MOUNT ?? ''}`,
  async () => {
    const folder = temporaryFolder();
    const held = path.join(folder, 'bao-cao-tong-hop.xlsx');
    writeFileSync(held, 'đang mở');
    execFileSync('mount', ['--bind', held, held]);
    onTestFinished(() => void execFileSync('umount', [held]));
    const office = sampleOffice();
    const files = valueOf(await finish(exportReport(office, sampleContent(office), folder)));
    expect(path.basename(files.xlsx)).toBe('bao-cao-tong-hop (2).xlsx');
    expect(path.basename(files.docx)).toBe('bao-cao-tong-hop.docx');
    expect(readFileSync(held, 'utf8')).toBe('đang mở');
    expect(readXlsx(readFileSync(files.xlsx)).sheets.length).toBeGreaterThan(0);
  },
);

test.skipIf(MOUNT !== null)(
  `on a full disk the old file stands whole and no half one is left${MOUNT ?? ''}`,
  async () => {
    const folder = path.join(temporaryFolder(), 'day');
    mkdirSync(folder);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=12k', 'tmpfs', folder]);
    onTestFinished(() => void execFileSync('umount', [folder]));
    const old = path.join(folder, 'bao-cao-tong-hop.docx');
    writeFileSync(old, 'bản cũ');
    const office = sampleOffice();
    const answer = await finish(exportReport(office, sampleContent(office), folder));
    expect(errorOf(answer)).toMatchObject({ code: 'diskFull' });
    expect(readdirSync(folder)).toEqual(['bao-cao-tong-hop.docx']);
    expect(readFileSync(old, 'utf8')).toBe('bản cũ');
  },
);

test.each([
  ['CON.docx', '_CON.docx'],
  ['lpt1', '_lpt1'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\a.pdf', 'a.pdf'],
  ['a<b>c:d"e|f?g*.xlsx', 'a-b-c-d-e-f-g-.xlsx'],
  [' tên . ', 'tên'],
  ['báo\u202Ecod.exe', 'báocod.exe'],
  ['\u0000\u0007', 'tep'],
])('the forbidden name %j is kept as %j', (given, kept) => {
  expect(safeFileName(given)).toBe(kept);
});

function composed(campaign: Omit<PlantedCampaign, 'code'>): ReportContent {
  const office = sampleOffice();
  plantCampaign(office.connection, { code: 'la', ...campaign });
  const found = valueOf(findCampaign(reading(office), 'la'));
  return valueOf(composeReport(office, found)).content;
}

function sampleContent(office: ReturnType<typeof sampleOffice>): ReportContent {
  return valueOf(composeReport(office, valueOf(findCampaign(reading(office), null)))).content;
}

async function renderAll(content: ReportContent): Promise<ReadonlyMap<string, Uint8Array>> {
  return new Map([
    ['docx', await renderReportDocx(content.release, readSamplePhoto)],
    ['xlsx', await renderReportXlsx(content.release)],
    ['leaderDocx', await renderLeaderCopyDocx(content.leader)],
    ['insideXlsx', await renderInternalXlsx(content.leader, content.ledger)],
  ]);
}

function extensionOf(name: string): 'docx' | 'xlsx' {
  return name.endsWith('ocx') ? 'docx' : 'xlsx';
}

/** Why nothing can be mounted here, or null when it can: held files and full disks are real ones. */
function canMount(): string | null {
  const folder = mkdtempSync(path.join(tmpdir(), 'bao-cao-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4k', 'tmpfs', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder]);
    return null;
  } catch {
    return ' (needs the right to mount)';
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
