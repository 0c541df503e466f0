import { formatNumber } from '#app/domain/formatNumber.ts';
import { isNoneStatement, parseQuantity, type QuantityFlag } from '#app/domain/parseQuantity.ts';
import { DECIMAL_SCALE, MAX_TEXT_LENGTH, type StatedValue } from '#app/domain/value.ts';
import { entryText, STATE_NAMES } from '../../i18n/grid.vi.ts';
import { cellText, formatAmount, type GridCellValue, type GridIndicator } from './gridModel.ts';

/** One answer to a question at a cell; `keep` leaves what was stored. */
export type Choice = {
  readonly label: string;
  readonly stated: StatedValue | null | 'keep';
};

export type ParsedEntry =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'save'; readonly stated: StatedValue }
  | { readonly kind: 'ask'; readonly sentence: string; readonly choices: readonly Choice[] }
  | { readonly kind: 'refused'; readonly sentence: string };

/**
 * What a typed text means for a cell. Only what has one meaning is saved; a
 * doubt is asked with the readings it can have, nonsense is refused. `k` and `/`
 * are the states, `x` and `-` always ask.
 */
export function parseEntry(
  raw: string,
  indicator: GridIndicator,
  current: GridCellValue | undefined,
): ParsedEntry {
  const text = raw.trim();
  if (text === cellText(current, indicator.type)) return { kind: 'unchanged' };
  if (text === '') return askAboutEmptied(indicator, current);
  if (indicator.type === 'text') return parseText(text);
  if (/^k$/iu.test(text)) return save({ state: 'none' });
  if (text === '/') return markNotApplicable(indicator, current);
  const measure = { type: indicator.type, unitOfMeasure: indicator.unitOfMeasure };
  const parsed = parseQuantity(text, measure);
  switch (parsed.kind) {
    case 'amount':
      return parsed.qualifier === null
        ? save({ state: 'value', amount: parsed.amount })
        : ask(entryText.approximate(text), amounts([parsed.amount], indicator));
    case 'none':
      return save({ state: 'none' });
    case 'empty':
      return { kind: 'unchanged' };
    case 'doubtful':
      return settleDoubt(text, parsed.flag, indicator, current);
  }
}

/** A stored cell in words, for questions that compare. */
export function describeCell(cell: GridCellValue | undefined, indicator: GridIndicator): string {
  if (cell === undefined) return STATE_NAMES.missing;
  return cell.state === 'value' ? cellText(cell, indicator.type) : STATE_NAMES[cell.state];
}

function parseText(text: string): ParsedEntry {
  if (isNoneStatement(text)) return save({ state: 'none' });
  return text.length > MAX_TEXT_LENGTH
    ? { kind: 'refused', sentence: entryText.textTooLong(formatNumber(MAX_TEXT_LENGTH)) }
    : save({ state: 'value', text });
}

function askAboutEmptied(
  indicator: GridIndicator,
  current: GridCellValue | undefined,
): ParsedEntry {
  if (current?.state !== 'value') return { kind: 'unchanged' };
  const now = indicator.type === 'text' ? '' : describeCell(current, indicator);
  return ask(entryText.emptied, [...STATE_CHOICES, { label: entryText.keep(now), stated: 'keep' }]);
}

function markNotApplicable(
  indicator: GridIndicator,
  current: GridCellValue | undefined,
): ParsedEntry {
  if (current?.state !== 'value') return save({ state: 'notApplicable' });
  return ask(entryText.notMine, [
    { label: entryText.notApplicable, stated: { state: 'notApplicable' } },
    { label: entryText.keep(describeCell(current, indicator)), stated: 'keep' },
  ]);
}

const STATE_CHOICES: readonly Choice[] = [
  { label: entryText.none, stated: { state: 'none' } },
  { label: entryText.missing, stated: null },
];

const TASK_CHOICE: Choice = {
  label: entryText.notApplicable,
  stated: { state: 'notApplicable' },
};

