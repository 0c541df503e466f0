import { expect, test } from 'vitest';
import exceljs from 'exceljs';
import { renderRecord } from '#app/services/exportRecord.ts';
import { readAuditPage } from '#app/services/readRecord.ts';
import { saveValue } from '#app/services/saveValue.ts';
import type { ServiceContext } from '#app/services/serviceContext.ts';
import type { AuditFilter } from '#app/storage/auditEntries.ts';
import { amount } from '#test/support/builders.ts';
import { openXmlErrors, validatorMissing } from '#test/support/openXmlValidator.ts';
import { at, sampleOffice, valueOf } from '#test/support/serviceContext.ts';

const ALL: AuditFilter = { actor: null, action: null, from: null, to: null, text: '' };

function office(): ServiceContext {
  const context = sampleOffice();
  const save = (by: ServiceContext, unitCode: string, figure: number) =>
    valueOf(
      saveValue(by, {
        campaign: null,
        unitCode,
        indicator: 'bang_ron',
        stated: amount(figure),
        raw: String(figure),
      }),
    );
  save({ ...at(context, '2025-10-02T23:59:59'), actor: '=1+1 Hoa' }, 'T01', 3);
  save({ ...at(context, '2025-10-03T00:00:00'), actor: 'Lan' }, 'T01', 5);
  save({ ...at(context, '2025-10-01T08:00:00'), actor: 'Lan' }, 'T02', 7);
  return context;
}

test('entries are found by person, action, days and words without marks, newest first by sequence', () => {
  const context = office();
  const found = (filter: Partial<AuditFilter>): string[] =>
    readAuditPage(context, { ...ALL, action: 'value.save', ...filter }, null, 50).entries.map(
      ({ at: moment, actor }) => `${actor} ${moment.slice(0, 16)}`,
    );
  const [hoa, lan, lanBefore] = [
    '=1+1 Hoa 2025-10-02T23:59',
    'Lan 2025-10-03T00:00',
    'Lan 2025-10-01T08:00',
  ];
  expect(found({})).toEqual([lanBefore, lan, hoa]);
  expect(found({ actor: 'Lan' })).toEqual([lanBefore, lan]);
  expect(found({ from: '2025-10-02', to: '2025-10-02' })).toEqual([hoa]);
  expect(found({ text: 'AN KHE pano' })).toEqual([]);
  expect(found({ text: 'thon an khe' })).toEqual([lan, hoa]);
  expect(found({ action: 'unit.add' })).toEqual([]);
});

test('a page says whether another follows', () => {
  const context = office();
  const all = readAuditPage(context, ALL, null, 200);
  expect(all.next).toBeNull();
  const first = readAuditPage(context, ALL, null, all.entries.length - 1);
  const rest = readAuditPage(context, ALL, first.next, 200);
  expect(rest).toMatchObject({ next: null, entries: [{ sequence: 1 }] });
});

test('the workbook holds every entry with before and after as text', async () => {
  const context = office();
  const bytes = await renderRecord(context, ALL);
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const [sheet] = workbook.worksheets;
  const rows = (sheet?.getSheetValues() ?? []).filter(Array.isArray).map((row) => row.map(String));
  const { entries } = readAuditPage(context, ALL, null, 200);
  const numbers = rows.map(([, number]) => Number(number)).filter(Number.isInteger);
  expect([...new Set(numbers)]).toEqual(entries.map(({ sequence }) => sequence));
  // Only the two lines of the heading are merged: every other row can be filtered.
  expect(sheet?.model.merges).toHaveLength(2);
  const text = rows.map((row) => row.join('|'));
  expect(text.find((row) => row.includes('=1+1 Hoa'))).toContain('23:59:59, 02/10/2025');
  expect(text.some((row) => row.includes('|Lan|') && row.includes('Đã ghi: 3 → 5'))).toBe(true);
});

test.skipIf(validatorMissing !== null)('the workbook passes the Open XML validator', async () => {
  expect(openXmlErrors(await renderRecord(office(), ALL), 'xlsx')).toEqual([]);
});
