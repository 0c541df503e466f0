import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readForm } from '#app/reader/readForm.ts';
import { addSubmission } from '#app/services/addSubmission.ts';
import { readTotalsRow, renderTotalsRow } from '#app/services/totalsRow.ts';
import { amount, aNewSubmission, none } from '#test/support/builders.ts';
import { openXmlErrors, validatorMissing } from '#test/support/openXmlValidator.ts';
import { sampleOffice, valueOf } from '#test/support/serviceContext.ts';
import { temporaryFolder } from '#test/support/temporaryFolder.ts';

function withReports() {
  const context = sampleOffice();
  const text = { state: 'value', text: '=1+1\t<Đổi mới>' } as const;
  const first = { bang_ron: amount(7), pa_no: none, to_roi: amount(0), noi_bat: text };
  valueOf(addSubmission(context, null, aNewSubmission('T01', first)));
  valueOf(addSubmission(context, null, aNewSubmission('T02', { bang_ron: amount(5) })));
  return context;
}

test('the row holds totals in the order of the indicators; a real 0 is 0, nothing is nothing', async () => {
  const context = withReports();
  const totals = valueOf(readTotalsRow(context, null));
  const bytes = valueOf(await renderTotalsRow(context, null));
  expect(valueOf(await renderTotalsRow(context, null))).toEqual(bytes);
  const file = path.join(temporaryFolder(), 'bieu.xlsx');
  writeFileSync(file, bytes);
  const form = await readForm(file);
  const cells = form.ok ? (form.value.tables[0]?.cells ?? []) : [];
  const at = (row: number, code: string) =>
    cells.find(
      (cell) =>
        cell.row === row &&
        cell.column === totals.findIndex(({ indicator }) => indicator === code) + 1,
    );
  expect(at(1, 'bang_ron')?.text).toBe('Băng rôn (chiếc)');
  expect(at(2, 'bang_ron')).toMatchObject({ kind: 'number', text: '12' });
  expect(at(2, 'pa_no')?.text).toBe('KPS');
  expect(at(2, 'to_roi')).toMatchObject({ kind: 'number', text: '0' });
  expect(at(2, 'luot_phat_thanh')).toBeUndefined();
  expect(at(2, 'noi_bat')).toMatchObject({ text: '=1+1\t<Đổi mới>', isFixed: false });
});

test.skipIf(validatorMissing)('the workbook opens without a fault', async () => {
  expect(openXmlErrors(valueOf(await renderTotalsRow(withReports(), null)), 'xlsx')).toEqual([]);
});
