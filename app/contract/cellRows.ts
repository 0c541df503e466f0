import type { StatedValue } from '#app/domain/value.ts';
import type { CellRow } from './cellRowSchemas.ts';

type Stated = StatedValue | null;

type BlockCell = {
  readonly unitCode: string;
  readonly indicator: string;
  readonly stated: Stated;
  readonly raw: string;
  readonly base: Stated;
};

/** Lays cells out as rows; cells of one unit keep their order. */
export function rowsOfCells(cells: readonly BlockCell[]): CellRow[] {
  return Array.from(
    Map.groupBy(cells, ({ unitCode }) => unitCode),
    ([unitCode, ofUnit]) => ({
      unitCode,
      indicators: ofUnit.map(({ indicator }) => indicator),
      stated: ofUnit.map(({ stated }) => shortened(stated)),
      raw: ofUnit.map(({ raw }) => raw),
      base: ofUnit.map(({ base }) => shortened(base)),
    }),
  );
}

/** The cells that rows were laid out from. */
export function cellsOfRows(rows: readonly CellRow[]): BlockCell[] {
  return rows.flatMap(({ unitCode, indicators, stated, raw, base }) =>
    indicators.map((indicator, at) => ({
      unitCode,
      indicator,
      stated: inFull(stated[at]),
      raw: raw[at] ?? '',
      base: inFull(base[at]),
    })),
  );
}

function shortened(stated: Stated): CellRow['stated'][number] {
  return stated?.state === 'value' && 'amount' in stated ? stated.amount : stated;
}

function inFull(stated: CellRow['stated'][number] | undefined): Stated {
  return typeof stated === 'number' ? { state: 'value', amount: stated } : (stated ?? null);
}
