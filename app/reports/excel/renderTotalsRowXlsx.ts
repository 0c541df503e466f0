import { cleanXmlText } from '#app/domain/cleanXmlText.ts';
import { STATE_SIGNS, type ValueState } from '#app/domain/value.ts';
import { newWorkbook } from './newWorkbook.ts';
import { normaliseXlsx } from './normaliseXlsx.ts';
import { numberStyles, TABLE_STYLES } from './sheetStyles.ts';

export type TotalsRowCell = {
  readonly label: string;
  readonly unitOfMeasure: string;
  readonly value: number | string | null;
  readonly state: Exclude<ValueState, 'value'> | null;
};

/**
 * "Biểu gửi Sở": one row of heads and one of totals, nothing else, so that it
 * can be pasted under the rows of other communes. Numbers are numbers; what
 * people wrote is text, never a formula; what nobody reported stays empty.
 */
export async function renderTotalsRowXlsx(
  officeName: string,
  cells: readonly TotalsRowCell[],
): Promise<Uint8Array> {
  const workbook = await newWorkbook();
  workbook.title = 'Biểu gửi Sở';
  workbook.creator = cleanXmlText(officeName);
  workbook.lastModifiedBy = workbook.creator;
  workbook.created = FIXED_MOMENT;
  workbook.modified = FIXED_MOMENT;
  const sheet = workbook.addWorksheet('Biểu gửi Sở', {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  for (const [index, cell] of cells.entries()) {
    const column = sheet.getColumn(index + 1);
    const isText = typeof cell.value === 'string';
    column.width = isText ? 40 : 16;
    const head = sheet.getCell(1, index + 1);
    head.value = cleanXmlText(headOf(cell));
    head.style = TABLE_STYLES.head.excel;
    const value = sheet.getCell(2, index + 1);
    value.value = valueOf(cell);
    value.style = isText ? TABLE_STYLES.text.excel : numberStyle(cell);
  }
  return normaliseXlsx(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** Midnight of the day the format began with: the same totals are the same bytes. */
const FIXED_MOMENT = new Date(Date.UTC(1980, 0, 1));

function headOf({ label, unitOfMeasure }: TotalsRowCell): string {
  return unitOfMeasure === '' ? label : `${label} (${unitOfMeasure})`;
}

function valueOf({ value, state }: TotalsRowCell): number | string | null {
  if (typeof value === 'string') return cleanXmlText(value).slice(0, LONGEST_TEXT);
  if (value !== null) return value;
  return state === 'none' ? STATE_SIGNS.none : null;
}

/** What a cell of a spreadsheet holds. */
const LONGEST_TEXT = 32_767;

function numberStyle({ value }: TotalsRowCell) {
  return numberStyles(typeof value === 'number' ? [value] : []).plain.excel;
}
