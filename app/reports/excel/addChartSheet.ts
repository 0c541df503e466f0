import type { Workbook } from 'exceljs';
import type { ChartAnnex } from '#app/domain/annexModel.ts';
import type { OfficialHeader } from '#app/domain/reportModel.ts';
import { PORTRAIT_TEXT_WIDTH } from '../a4Page.ts';
import type { DrawChart } from '../charts/chartDrawer.ts';
import { chartTitle, YEAR_LEGEND } from '../charts/chartTitle.ts';
import { addPrintSheet, finishPrintArea, writeGap, writeLine } from './printSheet.ts';
import { HEADING_STYLES } from './sheetStyles.ts';
import { writeAnnexHeading } from './writeAnnexHeading.ts';

/** Adds the charts as pictures on the pages of the model; each has rows of its own height below its title. */
export function addChartSheet(
  workbook: Workbook,
  annex: ChartAnnex,
  header: OfficialHeader,
  draw: DrawChart,
): void {
  const sheet = addPrintSheet(workbook, 'Biểu đồ', [PORTRAIT_TEXT_WIDTH], {
    orientation: 'portrait',
    pages: 0,
  });
  writeAnnexHeading(sheet, annex, header);
  for (const [page, { parts }] of annex.pages.entries()) {
    if (page > 0) sheet.worksheet.getRow(sheet.worksheet.rowCount).addPageBreak();
    for (const { chart: at, part } of parts) {
      const chart = annex.charts[at];
      const bars = chart?.parts[part];
      if (chart === undefined || bars === undefined) continue;
      writeLine(sheet, chartTitle(chart, part), HEADING_STYLES.caption);
      if (chart.hasYears) writeLine(sheet, YEAR_LEGEND, HEADING_STYLES.note);
      const image = workbook.addImage({ base64: base64Of(draw(bars)), extension: 'png' });
      const top = sheet.worksheet.rowCount;
      let left = bars.height * POINTS_PER_PIXEL;
      while (left > 0) {
        writeGap(sheet, Math.min(left, HIGHEST_ROW));
        left -= HIGHEST_ROW;
      }
      sheet.worksheet.addImage(image, {
        tl: { col: 0, row: top },
        ext: { width: Math.ceil(bars.width), height: Math.ceil(bars.height) },
        editAs: 'oneCell',
      });
      writeGap(sheet, 12);
    }
  }
  finishPrintArea(sheet, null);
}

const POINTS_PER_PIXEL = 0.75;
const HIGHEST_ROW = 400;

function base64Of(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
