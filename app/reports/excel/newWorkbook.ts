import type { Workbook } from 'exceljs';

/**
 * An empty workbook. exceljs is loaded with the first one: it costs a start a quarter
 * of a second and the idle program some 30 MB, and most days write no Excel file.
 */
export async function newWorkbook(): Promise<Workbook> {
  const { default: exceljs } = await import('exceljs');
  return new exceljs.Workbook();
}
