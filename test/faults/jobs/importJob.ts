import { ok } from '#app/domain/result.ts';
import { importResults } from '#app/services/importResults.ts';
import { openOffice } from '#app/services/openOffice.ts';
import { hostAt } from '#test/support/hostAt.ts';
import { buildWorkbook } from '#test/support/workbookFile.ts';
import { dataFolderIn, inspectOffice, storedAmount, type Job } from './job.ts';
import { placeOffice } from './jobOffice.ts';

const LABELS = ['Băng rôn', 'Khẩu hiệu', 'Lượt phát thanh'] as const;

/** Imports of one workbook after another, each with the same amount in all its cells. */
export const importJob: Job = {
  name: 'import',
  milliseconds: 300,
  prepare: placeOffice,
  work: async (home, acknowledge, times) => {
    const opened = openOffice(dataFolderIn(home), hostAt());
    if (!opened.ok) return opened;
    try {
      const first = storedAmount(opened.value) + 1;
      for (let amount = first; amount < first + times; amount += 1) {
        const imported = await importResults(opened.value, importOf(amount));
        if (!imported.ok) return imported;
        const [file] = imported.value.files;
        if (file?.error !== null) return ok('the file was not read, which the clerk is told');
        acknowledge(String(amount));
      }
      return ok(undefined);
    } finally {
      opened.value.connection.close();
    }
  },
  check: checkImports,
};

/** An import is there as a whole, with its file, or not at all. */
export function checkImports(home: string, acknowledged: readonly string[]): string | null {
  return inspectOffice(home, (office) => {
    const torn: unknown = office.connection
      .prepare(
        `select count(*) from (select submission_id from value group by submission_id
         having count(*) <> ${LABELS.length} or min(amount) <> max(amount))`,
      )
      .pluck()
      .get();
    if (torn !== 0) return `${String(torn)} half imports`;
    const last = Number(acknowledged.at(-1) ?? 0);
    const stored = storedAmount(office);
    return stored < last ? `acknowledged ${last}, stored ${stored}` : null;
  });
}

/** The workbook of a village that states one amount everywhere. */
export function importOf(amount: number): Parameters<typeof importResults>[1] {
  const rows = [
    ['ỦY BAN NHÂN DÂN XÃ'],
    ['Thôn Bình Lãng'],
    ['Nội dung', 'Kết quả'],
    ...LABELS.map((label) => [label, amount]),
  ];
  const bytes = buildWorkbook({ sheets: [{ name: 'Báo cáo', rows }] });
  return {
    campaign: null,
    files: [{ name: 'bao-cao.xlsx', bytes }],
    receivedOn: '2025-10-03',
    kind: 'replace',
    apply: true,
  };
}
