import { existsSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { invariant } from '#app/domain/result.ts';
import { fitFormOnPage } from '#app/reports/papers/formPage.ts';
import { readProgramme } from '#app/services/activities/programmeDesk.ts';
import { markAttendance, savePeople } from '#app/services/activities/programmePeople.ts';
import { addSubmission } from '#app/services/addSubmission.ts';
import { exportPaper, renderPaper } from '#app/services/exportPaper.ts';
import { handoutMessage, listHandoutUnits, saveHandouts } from '#app/services/handouts.ts';
import { reviewSubmission } from '#app/services/reviewSubmission.ts';
import type { ServiceContext } from '#app/services/serviceContext.ts';
import { readSetup } from '#app/services/setup/readSetup.ts';
import { saveForms } from '#app/services/setup/saveForms.ts';
import { saveRoster } from '#app/services/setup/saveRoster.ts';
import { undoLastChange } from '#app/services/undoLastChange.ts';
import { amount, aNewSubmission, dumpTracked } from '#test/support/builders.ts';
import { openXmlErrors, validatorMissing } from '#test/support/openXmlValidator.ts';
import { readDocx } from '#test/support/readDocx.ts';
import { errorOf, sampleOffice, valueOf } from '#test/support/serviceContext.ts';

type Paper = Parameters<typeof renderPaper>[2];

describe('papers of a campaign', () => {
  test('the request cites the Sở, states the deadline and names no single village', async () => {
    const text = await textOf(sampleOffice(), { kind: 'requestLetter' });
    expect(text).toContain('Công văn số 3093/SKHCN-QLCN ngày 19/9/2025');
    expect(text).toContain('trước 16:00 ngày 05/10/2025');
    expect(text).toContain('V/v báo cáo kết quả tuyên truyền');
    expect(text).not.toContain('Thôn An Khê');
  });

  test('the reminder names exactly the silent units', async () => {
    const context = sampleOffice();
    const { units } = valueOf(listHandoutUnits(context, null));
    const silent = new Set(['QS', 'T11', 'T15']);
    for (const { unit } of units) {
      if (!silent.has(unit)) valueOf(addSubmission(context, null, aNewSubmission(unit)));
    }
    for (const kind of ['reminderLetter', 'callList', 'missingList'] as const) {
      const text = await textOf(context, { kind });
      const named = units.filter(({ name }) => text.includes(name)).map(({ unit }) => unit);
      expect(named).toEqual([...silent]);
    }
  });

  test('the reminder says by what the units were asked and what had arrived at which hour', async () => {
    const context = sampleOffice();
    const { units } = valueOf(listHandoutUnits(context, null));
    for (const { unit } of units) {
      if (unit !== 'T11') valueOf(addSubmission(context, null, aNewSubmission(unit)));
    }
    const setup = valueOf(readSetup(context, null));
    const roster = setup.roster.map(({ unit }) => ({
      unit,
      deadline: unit === 'T11' ? { on: '2025-10-08', time: '09:00' } : null,
    }));
    const seen = { campaign: setup.code, version: setup.version };
    valueOf(saveRoster(context, seen, roster));
    const text = await textOf(context, { kind: 'reminderLetter' });
    expect(text).toMatch(/đã có Công văn số \[\.\.\.\]\/UBND-VHXH ngày \[\.\.\.\] đề nghị/u);
    expect(text).toContain('trước 09:00 ngày 08/10/2025.');
    expect(text).toMatch(
      /Đến \d\d:\d\d ngày \d\d\/\d+\/2025, .+ của 27\/28 đơn vị, chưa nhận được báo cáo của đơn vị\./u,
    );
    expect(text).toMatch(/khẩn trương gửi báo cáo về .+ trước \[\.\.\.\]\./u);
    const book = await textOf(context, { kind: 'trackingBook' });
    expect(book).toContain('09:00 08/10/2025');
  });

  test('help and what is not due yet stand on the phiếu and in the Zalo reply of whoever fills in', async () => {
    const context = sampleOffice();
    const setup = valueOf(readSetup(context, null));
    const seen = { campaign: setup.code, version: setup.version };
    const indicators = setup.indicators.map((each) =>
      each.code === 'bang_ron' ? { ...each, helpText: 'kể cả băng rôn cũ' } : each,
    );
    const { forms, checks } = valueOf(
      saveForms(context, seen, { indicators, forms: setup.forms, checks: setup.checks }),
    );
    expect(checks.length).toBeGreaterThan(0);
    const formId = forms.find(({ name }) => name === 'Mẫu thôn')?.id ?? '';
    const paper = await textOf(context, { kind: 'reportForm', formId });
    expect(paper).toContain('(kể cả băng rôn cũ)');
    expect(paper).toContain('(chưa đến hạn, báo sau ngày 11/10/2025)');
    const message = valueOf(handoutMessage(context, null, formId)).text.split('\n');
    expect(message).toContain('1. Băng rôn (chiếc) (kể cả băng rôn cũ): …');
    // The form of one unit prints its own order and its own help.
    const centre = forms.find(({ name }) => name === 'Mẫu Trung tâm VHTT&TT')?.id ?? '';
    const own = await textOf(context, { kind: 'reportForm', formId: centre });
    expect(own.indexOf('Lượt phát thanh')).toBeLessThan(own.indexOf('Băng rôn'));
    expect(own).toContain('(phát trên hệ thống chung; cụm loa thôn do thôn báo)');
    expect(valueOf(handoutMessage(context, null, centre)).text).toContain(
      '1. Lượt phát thanh (lượt) (phát trên hệ thống chung; cụm loa thôn do thôn báo): …',
    );
    const sheet = await textOf(context, { kind: 'unitSheet', unitCode: 'VHTT' });
    expect(sheet.indexOf('Lượt phát thanh')).toBeLessThan(sheet.indexOf('Băng rôn'));
  });

  test('a phiếu gives up room for activities before it runs on to a second page', () => {
    const sheet = (count: number) => ({
      subject: 'Kết quả tuyên truyền',
      figures: Array.from({ length: count }, () => 'Lượt phát thanh'),
      texts: ['Kết quả nổi bật: '],
    });
    expect(fitFormOnPage(sheet(6))).toMatchObject({ rowHeight: 400, textLines: 2 });
    expect(fitFormOnPage(sheet(18)).activityLines).toBeGreaterThan(0);
    expect(fitFormOnPage(sheet(30)).activityLines).toBe(0);
  });

  test('a reminder to many units names them on a list after the signature', async () => {
    const context = sampleOffice();
    const { units } = valueOf(listHandoutUnits(context, null));
    const text = await textOf(context, { kind: 'reminderLetter' });
    const [letter = '', list = ''] = text.split('DANH SÁCH ĐƠN VỊ');
    expect(letter).toContain('Kính gửi: Các đơn vị có tên trong danh sách kèm theo');
    expect(units.filter(({ name }) => letter.includes(name))).toEqual([]);
    expect(units.filter(({ name }) => !list.includes(name))).toEqual([]);
  });

  test('a phiếu asks every indicator of its form once, with room for the village head to sign', async () => {
    const context = sampleOffice();
    const { forms } = valueOf(listHandoutUnits(context, null));
    const village = forms.find(({ name }) => name === 'Mẫu thôn');
    const formId = village?.id ?? '';
    const text = await textOf(context, { kind: 'reportForm', formId });
    expect(text).toContain('TRƯỞNG THÔN');
    expect(text).toContain('Lượt phát thanh');
    expect(text).not.toContain('Xe tuyên truyền lưu động');
    const message = valueOf(handoutMessage(context, null, formId)).text.split('\n');
    expect(message).toContain('1. Băng rôn (chiếc): …');
    expect(message.at(-1)).toBe('18. Đề xuất, kiến nghị: …');
  });

  test('a slip says what to supplement, the phiếu ghi nhận what was said on the phone', async () => {
    const context = sampleOffice();
    const call = {
      channel: 'phone',
      sentBy: 'Bà Nguyễn Thị Hoa',
      awaitsConfirmation: true,
    } as const;
    const report = aNewSubmission('T01', { bang_ron: amount(1250) }, call);
    const submissionId = valueOf(addSubmission(context, null, report));
    const record = await textOf(context, { kind: 'phoneRecord', submissionId });
    expect(record).toContain('Bà Nguyễn Thị Hoa');
    expect(record).toContain('1.250');
    expect(record).toContain('chờ xác nhận bằng văn bản');
    valueOf(reviewSubmission(context, submissionId, { to: 'returned', reason: 'Thiếu ảnh' }));
    const slip = await textOf(context, { kind: 'supplementSlip', submissionId });
    expect(slip).toContain('Đề nghị đơn vị bổ sung: Thiếu ảnh');
    expect(slip).toContain('Thôn An Khê');
  });

  test('the list of the programme names everybody with office and unit, and counts who came', async () => {
    const context = sampleOffice();
    const [first] = valueOf(readProgramme(context, null)).rows;
    const rowId = first?.id ?? '';
    const people = [
      { person: 'Lê Văn An', title: 'Trưởng thôn', unit: 'T01' },
      { person: 'Vũ Thị Mai', title: '', unit: '' },
    ].map((fields) => ({ id: null, rowId, fields, seen: null }));
    const [id = ''] = valueOf(savePeople(context, null, people)).ids;
    const blank = await textOf(context, { kind: 'programmeList' });
    expect(blank).toContain('Lê Văn An\nTrưởng thôn, Thôn An Khê\n\n\n\n2\nVũ Thị Mai');
    expect(blank).not.toMatch(/Số người có mặt|Số: /u);
    // A paragraph parts the list from the signatures, or both would be one table without lines.
    expect(
      tablesTouch(valueOf(await renderPaper(context, null, { kind: 'programmeList' })).bytes),
    ).toBe(false);
    valueOf(markAttendance(context, null, id, true));
    const marked = await textOf(context, { kind: 'programmeList' });
    expect(marked).toContain('Trưởng thôn, Thôn An Khê\nx');
    expect(marked).toContain('Số người có mặt: 1.');
  });

  test('the same data give the same bytes, and the Open XML validator finds nothing', async () => {
    const context = sampleOffice();
    for (const kind of ['requestLetter', 'trackingBook', 'signSheet'] as const) {
      const [first, second] = [
        valueOf(await renderPaper(context, null, { kind })).bytes,
        valueOf(await renderPaper(context, null, { kind })).bytes,
      ];
      expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
      if (validatorMissing === null) expect(openXmlErrors(first, 'docx')).toEqual([]);
    }
  });

  test('is written to the export folder; what does not exist is refused', async () => {
    const context = sampleOffice();
    const folder = path.join(context.folder.root, 'xuat');
    const { file, name } = valueOf(
      await exportPaper(context, null, { kind: 'unitSheet', unitCode: 'T01' }, folder),
    );
    expect(name).toBe('phieu-ket-qua-t01.docx');
    expect(existsSync(file)).toBe(true);
    const missing = await renderPaper(context, null, { kind: 'unitSheet', unitCode: 'T99' });
    expect(errorOf(missing)).toMatchObject({ code: 'notFound', entity: 'unit' });
  });
});

describe('giao việc', () => {
  test('many units are marked in one step and taken back by one undo', () => {
    const context = sampleOffice();
    const before = dumpTracked(context.connection);
    const all = valueOf(listHandoutUnits(context, null)).units.map(({ unit }) => unit);
    const sent = { channel: 'zalo', sentOn: '2025-09-22' } as const;
    const list = valueOf(saveHandouts(context, null, all, sent));
    expect(list.units.every(({ handout }) => handout?.channel === 'zalo')).toBe(true);
    valueOf(undoLastChange(context));
    expect(dumpTracked(context.connection)).toEqual(before);
  });

  test('a receipt keeps how the unit was written to, and never comes before it', () => {
    const context = sampleOffice();
    valueOf(saveHandouts(context, null, ['T01'], { channel: 'email', sentOn: '2025-09-22' }));
    const list = valueOf(saveHandouts(context, null, ['T01'], { receivedOn: '2025-09-23' }));
    expect(list.units.find(({ unit }) => unit === 'T01')?.handout).toMatchObject({
      channel: 'email',
      sentOn: '2025-09-22',
      receivedOn: '2025-09-23',
    });
    const early = saveHandouts(context, null, ['T01'], { receivedOn: '2025-09-21' });
    expect(errorOf(early).code).toBe('validation');
  });
});

/** Whether two tables of a document stand next to each other with nothing between. */
function tablesTouch(bytes: Uint8Array): boolean {
  const body = unzipSync(bytes)['word/document.xml'];
  invariant(body !== undefined, 'a document has a body');
  return /<\/w:tbl>\s*<w:tbl>/u.test(strFromU8(body));
}

async function textOf(context: ServiceContext, paper: Paper): Promise<string> {
  const { bytes } = valueOf(await renderPaper(context, null, paper));
  if (validatorMissing === null) expect(openXmlErrors(bytes, 'docx')).toEqual([]);
  return readDocx(bytes)
    .paragraphs.map(({ text }) => text)
    .join('\n');
}
