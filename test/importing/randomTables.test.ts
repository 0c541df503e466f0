import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { importDocument } from '#app/importing/importDocument.ts';
import { randomTable, sheetOfTable, type RandomTable } from '#test/support/randomTable.ts';
import { WHOLE_CAMPAIGN } from '#test/support/wholeCampaign.ts';

test('a table in any layout is read back exactly, without a doubt', () => {
  fc.assert(
    fc.property(randomTable(WHOLE_CAMPAIGN), (table) => {
      const expected = statedIn(table);
      fc.pre(expected.length > 0);
      const proposal = importDocument(sheetOfTable(table), WHOLE_CAMPAIGN);
      const read = proposal.cells.map(({ unit, indicator, stated, flags }) => {
        const value =
          stated?.state === 'value' && 'amount' in stated ? stated.amount : stated?.state;
        return [`${unit}.${indicator}=${value}`, ...flags].join(' ');
      });
      expect(read.toSorted()).toEqual(expected.toSorted());
      expect(proposal.unknownUnits).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

function statedIn({ units, indicators, values }: RandomTable): readonly string[] {
  return units.flatMap((unit, row) =>
    indicators.flatMap((indicator, column) => {
      const value = values[row]?.[column] ?? null;
      if (value === null) return [];
      const said = value.is === 'none' ? 'none' : value.amount;
      return [`${unit.code}.${indicator.code}=${said}`];
    }),
  );
}
