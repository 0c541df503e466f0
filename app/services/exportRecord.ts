import path from 'node:path';
import type { z } from 'zod';
import { describeChange } from '#app/contract/describeChange.ts';
import { ACTION_NAMES } from '#app/contract/messages.vi.ts';
import type { auditEntrySchema } from '#app/contract/recordSchemas.ts';
import { OPERATION_NAMES, TABLE_NAMES } from '#app/contract/recordWords.vi.ts';
import { formatShortDate } from '#app/domain/officialDate.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { RecordLine } from '#app/reports/excel/renderRecordXlsx.ts';
import type { AuditFilter } from '#app/storage/auditEntries.ts';
import { readOffice } from '#app/storage/officeStore.ts';
import { prepareFolder, writeReportFile } from './exportReport.ts';
import { readAuditPage } from './readRecord.ts';
import { reading, type ServiceContext } from './serviceContext.ts';

/** File name of Nhật ký as a workbook. */
export const RECORD_FILE_NAME = 'nhat-ky.xlsx';

const PAGE = 500;

/** Writes the filtered record to the export folder; a file open in Excel gets a neighbour with a number. */
export async function exportRecord(
  context: ServiceContext,
  filter: AuditFilter,
  directory: string,
): Promise<Result<{ readonly file: string; readonly name: string }>> {
  const bytes = await renderRecord(context, filter);
  const folder = path.resolve(directory);
  const usable = prepareFolder(folder);
  if (!usable.ok) return usable;
  const written = writeReportFile(path.join(folder, RECORD_FILE_NAME), bytes);
  return written.ok ? ok({ file: written.value, name: path.basename(written.value) }) : written;
}

/** The filtered record as a workbook, newest first. */
export async function renderRecord(
  context: ServiceContext,
  filter: AuditFilter,
): Promise<Uint8Array> {
  const lines: RecordLine[] = [];
  let before: number | null = null;
  do {
    const page = readAuditPage(context, filter, before, PAGE);
    lines.push(...page.entries.flatMap(linesOf));
    before = page.next;
  } while (before !== null);
  // The writer is big: it is loaded when a file is written, not when the program starts.
  const { renderRecordXlsx } = await import('#app/reports/excel/renderRecordXlsx.ts');
  return renderRecordXlsx(readOffice(reading(context))?.departmentName ?? '', lines);
}

/** One line a change; an entry without changes (a verified backup) keeps its own line. */
function linesOf(entry: z.infer<typeof auditEntrySchema>): RecordLine[] {
  const facts = {
    sequence: entry.sequence,
    moment: `${entry.at.slice(11, 19)}, ${formatShortDate(entry.at.slice(0, 10))}`,
    actor: entry.actor,
    machine: entry.machine,
    action: ACTION_NAMES[entry.action] ?? entry.action,
    subject: entry.subject,
  };
  if (entry.changes.length === 0) return [{ ...facts, change: '' }];
  return entry.changes.map((change) => ({ ...facts, change: changeText(change) }));
}

function changeText(change: Parameters<typeof describeChange>[0]): string {
  const what = `${OPERATION_NAMES[change.operation]} ${TABLE_NAMES[change.table] ?? change.table}`;
  const columns = describeChange(change).map(({ name, before, after }) =>
    before !== null && after !== null
      ? `${name}: ${before} → ${after}`
      : `${name}: ${after ?? before}`,
  );
  return columns.length === 0 ? what : `${what} (${columns.join('; ')})`;
}
