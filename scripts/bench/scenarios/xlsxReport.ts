import exceljs from 'exceljs';
import { unzipSync, zipSync } from 'fflate';
import { entryOptionsOf } from '#app/reports/normalisePackage.ts';
import { renderReportXlsx } from '#app/reports/excel/renderReportXlsx.ts';
import { npmPeer } from '../fixtures/npmPeer.ts';
import { pythonPeer } from '../fixtures/python.ts';
import { figureOf, INDICATORS, reportModelOf } from '../fixtures/reportModel.ts';
import type { Scenario } from '../scenario.ts';
import { from, LINEAR } from '../targets.ts';

/** The report as a workbook: styled cells, live totals, print set-up. Peers write the unit rows alone. */
export const xlsxReport: Scenario = {
  name: 'xlsxReport',
  what: `Excel report, units × ${INDICATORS} indicators, model to bytes`,
  sizes: [30, 1_000, 10_000],
  unit: 'units',
  ours: (units) => {
    const model = reportModelOf(units);
    return { run: async () => void (await renderReportXlsx(model)) };
  },
  peers: [
    { name: 'xlsxwriter', command: (units) => pythonPeer('write_xlsx.py', String(units)) },
    {
      name: 'exceljs buffered',
      prepare: (units) => ({ run: () => writeBuffered(units) }),
    },
    { name: 'SheetJS', command: (units) => npmPeer('writeSheetJs.mjs', String(units)) },
    {
      name: 'LibreOffice from csv',
      command: (units) => pythonPeer('libre_office.py', 'xlsx', String(units)),
    },
  ],
  limit: {
    name: 'deflate of the same parts',
    prepare: async (units) => {
      const parts = unzipSync(await renderReportXlsx(reportModelOf(units)));
      const entries = Object.fromEntries(
        Object.entries(parts).map(([name, bytes]) => [
          name,
          [bytes, entryOptionsOf(bytes)] as const,
        ]),
      );
      return { run: () => void zipSync(entries as Parameters<typeof zipSync>[0]) };
    },
  },
  targets: [
    {
      says: 'at 10,000 units at most 0.6 × xlsxwriter',
      isMet: ({ size, peer, peerRatio }) =>
        size < 10_000 || peer !== 'xlsxwriter' || peerRatio === null ? null : peerRatio <= 0.6,
    },
    from(10_000, 'at most 300 MB', ({ peakMB }) => peakMB, 300),
    LINEAR,
  ],
};

async function writeBuffered(units: number): Promise<void> {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('Chi tiết');
  const line = { style: 'thin' } as const;
  const border = { top: line, left: line, bottom: line, right: line };
  const number = { numFmt: '#,##0', border, font: { name: 'Times New Roman', size: 11 } };
  for (let unit = 0; unit < units; unit += 1) {
    const row = sheet.getRow(unit + 1);
    for (let at = 0; at < INDICATORS; at += 1) {
      const cell = row.getCell(at + 1);
      cell.value = figureOf(unit, at);
      cell.style = number;
    }
  }
  await workbook.xlsx.writeBuffer();
}
