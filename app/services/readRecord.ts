import { z } from 'zod';
import { auditEntrySchema, type auditPageSchema } from '#app/contract/recordSchemas.ts';
import { displayNumber } from '#app/domain/value.ts';
import { listAuditEntries, type AuditFilter } from '#app/storage/auditEntries.ts';
import { listDecimalIndicatorIds, readReferenceNames } from '#app/storage/referenceNames.ts';
import { reading, type ServiceContext } from './serviceContext.ts';

type Page = z.infer<typeof auditPageSchema>;

/** Nhật ký, newest first. A reference to a unit or an indicator reads as its name. */
export function readAuditPage(
  context: ServiceContext,
  filter: AuditFilter,
  before: number | null,
  limit: number,
): Page {
  // One more than asked for tells whether there is a next page.
  const found = listAuditEntries(reading(context), filter, before, limit + 1);
  const entries = found.slice(0, limit);
  const names = readReferenceNames(reading(context));
  const decimals = listDecimalIndicatorIds(reading(context));
  return {
    entries: entries.map(({ sequence, at, actor, machine, action, subject, detail }) => ({
      sequence,
      at,
      actor,
      machine,
      action,
      subject,
      changes: changesSchema.parse(JSON.parse(detail)).map((change) => ({
        ...change,
        before: readable(change.before, names, decimals),
        after: readable(change.after, names, decimals),
      })),
    })),
    next: found.length > limit ? (entries.at(-1)?.sequence ?? null) : null,
  };
}

type Columns = Page['entries'][number]['changes'][number]['after'];

/** References by their names, amounts as the numbers people know. */
function readable(
  columns: Columns,
  names: ReadonlyMap<string, string>,
  decimals: ReadonlySet<string>,
): Columns {
  if (columns === null) return null;
  const isDecimal = decimals.has(String(columns['indicator_id']));
  return Object.fromEntries(
    Object.entries(columns).map(([column, value]) => {
      if (column === 'amount' && typeof value === 'number') {
        return [column, displayNumber(value, isDecimal ? 'decimal' : 'integer')];
      }
      const name = typeof value === 'string' && column.endsWith('_id') ? names.get(value) : null;
      return [column, name ?? value];
    }),
  );
}

const changesSchema = z.array(auditEntrySchema.shape.changes.element);
