import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useApi } from '../../api/apiContext.tsx';
import type { Anchor } from '../../components/AnchoredPopover.tsx';
import { copyText } from '../../i18n/receivedForms.vi.ts';
import { useToast } from '../../shell/toasts.tsx';
import { SourcesPopover } from '../grid/SourcesPopover.tsx';
import { copiedText, shownText, type NumberFormat, type Total } from './copiedText.ts';
import classes from './CopyTable.module.css';

/** One total a row: ↑ ↓ walk, C copies one and goes on to the next. */
export function CopyTable({
  campaign,
  totals,
  format,
  onCopy,
  onCopyRow,
}: {
  readonly campaign: string;
  readonly totals: readonly Total[];
  readonly format: NumberFormat;
  readonly onCopy: (text: string, said: string) => void;
  readonly onCopyRow: () => void;
}) {
  const api = useApi();
  const toast = useToast();
  const table = useRef<HTMLTableElement>(null);
  const [current, setCurrent] = useState(0);
  const [sources, setSources] = useState<{ indicator: string; anchor: Anchor } | null>(null);
  const grid = useQuery({
    queryKey: ['grid', campaign],
    queryFn: () => api.campaign.grid({ campaign }),
    enabled: sources !== null,
  });
  const rowAt = (index: number) =>
    table.current?.querySelectorAll<HTMLTableRowElement>('tbody tr')[index];
  const copyOne = (total: Total) => {
    const text = copiedText(total, format);
    if (text === '') toast({ text: copyText.nothing(total.label) });
    else onCopy(text, copyText.copied(text.length > 40 ? total.label : text));
  };
  const press = (event: KeyboardEvent<HTMLTableRowElement>, index: number, total: Total) => {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const run = actionOf(event.key, {
      down: () => rowAt(index + 1)?.focus(),
      up: () => rowAt(index - 1)?.focus(),
      copy: () => {
        copyOne(total);
        rowAt(index + 1)?.focus();
      },
      row: onCopyRow,
      sources: () => setSources({ indicator: total.indicator, anchor: event.currentTarget }),
    });
    if (run === null) return;
    event.preventDefault();
    run();
  };
  return (
    <>
      <table ref={table} className={classes.table} aria-label={copyText.table}>
        <thead>
          <tr>
            <th scope="col">{copyText.indicator}</th>
            <th scope="col">{copyText.unit}</th>
            <th scope="col" className={classes.figure}>
              {copyText.value}
            </th>
            <th scope="col" className={classes.figure}>
              {copyText.units}
            </th>
            <th scope="col">
              <span className={classes.hidden}>{copyText.act}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {totals.map((total, index) => (
            <tr
              key={total.indicator}
              tabIndex={index === current ? 0 : -1}
              aria-current={index === current || undefined}
              onFocus={() => setCurrent(index)}
              onKeyDown={(event) => press(event, index, total)}
            >
              <th scope="row">
                {total.label}
                <small>{total.groupLabel}</small>
              </th>
              <td>{total.unitOfMeasure}</td>
              <td className={typeof total.value === 'string' ? classes.text : classes.figure}>
                {shownText(total)}
              </td>
              <td className={classes.figure}>{total.units}</td>
              <td>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  tabIndex={-1}
                  aria-label={copyText.copyOne(total.label)}
                  onClick={() => copyOne(total)}
                >
                  {copyText.copy}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {sources !== null && grid.data !== undefined && (
        <SourcesPopover
          grid={grid.data}
          open={{ ...sources, kind: null }}
          onClose={() => {
            setSources(null);
            rowAt(current)?.focus();
          }}
        />
      )}
    </>
  );
}

type Actions = Readonly<Record<'down' | 'up' | 'copy' | 'row' | 'sources', () => void>>;

function actionOf(key: string, actions: Actions): (() => void) | null {
  switch (key) {
    case 'ArrowDown':
      return actions.down;
    case 'ArrowUp':
      return actions.up;
    case 'c':
    case 'C':
      return actions.copy;
    case 'r':
    case 'R':
      return actions.row;
    case 'n':
    case 'N':
    case 'Enter':
      return actions.sources;
    default:
      return null;
  }
}
