import exceljs from 'exceljs';
import type { Workbook } from 'exceljs';
import { cleanXmlText } from '#app/domain/cleanXmlText.ts';
import { assertNever } from '#app/domain/result.ts';
import type { Annex, OfficialHeader, ReportModel } from '#app/domain/reportModel.ts';
import { addActivitySheet } from './addActivitySheet.ts';
import { addPhotoSheet } from './addPhotoSheet.ts';
import { addUnitSheet, type TotalReference } from './addUnitSheet.ts';
import { fillSummarySheet, SUMMARY_WIDTHS } from './fillSummarySheet.ts';
import { normaliseXlsx } from './normaliseXlsx.ts';
import { addPrintSheet } from './printSheet.ts';

/**
 * The report's figures as a workbook: a summary sheet, one sheet for each table
 * of the unit annex, one for activities, one for photo captions. Totals are
 * live formulas with the model's figures as cached results; what people typed
 * is always text. The same model gives the same bytes.
 *
 * Holds the whole workbook in memory: meant for the units of one commune, not
 * for thousands of rows.
 */
export async function renderReportXlsx(model: ReportModel): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  describeWorkbook(workbook, model);
  const summary = addPrintSheet(workbook, 'Tổng hợp', SUMMARY_WIDTHS);
  const totals = model.annexes.flatMap((annex) => addAnnexSheets(workbook, annex, model.header));
  fillSummarySheet(summary, model, totals);
  return normaliseXlsx(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function addAnnexSheets(
  workbook: Workbook,
  annex: Annex,
  header: OfficialHeader,
): readonly TotalReference[] {
  switch (annex.kind) {
    case 'units':
      return annex.tables.flatMap((table) => addUnitSheet(workbook, annex, table, header));
    case 'activities':
      addActivitySheet(workbook, annex, header);
      return [];
    case 'photos':
      addPhotoSheet(workbook, annex, header);
      return [];
    default:
      return assertNever(annex);
  }
}

/** A fixed moment: the file says when it was written by its own name and record, not inside. */
const FIXED_MOMENT = new Date(Date.UTC(1980, 0, 1));

function describeWorkbook(workbook: Workbook, { header, typeName, subject }: ReportModel): void {
  const issuer = cleanXmlText(header.issuerName);
  workbook.title = cleanXmlText(`${typeName} ${subject}`);
  workbook.subject = cleanXmlText(subject);
  workbook.creator = issuer;
  workbook.lastModifiedBy = issuer;
  workbook.company = issuer;
  workbook.created = FIXED_MOMENT;
  workbook.modified = FIXED_MOMENT;
  workbook.views = [
    {
      x: 0,
      y: 0,
      width: 24_000,
      height: 14_000,
      firstSheet: 0,
      activeTab: 0,
      visibility: 'visible',
    },
  ];
}
