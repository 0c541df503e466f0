import { createHash } from 'node:crypto';
import type { ImportColumn, ImportIndicator } from '../importProposal.ts';
import { labelKey } from './labelWords.ts';
import type { TableContext } from './tableContext.ts';

/** A name for the labels of a table, whatever their order: by it a known table is known again. */
export function layoutOf(labels: readonly string[]): string {
  const keys = [...new Set(labels.map(columnKey))].toSorted();
  return createHash('sha256').update(JSON.stringify(keys)).digest('hex').slice(0, 32);
}

/** Key under which the meaning of a label is remembered: spelling of blanks and case do not matter. */
function columnKey(label: string): string {
  return label.split(' / ').map(labelKey).join(' / ');
}

/**
 * The indicator that a person confirmed for a column of a table like this one;
 * null for a column that gives no results, undefined when nobody said anything.
 * What was confirmed for the tables of one sender counts before what counts for all.
 */
export function recallColumn(
  { campaign, indicators }: Pick<TableContext, 'campaign' | 'indicators'>,
  { label, layout }: ImportColumn,
  sender: string | null,
): ImportIndicator | null | undefined {
  const like = campaign.layouts?.filter((each) => each.layout === layout) ?? [];
  const known =
    like.find(({ unit }) => unit !== null && unit === sender) ??
    like.find(({ unit }) => unit === null);
  if (known === undefined) return undefined;
  const found = Object.entries(known.columns).find(
    ([written]) => columnKey(written) === columnKey(label),
  );
  if (found === undefined) return undefined;
  const [, code] = found;
  // An indicator of another campaign says nothing about this one.
  return code === null ? null : indicators.get(code);
}
