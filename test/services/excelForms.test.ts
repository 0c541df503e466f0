import { writeFileSync } from 'node:fs';
import path from 'node:path';
import exceljs from 'exceljs';
import type { Workbook, Worksheet } from 'exceljs';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { invariant } from '#app/domain/result.ts';
import { recogniseForm, type RecognisedForm } from '#app/importing/recogniseForm.ts';
import { readDocument } from '#test/support/readDocument.ts';
import { renderPaper } from '#app/services/exportPaper.ts';
import { importResults } from '#app/services/importResults.ts';
import { listHandoutUnits } from '#app/services/handouts.ts';
import type { ServiceContext } from '#app/services/serviceContext.ts';
import { openXmlErrors, validatorMissing } from '#test/support/openXmlValidator.ts';
import { errorOf, sampleOffice, valueOf } from '#test/support/serviceContext.ts';
import { temporaryFolder } from '#test/support/temporaryFolder.ts';

type Scope = Extract<Parameters<typeof renderPaper>[2], { kind: 'excelForm' }>['of'];

const T01: Scope = { scope: 'unit', unitCode: 'T01' };

describe('the Excel form', () => {
  test('is a valid workbook of one A4 page with the same bytes each time, of a unit and of a group', async () => {
    const context = sampleOffice();
    const { forms } = valueOf(listHandoutUnits(context, null));
    const group: Scope = { scope: 'form', formId: forms.at(-1)?.id ?? '' };
    for (const of of [T01, group]) {
      const bytes = await bytesOf(context, of);
      expect(Buffer.from(bytes).equals(Buffer.from(await bytesOf(context, of)))).toBe(true);
      if (validatorMissing === null) expect(openXmlErrors(bytes, 'xlsx')).toEqual([]);
      const { pageSetup } = sheetOf(await load(bytes));
      expect(pageSetup).toMatchObject({
        paperSize: 9,
        orientation: 'portrait',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 1,
      });
    }
  });

  test('locks every word, opens every answer, and refuses what is no number in Vietnamese', async () => {
    const context = sampleOffice();
    const bytes = await bytesOf(context, T01);
    const sheet = sheetOf(await load(bytes));
    const { identity } = intact(await recognised(bytes));
    expect(identity.questions).toHaveLength(18);
    for (const { labelAt, valueAt, stateAt } of identity.questions) {
      expect(sheet.getCell(labelAt).protection?.locked ?? true).toBe(true);
      expect(sheet.getCell(valueAt).protection.locked).toBe(false);
      expect(sheet.getCell(valueAt).value).toBe(null);
      const rule = sheet.getCell(valueAt).dataValidation;
      expect(rule.type).toBe(stateAt === null ? 'textLength' : 'whole');
      expect(rule.error).toMatch(stateAt === null ? /dài quá/u : /Chỉ ghi số nguyên từ 0/u);
      if (stateAt === null) continue;
      expect(sheet.getCell(stateAt).dataValidation.formulae).toEqual([
        '"Có số liệu,Không phát sinh,Không thuộc nhiệm vụ"',
      ]);
    }
    const xml = Object.entries(unzipSync(bytes)).filter(([name]) =>
      name.startsWith('xl/worksheets/'),
    );
    const written = xml.map(([, part]) => Buffer.from(part).toString('utf8')).join('');
    expect(written).toContain('<sheetProtection sheet="1"');
    expect(written).not.toContain('<f>');
    // LibreOffice reads a bare `_xa_` as a line break.
    const texts = Buffer.from(unzipSync(bytes)['xl/sharedStrings.xml'] ?? []).toString('utf8');
    expect(texts).toContain('>bai_mang_x005F_xa_hoi<');
    expect(identity.questions.map(({ indicator }) => indicator)).toContain('bai_mang_xa_hoi');
  });

  test('names of units and labels that look like formulas stay words', async () => {
    const context = sampleOffice();
    const evil = '=HYPERLINK("http://a","x")';
    context.connection.prepare('update roster_entry set name = ? where code = ?').run(evil, 'T01');
    context.connection
      .prepare('update indicator set label = ? where code = ?')
      .run(evil, 'bang_ron');
    const bytes = await bytesOf(context, T01);
    const sheet = sheetOf(await load(bytes));
    const { identity } = intact(await recognised(bytes));
    expect(sheet.getCell(identity.unitAt).value).toBe(evil);
    expect(sheet.getCell(identity.questions[0]?.labelAt ?? '').value).toBe(evil);
  });

  test('filled in, renamed and saved again it still tells campaign, form, unit and every answer', async () => {
    const context = sampleOffice();
    const book = await load(await bytesOf(context, T01));
    const sheet = sheetOf(book);
    sheet.name = 'Bản gửi lại';
    const before = intact(await recognised(await save(book)));
    const [first, second] = before.identity.questions;
    invariant(first !== undefined && second?.stateAt, 'the sample form begins with numbers');
    sheet.getCell(first.valueAt).value = 12;
    sheet.getCell(second.stateAt).value = 'Không phát sinh';
    const { identity, sheet: read } = intact(await recognised(await save(book), 'thon (1).xlsx'));
    expect(identity).toMatchObject({ unitCode: 'T01' });
    expect(identity.campaignId).toBe(
      context.connection.prepare<[], { id: string }>('select id from campaign').get()?.id,
    );
    const at = (address: string) => read.cells.find((each) => each.at === `Bản gửi lại!${address}`);
    expect(at(first.valueAt)).toMatchObject({ kind: 'number', text: '12' });
    expect(at(second.stateAt)).toMatchObject({ text: 'Không phát sinh' });
  });

  test('filled in it is read by the importer of forms: figures, states, texts; what disagrees is asked', async () => {
    const context = sampleOffice();
    const book = await load(await bytesOf(context, T01));
    const sheet = sheetOf(book);
    const { identity } = intact(await recognised(await save(book)));
    const fill = (code: string, value: number | string | null, state: string | null = null) => {
      const place = identity.questions.find(({ indicator }) => indicator === code);
      invariant(place, 'the question is asked');
      sheet.getCell(place.valueAt).value = value;
      if (place.stateAt !== null) sheet.getCell(place.stateAt).value = state;
    };
    fill('bang_ron', 12, 'Có số liệu');
    fill('khau_hieu', null, 'Không phát sinh');
    fill('pa_no', null, 'Không thuộc nhiệm vụ');
    fill('to_roi', 5, 'Không phát sinh');
    fill('luot_phat_thanh', null, 'Có số liệu');
    fill('noi_bat', 'Tổ chức tốt');
    const request = { campaign: null, receivedOn: '2025-10-05', kind: null, apply: false };
    const bytes = await save(book);
    const { files } = valueOf(
      await importResults(context, { ...request, files: [{ name: 'thon.xlsx', bytes }] }),
    );
    expect(
      files[0]?.proposal.cells.map(({ unit, indicator, stated, flags }) => [
        unit,
        indicator,
        stated,
        flags,
      ]),
    ).toEqual([
      ['T01', 'bang_ron', { state: 'value', amount: 12 }, []],
      ['T01', 'khau_hieu', { state: 'none' }, []],
      ['T01', 'pa_no', { state: 'notApplicable' }, []],
      ['T01', 'to_roi', null, ['conflict']],
      ['T01', 'luot_phat_thanh', null, ['conflict']],
      ['T01', 'noi_bat', { state: 'value', text: 'Tổ chức tốt' }, []],
    ]);
  });

  test('is told as changed when a row moved or a label was typed over, as foreign when it is not ours', async () => {
    const context = sampleOffice();
    const moved = await load(await bytesOf(context, T01));
    sheetOf(moved).spliceRows(12, 0, []);
    expect((await recognised(await save(moved))).kind).toBe('changed');
    const retyped = await load(await bytesOf(context, T01));
    sheetOf(retyped).getCell('B12').value = 'Áp phích';
    expect((await recognised(await save(retyped))).kind).toBe('changed');
    const other = new exceljs.Workbook();
    other.addWorksheet('Sheet1').getCell('A1').value = 'Băng rôn';
    expect((await recognised(await save(other))).kind).toBe('foreign');
  });

  test('of a group lets the unit choose its own name; of every unit is one file each', async () => {
    const context = sampleOffice();
    const { forms, units } = valueOf(listHandoutUnits(context, null));
    const village = forms.find(({ name }) => name === 'Mẫu thôn');
    const group = await bytesOf(context, { scope: 'form', formId: village?.id ?? '' });
    const { identity } = intact(await recognised(group));
    expect(identity.unitCode).toBe(null);
    expect(identity.units).toHaveLength(17);
    expect(sheetOf(await load(group)).getCell(identity.unitAt).dataValidation).toMatchObject({
      type: 'list',
      formulae: ['danh_sach_don_vi'],
    });
    const all = valueOf(
      await renderPaper(context, null, { kind: 'excelForm', of: { scope: 'everyUnit' } }),
    );
    const files = Object.entries(unzipSync(all.bytes));
    const codes = await Promise.all(
      files.map(async ([name, bytes]) => intact(await recognised(bytes, name)).identity.unitCode),
    );
    expect(codes).toEqual(units.map(({ unit }) => unit));
    const unknown = await renderPaper(context, null, {
      kind: 'excelForm',
      of: { scope: 'unit', unitCode: 'T99' },
    });
    expect(errorOf(unknown)).toMatchObject({ code: 'notFound', entity: 'unit' });
  });
});

async function bytesOf(context: ServiceContext, of: Scope): Promise<Uint8Array> {
  return valueOf(await renderPaper(context, null, { kind: 'excelForm', of })).bytes;
}

async function load(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
}

async function save(workbook: Workbook): Promise<Uint8Array> {
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function sheetOf(workbook: Workbook): Worksheet {
  const [sheet] = workbook.worksheets;
  invariant(sheet !== undefined, 'a form has its sheet');
  return sheet;
}

async function recognised(bytes: Uint8Array, name = 'bieu.xlsx'): Promise<RecognisedForm> {
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, bytes);
  const read = await readDocument(file);
  invariant(read.ok, 'the reader takes what the office wrote');
  return recogniseForm(read.value);
}

function intact(form: RecognisedForm): Extract<RecognisedForm, { readonly kind: 'intact' }> {
  invariant(form.kind === 'intact', `the form is ${form.kind}`);
  return form;
}
