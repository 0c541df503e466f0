import { IconMailForward, IconMailOpened } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useLocation } from 'wouter';
import list from '../../components/listTable.module.css';
import { Chip } from '../../components/Chip.tsx';
import { deadlineText } from '../../i18n/board.vi.ts';
import { DIRECTIONS, directiveText } from '../../i18n/directives.vi.ts';
import { dayText } from '../campaign/factsDraft.ts';
import { directivePath } from './directivePaths.ts';
import classes from './Directives.module.css';
import type { DirectiveRow } from './directiveTypes.ts';

const ICONS = { incoming: IconMailOpened, outgoing: IconMailForward };

/** Papers on record; a row opens the paper. */
export function DirectiveTable({ rows }: { readonly rows: readonly DirectiveRow[] }) {
  const [, navigate] = useLocation();
  const { columns } = directiveText;
  const press = (event: KeyboardEvent<HTMLTableRowElement>, id: string) => {
    const { currentTarget, key } = event;
    if (key === 'Enter') navigate(directivePath(id));
    else if (key === 'ArrowDown') focusRow(currentTarget.nextElementSibling);
    else if (key === 'ArrowUp') focusRow(currentTarget.previousElementSibling);
    else return;
    event.preventDefault();
  };
  return (
    <table className={list.list} aria-label={directiveText.stored}>
      <thead>
        <tr>
          <th scope="col" className={classes.direction}>
            {columns.direction}
          </th>
          <th scope="col" className={classes.number}>
            {columns.number}
          </th>
          <th scope="col" className={classes.day}>
            {columns.issuedOn}
          </th>
          <th scope="col" className={classes.issuer}>
            {columns.issuer}
          </th>
          <th scope="col">{columns.subject}</th>
          <th scope="col" className={classes.due}>
            {columns.due}
          </th>
          <th scope="col" className={classes.campaigns}>
            {columns.campaigns}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={row.id}
            className={classes.row}
            data-directive={row.id}
            tabIndex={0}
            onClick={() => navigate(directivePath(row.id))}
            onKeyDown={(event) => press(event, row.id)}
          >
            <td>
              <Chip icon={ICONS[row.direction]} tone="plain" text={DIRECTIONS[row.direction]} />
            </td>
            <Clipped text={numberOf(row)} />
            <td className={classes.figure}>{dayText(row.issuedOn)}</td>
            <Clipped text={row.issuer ?? ''} />
            <td className={classes.clip} title={row.subject ?? row.fileName ?? ''}>
              {row.subject ?? row.fileName ?? directiveText.byHand}
              {row.hasDraft && (
                <span className={classes.correcting}>{` (${directiveText.correcting})`}</span>
              )}
            </td>
            <td className={classes.figure}>
              {row.reportDueOn !== null &&
                deadlineText({ on: row.reportDueOn, time: row.reportDueTime })}
            </td>
            <Clipped text={row.campaigns.map(({ name }) => name).join('; ')} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Clipped({ text }: { readonly text: string }) {
  return (
    <td className={classes.clip} title={text}>
      {text}
    </td>
  );
}

function numberOf({ number, symbol }: DirectiveRow): string {
  if (number === null) {
    return symbol === null ? directiveText.noNumber : `${symbol} (${directiveText.noNumber})`;
  }
  return symbol === null ? number : `${number}/${symbol}`;
}

function focusRow(row: Element | null): void {
  if (row instanceof HTMLElement) row.focus();
}
