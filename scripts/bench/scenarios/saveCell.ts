import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { saveGridCells } from '#app/services/campaignGrid.ts';
import { saveBlock } from '#app/services/saveValue.ts';
import { WIDE } from '#test/support/wideOffice.ts';
import { benchFolder } from '../fixtures/benchFolder.ts';
import { must, openCopy, villageCode, type Shape } from '../fixtures/offices.ts';
import type { Prepare, Scenario } from '../scenario.ts';
import { median } from '../statistics.ts';
import { from } from '../targets.ts';

const SHAPES: Readonly<Record<number, Shape>> = {
  510: { units: 30, indicators: 17, isFilled: true },
  20_000: { units: 500, indicators: 40, isFilled: true },
};

/** Saves of one run; the run is their median. */
const SAVES = 20;

/** One typed cell, on the disk with its change set and its audit entry before it is acknowledged. */
export const saveCell: Scenario = {
  name: 'saveCell',
  what: 'one typed cell, acknowledged once it is on the disk (synchronous FULL)',
  sizes: [510, 20_000],
  unit: 'cells',
  ours: saving((context, cells) => must(saveBlock(context, WIDE, cells))),
  limit: { name: 'one fsync', prepare: oneFsync },
  targets: [
    {
      says: 'at most one fsync + 2 ms',
      isMet: ({ oursMs, limitMs }) =>
        oursMs === null || limitMs === null ? null : oursMs <= limitMs + 2,
    },
  ],
};

/** The same with what the grid shows next: the unit's row, its doubts and all totals. */
export const saveCellWithTotals: Scenario = {
  ...saveCell,
  name: 'saveCellWithTotals',
  what: 'one typed cell saved and answered with its row and the totals of the campaign',
  ours: saving((context, cells) => must(saveGridCells(context, WIDE, cells))),
};

/** A pasted block as one step: values, their changes and the audit entry. */
export const saveBlockOfCells: Scenario = {
  name: 'saveBlock',
  what: 'a pasted block, one step and one undo',
  sizes: [510, 20_000],
  unit: 'cells',
  ours: async (size) => {
    const context = await openCopy({ ...shapeOf(size), isFilled: false });
    const { units, indicators } = shapeOf(size);
    let turn = 0;
    return {
      run: () => {
        turn += 1;
        const cells = Array.from({ length: units }, (_, unit) =>
          Array.from({ length: indicators }, (_cell, place) => cellOf(unit, place, turn)),
        ).flat();
        must(saveBlock(context, WIDE, cells));
      },
      close: context.close,
    };
  },
  limit: { name: 'one fsync', prepare: oneFsync },
  targets: [from(20_000, 'at most 1 s', ({ oursMs }) => oursMs, 1_000)],
};

type Save = (
  context: Awaited<ReturnType<typeof openCopy>>,
  cells: readonly ReturnType<typeof cellOf>[],
) => unknown;

function saving(save: Save): Prepare {
  return async (size) => {
    const context = await openCopy(shapeOf(size));
    const { units, indicators } = shapeOf(size);
    let turn = 0;
    return {
      run: () => {
        const times = Array.from({ length: SAVES }, () => {
          turn += 1;
          const cell = cellOf(turn % units, turn % indicators, turn);
          const start = performance.now();
          save(context, [cell]);
          return performance.now() - start;
        });
        return { ms: median(times) };
      },
      close: context.close,
    };
  };
}

function oneFsync() {
  const file = openSync(path.join(benchFolder(), `fsync-${process.pid}`), 'w');
  const page = Buffer.alloc(4096, 1);
  return {
    run: () => {
      const times = Array.from({ length: SAVES }, () => {
        const start = performance.now();
        writeSync(file, page);
        fsyncSync(file);
        return performance.now() - start;
      });
      return { ms: median(times) };
    },
    close: () => closeSync(file),
  };
}

function cellOf(unit: number, place: number, turn: number) {
  const amount = 1 + ((unit + place + turn) % 900);
  return {
    unitCode: villageCode(unit),
    indicator: `c${place + 1}`,
    stated: { state: 'value', amount } as const,
    raw: String(amount),
  };
}

function shapeOf(size: number): Shape {
  const shape = SHAPES[size];
  if (shape === undefined) throw new Error(`no office of ${size} cells`);
  return shape;
}
