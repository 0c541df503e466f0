import type { ReadSheet, ReadWorkbook } from './readXlsx.ts';

type Value = string | number | null;

/**
 * Computes a formula of the report from the stored cells, by the report's own
 * closed list of formulas. Throws for any formula outside the list.
 */
export function evaluateFormula(workbook: ReadWorkbook, sheet: ReadSheet, formula: string): Value {
  const reference = /^'([^']+)'!([A-Z]+\d+)$/.exec(formula);
  if (reference !== null) {
    const [, name, address = ''] = reference;
    const target = workbook.sheets.find((candidate) => candidate.name === name);
    const cell = target?.cells.get(address);
    if (target === undefined || cell === undefined) throw new Error(`no cell at ${formula}`);
    return cell.formula === null ? cell.value : evaluateFormula(workbook, target, cell.formula);
  }
  const total = TOTAL.exec(formula);
  if (total !== null) {
    const [, range = '', name] = total;
    return totalOf(rangeValues(sheet, range), name === 'MAX(' ? 'max' : 'sum');
  }
  const units = /^COUNT\(([A-Z]+\d+:[A-Z]+\d+)\)\+COUNTIF\(\1,"KPS"\)$/.exec(formula);
  if (units !== null) {
    return rangeValues(sheet, units[1] ?? '').filter(
      (value) => typeof value === 'number' || value === 'KPS',
    ).length;
  }
  const share = /^IF\((\w+)=0,"\.\.\.",(\w+)\/\1\)$/.exec(formula);
  if (share !== null) {
    const [whole, part] = [share[1] ?? '', share[2] ?? ''].map((at) => sheet.cells.get(at)?.value);
    return whole === 0 ? '...' : Number(part) / Number(whole);
  }
  throw new Error(`formula outside the list: ${formula}`);
}

const TOTAL =
  /^IF\(COUNT\(([A-Z]+\d+:[A-Z]+\d+)\)=0,IF\(COUNTIF\(\1,"KPS"\)>0,"KPS",IF\(COUNTIF\(\1,"\.\.\."\)>0,"\.\.\.",IF\(COUNTIF\(\1,"CĐH"\)>0,"CĐH","KTN"\)\)\),(SUM\(|MAX\(|ROUND\(SUM\()\1\)(?:,2\))?\)$/;

function totalOf(values: readonly Value[], aggregate: 'sum' | 'max'): Value {
  const numbers = values.filter((value) => typeof value === 'number');
  if (numbers.length === 0) {
    return ['KPS', '...', 'CĐH'].find((sign) => values.includes(sign)) ?? 'KTN';
  }
  if (aggregate === 'max') return Math.max(...numbers);
  const sum = numbers.reduce((left, right) => left + right, 0);
  return Math.round(sum * 100) / 100;
}

function rangeValues(sheet: ReadSheet, range: string): readonly Value[] {
  const [, letter = '', first, last] = /^([A-Z]+)(\d+):\1(\d+)$/.exec(range) ?? [];
  const values: Value[] = [];
  for (let row = Number(first); row <= Number(last); row += 1) {
    values.push(sheet.cells.get(`${letter}${row}`)?.value ?? null);
  }
  return values;
}
