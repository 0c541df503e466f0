import { cleanImportedText } from '#app/domain/cleanImportedText.ts';
import { isNoneStatement, parseQuantity, parseStoredQuantity } from '#app/domain/parseQuantity.ts';
import type { ParsedQuantity } from '#app/domain/parseQuantity.ts';
import { isSameUnitOfMeasure, moneyUnitPower } from '#app/domain/quantityUnit.ts';
import { MAX_TEXT_LENGTH } from '#app/domain/value.ts';
import type { StatedValue } from '#app/domain/value.ts';
import type { ImportFlag, ImportIndicator } from './importProposal.ts';
import type { TableCell } from './table/tableCell.ts';

export type CellReading = {
  readonly stated: StatedValue | null;
  readonly flags: readonly ImportFlag[];
};

/**
 * What one cell states about one indicator; null for a blank, which states
 * nothing. `statedUnit` is the unit of measure that the label or a column of
 * units gives, null when none is given.
 */
export function readCellValue(
  cell: TableCell,
  indicator: ImportIndicator,
  statedUnit: string | null,
): CellReading | null {
  const { text, notices } = cleanImportedText(cell.text);
  if (text === '') return null;
  const flags: ImportFlag[] = [...notices];
  if (cell.hiddenRow) flags.push('hiddenRow');
  if (cell.hiddenColumn) flags.push('hiddenColumn');
  // Figures and "không" read alike in every font; sentences are looked at before they are kept.
  if (cell.legacy === 'doubtful' || (cell.legacy === 'converted' && indicator.type === 'text')) {
    flags.push('legacyFont');
  }
  if (cell.kind === 'error') return { stated: null, flags: [...flags, 'cellError'] };
  if (cell.kind === 'noResult') return { stated: null, flags: [...flags, 'formula'] };
  const reading =
    indicator.type === 'text'
      ? readText(cell, text)
      : readNumber(cell, text, { ...indicator, type: indicator.type }, statedUnit);
  return reading === null ? null : { stated: reading.stated, flags: [...flags, ...reading.flags] };
}

function readText(cell: TableCell, text: string): CellReading {
  if (cell.kind === 'date' && cell.date !== undefined) {
    const [year, month, day] = cell.date.split('-');
    return { stated: { state: 'value', text: `${day}/${month}/${year}` }, flags: [] };
  }
  if (isNoneStatement(text)) return { stated: { state: 'none' }, flags: [] };
  if (/^[\p{Pd}_/.…]+$/u.test(text)) return { stated: null, flags: ['dash'] };
  if (/^[x×✓✔]$/iu.test(text)) return { stated: null, flags: ['cross'] };
  if (text.length > MAX_TEXT_LENGTH) return { stated: null, flags: ['textTooLong'] };
  return { stated: { state: 'value', text }, flags: [] };
}

type NumericIndicator = ImportIndicator & { readonly type: 'integer' | 'decimal' | 'money' };

function readNumber(
  cell: TableCell,
  text: string,
  indicator: NumericIndicator,
  statedUnit: string | null,
): CellReading | null {
  if (cell.kind === 'date') return { stated: null, flags: ['dateCell'] };
  if (cell.kind === 'percent') return { stated: null, flags: ['percent'] };
  if (cell.kind === 'boolean') return { stated: null, flags: ['words'] };
  const { type, unitOfMeasure } = indicator;
  const isUnitRight =
    statedUnit === null ||
    (type === 'money'
      ? moneyUnitPower(statedUnit) !== null
      : isSameUnitOfMeasure(statedUnit, unitOfMeasure) ||
        statedUnit.split(/[,/;]/u).every((part) => isSameUnitOfMeasure(part, unitOfMeasure)));
  const measure = {
    type,
    unitOfMeasure,
    ...(statedUnit === null ? {} : { headUnit: statedUnit }),
  };
  const parsed =
    cell.kind === 'number' ? parseStoredQuantity(text, measure) : parseQuantity(text, measure);
  const reading = readingOf(parsed);
  if (reading === null || isUnitRight) return reading;
  return { stated: reading.stated, flags: [...reading.flags, 'unitMismatch'] };
}

function readingOf(parsed: ParsedQuantity): CellReading | null {
  switch (parsed.kind) {
    case 'empty':
      return null;
    case 'none':
      return { stated: { state: 'none' }, flags: [] };
    case 'doubtful':
      return { stated: null, flags: [parsed.flag] };
    case 'amount':
      return {
        stated: { state: 'value', amount: parsed.amount },
        flags: parsed.qualifier === null ? [] : ['approx'],
      };
  }
}
