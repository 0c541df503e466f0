import { compactKey } from '#app/domain/searchKey.ts';
import type { ImportIndicator } from './importProposal.ts';

/** Which indicator a label means. */
export type IndicatorMatch =
  | {
      readonly kind: 'one';
      readonly indicator: ImportIndicator;
      /** Unit of measure in parentheses at the end of the label, as written. */
      readonly statedUnit: string | null;
    }
  | { readonly kind: 'several'; readonly codes: readonly string[] }
  | { readonly kind: 'none' };

export type IndicatorMatcher = (label: string) => IndicatorMatch;

/**
 * Prepares the recognition of indicator labels: case, accents, blanks, i/y,
 * leading numbers ("1.", "a)") and a unit of measure in parentheses do not
 * matter. Nothing looser: a label that only resembles an indicator is foreign.
 */
export function createIndicatorMatcher(indicators: readonly ImportIndicator[]): IndicatorMatcher {
  const byKey = Map.groupBy(indicators, ({ label }) => labelKey(label));
  return (label) => {
    const bare = label.normalize('NFC').trim().replace(NUMBERING, '');
    const [, name, unit] = UNIT_IN_PARENTHESES.exec(bare) ?? [];
    const readings = [
      { text: bare, statedUnit: null },
      ...(name === undefined || unit === undefined
        ? []
        : [{ text: name, statedUnit: unit.replace(/^(?:đvt|đơn vị tính) ?:? ?/iu, '').trim() }]),
    ];
    for (const { text, statedUnit } of readings) {
      const found = byKey.get(labelKey(text)) ?? [];
      const [indicator] = found;
      if (indicator === undefined) continue;
      return found.length === 1
        ? { kind: 'one', indicator, statedUnit }
        : { kind: 'several', codes: found.map(({ code }) => code) };
    }
    return { kind: 'none' };
  };
}

const NUMBERING =
  /^(?:[-+•*–]\s*|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ]|[ivx]{1,4})[.)/]+\s*)+(?=\p{L})/iu;
const UNIT_IN_PARENTHESES = /^(.*\S)\s*[([]([^()[\]]*)[)\]]\s*:?$/su;

function labelKey(label: string): string {
  return compactKey(label).replaceAll('y', 'i');
}
