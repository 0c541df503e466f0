import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluateFormula } from '#test/reports/excel/evaluateFormula.ts';
import { readXlsx, type ReadSheet, type ReadWorkbook } from '#test/reports/excel/readXlsx.ts';
import { openXmlErrors, validatorMissing } from '#test/support/openXmlValidator.ts';
import { readDocx, type ReadDocx } from '#test/support/readDocx.ts';
import { descendants, type XmlElement } from '#test/support/xmlTree.ts';
import {
  readFiguresBySql,
  type SqlCell,
  type SqlFigures,
  type SqlTotal,
  type SqlUnit,
} from './figuresBySql.ts';

const DEMO = path.resolve('app/hosts/cli/demo.ts');
const WORD = 'bao-cao-tong-hop.docx';
const EXCEL = 'bao-cao-tong-hop.xlsx';
const LEADER = 'ban-trinh-lanh-dao.docx';
const INSIDE = 'so-lieu-noi-bo.xlsx';
const SIGNS = { none: 'KPS', notApplicable: 'KTN', missing: '...', notDue: 'CĐH' } as const;

let folders: readonly string[] = [];
let stdout = '';
let figures: SqlFigures;
let word: ReadDocx;
let workbook: ReadWorkbook;

beforeAll(async () => {
  folders = [0, 1].map(() => mkdtempSync(path.join(tmpdir(), 'ban-thu-')));
  const [first = '', second = ''] = folders;
  [stdout] = await Promise.all([
    runDemo(first, {}),
    runDemo(second, { TZ: 'America/New_York', LC_ALL: 'C' }),
  ]);
  figures = readFiguresBySql(path.join(first, 'demo-out', 'du-lieu', 'so-lieu.db'));
  word = readDocx(written(WORD));
  workbook = readXlsx(written(EXCEL));
}, 60_000);

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('the demo', () => {
  it.each([WORD, EXCEL, LEADER, INSIDE])(
    'writes %s byte for byte the same in every run',
    (name) => {
      expect(written(name).equals(written(name, 1))).toBe(true);
    },
  );

  it('says how many units reported and names the silent ones', () => {
    expect(figures.units).toHaveLength(28);
    expect(unitsThat('onTime', 'late', 'none')).toHaveLength(24);
    expect(unitsThat('missing').map(({ code }) => code)).toEqual(['QS', 'T11', 'T15']);
    expect(stdout).toContain('24/28 đơn vị đã báo cáo');
    for (const { code, name } of unitsThat('missing')) {
      expect(stdout).toMatch(new RegExp(`^\\s+${code}\\s+${name}$`, 'm'));
    }
    for (const { label, unitOfMeasure, amount, units } of figures.totals) {
      const shown = amount === null ? 'chưa có số liệu' : grouped(amount);
      expect(squeezed(stdout)).toContain(`${label} (${unitOfMeasure}) ${shown} ${units} đơn vị`);
    }
  });

  it.skipIf(validatorMissing !== null).each([WORD, EXCEL, LEADER, INSIDE])(
    `%s is a package without schema errors${validatorMissing === null ? '' : ` (${validatorMissing})`}`,
    (name) => {
      expect(openXmlErrors(written(name), name.endsWith('.docx') ? 'docx' : 'xlsx')).toEqual([]);
    },
  );

  it.each([WORD, EXCEL, LEADER, INSIDE])('%s holds no macro, link or foreign field', (name) => {
    const parts = unzipSync(written(name));
    for (const [part, bytes] of Object.entries(parts)) {
      expect(part).not.toMatch(/vba|macro|externalLinks|embeddings|activeX|customXml/i);
      const xml = /\.(xml|rels)$/.test(part) ? strFromU8(bytes) : '';
      expect(xml).not.toMatch(/TargetMode="External"|macroEnabled|attachedTemplate|ddeLink/);
      for (const [, field] of xml.matchAll(/<w:instrText[^>]*>([^<]*)</g)) {
        expect(field?.trim()).toBe('PAGE');
      }
      expect(xml).not.toContain('<w:fldSimple');
    }
  });
});

