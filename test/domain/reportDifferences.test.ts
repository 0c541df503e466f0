import {
  type Arbitrary,
  array,
  assert,
  constantFrom,
  nat,
  option,
  property,
  record,
  subarray,
  tuple,
} from 'fast-check';
import { expect, test } from 'vitest';
import type { IndicatorColumn } from '#app/domain/annexModel.ts';
import { formatNumber } from '#app/domain/formatNumber.ts';
import {
  countDifferences,
  differencesBetween,
  type ReportDifferences,
} from '#app/domain/reportDifferences.ts';
import type { ReportModel } from '#app/domain/reportModel.ts';
import { sampleReportModel } from '#test/support/sampleReportModel.ts';

/** What a version states, small enough to be compared by hand. */
type Version = {
  readonly rows: ReadonlyMap<string, readonly (number | null)[]>;
  readonly paragraphs: ReadonlyMap<string, string>;
  readonly subject: string;
};

const UNITS = ['T01', 'T02', 'T03', 'T04'];
const PARAGRAPHS = ['opening', 'coverage', 'closing'];
const COLUMNS = 3;

/** A number, or null for "không phát sinh". */
const cell = option(nat({ max: 3 }));

const version: Arbitrary<Version> = record({
  rows: subarray(UNITS).chain((units) =>
    tuple(...units.map(() => array(cell, { minLength: COLUMNS, maxLength: COLUMNS }))).map(
      (rows) => new Map(units.map((unit, at) => [unit, rows[at] ?? []])),
    ),
  ),
  paragraphs: subarray(PARAGRAPHS).chain((ids) =>
    tuple(...ids.map(() => constantFrom('Một câu.', 'Câu khác.'))).map(
      (texts) => new Map(ids.map((id, at) => [id, texts[at] ?? ''])),
    ),
  ),
  subject: constantFrom('Kết quả', 'Kết quả khác'),
});

test('the same content never differs, whatever its layout', () => {
  const model = sampleReportModel();
  expect(countDifferences(differencesBetween(model, sampleReportModel()))).toBe(0);
  assert(
    property(version, (facts) => {
      expect(countDifferences(differencesBetween(modelOf(facts), modelOf(facts)))).toBe(0);
    }),
  );
});

test('the list is exactly what has to be changed in the earlier version to get the later one', () => {
  assert(
    property(version, version, (before, after) => {
      const { cells, totals, paragraphs, facts } = differencesBetween(
        modelOf(before),
        modelOf(after),
      );
      expect(
        applied(cellTexts(before), cells, ({ unit, indicator }) => `${unit} ${indicator}`),
      ).toEqual(cellTexts(after));
      expect(applied(totalTexts(before), totals, ({ indicator }) => indicator)).toEqual(
        totalTexts(after),
      );
      const changed = PARAGRAPHS.filter(
        (id) => before.paragraphs.get(id) !== after.paragraphs.get(id),
      );
      expect(paragraphs).toHaveLength(changed.length);
      expect(facts.length).toBe(before.subject === after.subject ? 0 : 1);
    }),
  );
});

test('turned round, every change is turned round', () => {
  assert(
    property(version, version, (before, after) => {
      const there = differencesBetween(modelOf(before), modelOf(after));
      const back = differencesBetween(modelOf(after), modelOf(before));
      const turned = changesOf(there).map(([from, to]) => [to, from]);
      expect(sorted(changesOf(back))).toEqual(sorted(turned));
    }),
  );
});

function modelOf({ rows, paragraphs, subject }: Version): ReportModel {
  const columns = Array.from({ length: COLUMNS }, (_, at): IndicatorColumn => ({
    number: at + 1,
    indicator: `i${at}`,
    label: `Chỉ tiêu ${at}`,
    unitOfMeasure: 'chiếc',
    type: 'integer',
    aggregate: 'sum',
    width: 1000,
  }));
  const totals = totalsOf(rows);
  const base = sampleReportModel();
  return {
    ...base,
    subject,
    body: Array.from(paragraphs, ([id, text]) => ({
      kind: 'paragraph',
      id,
      inlines: [{ kind: 'text', text }],
    })),
    annexes: [
      {
        kind: 'units',
        numeral: null,
        title: 'Tổng hợp',
        notes: [],
        pages: [],
        tables: [
          {
            caption: null,
            orderWidth: 500,
            nameWidth: 2000,
            groups: [{ label: 'Nhóm', columns }],
            sections: [],
            totals: columns.map(({ indicator }, at) => ({
              indicator,
              value: totals[at] ?? null,
              state: totals[at] === null ? 'none' : null,
              units: rows.size,
            })),
            rows: Array.from(rows, ([unit, cells], at) => ({
              order: at + 1,
              unit,
              name: `Thôn ${unit}`,
              cells: cells.map((value) =>
                value === null ? { kind: 'state', state: 'none' } : { kind: 'number', value },
              ),
            })),
          },
        ],
      },
    ],
  };
}

function totalsOf(rows: Version['rows']): (number | null)[] {
  return Array.from({ length: COLUMNS }, (_, at) => {
    const numbers = Array.from(rows.values(), (cells) => cells[at] ?? null).filter(
      (value) => value !== null,
    );
    return numbers.length === 0 ? null : numbers.reduce((sum, value) => sum + value, 0);
  });
}

const textOf = (value: number | null): string =>
  value === null ? 'không phát sinh' : formatNumber(value);

function cellTexts({ rows }: Version): Map<string, string> {
  return new Map(
    Array.from(rows).flatMap(([unit, cells]) =>
      cells.map((value, at) => [`${unit} i${at}`, textOf(value)] as const),
    ),
  );
}

function totalTexts({ rows }: Version): Map<string, string> {
  return new Map(totalsOf(rows).map((value, at) => [`i${at}`, textOf(value)]));
}

function applied<Change extends { before: string | null; after: string | null }>(
  texts: ReadonlyMap<string, string>,
  changes: readonly Change[],
  keyOf: (change: Change) => string,
): Map<string, string> {
  const result = new Map(texts);
  for (const change of changes) {
    expect(texts.get(keyOf(change)) ?? null).toBe(change.before);
    if (change.after === null) result.delete(keyOf(change));
    else result.set(keyOf(change), change.after);
  }
  return result;
}

function changesOf(differences: ReportDifferences): (string | null)[][] {
  return Object.values(differences).flatMap((list) =>
    list.map(({ before, after }): (string | null)[] => [before, after]),
  );
}

function sorted(changes: readonly (readonly (string | null | undefined)[])[]): string[] {
  return changes.map((change) => JSON.stringify(change)).toSorted((a, b) => (a < b ? -1 : 1));
}
