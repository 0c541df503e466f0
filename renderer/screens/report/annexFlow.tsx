import type {
  ActivityAnnex,
  PhotoAnnex,
  PhotoRow,
  UnitAnnex,
  UnitTable,
} from '#app/domain/annexModel.ts';
import { formatNumber } from '#app/domain/formatNumber.ts';
import { paperText } from '../../i18n/report.vi.ts';
import type { FlowItem, FlowTable } from './flow.ts';
import classes from './Paper.module.css';
import { Photo } from './Photo.tsx';
import { twips } from './twips.ts';
import { UnitTableHead, UnitTableRow } from './UnitTableParts.tsx';

/** Tables of results by unit page by page, each under its caption, and the notes below the last. */
export function unitPages(annex: UnitAnnex, id: string): FlowItem[][] {
  const notes = annex.notes.map((note, index): FlowItem => ({
    kind: 'block',
    id: `${id}-note-${index}`,
    node: <div className={classes.note}>{note}</div>,
  }));
  return annex.pages.map((page, at) => {
    const table = annex.tables[page.table];
    if (table === undefined) return [];
    const shared = flowTable(table, `${id}-page-${at}`, page.head);
    const { caption } = table;
    return [
      ...(caption === null ? [] : [captionItem(shared.id, caption, page.isContinued)]),
      ...page.rows.map(({ row, height }, index): FlowItem => ({
        kind: 'row',
        id: `${shared.id}-row-${index}`,
        table: shared,
        heightTwips: height,
        node: <UnitTableRow table={table} row={row} />,
      })),
      ...(at === annex.pages.length - 1 ? notes : []),
    ];
  });
}

function flowTable(table: UnitTable, id: string, head: readonly number[]): FlowTable {
  const columns = table.groups.flatMap((group) => group.columns);
  return {
    id,
    widths: [table.orderWidth, table.nameWidth, ...columns.map(({ width }) => width)],
    sizePt: 11,
    head: <UnitTableHead table={table} columns={columns} heights={head} />,
  };
}

function captionItem(tableId: string, caption: string, isContinued: boolean): FlowItem {
  return {
    kind: 'block',
    id: `${tableId}-caption`,
    node: (
      <div className={classes.caption}>{isContinued ? paperText.continued(caption) : caption}</div>
    ),
  };
}

/** One row an activity; a row higher than a page goes on with the rest of its texts on the next. */
export function activityPages(annex: ActivityAnnex, id: string): FlowItem[][] {
  return annex.pages.map((page, at) => {
    const table: FlowTable = {
      id: `${id}-page-${at}`,
      widths: ACTIVITY_WIDTHS,
      sizePt: 11,
      head: <HeadRow cells={paperText.activityColumns} height={page.head[0]} />,
    };
    return page.rows.map(({ row: place, part, height }, index): FlowItem => ({
      kind: 'row',
      id: `${table.id}-row-${index}`,
      table,
      heightTwips: height,
      isTall: part !== null,
      node: <ActivityCells texts={part?.texts ?? activityTexts(annex, place)} />,
    }));
  });
}

function activityTexts(annex: ActivityAnnex, place: number): readonly string[] {
  const row = annex.rows[place];
  if (row === undefined) return [];
  return [
    String(row.order),
    row.name,
    row.dateText,
    row.place,
    row.unitName,
    row.participants === null ? '' : formatNumber(row.participants),
    row.result,
  ];
}

function ActivityCells({ texts }: { readonly texts: readonly string[] }) {
  return (
    <>
      {paperText.activityColumns.map((column, index) => (
        <td key={column} className={ACTIVITY_CLASSES[index]}>
          {texts[index]}
        </td>
      ))}
    </>
  );
}

/** Photos two a row in the frames the model gives them. */
export function photoPages(annex: PhotoAnnex, id: string): FlowItem[][] {
  return annex.pages.map(({ rows }, at) =>
    rows.map((row, index) => ({
      kind: 'block',
      id: `${id}-page-${at}-photos-${index}`,
      node: <PhotoPair annex={annex} row={row} />,
    })),
  );
}

function PhotoPair({ annex, row }: { readonly annex: PhotoAnnex; readonly row: PhotoRow }) {
  return (
    <div className={classes.photoRow} style={{ height: twips(row.height) }}>
      {row.photos.map((place) => {
        const photo = annex.photos[place];
        return photo === undefined ? null : (
          <Photo key={place} photo={photo} height={twips(row.frame.height)} />
        );
      })}
    </div>
  );
}

export function HeadRow({
  cells,
  height,
}: {
  readonly cells: readonly string[];
  readonly height?: number | undefined;
}) {
  return (
    <tr style={height === undefined ? undefined : { height: twips(height) }}>
      {cells.map((text) => (
        <th key={text}>{text}</th>
      ))}
    </tr>
  );
}

/** Twips, together the text width of a landscape page. */
const ACTIVITY_WIDTHS = [624, 3602, 1500, 2100, 2300, 960, 3200] as const;

/** Order number and date are centred, the count of people stands right. */
const ACTIVITY_CLASSES = [classes.center, '', classes.center, '', '', classes.figure, ''];
