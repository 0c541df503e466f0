import { Button, VisuallyHidden } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Card } from '../../components/Card.tsx';
import { boardText, STATUS_NAMES } from '../../i18n/board.vi.ts';
import { gridRowPath } from '../../shell/screens.ts';
import { openUnitsOf, type Board, type OpenUnit } from './boardTypes.ts';
import { LogContactDialog } from './LogContactDialog.tsx';
import { ManualCopy } from './ManualCopy.tsx';
import { OpenUnitPapers } from './OpenUnitPapers.tsx';
import { OpenUnitRow } from './OpenUnitRow.tsx';
import classes from './OpenUnits.module.css';
import { useContactLog } from './useContactLog.ts';
import { useListKeys } from './useListKeys.ts';
import { useReminders } from './useReminders.ts';

/** Who has not reported, by name, with the way to reach them and what they last said. */
export function OpenUnits({ board }: { readonly board: Board }) {
  const units = openUnitsOf(board);
  const missing = units.filter(({ status }) => status === 'missing');
  const groups = (['missing', 'returned'] as const)
    .map((status) => ({ status, members: units.filter((unit) => unit.status === status) }))
    .filter(({ members }) => members.length > 0);
  const [, go] = useLocation();
  const [chosen, setChosen] = useState(0);
  const [called, setCalled] = useState<OpenUnit | null>(null);
  const contacts = useContactLog(board.campaign.code);
  const { remind, remindAll, uncopied, dismiss } = useReminders(board, contacts.logNow);
  const current = Math.min(chosen, units.length - 1);
  const { listRef, onKeyDown } = useListKeys({
    count: units.length,
    current,
    onMove: setChosen,
    onRemind: () => withUnit(units[current], remind),
    onRemindAll: () => missing.length > 0 && remindAll(missing),
    onLogCall: () => withUnit(units[current], setCalled),
    onEnter: () => withUnit(units[current], ({ code }) => go(gridRowPath(code))),
  });
  if (units.length === 0) {
    return (
      <Card title={board.units.length === 0 ? boardText.noUnits : boardText.allReported}>
        {null}
      </Card>
    );
  }
  return (
    <Card
      title={boardText.openUnits(units.length)}
      right={
        missing.length > 0 && (
          <Button
            variant="subtle"
            leftSection={<IconCopy size={15} stroke={1.6} aria-hidden />}
            title={boardText.copyAllKey}
            onClick={() => remindAll(missing)}
          >
            {boardText.copyAll(missing.length)}
          </Button>
        )
      }
    >
      {contacts.failure !== null && called === null && (
        <p role="alert" className={classes.failure}>
          {contacts.failure}
        </p>
      )}
      <div className={classes.scroller}>
        <table
          ref={listRef}
          className={classes.table}
          aria-label={boardText.openUnits(units.length)}
        >
          <thead>
            <tr>
              <th scope="col">{boardText.unitAndContact}</th>
              <th scope="col">{boardText.status}</th>
              <th scope="col">{boardText.phone}</th>
              <th scope="col">{boardText.lastContact}</th>
              <th scope="col">
                <VisuallyHidden>{boardText.rowActions}</VisuallyHidden>
              </th>
            </tr>
          </thead>
          {groups.map(({ status, members }) => (
            <tbody key={status} aria-label={STATUS_NAMES[status]}>
              {groups.length > 1 && (
                <tr className={classes.group}>
                  <th colSpan={5} scope="rowgroup">
                    {boardText.group(STATUS_NAMES[status], members.length)}
                  </th>
                </tr>
              )}
              {members.map((unit) => {
                const index = units.indexOf(unit);
                return (
                  <OpenUnitRow
                    key={unit.code}
                    unit={unit}
                    hasOwnDeadline={!isSameDeadline(unit.deadline, board.campaign.unitDeadline)}
                    isCurrent={index === current}
                    onKeyDown={onKeyDown}
                    onChoose={() => setChosen(index)}
                    onRemind={() => remind(unit)}
                    onLogCall={() => setCalled(unit)}
                  />
                );
              })}
            </tbody>
          ))}
        </table>
      </div>
      {missing.length > 0 && (
        <OpenUnitPapers
          campaign={board.campaign}
          missing={missing}
          onLetterSent={(named) => contacts.logNow('letter', named)}
        />
      )}
      <ManualCopy text={uncopied} onClose={dismiss} />
      {called !== null && (
        <LogContactDialog
          unit={called}
          isSaving={contacts.isSaving}
          failure={contacts.failure}
          onLog={(entry) => {
            void contacts.log(entry).then(
              () => setCalled(null),
              () => undefined,
            );
          }}
          onClose={() => {
            contacts.forget();
            setCalled(null);
          }}
        />
      )}
    </Card>
  );
}

function withUnit(unit: OpenUnit | undefined, run: (unit: OpenUnit) => void): void {
  if (unit !== undefined) run(unit);
}

function isSameDeadline(left: OpenUnit['deadline'], right: OpenUnit['deadline']): boolean {
  return left?.on === right?.on && left?.time === right?.time;
}