describe('the release package of the demo', () => {
  it('leaves number and date to the văn thư and asks for what the commune did not state', () => {
    const texts = word.paragraphs.map(({ text }) => text);
    expect(texts).toContain('Số:        /BC-UBND');
    expect(texts).toContain('Nam Thanh Miện, ngày      tháng      năm 2025');
    expect(texts.filter((text) => text.includes('[...]'))).toEqual([
      expect.stringContaining('đã ban hành Công văn số [...]/UBND-VHXH ngày [...] về việc'),
    ]);
    expect(texts.join('\n')).toContain(
      `Thực hiện Công văn số 3093/SKHCN-QLCN ngày 19/9/2025 của ${figures.campaign.requestIssuer}`,
    );
  });

  it('names neither units that did not report nor anyone to call', () => {
    const absent = unitsThat('missing', 'returned');
    expect(absent.map(({ code }) => code)).toEqual(['QS', 'T11', 'T14', 'T15']);
    const released = [textOfParts(WORD), textOfParts(EXCEL)];
    const inside = textOfParts(LEADER);
    const book = textOfParts(INSIDE);
    for (const { name, contact, phone } of absent) {
      for (const secret of [name, contact, phone, phone.replaceAll(' ', '')]) {
        for (const text of released) expect(text.toLowerCase()).not.toContain(secret.toLowerCase());
      }
      for (const shown of [name, contact, phone]) {
        expect(inside).toContain(shown);
        expect(book).toContain(shown);
      }
    }
    for (const { phone } of figures.units) {
      for (const text of released) expect(text).not.toContain(phone);
    }
  });

  it('prints in section I the counts of the roster', () => {
    const { campaign, units } = figures;
    const ofKind = (wanted: string) => units.filter(({ kind }) => kind === wanted).length;
    const count = (...statuses: SqlUnit['status'][]) => unitsThat(...statuses).length;
    const [direction = '', coverage = ''] = bodyAfter('I. ');
    expect(
      numbersIn(
        direction
          .replaceAll(campaign.requestSubject, '')
          .replace(slashDate(campaign.collectFrom), '')
          .replace(slashDate(campaign.collectTo), ''),
      ),
    ).toEqual(
      [units.length, ...['phong-ban', 'don-vi', 'truong-hoc', 'thon'].map(ofKind)].map(padded),
    );
    const reported = count('onTime', 'late', 'none');
    expect(numbersIn(coverage)).toEqual([
      padded(reported),
      padded(units.length),
      ((reported / units.length) * 100).toFixed(1).replace('.', ','),
      ...[count('onTime'), count('late'), count('none')].map(padded),
    ]);
  });

  it('prints in section II every total and nothing but figures of the data', () => {
    const groups = Map.groupBy(figures.totals, ({ groupLabel }) => groupLabel);
    const paragraphs = bodyAfter('II. ').filter((text) => !text.startsWith('(Số liệu chi tiết'));
    expect(paragraphs).toHaveLength(groups.size);
    const printed = [...groups.values()].map((totals, index) => {
      const paragraph = (paragraphs[index] ?? '').replaceAll(figures.campaign.eventName, '');
      const { eventStart, eventEnd } = figures.campaign;
      return {
        totals,
        paragraph: [eventStart, eventEnd].reduce(
          (text, date) => text.replace(slashDate(date), ''),
          paragraph,
        ),
      };
    });
    for (const { totals, paragraph } of printed) {
      const withAmount = totals.filter(({ amount }) => amount !== null);
      expect(numbersIn(paragraph), paragraph).toEqual([
        ...withAmount.map(({ amount }) => grouped(amount ?? 0)),
        ...coverageNumbers(withAmount),
        ...bestNumber(withAmount[0]),
      ]);
      const leader = leaderOf(withAmount[0]);
      if (leader !== null) expect(paragraph).toContain(`${leader.name} thực hiện nhiều nhất`);
    }
  });

  it('lists in the Word annex exactly the reported units, every cell as counted by SQL', () => {
    const pages = descendants(word.body, 'w:tbl').map(rowsOf).filter(isUnitTable);
    expectUnitTables(joinPages(pages));
  });

  it('lists in the workbook the same cells, and its formulas compute the cached totals', () => {
    const detail = sheetNamed('Chi tiết theo đơn vị');
    const rows = gridOf(detail).slice(headRow(detail));
    expectUnitTables([
      rows.map(([order = null, name = null, , ...cells]) => [order, name, ...cells]),
    ]);
    const formulas = workbook.sheets.flatMap((sheet) =>
      [...sheet.cells].flatMap(([address, { formula, value }]) =>
        formula === null ? [] : [{ sheet, address, formula, value }],
      ),
    );
    const kinds = new Set(unitsThat('onTime', 'late', 'none').map(({ kind }) => kind));
    expect(formulas).toHaveLength(figures.totals.length * (4 + kinds.size) + 1);
    for (const { sheet, address, formula, value } of formulas) {
      expect(evaluateFormula(workbook, sheet, formula), `${sheet.name}!${address}`).toBe(value);
    }
    const stored =
      Object.values(workbook.parts)
        .join('')
        .match(/<f[ >]/g) ?? [];
    expect(stored).toHaveLength(formulas.length);
  });

  it('sums up on the first sheet', () => {
    const rows = gridOf(sheetNamed('Tổng hợp'));
    const valueOf = (label: string) => rows.find((row) => row[1] === label)?.[4];
    const count = (...statuses: SqlUnit['status'][]) => unitsThat(...statuses).length;
    expect(valueOf('Đơn vị phải báo cáo')).toBe(figures.units.length);
    expect(valueOf('Đơn vị đã báo cáo, trong đó:')).toBe(count('onTime', 'late', 'none'));
    expect(valueOf('Đúng hạn')).toBe(count('onTime'));
    expect(valueOf('Sau hạn')).toBe(count('late'));
    expect(valueOf('Không có hoạt động')).toBe(count('none'));
    expect(valueOf('Đơn vị được đề nghị bổ sung báo cáo')).toBe(count('returned'));
    expect(valueOf('Đơn vị chưa báo cáo')).toBe(count('missing'));
    expect(valueOf('Tỷ lệ đơn vị đã báo cáo')).toBeCloseTo(24 / 28, 12);
    const cutOff = Date.parse(figures.campaign.cutOffOn) - Date.parse('1899-12-30');
    expect(valueOf('Số liệu tính đến ngày')).toBe(cutOff / 86_400_000);
    const totals = rows.filter((row) => figures.totals.some(({ label }) => label === row[2]));
    expect(totals.map((row) => row.slice(1, 6))).toEqual(
      figures.totals.map(({ groupLabel, label, unitOfMeasure, amount, units }) => [
        groupLabel,
        label,
        unitOfMeasure,
        amount ?? SIGNS.notDue,
        units,
      ]),
    );
  });

  it('carries every counted activity and chosen photo', () => {
    const activities = gridOf(sheetNamed('Hoạt động')).filter((row) => typeof row[0] === 'number');
    expect(activities).toHaveLength(figures.activities);
    const participants = descendants(word.body, 'w:tbl')
      .map(rowsOf)
      .filter(([head]) => head?.length === 7 && head[0] === 'STT' && head[2] === 'Thời gian')
      .flat()
      .filter(([order]) => /^\d+$/.test(order ?? ''))
      .map((row) => row[5]);
    expect(participants).toEqual(
      activities.map((row) => (typeof row[6] === 'number' ? grouped(row[6]) : '')),
    );
    const captions = word.paragraphs.filter(({ text }) => /^Ảnh \d+\. /.test(text));
    const media = Object.keys(unzipSync(written(WORD))).filter((name) => name.includes('media/'));
    expect([captions.length, media.length]).toEqual([figures.photos, figures.photos]);
  });
});

