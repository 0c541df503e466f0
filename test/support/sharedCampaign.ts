import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { invariant } from '#app/domain/result.ts';
import type { ImportContext } from '#app/importing/importProposal.ts';
import { importUnitList } from '#app/importing/importUnitList.ts';
import type { RawDocument } from '#app/importing/rawDocument.ts';
import { readDocument } from '#test/support/readDocument.ts';

const SHARED = path.resolve(import.meta.dirname, '../../../shared/data');

/** Folder of received files with known answers; null where this machine has none. */
export const RESULT_FILES = existsSync(SHARED) ? path.join(SHARED, 'results') : null;

/** The units and indicators that the received files are about. */
export async function sharedCampaign(): Promise<ImportContext> {
  const units = importUnitList(await readFileOf('sample/units.csv'));
  invariant(units.ok, 'the shared unit list is sound');
  const list = await readFileOf('sample/indicators.csv');
  const rows = Map.groupBy(list.sheets[0]?.cells ?? [], ({ row }) => row);
  const type = z.enum(['integer', 'decimal', 'money', 'text']);
  return {
    units: units.value,
    indicators: [...rows.values()].slice(1).map((cells) => {
      const text = (column: number): string =>
        cells.find((cell) => cell.column === column)?.text ?? '';
      return {
        code: text(1),
        label: text(3),
        unitOfMeasure: text(4),
        type: type.parse(text(5)),
      };
    }),
  };
}

async function readFileOf(name: string): Promise<RawDocument> {
  const read = await readDocument(path.join(SHARED, name));
  invariant(read.ok, `${name} is read`);
  return read.value;
}
