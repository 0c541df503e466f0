import type { FlowItem, FlowTable } from './flow.ts';
import classes from './Paper.module.css';
import { ProsePiece } from './ProsePiece.tsx';
import { twips } from './twips.ts';

/** Draws pieces in order; rows of one table that follow each other stand in one table. */
export function FlowContent({ items }: { readonly items: readonly FlowItem[] }) {
  return groupRows(items).map((group) =>
    'rows' in group ? (
      <PaperTable key={group.key} table={group.table} rows={group.rows} />
    ) : (
      <Piece key={group.key} item={group.item} />
    ),
  );
}

type RowItem = Extract<FlowItem, { kind: 'row' }>;
type Group =
  | { readonly key: string; readonly rows: RowItem[]; readonly table: FlowTable }
  | { readonly key: string; readonly item: Exclude<FlowItem, { kind: 'row' }> };

function groupRows(items: readonly FlowItem[]): Group[] {
  const groups: Group[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (item.kind !== 'row') groups.push({ key: item.id, item });
    else if (last !== undefined && 'rows' in last && last.table.id === item.table.id) {
      last.rows.push(item);
    } else groups.push({ key: item.id, rows: [item], table: item.table });
  }
  return groups;
}

function Piece({ item }: { readonly item: Exclude<FlowItem, { kind: 'row' }> }) {
  if (item.kind === 'block') {
    return (
      <div className={classes.block} data-flow={item.id}>
        {item.node}
      </div>
    );
  }
  return <ProsePiece item={item} />;
}

function PaperTable({
  table,
  rows,
}: {
  readonly table: FlowTable;
  readonly rows: readonly RowItem[];
}) {
  const total = table.widths.reduce((sum, width) => sum + width, 0);
  return (
    <table className={classes.table} style={{ fontSize: `${(table.sizePt * 96) / 72}px` }}>
      <colgroup>
        {table.widths.map((width, index) => (
          <col key={columnKey(index)} style={{ width: `${(width / total) * 100}%` }} />
        ))}
      </colgroup>
      <thead data-flow-head={table.id}>{table.head}</thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={row.id}
            data-flow={row.id}
            data-tall={row.isTall || undefined}
            style={row.heightTwips === undefined ? undefined : { height: twips(row.heightTwips) }}
          >
            {row.node}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Columns never change places: their position is who they are. */
function columnKey(index: number): string {
  return `column ${index}`;
}
