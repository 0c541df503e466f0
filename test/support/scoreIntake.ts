import { z } from 'zod';
import type { Directive } from '#app/domain/directive.ts';

/** Counts of one field over a set of texts: only what is stated or proposed counts. */
export type FieldScore = { right: number; proposed: number; expected: number; invented: string[] };

export type ScoreTable = ReadonlyMap<string, FieldScore>;

/** Fields whose invention a person would act on. */
const MUST_NOT_INVENT = new Set([
  'number',
  'issuedOn',
  'place',
  'reportDueOn',
  'reportDueTime',
  'contactEmails',
  'periods',
]);

/** A truth file states only some keys; the others are not scored. */
export const truthSchema = z.record(z.string(), z.unknown());

export type Truth = z.infer<typeof truthSchema>;

/**
 * Adds one text to the scores. Scalars are compared by equality, lists item by
 * item wherever they stand, events and signers leaf by leaf.
 */
export function addScore(
  table: Map<string, FieldScore>,
  name: string,
  truth: Truth,
  read: Directive,
): void {
  const proposedAll: Record<string, unknown> = read;
  const keys = truth['readable'] === false ? ['readable'] : Object.keys(truth);
  for (const key of keys) {
    const expected = leavesOf(key, truth[key]);
    const proposed = leavesOf(key, proposedAll[key]);
    const score = table.get(key) ?? { right: 0, proposed: 0, expected: 0, invented: [] };
    const open = [...expected];
    for (const leaf of proposed) {
      const at = open.indexOf(leaf);
      if (at === -1) continue;
      open.splice(at, 1);
      score.right += 1;
    }
    score.proposed += proposed.length;
    score.expected += expected.length;
    if (expected.length === 0 && MUST_NOT_INVENT.has(key)) {
      score.invented.push(...proposed.map((leaf) => `${name}: ${leaf}`));
    }
    table.set(key, score);
  }
}

/** Sum over all fields. */
export function totalScore(table: ScoreTable): FieldScore {
  const total: FieldScore = { right: 0, proposed: 0, expected: 0, invented: [] };
  for (const score of table.values()) {
    total.right += score.right;
    total.proposed += score.proposed;
    total.expected += score.expected;
    total.invented.push(...score.invented);
  }
  return total;
}

export function precision({ right, proposed }: FieldScore): number {
  return proposed === 0 ? 1 : right / proposed;
}

export function recall({ right, expected }: FieldScore): number {
  return expected === 0 ? 1 : right / expected;
}

/** The scores as a table for people. */
export function formatScores(table: ScoreTable): string {
  const percent = (share: number): string => `${(100 * share).toFixed(1)}%`.padStart(8);
  const row = (name: string, score: FieldScore): string =>
    name.padEnd(18) +
    [score.right, score.proposed, score.expected].map((n) => String(n).padStart(7)).join('') +
    percent(precision(score)) +
    percent(recall(score)) +
    (score.invented.length === 0 ? '' : `   invented: ${score.invented.join(', ')}`);
  const heading = `${'field'.padEnd(18)}  right  given   true    prec     rec`;
  const rows = [...table].map(([name, score]) => row(name, score));
  return [heading, ...rows, row('all', totalScore(table))].join('\n');
}

/** Leaves as text: a list of strings or of small objects has one leaf an item. */
function leavesOf(key: string, value: unknown): string[] {
  if (value === null || value === undefined) return [];
  if (key === 'events' || key === 'signer') return deepLeaves('', value);
  if (Array.isArray(value)) return value.map((item) => JSON.stringify(sorted(item)));
  return [JSON.stringify(value)];
}

function deepLeaves(at: string, value: unknown): string[] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object') return [`${at}=${JSON.stringify(value)}`];
  return Object.entries(value).flatMap(([name, inner]) => deepLeaves(`${at}/${name}`, inner));
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
