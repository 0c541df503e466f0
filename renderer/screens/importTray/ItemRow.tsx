import { IconAlertTriangle, IconBan, IconCheck } from '@tabler/icons-react';
import { sectionText } from '../../i18n/importTray.vi.ts';
import { AskingRow } from './AskingRow.tsx';
import { LowRow } from './LowRow.tsx';
import classes from './Items.module.css';
import type { Section, TrayRow } from './trayRows.ts';
import { useTrayTools } from './trayContext.tsx';

/** One line of the list at its place; the current one has the keyboard. */
export function ItemRow({
  row,
  number,
  top,
  height,
}: {
  readonly row: TrayRow;
  /** Its place in the list, from 1. */
  readonly number: number;
  readonly top: number;
  readonly height: number;
}) {
  const { list } = useTrayTools();
  const place = { top, height };
  if (row.type === 'head') {
    return (
      <div
        className={classes.head}
        role="row"
        aria-rowindex={number}
        data-section={row.section}
        style={place}
      >
        <SectionSign section={row.section} />
        <b role="rowheader">{sectionText[row.section]}</b>
        <span role="gridcell">{hintOf(row.section, row.count)}</span>
      </div>
    );
  }
  const isCurrent = list.current?.id === row.id;
  const isChosen = list.chosen.has(row.id);
  return (
    <div
      className={classes.row}
      role="row"
      aria-rowindex={number}
      aria-selected={isChosen}
      style={place}
      data-row={row.id}
      data-section={row.section}
      data-current={isCurrent || undefined}
      data-chosen={isChosen || undefined}
      aria-current={isCurrent || undefined}
      tabIndex={isCurrent ? 0 : -1}
      onFocus={() => {
        if (!isCurrent) list.go(row.id);
      }}
    >
      {row.type === 'item' && row.section === 'asking' ? (
        <AskingRow row={row} item={row.item} isCurrent={isCurrent} />
      ) : (
        <LowRow row={row} isCurrent={isCurrent} />
      )}
    </div>
  );
}

function SectionSign({ section }: { readonly section: Section }) {
  if (section === 'asking') return <IconAlertTriangle size={14} stroke={1.8} aria-hidden />;
  if (section === 'ready') return <IconCheck size={14} stroke={1.8} aria-hidden />;
  return <IconBan size={14} stroke={1.8} aria-hidden />;
}

function hintOf(section: Section, count: number): string {
  if (section === 'asking') return `${count}. ${sectionText.askingHint}`;
  return section === 'ready' ? `${count}` : `${count}. ${sectionText.leftHint}`;
}
