import { parseQuantity } from '#app/domain/parseQuantity.ts';
import { MAX_AMOUNT, DECIMAL_SCALE } from '#app/domain/value.ts';
import type { StatedValue } from '#app/domain/value.ts';
import type { ImportFlag, ImportIndicator } from '../importProposal.ts';
import type { Quantity } from './elements.ts';

export type AmountReading = {
  readonly stated: StatedValue | null;
  readonly flags: readonly ImportFlag[];
};

/** What a number of a sentence is for one indicator; `work` is the text its places point into. */
export function readAmount(
  quantity: Quantity,
  indicator: ImportIndicator,
  work: string,
): AmountReading {
  const { type } = indicator;
  if (type === 'text') return { stated: null, flags: ['words'] };
  const about: readonly ImportFlag[] = quantity.isAbout ? ['approx'] : [];
  if (quantity.words !== null) return readWords(quantity.words, type === 'decimal', about);
  const text = work
    .slice(quantity.figure.start, quantity.figure.end)
    .replace(/\s*\([^()]*\)$/u, '');
  if (/^\d{1,3}(?: \d{3})+$/u.test(text)) return { stated: null, flags: ['ambiguousSeparator'] };
  const half = /^(.*\d.*(?:triệu|tr))\s*(?:rưỡi|ruoi)(.*)$/iu.exec(text);
  const spelled = text.replace(
    /(?<=(?:triệu|trieu|tr) \d{3}) ?(?:nghìn|ngàn|nghin|ngan|k)(?!\p{L})/iu,
    '',
  );
  const figures = half === null ? spelled : `${half[1] ?? ''} 500${half[2] ?? ''}`;
  const parsed = parseQuantity(figures, { type, unitOfMeasure: indicator.unitOfMeasure });
  switch (parsed.kind) {
    case 'amount':
      return { stated: { state: 'value', amount: parsed.amount }, flags: about };
    case 'doubtful':
      return { stated: null, flags: [parsed.flag] };
    case 'none':
    case 'empty':
      return { stated: null, flags: ['words'] };
  }
}

function readWords(
  { value, isUnsure, isRange }: NonNullable<Quantity['words']>,
  isDecimal: boolean,
  about: readonly ImportFlag[],
): AmountReading {
  if (isRange) return { stated: null, flags: ['range'] };
  const amount = isDecimal ? value * DECIMAL_SCALE : value;
  if (amount > MAX_AMOUNT) return { stated: null, flags: ['tooLarge'] };
  return { stated: { state: 'value', amount }, flags: isUnsure ? [...about, 'words'] : about };
}
