import type { ImportColumn } from '../importProposal.ts';
import type { IndicatorMatch } from '../matchIndicator.ts';

/** A column or a row of a table that holds results of one indicator, or of one of several. */
export type ResultLine = {
  readonly match: Exclude<IndicatorMatch, { kind: 'none' }>;
  readonly column: ImportColumn;
};

/** Indicators that more than one of the lines claims: their figures are never added up. */
export function claimedTwice(lines: Iterable<ResultLine>): ReadonlySet<string> {
  const once = new Set<string>();
  const twice = new Set<string>();
  for (const { match } of lines) {
    if (match.kind !== 'one') continue;
    const { code } = match.indicator;
    (once.has(code) ? twice : once).add(code);
  }
  return twice;
}