/** Rows of a unit table after its group row: labels, column numbers, totals, units, one row a unit. */
function expectUnitTables(tables: readonly (readonly (readonly Printed[])[])[]): void {
  const reported = unitsThat('onTime', 'late', 'none');
  const seen: string[] = [];
  for (const rows of tables) {
    const [labels = [], , totals = [], counts = []] = rows;
    const units = rows.slice(4).filter(([order]) => /^\d+$/.test(String(order ?? '')));
    expect(units.map(([order, name]) => `${order} ${name}`)).toEqual(
      reported.map(({ name }, index) => `${index + 1} ${name}`),
    );
    for (const [column, label] of labels.entries()) {
      if (column < 2) continue;
      const total = figures.totals.find(
        (each) => `${each.label} (${each.unitOfMeasure})` === label,
      );
      expect(total, `column ${label}`).toBeDefined();
      if (total === undefined) continue;
      seen.push(total.indicator);
      expect(inPrint(totals[column])).toBe(total.amount === null ? 'CĐH' : grouped(total.amount));
      expect(inPrint(counts[column])).toBe(String(total.units));
      expect(units.map((row) => inPrint(row[column]))).toEqual(
        reported.map(({ code }) => printedCell(cellOf(code, total.indicator))),
      );
    }
  }
  expect(seen).toEqual(figures.totals.map(({ indicator }) => indicator));
}

/** A table that goes on over pages as one, from its labels on; its head stands on every page. */
function joinPages(pages: readonly (readonly (readonly string[])[])[]) {
  const tables = Map.groupBy(pages, ([, labels]) => labels?.join());
  return [...tables.values()].map(([first = [], ...rest]) => [
    ...first.slice(1),
    ...rest.flatMap((page) => page.slice(3)),
  ]);
}

type Printed = string | number | null | undefined;

/** A number of the workbook as paper prints it; text as it is. */
function inPrint(value: Printed): string {
  return typeof value === 'number' ? grouped(value) : (value ?? '');
}

function printedCell({ state, amount }: SqlCell): string {
  return state === 'value' ? grouped(amount ?? Number.NaN) : SIGNS[state];
}

