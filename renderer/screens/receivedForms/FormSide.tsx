import { Button, SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { placeKey, type FormStates } from '#app/domain/receivedForm.ts';
import { STATE_SIGNS } from '#app/domain/value.ts';
import { EMPTY_REASONS, formText, STATE_NAMES, targetName } from '../../i18n/receivedForms.vi.ts';
import { placeName } from './formGrid.ts';
import classes from './Forms.module.css';
import type { Desk, Place } from './formTypes.ts';

const STATES = ['none', 'notApplicable', 'missing', 'notDue'] as const;

/** What concerns the whole form: proposals, cells without a number, what stays empty. */
export function FormSide({
  desk,
  table,
  labels,
  onAcceptAll,
  onStates,
  onGo,
  children,
}: {
  readonly desk: Desk;
  readonly table: number;
  readonly labels: ReadonlyMap<string, string>;
  readonly onAcceptAll: () => void;
  readonly onStates: (states: FormStates) => void;
  readonly onGo: (place: Place) => void;
  /** The panel of the active cell. */
  readonly children: ReactNode;
}) {
  const proposed = desk.mapping.filter(({ isConfirmed }) => !isConfirmed).length;
  const empties = desk.filled.filter(({ empty, isConfirmed }) => isConfirmed && empty !== null);
  const added = desk.addedRows.find((each) => each.table === table);
  return (
    <div className={classes.side}>
      {proposed > 0 && (
        <div className={classes.offer}>
          <p>{formText.proposal}</p>
          <Button onClick={onAcceptAll}>{formText.acceptAll(proposed)}</Button>
        </div>
      )}
      {children}
      {added !== undefined && <p className={classes.quiet}>{formText.addedRows(added.count)}</p>}
      <section className={classes.split} aria-label={formText.states}>
        <h2>{formText.states}</h2>
        {STATES.map((state) => (
          <div key={state} className={classes.state}>
            <span>{STATE_NAMES[state]}</span>
            <SegmentedControl
              size="xs"
              aria-label={STATE_NAMES[state]}
              value={desk.states[state]}
              onChange={(value) =>
                onStates({ ...desk.states, [state]: value === 'sign' ? 'sign' : 'empty' })
              }
              data={[
                { value: 'sign', label: STATE_SIGNS[state] },
                { value: 'empty', label: formText.blank },
              ]}
            />
          </div>
        ))}
      </section>
      {empties.length > 0 && (
        <section className={classes.split} aria-label={formText.empties(empties.length)}>
          <h2>{formText.empties(empties.length)}</h2>
          <ul className={classes.list}>
            {empties.map((cell) => (
              <li key={placeKey(cell)}>
                <Button
                  variant="subtle"
                  size="compact-xs"
                  aria-label={formText.goTo(placeName(desk.form.format, cell))}
                  onClick={() => onGo(cell)}
                >
                  {placeName(desk.form.format, cell)}
                </Button>
                <span>
                  {cell.unit === null ? targetName(cell.target, labels) : cell.unit.name}{' '}
                  <small>{cell.empty === null ? '' : EMPTY_REASONS[cell.empty]}</small>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {desk.unplaced.length > 0 && (
        <section className={classes.split} aria-label={formText.unplaced(desk.unplaced.length)}>
          <h2>{formText.unplaced(desk.unplaced.length)}</h2>
          <p>{desk.unplaced.map(({ unit }) => unit).join('; ')}</p>
        </section>
      )}
    </div>
  );
}