function settleDoubt(
  text: string,
  flag: QuantityFlag,
  indicator: GridIndicator,
  current: GridCellValue | undefined,
): ParsedEntry {
  const numbers = readNumbers(text, indicator);
  switch (flag) {
    case 'dash':
      return ask(entryText.dash, [...STATE_CHOICES, TASK_CHOICE]);
    case 'cross':
      return ask(entryText.cross, [...STATE_CHOICES, TASK_CHOICE]);
    case 'ambiguousSeparator':
      return ask(entryText.ambiguous, amounts(readingsOfSeparator(text, indicator), indicator));
    case 'fraction':
    case 'range':
    case 'severalNumbers':
      return ask(entryText[flag], amounts(numbers, indicator));
    case 'sumExpression':
      return ask(
        entryText.sumExpression,
        text.includes('+')
          ? amounts([numbers.reduce((sum, each) => sum + each, 0)], indicator)
          : amounts(numbers, indicator),
      );
    case 'addition':
      return askAboutAddition(numbers, indicator, current);
    case 'moneyUnitMissing':
      return ask(
        entryText.moneyUnitMissing,
        amounts(
          numbers.flatMap((amount) => [amount, amount * 1000, amount * 1_000_000]),
          indicator,
        ),
      );
    case 'date':
    case 'fractionInCount':
    case 'negative':
    case 'perEach':
    case 'percent':
    case 'tooLarge':
    case 'unitMismatch':
    case 'words':
      return { kind: 'refused', sentence: entryText.refused[flag] };
  }
}

function askAboutAddition(
  numbers: readonly number[],
  indicator: GridIndicator,
  current: GridCellValue | undefined,
): ParsedEntry {
  const [added = 0] = numbers;
  const before = current?.state === 'value' ? (current.amount ?? 0) : 0;
  const show = (amount: number) => formatAmount(amount, indicator.type);
  return ask(entryText.addition, [
    {
      label: entryText.addTo(show(before), show(added), show(before + added)),
      stated: { state: 'value', amount: before + added },
    },
    { label: entryText.newTotal(show(added)), stated: { state: 'value', amount: added } },
  ]);
}

/** `1.5` is 15 with a lost figure or one and a half: what the indicator can hold. */
function readingsOfSeparator(text: string, indicator: GridIndicator): number[] {
  const figures = /\d[\d.,]*\d|\d/u.exec(text)?.[0] ?? '';
  const whole = Number(figures.replace(/[.,]/gu, '')) * scaleOf(indicator);
  const decimal = Math.round(
    Number(figures.replace(/[.,](?=.*[.,])/gu, '').replace(',', '.')) * DECIMAL_SCALE,
  );
  return indicator.type === 'decimal' ? [decimal, whole] : [whole];
}

function readNumbers(text: string, indicator: GridIndicator): number[] {
  const found = text.match(/\d[\d.,]*/gu) ?? [];
  const measure = {
    type: indicator.type === 'text' ? 'integer' : indicator.type,
    unitOfMeasure: indicator.unitOfMeasure,
  } as const;
  return found.flatMap((figures) => {
    const parsed = parseQuantity(figures.replace(/[.,]+$/u, ''), measure);
    if (parsed.kind === 'amount') return [parsed.amount];
    const plain = Number(figures.replace(/\D/gu, ''));
    return parsed.kind === 'doubtful' && parsed.flag === 'moneyUnitMissing' ? [plain] : [];
  });
}

function scaleOf({ type }: GridIndicator): number {
  return type === 'decimal' ? DECIMAL_SCALE : 1;
}

function amounts(list: readonly number[], indicator: GridIndicator): Choice[] {
  return [...new Set(list)].map((amount) => ({
    label: `${formatAmount(amount, indicator.type)} ${indicator.unitOfMeasure}`.trim(),
    stated: { state: 'value', amount },
  }));
}

function ask(sentence: string, choices: readonly Choice[]): ParsedEntry {
  return { kind: 'ask', sentence, choices };
}

function save(stated: StatedValue): ParsedEntry {
  return { kind: 'save', stated };
}
