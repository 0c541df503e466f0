import type { Workbook } from 'exceljs';
import { assertNever } from '#app/domain/result.ts';
import type { Annex } from '#app/domain/annexModel.ts';
import type { OfficialHeader, ReportModel } from '#app/domain/reportModel.ts';
import { addActivitySheet } from './addActivitySheet.ts';
import { chartDrawer, type DrawChart } from '../charts/chartDrawer.ts';
import { addChartSheet } from './addChartSheet.ts';
import { addDetailSheet, type DetailSheet } from './addDetailSheet.ts';
import { describeWorkbook } from './describeWorkbook.ts';
import { fillSummarySheet, SUMMARY_WIDTHS } from './fillSummarySheet.ts';
import { newWorkbook } from './newWorkbook.ts';
import { normaliseXlsx } from './normaliseXlsx.ts';
import { addPrintSheet } from './printSheet.ts';

/**
 * The report's figures as a workbook: a summary sheet, all indicators by unit,
 * the activities; photos stand in the Word report. Totals and sub-totals are live formulas with the model's figures as cached results; what people typed
 * is always text. The same model gives the same bytes.
 *
 * Rows of units go around exceljs, so that ten thousand take about a second.
 */
export async function renderReportXlsx(model: ReportModel): Promise<Uint8Array> {
  const workbook = await newWorkbook();
  describeWorkbook(workbook, {
    issuer: model.header.issuerName,
    title: `${model.typeName} ${model.subject}`,
    subject: model.subject,
  });
  const summary = addPrintSheet(workbook, 'Tổng hợp', SUMMARY_WIDTHS);
  const draw = await chartDrawer(model.annexes);
  const details = model.annexes.flatMap((annex) =>
    addAnnexSheets(workbook, annex, model.header, draw),
  );
  fillSummarySheet(
    summary,
    model,
    details.flatMap(({ totals }) => totals),
  );
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  return normaliseXlsx(
    bytes,
    model.annexes.flatMap(pictureTexts),
    details.flatMap(({ bulk }) => bulk),
  );
}

function addAnnexSheets(
  workbook: Workbook,
  annex: Annex,
  header: OfficialHeader,
  draw: DrawChart,
): readonly DetailSheet[] {
  switch (annex.kind) {
    case 'units':
      return [addDetailSheet(workbook, annex, header)];
    case 'charts':
      addChartSheet(workbook, annex, header, draw);
      return [];
    case 'activities':
      addActivitySheet(workbook, annex, header);
      return [];
    case 'photos':
      return [];
    default:
      return assertNever(annex);
  }
}

function pictureTexts(annex: Annex): readonly string[] {
  return annex.kind === 'charts'
    ? annex.charts.flatMap(({ description, parts }) => parts.map(() => description))
    : [];
}
