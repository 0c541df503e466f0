import type { ReadSheet, ReadWorkbook } from './readXlsx.ts';

type Value = string | number | null;

/**
 * Computes a formula of the report from the stored cells. Knows the few
 * functions the report uses and throws for anything else, so that nothing
 * people typed can pass as a formula.
 */
export function evaluateFormula(workbook: ReadWorkbook, sheet: ReadSheet, formula: string): Value {
  const tokens = [...formula.matchAll(TOKEN)].map(([token]) => token);
  if (tokens.join('') !== formula) throw new Error(`formula outside the list: ${formula}`);
  const reader = { tokens, at: 0, workbook, sheet };
  const value = readComparison(reader);
  if (reader.at !== tokens.length) throw new Error(`formula outside the list: ${formula}`);
  return value;
}

const TOKEN =
  /'[^']+'![A-Z]+\d+|[A-Z]+\d+:[A-Z]+\d+|[A-Z]+\d+|IF|COUNTIF|COUNT|SUM|MAX|ROUND|"[^"]*"|\d+|[(),+=>/]/g;

type Reader = {
  readonly tokens: readonly string[];
  at: number;
  readonly workbook: ReadWorkbook;
  readonly sheet: ReadSheet;
};

function readComparison(reader: Reader): Value {
  const left = readSum(reader);
  if (isNext(reader, '=')) return Number(left === readSum(reader));
  if (isNext(reader, '>')) return Number(Number(left) > Number(readSum(reader)));
  return left;
}

function readSum(reader: Reader): Value {
  let value = readShare(reader);
  while (isNext(reader, '+')) value = Number(value) + Number(readShare(reader));
  return value;
}

function readShare(reader: Reader): Value {
  const value = readTerm(reader);
  return isNext(reader, '/') ? Number(value) / Number(readTerm(reader)) : value;
}

function readTerm(reader: Reader): Value {
  const token = take(reader);
  if (token.startsWith('"')) return token.slice(1, -1);
  if (/^\d+$/.test(token)) return Number(token);
  if (/\d$/.test(token)) return cellAt(reader, token);
  return callOf(reader, token);
}

function callOf(reader: Reader, name: string): Value {
  expectNext(reader, '(');
  const values = (): Value[] => {
    const ranges = [rangeValues(reader.sheet, take(reader))];
    while (isNext(reader, ',')) ranges.push(rangeValues(reader.sheet, take(reader)));
    return ranges.flat();
  };
  const numbers = (): number[] => values().filter((value) => typeof value === 'number');
  const result = (): Value => {
    switch (name) {
      case 'COUNT':
        return numbers().length;
      case 'SUM':
        return numbers().reduce((left, right) => left + right, 0);
      case 'MAX':
        return Math.max(...numbers());
      case 'COUNTIF': {
        const range = rangeValues(reader.sheet, take(reader));
        expectNext(reader, ',');
        const wanted = readTerm(reader);
        return range.filter((value) => value === wanted).length;
      }
      case 'ROUND': {
        const value = readComparison(reader);
        expectNext(reader, ',');
        const scale = 10 ** Number(readTerm(reader));
        return Math.round(Number(value) * scale) / scale;
      }
      case 'IF': {
        const condition = readComparison(reader);
        expectNext(reader, ',');
        const yes = readComparison(reader);
        expectNext(reader, ',');
        const no = readComparison(reader);
        return Number(condition) === 0 ? no : yes;
      }
      default:
        throw new Error(`function outside the list: ${name}`);
    }
  };
  const value = result();
  expectNext(reader, ')');
  return value;
}

function cellAt({ workbook, sheet }: Reader, reference: string): Value {
  const [, name, address = ''] = /^(?:'([^']+)'!)?([A-Z]+\d+)$/.exec(reference) ?? [];
  const target =
    name === undefined ? sheet : workbook.sheets.find((candidate) => candidate.name === name);
  const cell = target?.cells.get(address);
  if (target === undefined || cell === undefined) throw new Error(`no cell at ${reference}`);
  return cell.formula === null ? cell.value : evaluateFormula(workbook, target, cell.formula);
}

function rangeValues(sheet: ReadSheet, range: string): readonly Value[] {
  const [, letter = '', first, last] = /^([A-Z]+)(\d+):\1(\d+)$/.exec(range) ?? [];
  const values: Value[] = [];
  for (let row = Number(first); row <= Number(last); row += 1) {
    values.push(sheet.cells.get(`${letter}${row}`)?.value ?? null);
  }
  return values;
}

function take(reader: Reader): string {
  const token = reader.tokens[reader.at];
  if (token === undefined) throw new Error('the formula ends too early');
  reader.at += 1;
  return token;
}

function isNext(reader: Reader, token: string): boolean {
  if (reader.tokens[reader.at] !== token) return false;
  reader.at += 1;
  return true;
}

function expectNext(reader: Reader, token: string): void {
  if (!isNext(reader, token)) throw new Error(`no ${token} where one belongs`);
}
