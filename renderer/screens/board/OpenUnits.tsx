import { Button, VisuallyHidden } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Card } from '../../components/Card.tsx';
import { boardText } from '../../i18n/board.vi.ts';
import { groupReminder, unitReminder } from '../../i18n/reminder.vi.ts';
import { gridRowPath } from '../../shell/screens.ts';
import type { Board, OpenUnit } from './boardTypes.ts';
import { ManualCopy } from './ManualCopy.tsx';
import { OpenUnitRow } from './OpenUnitRow.tsx';
import classes from './OpenUnits.module.css';
import { useCopy } from './useCopy.ts';
import { useListKeys } from './useListKeys.ts';

/** Who has not reported, by name, with the way to reach them. */
export function OpenUnits({ board }: { readonly board: Board }) {
  const { openUnits, campaign, today } = board;
  const [, go] = useLocation();
  const [chosen, setChosen] = useState(0);
  const { copy, uncopied, dismiss } = useCopy();
  const reminder = { campaign: campaign.name, deadline: campaign.unitDeadline, today };
  const remind = (unit: OpenUnit) =>
    copy(unitReminder(reminder, unit), boardText.copied(unit.name));
  const current = Math.min(chosen, openUnits.length - 1);
  const { listRef, onKeyDown } = useListKeys({
    count: openUnits.length,
    current,
    onMove: setChosen,
    onRemind: () => withUnit(openUnits[current], remind),
    onEnter: () => withUnit(openUnits[current], ({ code }) => go(gridRowPath(code))),
  });
  if (openUnits.length === 0) {
    return <Card title={boardText.allReported}>{null}</Card>;
  }
  return (
    <Card
      title={boardText.openUnits(openUnits.length)}
      right={
        openUnits.length > 1 && (
          <Button
            variant="subtle"
            leftSection={<IconCopy size={15} stroke={1.6} aria-hidden />}
            onClick={() =>
              copy(groupReminder(reminder, openUnits), boardText.copiedAll(openUnits.length))
            }
          >
            {boardText.copyAll(openUnits.length)}
          </Button>
        )
      }
    >
      <table className={classes.table} aria-label={boardText.openUnits(openUnits.length)}>
        <thead>
          <tr>
            <th scope="col">{boardText.unitAndContact}</th>
            <th scope="col">{boardText.status}</th>
            <th scope="col">{boardText.phone}</th>
            <th scope="col">{boardText.note}</th>
            <th scope="col">
              <VisuallyHidden>{boardText.rowActions}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody ref={listRef}>
          {openUnits.map((unit, index) => (
            <OpenUnitRow
              key={unit.code}
              unit={unit}
              isCurrent={index === current}
              onKeyDown={onKeyDown}
              onChoose={() => setChosen(index)}
              onRemind={() => remind(unit)}
            />
          ))}
        </tbody>
      </table>
      <ManualCopy text={uncopied} onClose={dismiss} />
    </Card>
  );
}

function withUnit(unit: OpenUnit | undefined, run: (unit: OpenUnit) => void): void {
  if (unit !== undefined) run(unit);
}
