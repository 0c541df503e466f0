import type { FileChild } from 'docx';
import { invariant } from '#app/domain/result.ts';
import type { ActivityAnnex } from '#app/domain/annexModel.ts';
import { ACTIVITY_COLUMNS } from '../activityColumns.ts';
import type { StyleId } from './paragraphStyles.ts';
import { ruledTable, type RuledRow } from './ruledTable.ts';
import { pageTurn } from './unitAnnex.ts';

/**
 * One table a page, one row an activity; what a unit did not state stays blank.
 * A row higher than a page goes on with the rest of its texts on the next.
 */
export function activityTables(annex: ActivityAnnex): FileChild[] {
  return annex.pages.flatMap((page, index) => [
    ...(index === 0 ? [] : [pageTurn()]),
    ruledTable(
      ACTIVITY_COLUMNS.map(({ width }) => width),
      [
        {
          isHeader: true,
          height: page.head[0] ?? 0,
          cells: ACTIVITY_COLUMNS.map(({ label }) => ({ style: 'TableHeader', text: label })),
        },
        ...page.rows.map(({ row: at, part, height }): RuledRow => {
          const row = annex.rows[at];
          invariant(row, 'a page names rows of its annex');
          const texts = part?.texts ?? ACTIVITY_COLUMNS.map(({ textOf }) => textOf(row));
          return {
            height,
            isTall: part !== null,
            cells: texts.map((text, column) => ({ style: STYLES[column] ?? 'TableText', text })),
          };
        }),
      ],
    ),
  ]);
}

/** Order number and date are centred, the count of people stands right. */
const STYLES: readonly StyleId[] = [
  'TableCenter',
  'TableText',
  'TableCenter',
  'TableText',
  'TableText',
  'TableNumber',
  'TableText',
];
