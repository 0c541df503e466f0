import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readProgramme } from '#app/services/activities/programmeDesk.ts';
import { markAttendance, savePeople } from '#app/services/activities/programmePeople.ts';
import { addSubmission } from '#app/services/addSubmission.ts';
import { exportPaper, renderPaper } from '#app/services/exportPaper.ts';
import { handoutMessage, listHandoutUnits, saveHandouts } from '#app/services/handouts.ts';
import { reviewSubmission } from '#app/services/reviewSubmission.ts';
import type { ServiceContext } from '#app/services/serviceContext.ts';
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

async function textOf(context: ServiceContext, paper: Paper): Promise<string> {
  const { bytes } = valueOf(await renderPaper(context, null, paper));
  if (validatorMissing === null) expect(openXmlErrors(bytes, 'docx')).toEqual([]);
  return readDocx(bytes)
    .paragraphs.map(({ text }) => text)
    .join('\n');
}
