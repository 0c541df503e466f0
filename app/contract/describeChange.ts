import { formatNumber } from '#app/domain/formatNumber.ts';
import { formatShortDate } from '#app/domain/officialDate.ts';
import type { z } from 'zod';
import type { auditEntrySchema } from './recordSchemas.ts';
import { COLUMN_NAMES, EMPTY_VALUE, GONE_VALUE, STORED_WORDS } from './recordWords.vi.ts';

type AuditChange = z.infer<typeof auditEntrySchema>['changes'][number];

/** One changed column in words; a side is null where there was or is no row. */
export type ChangedColumn = {
  readonly column: string;
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
};

/** What a change says to a person: named columns alone, and of a new row those that hold something. */
export function describeChange({ before, after, operation }: AuditChange): ChangedColumn[] {
  return Object.keys(COLUMN_NAMES).flatMap((column) => {
    const [old, now] = [before?.[column], after?.[column]];
    if (old === undefined && now === undefined) return [];
    // What was typed says more than the amount it was stored as.
    if (column === 'amount' && (before ?? after)?.['raw'] !== undefined) return [];
    if (operation !== 'update' && (old ?? now ?? null) === null) return [];
    return [
      {
        column,
        name: COLUMN_NAMES[column] ?? column,
        before: before === null ? null : inWords(column, old ?? null),
        after: after === null ? null : inWords(column, now ?? null),
      },
    ];
  });
}

function inWords(column: string, stored: string | number | null): string {
  if (stored === null || stored === '') return EMPTY_VALUE;
  const word = STORED_WORDS[`${column}.${String(stored)}`];
  if (word !== undefined) return word;
  if (typeof stored === 'number') return formatNumber(stored);
  if (ISO_DATE.test(stored)) return formatShortDate(stored);
  return column.endsWith('_id') && IDENTIFIER.test(stored) ? GONE_VALUE : stored;
}

/** A reference the storage found no name for. */
const IDENTIFIER = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/u;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/u;
