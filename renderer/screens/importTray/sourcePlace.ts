import type { WordSpan } from '#app/domain/importTray/trayTypes.ts';
import { distinctChoices } from './distinctChoices.ts';
import type { TrayRow } from './trayRows.ts';

/** Where in which source a row of the list stands. */
export type SourcePlace = {
  readonly sourceId: string;
  readonly at: string | null;
  readonly words: WordSpan | null;
};

/** Null for a row that rests on nothing; of a contradiction the figure that is looked at. */
export function placeOfRow(row: TrayRow | null, look = 0): SourcePlace | null {
  if (row === null || row.type === 'head') return null;
  if (row.type === 'foreign') return { sourceId: row.source.id, at: row.at, words: null };
  const { item } = row;
  switch (item.type) {
    case 'receipt':
      return { sourceId: item.source.id, at: null, words: null };
    case 'conflict': {
      const shown = distinctChoices(item.choices).flat();
      const first = shown[look] ?? shown[0];
      return first === undefined
        ? null
        : { sourceId: first.source.id, at: first.cell.at, words: first.cell.words };
    }
    case 'name': {
      const { source, cells, activities } = item.name;
      const first = cells[0] ?? activities[0];
      return { sourceId: source.id, at: first?.at ?? null, words: first?.words ?? null };
    }
    case 'part': {
      const { source, cells, activities } = item.part;
      const first = cells[0]?.cell ?? activities[0]?.activity;
      return { sourceId: source.id, at: first?.at ?? null, words: first?.words ?? null };
    }
    case 'cell': {
      const { source, cell } = item.line;
      return { sourceId: source.id, at: cell.at, words: cell.words };
    }
    case 'activity': {
      const { source, activity } = item.placed;
      return { sourceId: source.id, at: activity.at, words: activity.words };
    }
  }
}
