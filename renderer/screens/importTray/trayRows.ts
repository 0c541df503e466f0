import { sourcesOf, type TrayItem, type TrayView } from '#app/domain/importTray/trayView.ts';
import { distinctChoices } from './distinctChoices.ts';
import type { DeskSource } from './trayTypes.ts';

export type Section = 'asking' | 'ready' | 'left';

/** A line of the list: a head, an item, or a result that is no indicator of the campaign. */
export type TrayRow =
  | {
      readonly type: 'head';
      readonly id: string;
      readonly section: Section;
      readonly count: number;
    }
  | {
      readonly type: 'item';
      readonly id: string;
      readonly section: Section;
      readonly item: TrayItem;
    }
  | {
      readonly type: 'foreign';
      readonly id: string;
      readonly section: 'left';
      readonly source: DeskSource;
      readonly label: string;
      readonly raw: string;
      readonly at: string;
    };

/** What asks first, then what was read, then what stays outside; of one source alone when asked. */
export function listRows(
  view: TrayView,
  sources: readonly DeskSource[],
  only: string | null,
): TrayRow[] {
  const isShown = (item: TrayItem): boolean => only === null || sourcesOf(item).includes(only);
  const foreign = sources
    .filter(({ id }) => only === null || id === only)
    .flatMap((source) =>
      source.foreignRows.map((row, index): TrayRow => ({
        type: 'foreign',
        id: `foreign ${source.id} ${index}`,
        section: 'left',
        source,
        ...row,
      })),
    );
  const section = (name: Section, items: readonly TrayItem[], more: readonly TrayRow[]) => {
    const shown = items.filter(isShown);
    const count = shown.length + more.length;
    if (count === 0) return [];
    return [
      { type: 'head', id: `head ${name}`, section: name, count } satisfies TrayRow,
      ...shown.map((item): TrayRow => ({ type: 'item', id: item.id, section: name, item })),
      ...more,
    ];
  };
  return [
    ...section('asking', view.asking, []),
    ...section('ready', view.ready, []),
    ...section('left', view.left, foreign),
  ];
}

/** Pixels a row takes: rows are drawn only where they are in view. */
export function heightOf(row: TrayRow): number {
  if (row.type !== 'item') return LOW;
  if (row.section !== 'asking') return LOW;
  if (row.item.type === 'conflict') {
    return CONFLICT_HEAD + Math.ceil(distinctChoices(row.item.choices).length / 2) * CHOICE;
  }
  return HIGH;
}

const LOW = 29;
const HIGH = 54;
const CONFLICT_HEAD = 36;
const CHOICE = 50;
