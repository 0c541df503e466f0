import { campaignBoard } from '#app/services/campaignBoard.ts';
import { campaignGrid } from '#app/services/campaignGrid.ts';
import { saveBlock } from '#app/services/saveValue.ts';
import type { ServiceContext } from '#app/services/serviceContext.ts';
import { WIDE } from '#test/support/wideOffice.ts';
import { must, openCopy, villageCode, type Shape } from '../fixtures/offices.ts';
import type { Prepare, Scenario } from '../scenario.ts';
import { from, LINEAR } from '../targets.ts';

const LARGEST = 500 * 40;

/** Board and totals of the largest campaign, counted from the rows, with all other campaigns around it. */
export const board: Scenario = {
  name: 'board',
  what: 'board and totals of the largest campaign (250 × 40, else 500 × 40) among so many values, all counted from the rows',
  sizes: [10_000, 100_000, 1_000_000],
  unit: 'values',
  ours: countedAnew((context) => void must(campaignBoard(context, WIDE))),
  limit: {
    name: 'bare query of the same rows',
    prepare: async (values) => {
      const context = await openCopy(officeOf(values));
      const query = context.connection.prepare(
        `select value.submission_id, indicator_id, state, amount, text, value.raw, is_approximate, source_at
           from value join submission on submission.id = value.submission_id
          where submission.campaign_id = (select id from campaign where code = ?)`,
      );
      return { run: () => void query.all(WIDE), close: context.close };
    },
  },
  targets: [from(1_000_000, 'at most 50 ms', ({ oursMs }) => oursMs, 50), LINEAR],
};

/** The same board after one of its cells was saved: what every open window asks for then. */
export const boardAfterSave: Scenario = {
  ...board,
  name: 'boardAfterSave',
  what: 'the same board after one cell of its campaign was saved',
  ours: async (values) => {
    const context = await openCopy(officeOf(values));
    must(campaignBoard(context, WIDE));
    let turn = 0;
    return {
      run: () => {
        turn += 1;
        const cell = { unitCode: villageCode(0), indicator: 'c1', raw: String(turn) };
        must(saveBlock(context, WIDE, [{ ...cell, stated: { state: 'value', amount: turn } }]));
        const start = performance.now();
        must(campaignBoard(context, WIDE));
        return { ms: performance.now() - start };
      },
      close: context.close,
    };
  },
};

/** The same board looked at again, nothing having changed. */
export const boardAgain: Scenario = {
  ...board,
  name: 'boardAgain',
  what: 'the same board once more, nothing having changed',
  ours: async (values) => {
    const context = await openCopy(officeOf(values));
    return { run: () => void must(campaignBoard(context, WIDE)), close: context.close };
  },
};

/** Every cell of the largest campaign for the grid, counted from the rows. */
export const grid: Scenario = {
  ...board,
  name: 'grid',
  what: 'the whole grid of the largest campaign among so many values, all counted from the rows',
  ours: countedAnew((context) => void must(campaignGrid(context, WIDE))),
  targets: [LINEAR],
};

/** The shape of an office with so many values, the largest campaign among them. */
export function officeOf(values: number): Shape {
  const units = values < LARGEST ? values / 40 : 500;
  return {
    units,
    indicators: 40,
    isFilled: true,
    valuesBeside: Math.max(0, values - units * 40),
  };
}

/** A change nobody knows the rows of: nothing that was counted before holds. */
function countedAnew(work: (context: ServiceContext) => void): Prepare {
  return async (values) => {
    const context = await openCopy(officeOf(values));
    const change = context.connection.prepare(
      'update campaign set version = version where code = ?',
    );
    return {
      run: () => {
        change.run(WIDE);
        const start = performance.now();
        work(context);
        return { ms: performance.now() - start };
      },
      close: context.close,
    };
  };
}
