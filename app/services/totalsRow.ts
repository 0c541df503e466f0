import path from 'node:path';
import type { InferContractRouterOutputs } from '@orpc/contract';
import type { totalsRowContract } from '#app/contract/totalsRowContract.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { displayNumber } from '#app/domain/value.ts';
import { queryCampaignResults } from '#app/reports/queryCampaignResults.ts';
import { readOffice } from '#app/storage/officeStore.ts';
import { prepareFolder, writeReportFile } from './exportReport.ts';
import { findCampaign } from './findCampaign.ts';
import { reading, type ServiceContext } from './serviceContext.ts';

type Totals = InferContractRouterOutputs<typeof totalsRowContract>['read'];

/** File name of the one-row workbook. */
export const TOTALS_ROW_FILE = 'bieu-gui-so.xlsx';

/** The totals as they stand now, in the order of the indicators; nothing nobody stated is 0. */
export function readTotalsRow(context: ServiceContext, reference: string | null): Result<Totals> {
  const db = reading(context);
  const found = findCampaign(db, reference);
  if (!found.ok) return found;
  const { indicators, totals } = queryCampaignResults(db, found.value);
  return ok(
    indicators.map(({ code, label, groupLabel, unitOfMeasure, type }) => {
      const total = totals.get(code);
      const amount = total?.amount ?? null;
      const texts = total?.texts ?? [];
      const text = texts.length === 0 ? null : texts.join('\n');
      return {
        indicator: code,
        label,
        groupLabel,
        unitOfMeasure,
        value: amount === null ? text : displayNumber(amount, type),
        state: total === undefined ? 'missing' : total.state,
        units: total?.units ?? 0,
      };
    }),
  );
}

/** Writes the one-row workbook to the export folder. */
export async function exportTotalsRow(
  context: ServiceContext,
  reference: string | null,
  directory: string,
): Promise<Result<{ readonly file: string; readonly name: string }>> {
  const bytes = await renderTotalsRow(context, reference);
  if (!bytes.ok) return bytes;
  const folder = path.resolve(directory);
  const usable = prepareFolder(folder);
  if (!usable.ok) return usable;
  const written = writeReportFile(path.join(folder, TOTALS_ROW_FILE), bytes.value);
  return written.ok ? ok({ file: written.value, name: path.basename(written.value) }) : written;
}

/** The bytes of the one-row workbook. */
export async function renderTotalsRow(
  context: ServiceContext,
  reference: string | null,
): Promise<Result<Uint8Array>> {
  const totals = readTotalsRow(context, reference);
  if (!totals.ok) return totals;
  const officeName = readOffice(reading(context))?.departmentName ?? '';
  // The writer is big: it is loaded when a file is written, not when the program starts.
  const { renderTotalsRowXlsx } = await import('#app/reports/excel/renderTotalsRowXlsx.ts');
  return ok(await renderTotalsRowXlsx(officeName, totals.value));
}
