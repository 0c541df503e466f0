import { Checkbox } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import listClasses from '../../components/listTable.module.css';
import { handoutText } from '../../i18n/handout.vi.ts';
import classes from './Handout.module.css';
import { HandoutRow } from './HandoutRow.tsx';
import type { Handout, HandoutUnit } from './handoutTypes.ts';

/** One row a unit. Letters act on the chosen rows, else on the row with the focus. */
export function HandoutTable({
  campaign,
  units,
  chosen,
  isReadOnly,
  onChoose,
  onSave,
  onKey,
}: {
  readonly campaign: string;
  readonly units: readonly HandoutUnit[];
  readonly chosen: ReadonlySet<string>;
  readonly isReadOnly: boolean;
  readonly onChoose: (codes: ReadonlySet<string>) => void;
  readonly onSave: (unit: HandoutUnit, patch: Partial<Handout>) => void;
  readonly onKey: (key: 'sent' | 'received', units: readonly HandoutUnit[]) => void;
}) {
  const marked = units.filter(({ unit }) => chosen.has(unit));
  const isAll = units.length > 0 && marked.length === units.length;
  const toggleAll = () => onChoose(new Set(isAll ? [] : units.map(({ unit }) => unit)));
  const toggle = (code: string) => {
    const next = new Set(chosen);
    if (!next.delete(code)) next.add(code);
    onChoose(next);
  };
  const press = (event: KeyboardEvent) => {
    const { target, key, nativeEvent } = event;
    if (!(target instanceof HTMLTableRowElement) || nativeEvent.isComposing) return;
    const focused = units.find(({ unit }) => unit === target.dataset['unit']);
    const isLetter = !event.ctrlKey && !event.altKey && !isReadOnly;
    const acts = marked.length > 0 ? marked : focused === undefined ? [] : [focused];
    const run = keyAction(key, {
      up: () => focusRow(target.previousElementSibling),
      down: () => focusRow(target.nextElementSibling),
      toggle: () => focused !== undefined && toggle(focused.unit),
      sent: isLetter ? () => onKey('sent', acts) : null,
      received: isLetter ? () => onKey('received', acts) : null,
      all: event.ctrlKey ? toggleAll : null,
    });
    if (run === null) return;
    event.preventDefault();
    run();
  };
  return (
    <div className={classes.scroller} role="presentation" onKeyDown={press}>
      <table className={listClasses.list} aria-label={handoutText.table}>
        <thead>
          <tr>
            <th scope="col" className={classes.tick}>
              <Checkbox
                aria-label={handoutText.selectAll}
                checked={isAll}
                indeterminate={marked.length > 0 && !isAll}
                onChange={toggleAll}
              />
            </th>
            <th scope="col">{handoutText.unit}</th>
            <th scope="col" className={classes.form}>
              {handoutText.form}
            </th>
            <th scope="col" className={classes.channel}>
              {handoutText.channel}
            </th>
            <th scope="col" className={classes.day}>
              {handoutText.sentOn}
            </th>
            <th scope="col" className={classes.day}>
              {handoutText.receivedOn}
            </th>
            <th scope="col" className={classes.person}>
              {handoutText.receivedBy}
            </th>
            <th scope="col" className={classes.person}>
              {handoutText.note}
            </th>
            <th scope="col" className={classes.file}>
              {handoutText.actions}
            </th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit, at) => (
            <HandoutRow
              key={unit.unit}
              campaign={campaign}
              unit={unit}
              isFirst={at === 0}
              isChosen={chosen.has(unit.unit)}
              isReadOnly={isReadOnly}
              onToggle={() => toggle(unit.unit)}
              onSave={(patch) => onSave(unit, patch)}
            />
          ))}
        </tbody>
      </table>
      {units.length === 0 && <p className={classes.empty}>{handoutText.noRows}</p>}
    </div>
  );
}

function focusRow(row: Element | null): void {
  if (row instanceof HTMLElement) row.focus();
}

type KeyActions = Readonly<
  Record<'up' | 'down' | 'toggle' | 'sent' | 'received' | 'all', (() => unknown) | null>
>;

function keyAction(key: string, actions: KeyActions): (() => unknown) | null {
  switch (key) {
    case 'ArrowUp':
      return actions.up;
    case 'ArrowDown':
      return actions.down;
    case ' ':
      return actions.toggle;
    case 'g':
    case 'G':
      return actions.sent;
    case 'd':
    case 'D':
      return actions.received;
    case 'a':
    case 'A':
      return actions.all;
    default:
      return null;
  }
}
