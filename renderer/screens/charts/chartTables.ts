import { chartText, SERIES_NAMES } from '../../i18n/charts.vi.ts';
import type { LineTableProps } from './LineTable.tsx';

type Table = Pick<LineTableProps, 'heads' | 'lastOf'>;

export const UNIT_TABLE: Table = {
  heads: { label: chartText.unit, figures: [chartText.figure] },
};

export const GROUP_TABLE: Table = {
  heads: { label: chartText.group, detail: chartText.coverage, figures: [chartText.figure] },
};

/** Both years and what lies between them, where both are numbers. */
export function yearTable(differences: ReadonlyMap<string, string | null>): Table {
  return {
    heads: {
      label: chartText.indicator,
      detail: chartText.unitOfMeasure,
      figures: [SERIES_NAMES.now, SERIES_NAMES.before],
      last: chartText.difference,
    },
    lastOf: (key) => differences.get(key) ?? null,
  };
}
