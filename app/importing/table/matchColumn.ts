import { searchKey } from '#app/domain/searchKey.ts';
import type { ImportIndicator } from '../importProposal.ts';
import { createIndicatorMatcher, type IndicatorMatch } from '../matchIndicator.ts';
import { boundedMemory } from './boundedMemory.ts';
import { LONGEST_LABEL } from './cellLook.ts';
import { EVENT_WORDS, MEASURE_WORDS, OPTIONAL_WORDS } from './labelVocabulary.ts';
import { labelWords, SMALL_FLAG } from './labelWords.ts';
import { splitLabel } from './splitLabel.ts';

/** The heads over one column, from the outer to the inner one, without heads such as "Thực hiện". */
type ColumnLabel = {
  readonly label: string;
  readonly outer: readonly string[];
  /** Unit of measure from a row or column of units, when there is one. */
  readonly unit: string | null;
};

export type ColumnMatcher = (column: ColumnLabel) => IndicatorMatch;

/**
 * Which indicator a label of a foreign table means. The indicator's own label
 * wins; otherwise the things that the label names must be those of the
 * indicator, with the outer heads and the unit of measure to tell two that are
 * alike apart. A label that names more than an indicator, or fits several, is
 * asked about; one that shares nothing with any is foreign.
 */
export function createColumnMatcher(
  indicators: readonly ImportIndicator[],
  unitsOfMeasure: ReadonlySet<string>,
): ColumnMatcher {
  const matchExactly = createIndicatorMatcher(indicators);
  const known = indicators.map((indicator) => describe(indicator, unitsOfMeasure));
  const vocabulary = new Set(known.flatMap(({ words }) => [...words]));
  const matchAlone = boundedMemory((label) => match({ label, outer: [], unit: null }), {
    kind: 'none',
  });
  return (column) => {
    const { label, outer, unit } = column;
    if (label.length > LONGEST_LABEL || !/\p{L}/u.test(label)) return { kind: 'none' };
    return outer.length === 0 && unit === null ? matchAlone(label) : match(column);
  };

  function match({ label, outer, unit: unitBeside }: ColumnLabel): IndicatorMatch {
    const { name, unit } = splitLabel(label, unitsOfMeasure);
    const statedUnit = unit ?? unitBeside;
    const exact = matchExactly(name);
    if (exact.kind !== 'none') return exact.kind === 'one' ? { ...exact, statedUnit } : exact;
    const written = labelWords(name);
    const own = new Set([...written].filter((word) => word !== SMALL_FLAG));
    const context = new Set(outer.flatMap((head) => [...labelWords(head)]));
    const measure = labelWords(statedUnit ?? '');
    const isMeasureOnly = own.size > 0 && [...own].every((word) => MEASURE_WORDS.has(word));
    const joined = isMeasureOnly
      ? bestFit(known, new Set([...own, ...context]), context, measure)
      : null;
    const fit = joined?.isSure === true ? joined : bestFit(known, own, context, measure);
    if (fit === null) return { kind: 'none' };
    // "Số người" under the name of something the campaign does not know is not its "Số người".
    const isElsewhere =
      isMeasureOnly && fit !== joined && ![...context].every((word) => vocabulary.has(word));
    const isSure = fit.isSure && !written.has(SMALL_FLAG) && !isElsewhere;
    return answer({ ...fit, isSure }, statedUnit);
  }
}

type Known = {
  readonly indicator: ImportIndicator;
  readonly words: ReadonlySet<string>;
  /** What the unit of measure says anyway: "lượt" for a number of broadcasts. */
  readonly implied: ReadonlySet<string>;
};

type Fit = { readonly known: readonly Known[]; readonly isSure: boolean };

function describe(indicator: ImportIndicator, unitsOfMeasure: ReadonlySet<string>): Known {
  const implied = new Set(
    searchKey(indicator.unitOfMeasure) === 'luot nguoi'
      ? ['people', 'times']
      : labelWords(indicator.unitOfMeasure),
  );
  return {
    indicator,
    words: labelWords(splitLabel(indicator.label, unitsOfMeasure).name),
    implied,
  };
}

/** The indicators a label fits best: fully, then as a short form, then as a part of it. */
function bestFit(
  known: readonly Known[],
  own: ReadonlySet<string>,
  context: ReadonlySet<string>,
  measure: ReadonlySet<string>,
): Fit | null {
  const scored = known.flatMap((each) => {
    const { words, implied } = each;
    const shared = [...own].filter((word) => words.has(word));
    if (shared.length === 0) return [];
    const extra = [...own].filter((word) => !words.has(word) && !implied.has(word));
    const missing = [...words].filter((word) => !own.has(word));
    const open = missing.filter((word) => !context.has(word) && !measure.has(word));
    const support = words.size - open.length;
    return [{ each, shared, extra, missing, open, support }];
  });
  const whole = scored.filter(({ extra, open }) => extra.length === 0 && open.length === 0);
  if (whole.length > 0) return sureOf(mostSupported(whole));
  const short = scored.filter(
    ({ extra, open, shared }) =>
      extra.length === 0 &&
      !open.some((word) => EVENT_WORDS.has(word)) &&
      shared.some((word) => !OPTIONAL_WORDS.has(word)) &&
      open.filter((word) => !OPTIONAL_WORDS.has(word)).length <= shared.length,
  );
  if (short.length > 0) return sureOf(mostSupported(short));
  const unclear = scored.filter(({ extra, open, shared }) =>
    extra.length === 0
      ? !open.some((word) => EVENT_WORDS.has(word))
      : open.every((word) => OPTIONAL_WORDS.has(word)) && extra.length <= 2 * shared.length,
  );
  return unclear.length === 0 ? null : { known: unclear.map(({ each }) => each), isSure: false };
}

function mostSupported(
  found: readonly { readonly each: Known; readonly support: number }[],
): readonly Known[] {
  const most = Math.max(...found.map(({ support }) => support));
  return found.filter(({ support }) => support === most).map(({ each }) => each);
}

function sureOf(known: readonly Known[]): Fit {
  return { known, isSure: known.length === 1 };
}

function answer({ known, isSure }: Fit, statedUnit: string | null): IndicatorMatch {
  const [first] = known;
  if (isSure && first !== undefined) {
    return { kind: 'one', indicator: first.indicator, statedUnit };
  }
  return { kind: 'several', codes: known.map(({ indicator }) => indicator.code) };
}
