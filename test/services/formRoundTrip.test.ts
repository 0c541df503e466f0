import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import exceljs from 'exceljs';
import type { Workbook, Worksheet } from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { invariant } from '#app/domain/result.ts';
import { importDocument } from '#app/importing/importDocument.ts';
import { recogniseForm } from '#app/importing/recogniseForm.ts';
import { readDocument } from '#test/support/readDocument.ts';
import { renderPaper } from '#app/services/exportPaper.ts';
import { listHandoutUnits } from '#app/services/handouts.ts';
import { importResults } from '#app/services/importResults.ts';
import type { ServiceContext } from '#app/services/serviceContext.ts';
import { sampleOffice, valueOf } from '#test/support/serviceContext.ts';
import { temporaryFolder } from '#test/support/temporaryFolder.ts';
import { WHOLE_CAMPAIGN } from '#test/support/wholeCampaign.ts';

type Scope = Extract<Parameters<typeof renderPaper>[2], { kind: 'excelForm' }>['of'];
const T04: Scope = { scope: 'unit', unitCode: 'T04' };

const FILLED = [
  'T04.bang_ron=3',
  'T04.khau_hieu=none',
  'T04.so_buoi=2',
  'T04.kinh_phi=1850000',
  'T04.noi_bat=Nhân dân hưởng ứng',
  'T04.kien_nghi=none',
];

const LIBRE_OFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((each) => existsSync(each));

describe('a form that comes back is read without a question', () => {
  test('filled in, with another name, sheet name and order of sheets', async () => {
    const context = sampleOffice();
    const book = await filledForm(context);
    sheetOf(book).name = 'Gửi lại lần 2';
    book.addWorksheet('Ảnh chụp').getCell('A1').value = 'Băng rôn 99';
    expect(await readBack(context, reverseSheets(await save(book)))).toEqual(FILLED);
  });

  test('with its rows in another order', async () => {
    const context = sampleOffice();
    const book = await filledForm(context);
    const sheet = sheetOf(book);
    const [first, , third] = await placesIn(book);
    invariant(first !== undefined && third !== undefined, 'the sample form has many questions');
    swapRows(sheet, rowOf(first.labelAt), rowOf(third.labelAt));
    sheet.spliceRows(3, 0, ['Kính gửi: Phòng Văn hóa – Xã hội']);
    const moved = await readBack(context, await save(book));
    expect(moved.toSorted()).toEqual(FILLED.toSorted());
  });

  test.skipIf(LIBRE_OFFICE === undefined).each(['xlsx', 'ods'])(
    'saved again by LibreOffice as .%s (skipped where it is not installed)',
    async (type) => {
      const context = sampleOffice();
      const folder = temporaryFolder();
      const file = path.join(folder, 'bieu.xlsx');
      writeFileSync(file, await save(await filledForm(context)));
      const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
      const out = path.join(folder, 'out');
      execFileSync(
        LIBRE_OFFICE ?? '',
        [profile, '--headless', '--convert-to', type, '--outdir', out, file],
        {
          stdio: 'ignore',
        },
      );
      const bytes = readFileSync(path.join(out, `bieu.${type}`));
      expect(await readBack(context, bytes, `thon.${type}`)).toEqual(FILLED);
    },
  );

  test('the form of a group by the unit that was chosen on it, with its activities', async () => {
    const context = sampleOffice();
    const { forms } = valueOf(listHandoutUnits(context, null));
    const village = forms.find(({ name }) => name === 'Mẫu thôn');
    const group: Scope = { scope: 'form', formId: village?.id ?? '' };
    const book = await filledForm(context, group);
    expect((await proposalOf(context, await save(book))).cells).toSatisfy(
      (cells: readonly { flags: readonly string[] }[]) =>
        cells.every(({ flags }) => flags.includes('unitMissing')),
    );
    const { unitAt, activityRows } = await identityIn(book);
    const sheet = sheetOf(book);
    sheet.getCell(unitAt).value = 'Thôn Bình Lãng';
    sheet.getCell(`B${activityRows.first}`).value = 'Họp thôn';
    sheet.getCell(`C${activityRows.first}`).value = new Date('2025-10-01T00:00:00Z');
    sheet.getCell(`E${activityRows.first}`).value = 60;
    sheet.getCell(`B${activityRows.last}`).value = 'Treo băng rôn tại ngõ xóm';
    sheet.getCell(`C${activityRows.last}`).value = 'cuối tháng 9';
    const bytes = await save(book);
    expect(await readBack(context, bytes)).toEqual(FILLED);
    expect((await proposalOf(context, bytes)).activities).toMatchObject([
      { unit: 'T04', name: 'Họp thôn', startsOn: '2025-10-01', participants: 60, flags: [] },
      { unit: 'T04', name: 'Treo băng rôn tại ngõ xóm', startsOn: null, participants: null },
    ]);
  });
});

