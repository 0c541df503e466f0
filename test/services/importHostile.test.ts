import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { describeRefusal } from '#app/contract/refusals.vi.ts';
import { invariant } from '#app/domain/result.ts';
import { importResults } from '#app/services/importResults.ts';
import type { ServiceContext } from '#app/services/serviceContext.ts';
import { dumpTables } from '#test/support/builders.ts';
import { hostileDocuments } from '#test/support/hostileDocuments.ts';
import { hostileFiles } from '#test/support/hostileFiles.ts';
import { sampleOffice, valueOf } from '#test/support/serviceContext.ts';
import { buildWorkbook } from '#test/support/workbookFile.ts';

/** One of each kind; every file of the corpus meets the reader in its own tests. */
const KINDS = [
  'bomb: three megabytes of elements in a few kilobytes',
  'bomb that states a false size',
  'billion laughs',
  'value in the last cell of all',
  'macros under the name .xlsx',
  'workbook with password',
  'cut in half',
  'parent folder',
  'media of a gigabyte',
  'web page called .xls',
  'old binary workbook',
  'ods: a row with content a million times',
  'docx: macros',
];

test('hostile files are each answered with a sentence, the sound one among them is stored', async () => {
  const context = sampleOffice();
  const corpus = [...hostileFiles(), ...hostileDocuments()];
  const files = KINDS.map((kind) => {
    const found = corpus.find(({ name }) => name === kind);
    invariant(found, `${kind} is in the corpus`);
    return { name: `${kind.replace(/\W+/gu, '-')}.xlsx`, bytes: found.bytes };
  });
  const request = { campaign: null, receivedOn: '2025-10-05', kind: null } as const;
  const before = hashOf(context);
  const refused = valueOf(await importResults(context, { ...request, files, apply: true }));
  expect(hashOf(context)).toBe(before);
  for (const { file, proposal } of refused.files) {
    invariant(proposal.refused, `${file} is refused`);
    // What is wrong, then what to do.
    expect(describeRefusal(proposal.refused)).toMatch(
      /\. (?:Đề nghị|Mở|Bỏ|Lưu|Xóa|Rút gọn) .+\.$/u,
    );
    expect(proposal.cells).toEqual([]);
  }
  const rows = [['Thôn An Khê'], ['Băng rôn', 3], ['Khẩu hiệu', 4]];
  const sound = { name: 'thon.xlsx', bytes: buildWorkbook({ sheets: [{ name: 'S', rows }] }) };
  const mixed = [files[0], sound, files[2]].filter((file) => file !== undefined);
  const outcome = valueOf(await importResults(context, { ...request, files: mixed, apply: true }));
  expect(outcome.files.map(({ error }) => error === null)).toEqual([false, true, false]);
  expect(outcome.storedCells).toBe(2);
});

function hashOf({ connection }: ServiceContext): string {
  return createHash('sha256')
    .update(JSON.stringify(dumpTables(connection)))
    .digest('hex');
}
