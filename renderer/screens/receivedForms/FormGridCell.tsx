import { IconCircleDashed, IconMathFunction } from '@tabler/icons-react';
import { memo, type KeyboardEvent } from 'react';
import { formatNumber } from '#app/domain/formatNumber.ts';
import { formatShortDate } from '#app/domain/officialDate.ts';
import { placeKey } from '#app/domain/receivedForm.ts';
import { EMPTY_REASONS, formText, targetName } from '../../i18n/receivedForms.vi.ts';
import classes from './Forms.module.css';
import { placeName, type DrawnCell } from './formGrid.ts';
import type { Desk } from './formTypes.ts';

/** A cell of the form: what stands there, what will stand there, or what its label suggests. */
export const FormGridCell = memo(function FormGridCell({
  cell,
  format,
  isActive,
  labels,
  onActive,
  onKeyDown,
}: {
  readonly cell: DrawnCell;
  readonly format: Desk['form']['format'];
  readonly isActive: boolean;
  readonly labels: ReadonlyMap<string, string>;
  readonly onActive: (cell: DrawnCell) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTableCellElement>, cell: DrawnCell) => void;
}) {
  const look = lookOf(cell);
  return (
    <td
      className={classes.cell}
      rowSpan={cell.rowSpan}
      colSpan={cell.columnSpan}
      tabIndex={isActive ? 0 : -1}
      aria-selected={isActive}
      aria-label={nameOf(cell, format, labels)}
      data-place={placeKey(cell.place)}
      data-look={look}
      data-number={isNumber(cell) || undefined}
      onFocus={() => onActive(cell)}
      onKeyDown={(event) => onKeyDown(event, cell)}
    >
      <Content cell={cell} labels={labels} />
    </td>
  );
});

function Content({
  cell,
  labels,
}: {
  readonly cell: DrawnCell;
  readonly labels: ReadonlyMap<string, string>;
}) {
  const { filled, suggestion, isProposed } = cell;
  if (filled !== null && filled.empty !== null) {
    return (
      <>
        {filled.text}
        <span className={classes.emptied}>
          <IconCircleDashed size={13} stroke={1.8} aria-hidden />
          {EMPTY_REASONS[filled.empty]}
        </span>
      </>
    );
  }
  if (filled !== null) return isProposed ? `${filled.text} ?` : filled.text;
  if (suggestion !== null) return `${targetName(suggestion, labels)} ?`;
  return (
    <>
      {cell.isFixed && cell.text !== '' && (
        <IconMathFunction size={13} stroke={1.8} className={classes.formula} aria-hidden />
      )}
      {standing(cell)}
    </>
  );
}

/** What the form says there, as people read it. */
export function standing({ kind, text }: Pick<DrawnCell, 'kind' | 'text'>): string {
  if (kind === 'number' && Number.isFinite(Number(text))) return formatNumber(Number(text));
  return kind === 'date' ? formatShortDate(text) : text;
}

function lookOf({ filled, target, isProposed, suggestion, isFixed, text }: DrawnCell): string {
  if (isProposed || filled?.isConfirmed === false) return 'proposed';
  if (target !== null || filled !== null) return 'mapped';
  if (suggestion !== null) return 'suggested';
  return isFixed && text !== '' ? 'fixed' : 'plain';
}

function isNumber({ filled, kind }: DrawnCell): boolean {
  return filled === null ? kind === 'number' : /^-?[\d.,]+$/u.test(filled.text);
}

function nameOf(
  cell: DrawnCell,
  format: Desk['form']['format'],
  labels: ReadonlyMap<string, string>,
): string {
  const { filled, suggestion, target } = cell;
  const words = [
    formText.cell(placeName(format, cell.place)),
    filled === null ? standing(cell) : filled.text,
    filled?.empty == null ? '' : EMPTY_REASONS[filled.empty],
    target === null ? '' : targetName(target, labels),
    suggestion === null ? '' : `${formText.suggestion} ${targetName(suggestion, labels)}`,
    cell.isProposed ? formText.proposal : '',
  ];
  return words.filter((word) => word !== '').join(', ');
}