function cellOf(unit: string, indicator: string): SqlCell {
  const found = figures.cells.find((cell) => cell.unit === unit && cell.indicator === indicator);
  if (found === undefined) throw new Error(`no cell ${unit} ${indicator}`);
  return found;
}

function unitsThat(...statuses: SqlUnit['status'][]): readonly SqlUnit[] {
  return figures.units.filter(({ status }) => statuses.includes(status));
}

/** "(22/24" or "(từ 04 đến 18/24". */
function coverageNumbers(totals: readonly SqlTotal[]): string[] {
  if (totals.length === 0) return [];
  const units = totals.map((total) => total.units);
  const [fewest, most] = [Math.min(...units), Math.max(...units)];
  const range = fewest === most ? [most] : [fewest, most];
  return [...range, unitsThat('onTime', 'late', 'none').length].map(padded);
}

/** The unit that alone leads in the first indicator of a group; money is not ranked. */
function leaderOf(total: SqlTotal | undefined): { name: string; amount: number } | null {
  if (total === undefined || total.unitOfMeasure === 'đồng') return null;
  const [first, second] = unitsThat('onTime', 'late', 'none')
    .map(({ code, name }) => ({ name, amount: cellOf(code, total.indicator).amount ?? -1 }))
    .toSorted((left, right) => right.amount - left.amount);
  return first === undefined || first.amount === second?.amount ? null : first;
}

function bestNumber(total: SqlTotal | undefined): string[] {
  const leader = leaderOf(total);
  return leader === null ? [] : [grouped(leader.amount)];
}

/** Body paragraphs of the section whose heading starts with the numeral, headings left out. */
function bodyAfter(numeral: string): readonly string[] {
  const start = word.paragraphs.findIndex(
    ({ style, text }) => style === 'Heading1' && text.startsWith(numeral),
  );
  const rest = word.paragraphs.slice(start + 1);
  const end = rest.findIndex(({ style }) => style === 'Heading1');
  return rest
    .slice(0, end)
    .filter(({ style }) => style === 'BodyText')
    .map(({ text }) => text);
}

function numbersIn(text: string): readonly string[] {
  return text.match(/\d+(?:\.\d{3})*(?:,\d+)?/g) ?? [];
}

/** `2890` → `2.890`. */
function grouped(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, '.');
}

function padded(count: number): string {
  return count > 0 && count < 10 ? `0${count}` : grouped(count);
}

/** Nghị định 30/2020 pads days below 10 and the months 1 and 2. */
function slashDate(iso: string): string {
  const [year, month = '', day] = iso.split('-');
  return `${day}/${Number(month) < 3 ? month : Number(month)}/${year}`;
}

function rowsOf(table: XmlElement): readonly (readonly string[])[] {
  return descendants(table, 'w:tr').map((row) =>
    row.children.filter(({ name }) => name === 'w:tc').map(({ text }) => text),
  );
}

function isUnitTable([head, labels]: readonly (readonly string[])[]): boolean {
  return head?.[1] === 'Đơn vị' && labels?.[0] === '';
}

function sheetNamed(name: string): ReadSheet {
  const found = workbook.sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

/** Values by row and column, rows and columns from 0. */
function gridOf({ cells }: ReadSheet): readonly (readonly Printed[])[] {
  const rows: Printed[][] = [];
  for (const [address, { value }] of cells) {
    const [, letter = 'A', row = '1'] = /^([A-Z])(\d+)$/.exec(address) ?? [];
    (rows[Number(row) - 1] ??= [])[letter.charCodeAt(0) - 65] = value;
  }
  return Array.from(rows, (row) => Array.from(row ?? [], (value) => value ?? null));
}

/** The row of indicator labels stands under the row that opens with STT. */
function headRow(sheet: ReadSheet): number {
  return gridOf(sheet).findIndex(([first]) => first === 'STT') + 1;
}

/** All text of all parts, without the tags that may split a word. */
function textOfParts(name: string): string {
  const parts = Object.entries(unzipSync(written(name)));
  return parts
    .filter(([part]) => /\.(xml|rels)$/.test(part))
    .map(([, bytes]) => strFromU8(bytes).replace(/<[^>]*>/g, ''))
    .join('\n');
}

function written(name: string, run = 0): Buffer {
  return readFileSync(path.join(folders[run] ?? '', 'demo-out', name));
}

function squeezed(text: string): string {
  return text.replace(/ +/g, ' ');
}

function runDemo(cwd: string, environment: Readonly<Record<string, string>>): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [DEMO], {
      cwd,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [out, errors] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0 && errors === '') resolve(out);
      else reject(new Error(`demo ended with ${code}: ${errors}`));
    });
  });
}
