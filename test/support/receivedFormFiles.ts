import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import ExcelJS from 'exceljs';

/**
 * A workbook as a Sở would send it: a heading over merged cells, shared texts,
 * a formula that counts on the cells to fill, ruled blank rows for units, a
 * date cell, a hidden sheet.
 */
export async function soWorkbook(year = '2025'): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Biểu 01');
  sheet.columns = [{ width: 6 }, { width: 32 }, { width: 12 }, { width: 12 }, { width: 14 }];
  sheet.mergeCells('A1:E1');
  sheet.getCell('A1').value = `BIỂU TỔNG HỢP KẾT QUẢ NĂM ${year}`;
  sheet.getCell('A2').value = 'Đơn vị báo cáo: ……………';
  sheet.mergeCells('A2:C2');
  sheet.getCell('D2').value = 'Ngày chốt';
  sheet.getCell('E2').numFmt = 'dd/mm/yyyy';
  sheet.getRow(4).values = ['TT', 'Nội dung', 'Đơn vị tính', 'Số lượng', 'Ghi chú'];
  const contents = ['Băng rôn', 'Pa nô, áp phích', 'Lượt phát thanh', 'Kinh phí thực hiện'];
  for (const [index, content] of contents.entries()) {
    const row = sheet.getRow(5 + index);
    row.values = [index + 1, content, '', index === 0 ? 99 : null];
    row.getCell(4).numFmt = '#,##0';
  }
  sheet.getCell('B9').value = 'Cộng băng rôn, pa nô';
  sheet.getCell('D9').value = { formula: 'D5+D6', result: 99 };
  const units = workbook.addWorksheet('Biểu 02');
  units.getRow(1).values = ['STT', 'Đơn vị', 'Băng rôn', 'Pa nô, áp phích'];
  for (let row = 2; row <= 4; row += 1) {
    for (const column of 'ABCD') {
      units.getCell(`${column}${row}`).border = { bottom: { style: 'thin' } };
    }
  }
  workbook.addWorksheet('Danh mục', { state: 'hidden' }).getCell('A1').value = 'Mã xã';
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** A Word form: a label in split runs, a merged cell, blank cells, one row for every unit. */
export async function soDocument(): Promise<Uint8Array> {
  const words = (...runs: string[]): Paragraph =>
    new Paragraph({ children: runs.map((text) => new TextRun({ text, bold: true, size: 26 })) });
  const row = (...cells: readonly (readonly string[])[]): TableRow =>
    new TableRow({ children: cells.map((runs) => new TableCell({ children: [words(...runs)] })) });
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph('PHIẾU TỔNG HỢP'),
          new Table({
            rows: [
              new TableRow({
                children: [
                  new TableCell({ columnSpan: 2, children: [words('Xã: ', '…', '………')] }),
                  new TableCell({ children: [words('Số đơn vị báo cáo')] }),
                  new TableCell({ children: [words()] }),
                ],
              }),
              row(['Nội ', 'dung'], ['ĐVT'], ['Kết quả'], ['Ghi chú']),
              row(['Băng ', 'rôn'], ['chiếc'], ['12', '3'], []),
            ],
          }),
          new Paragraph('Theo đơn vị'),
          new Table({
            rows: [
              row(['TT'], ['Đơn vị'], ['Băng rôn']),
              row([], [], []),
              row(['', ''], ['Cộng'], []),
            ],
          }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