describe('a form that is not quite this campaign’s is asked about', () => {
  test('of another campaign', async () => {
    const file = path.join(temporaryFolder(), 'bieu.xlsx');
    writeFileSync(file, await save(await filledForm(sampleOffice())));
    const read = await readDocument(file);
    invariant(read.ok, 'the reader takes what the office wrote');
    const campaign = { id: 'another', forms: [] };
    const { cells } = importDocument(read.value, { ...WHOLE_CAMPAIGN, campaign });
    expect(cells.length).toBeGreaterThan(0);
    expect(cells.every(({ flags }) => flags.includes('otherCampaign'))).toBe(true);
  });

  test('with questions that changed since', async () => {
    const context = sampleOffice();
    const book = await filledForm(context);
    context.connection
      .prepare("update indicator set label = 'Băng rôn, phướn' where code = 'bang_ron'")
      .run();
    const { cells } = await proposalOf(context, await save(book));
    expect(cells).toHaveLength(FILLED.length);
    expect(cells.every(({ flags }) => flags.includes('olderForm'))).toBe(true);
  });
});

async function filledForm(context: ServiceContext, of = T04): Promise<Workbook> {
  const { bytes } = valueOf(await renderPaper(context, null, { kind: 'excelForm', of }));
  const book = new exceljs.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  const sheet = sheetOf(book);
  const places = new Map((await placesIn(book)).map((place) => [place.indicator, place]));
  const fill = (code: string, value: number | string | null, state: string | null): void => {
    const place = places.get(code);
    invariant(place, 'the question is asked');
    sheet.getCell(place.valueAt).value = value;
    if (place.stateAt !== null) sheet.getCell(place.stateAt).value = state;
  };
  fill('bang_ron', 3, 'Có số liệu');
  fill('khau_hieu', null, 'Không phát sinh');
  fill('so_buoi', 2, null);
  fill('kinh_phi', 1_850_000, 'Có số liệu');
  fill('noi_bat', 'Nhân dân hưởng ứng', null);
  fill('kien_nghi', 'Không', null);
  return book;
}

async function identityIn(book: Workbook) {
  const file = path.join(temporaryFolder(), 'bieu.xlsx');
  writeFileSync(file, await save(book));
  const read = await readDocument(file);
  invariant(read.ok, 'the reader takes what the office wrote');
  const form = recogniseForm(read.value);
  invariant(form.kind === 'intact' || form.kind === 'changed', `the form is ${form.kind}`);
  return form.identity;
}

async function placesIn(book: Workbook) {
  return (await identityIn(book)).questions;
}

async function proposalOf(context: ServiceContext, bytes: Uint8Array, name = 'thon (1).xlsx') {
  const request = { campaign: null, receivedOn: '2025-10-05', kind: null, apply: false };
  const { files } = valueOf(await importResults(context, { ...request, files: [{ name, bytes }] }));
  const proposal = files[0]?.proposal;
  invariant(proposal, 'a file gives a proposal');
  return proposal;
}

/** What a file states, provided that nothing of it is asked. */
async function readBack(
  context: ServiceContext,
  bytes: Uint8Array,
  name?: string,
): Promise<string[]> {
  const { cells, unknownUnits, foreignRows } = await proposalOf(context, bytes, name);
  expect({ unknownUnits, foreignRows }).toEqual({ unknownUnits: [], foreignRows: [] });
  return cells.map(({ unit, indicator, stated, flags }) => {
    const value =
      stated?.state !== 'value' ? stated?.state : 'text' in stated ? stated.text : stated.amount;
    return [`${unit}.${indicator}=${value}`, ...flags].join(' ');
  });
}

async function save(workbook: Workbook): Promise<Uint8Array> {
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function sheetOf(workbook: Workbook): Worksheet {
  const sheet = workbook.worksheets.find(({ state }) => state === 'visible');
  invariant(sheet !== undefined, 'a form has its sheet');
  return sheet;
}

/** The same workbook with its sheets from last to first. */
function reverseSheets(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  const sheets = xml.match(/<sheet [^>]*\/>/gu) ?? [];
  expect(sheets.length).toBeGreaterThan(2);
  const reversed = xml.replace(sheets.join(''), sheets.toReversed().join(''));
  expect(reversed).not.toBe(xml);
  return zipSync({ ...parts, 'xl/workbook.xml': strToU8(reversed) });
}

function rowOf(address: string): number {
  return Number(/\d+$/u.exec(address)?.[0]);
}

function swapRows(sheet: Worksheet, first: number, second: number): void {
  for (const column of ['A', 'B', 'C', 'D', 'E']) {
    const one = sheet.getCell(`${column}${first}`);
    const other = sheet.getCell(`${column}${second}`);
    [one.value, other.value] = [other.value, one.value];
  }
}
