import { Button } from '@mantine/core';
import { Fragment, useRef, useState, type KeyboardEvent } from 'react';
import { KIND_GROUPS, unitsText } from '../../i18n/units.vi.ts';
import { UnitRow } from './UnitRow.tsx';
import classes from './UnitTable.module.css';
import type { Unit } from './unitTypes.ts';

const KINDS = ['phong-ban', 'don-vi', 'truong-hoc', 'thon'] as const;

/** All units under the heads of their kinds; one row has the focus and the arrows move it. */
export function UnitTable(props: {
  readonly units: readonly Unit[];
  readonly isFiltered: boolean;
  readonly onEdit: (code: string) => void;
  readonly onAdd: () => void;
}) {
  const { units, isFiltered, onEdit, onAdd } = props;
  const [chosen, setChosen] = useState<string | null>(null);
  const body = useRef<HTMLTableElement>(null);
  const groups = KINDS.map((kind) => {
    const rows = units.filter((unit) => unit.kind === kind);
    const [ended, current] = [rows.filter(isOver), rows.filter((unit) => !isOver(unit))];
    return { kind, rows: [...current, ...ended], count: current.length };
  });
  const names = new Map(units.map(({ code, name }) => [code, name]));
  const codes = groups.flatMap(({ rows }) => rows.map(({ code }) => code));
  const current = chosen !== null && codes.includes(chosen) ? chosen : (codes[0] ?? null);

  const press = (event: KeyboardEvent<HTMLElement>, code: string) => {
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const next = codes[Math.min(codes.length - 1, Math.max(0, codes.indexOf(code) + step))];
      if (next !== undefined) focusRow(body.current, next);
    } else if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      onEdit(code);
    }
  };

  if (units.length === 0) {
    return isFiltered ? (
      <p className={classes.empty}>{unitsText.nothingFound}</p>
    ) : (
      <div className={classes.empty}>
        <p>{unitsText.empty}</p>
        <p>{unitsText.emptyHow}</p>
        <Button variant="default" onClick={onAdd}>
          {unitsText.add}
        </Button>
      </div>
    );
  }
  return (
    <table ref={body} className={classes.table} aria-label={unitsText.list}>
      <thead>
        <tr>
          <th scope="col">{unitsText.code}</th>
          <th scope="col">{unitsText.name}</th>
          <th scope="col">{unitsText.aliases}</th>
          <th scope="col">{unitsText.contact}</th>
          <th scope="col">{unitsText.phone}</th>
        </tr>
      </thead>
      <tbody>
        {groups
          .filter(({ rows }) => rows.length > 0)
          .map(({ kind, rows, count }) => (
            <Fragment key={kind}>
              <tr className={classes.group}>
                <th scope="rowgroup" colSpan={5}>
                  {KIND_GROUPS[kind]} <span className={classes.count}>{count}</span>
                </th>
              </tr>
              {rows.map((unit) => (
                <UnitRow
                  key={unit.code}
                  unit={unit}
                  mergedInto={names.get(unit.mergedInto ?? '') ?? unit.mergedInto}
                  isCurrent={unit.code === current}
                  onChoose={() => setChosen(unit.code)}
                  onPress={(event) => press(event, unit.code)}
                  onEdit={() => onEdit(unit.code)}
                />
              ))}
            </Fragment>
          ))}
      </tbody>
    </table>
  );
}

function isOver({ hasEnded }: Unit): boolean {
  return hasEnded;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 15,
  PageUp: -15,
};

function focusRow(table: HTMLTableElement | null, code: string): void {
  table?.querySelector<HTMLElement>(`tr[data-unit="${CSS.escape(code)}"]`)?.focus();
}
