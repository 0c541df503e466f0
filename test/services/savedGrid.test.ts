import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import type { gridSchema } from '#app/contract/gridSchemas.ts';
import { takeOverSavedCells } from '#app/contract/takeOverSavedCells.ts';
import { campaignGrid, saveGridCells } from '#app/services/campaignGrid.ts';
import type { ServiceContext } from '#app/services/serviceContext.ts';
import { undoLastChange } from '#app/services/undoLastChange.ts';
import { amount } from '#test/support/builders.ts';
import { sampleOffice, valueOf } from '#test/support/serviceContext.ts';

type Grid = z.infer<typeof gridSchema>;

const UNITS = ['T01', 'T02', 'T03', 'T04', 'T05', 'T06', 'T07', 'T08'];
const INDICATORS = ['bang_ron', 'pa_no', 'luot_phat_thanh', 'phut_phat_thanh'];

/** Usual figures and far ones, so that a save makes the figures of others doubtful, or usual again. */
const blocks = fc.array(
  fc.uniqueArray(
    fc.record({
      unitCode: fc.constantFrom(...UNITS),
      indicator: fc.constantFrom(...INDICATORS),
      stated: fc.constantFrom(amount(1), amount(3), amount(900), null),
      raw: fc.constant('x'),
    }),
    { minLength: 1, maxLength: 24, selector: (cell) => `${cell.unitCode}.${cell.indicator}` },
  ),
  { minLength: 1, maxLength: 6 },
);

test('a grid that takes over what saves answered is the grid that would be read', () => {
  const context = sampleOffice();
  let movedBeside = 0;
  fc.assert(
    fc.property(blocks, (steps) => {
      let shown = read(context);
      for (const cells of steps) {
        const saved = valueOf(saveGridCells(context, null, cells));
        movedBeside += saved.doubtsBeside.length;
        shown = takeOverSavedCells(shown, saved, new Set(cells.map(({ indicator }) => indicator)));
      }
      expect(sorted(shown)).toEqual(sorted(read(context)));
    }),
    { numRuns: 40 },
  );
  expect(movedBeside).toBeGreaterThan(0);
});

test('a grid that missed a change stays as old as it was, and so is asked for again', () => {
  const context = sampleOffice();
  const cell = { unitCode: 'T01', indicator: 'bang_ron', stated: amount(5), raw: '5' };
  const shown = read(context);
  valueOf(saveGridCells(context, null, [{ ...cell, unitCode: 'T02' }]));
  valueOf(undoLastChange(context));
  const saved = valueOf(saveGridCells(context, null, [cell]));
  expect(takeOverSavedCells(shown, saved, new Set(['bang_ron'])).asOf).toBe(shown.asOf);
  expect(saved.asOf).toBe(read(context).asOf);
});

function read(context: ServiceContext): Grid {
  return valueOf(campaignGrid(context, null));
}

/** Doubts without their order, which nobody sees: a cell tells its own. */
function sorted(grid: Grid): Grid {
  const units = grid.units.map((unit) => ({
    ...unit,
    doubts: unit.doubts.toSorted((one, other) =>
      `${one.indicator} ${one.kind}`.localeCompare(`${other.indicator} ${other.kind}`),
    ),
  }));
  return { ...grid, units };
}
