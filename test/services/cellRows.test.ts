import { createRouterClient } from '@orpc/server';
import * as fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { blockRowsSchema } from '#app/contract/cellRowSchemas.ts';
import { cellsOfRows, rowsOfCells } from '#app/contract/cellRows.ts';
import { createChangeFeed } from '#app/services/changeFeed.ts';
import { startOfficeSession } from '#app/services/officeSession.ts';
import { router } from '#app/services/router.ts';
import { amount, none } from '#test/support/builders.ts';
import { hostAt, sampleOffice } from '#test/support/serviceContext.ts';

const stated = fc.oneof(
  fc.constant(null),
  fc.constant(none),
  fc.constant({ state: 'notApplicable' } as const),
  fc.nat().map(amount),
  fc.string().map((text) => ({ state: 'value', text }) as const),
);

test('cells laid out as rows come back as they were, those of one unit in their order', () => {
  const cell = fc.record({
    unitCode: fc.constantFrom('T01', 'T02', 'T03'),
    indicator: fc.constantFrom('bang_ron', 'pa_no'),
    stated,
    raw: fc.string(),
    base: stated,
  });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1 }), (cells) => {
      const sent: unknown = JSON.parse(
        JSON.stringify({ campaign: null, rows: rowsOfCells(cells) }),
      );
      const { rows } = blockRowsSchema.parse(sent);
      const byUnit = Map.groupBy(cells, ({ unitCode }) => unitCode);
      expect(cellsOfRows(rows)).toEqual(Array.from(byUnit.values()).flat());
    }),
  );
});

test('rows whose lists do not run beside each other, and blocks without cells, are refused', () => {
  const row = { unitCode: 'T01', indicators: ['pa_no'], stated: [3], raw: ['3'], base: [null] };
  const accepts = (rows: readonly unknown[]) =>
    blockRowsSchema.safeParse({ campaign: null, rows }).success;
  expect(accepts([row])).toBe(true);
  expect(accepts([{ ...row, stated: [] }])).toBe(false);
  expect(accepts([{ ...row, raw: ['3', '4'] }])).toBe(false);
  expect(accepts([{ ...row, base: [undefined] }])).toBe(false);
  expect(accepts([])).toBe(false);
  expect(accepts(Array.from({ length: 20_001 }, () => row))).toBe(false);
});

test('a block sent by its rows is stored, and asked about where a cell changed meanwhile', async () => {
  const { connection, folder } = sampleOffice();
  connection.close();
  const session = startOfficeSession(folder.root, hostAt());
  onTestFinished(() => session.close());
  const api = createRouterClient(router, {
    context: { session, changes: createChangeFeed(), exportFolder: null, backupFile: null },
  });
  const cell = { unitCode: 'T01', indicator: 'pa_no', stated: amount(7), raw: '7', base: null };
  const cells = [cell, { ...cell, indicator: 'bang_ron', stated: none, raw: 'k' }];
  const saved = await api.value.saveBlock({ campaign: null, rows: rowsOfCells(cells) });
  expect(saved.units[0]?.cells).toMatchObject({
    pa_no: { state: 'value', amount: 7 },
    bang_ron: { state: 'none' },
  });
  const again = api.value.saveBlock({ campaign: null, rows: rowsOfCells([cell]) });
  await expect(again).rejects.toMatchObject({
    data: { code: 'cellsChanged', cells: [{ unitCode: 'T01', now: amount(7) }] },
  });
});
