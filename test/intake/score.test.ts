import { describe, expect, test } from 'vitest';
import { parseDirective } from '#app/intake/parseDirective.ts';
import { ownDirectives, sharedDirectives, type LabelledText } from '#test/support/intakeTexts.ts';
import {
  addScore,
  formatScores,
  precision,
  recall,
  totalScore,
  type FieldScore,
} from '#test/support/scoreIntake.ts';

/** Least recall of a field on the real texts; every other field is read whole. */
const LEAST_RECALL: Readonly<Record<string, number>> = { subject: 0.9, addressees: 0.94 };

function score(texts: readonly LabelledText[]): Map<string, FieldScore> {
  const table = new Map<string, FieldScore>();
  for (const { name, text, truth } of texts) {
    addScore(table, name, truth, parseDirective(text).directive);
  }
  return table;
}

function expectNothingInvented(table: ReadonlyMap<string, FieldScore>): void {
  expect([...table.values()].flatMap(({ invented }) => invented)).toEqual([]);
}

describe('precision and recall', () => {
  const shared = sharedDirectives();
  test.skipIf(shared === null)('on the real texts (skipped where ../shared/data is absent)', () => {
    const table = score(shared ?? []);
    process.stdout.write(`${formatScores(table)}\n`);
    for (const [field, counts] of table) {
      expect(precision(counts), `${field}: precision`).toBe(1);
      expect(recall(counts), `${field}: recall`).toBeGreaterThanOrEqual(LEAST_RECALL[field] ?? 1);
    }
    expectNothingInvented(table);
    expect(recall(totalScore(table))).toBeGreaterThanOrEqual(0.98);
  });

  test('the texts of invented offices are read whole, in every layout', () => {
    const table = score(ownDirectives());
    for (const [field, counts] of table) {
      expect([field, precision(counts), recall(counts)]).toEqual([field, 1, 1]);
    }
    expectNothingInvented(table);
  });

  test('the scorer sees what is wrong, missing and invented', () => {
    const { directive } = parseDirective('');
    const table = new Map<string, FieldScore>();
    const read = {
      ...directive,
      number: '12',
      recipients: ['Như trên', 'Lưu'],
      issuedOn: '2025-01-01',
    };
    const truth = {
      readable: true,
      number: '21',
      issuedOn: null,
      recipients: ['Như trên'],
      place: 'Huế',
    };
    addScore(table, 'x', truth, read);
    const counts = ({ right, proposed, expected }: FieldScore): number[] => [
      right,
      proposed,
      expected,
    ];
    expect(Object.fromEntries([...table].map(([field, each]) => [field, counts(each)]))).toEqual({
      readable: [0, 1, 1],
      number: [0, 1, 1],
      issuedOn: [0, 1, 0],
      recipients: [1, 2, 1],
      place: [0, 0, 1],
    });
    expect(table.get('issuedOn')?.invented).toEqual(['x: "2025-01-01"']);
  });
});
