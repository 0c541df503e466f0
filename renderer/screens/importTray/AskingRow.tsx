import { Button, Kbd } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowsExchange,
  IconCalendarEvent,
  IconCornerUpLeft,
  IconHelpCircle,
  type Icon,
} from '@tabler/icons-react';
import type { TrayItem } from '#app/domain/importTray/trayView.ts';
import { itemText } from '../../i18n/importTray.vi.ts';
import { AnswerField } from './AnswerField.tsx';
import { choicesOf } from './itemChoices.ts';
import { describeItem } from './describeItem.ts';
import { OldNew } from './OldNew.tsx';
import classes from './Items.module.css';
import type { TrayRow } from './trayRows.ts';
import { useTrayTools } from './trayContext.tsx';
import { ConflictChoices } from './ConflictChoices.tsx';

const SIGNS: Readonly<Record<TrayItem['type'], { readonly icon: Icon; readonly tone: string }>> = {
  receipt: { icon: IconHelpCircle, tone: 'error' },
  conflict: { icon: IconArrowsExchange, tone: 'conflict' },
  name: { icon: IconHelpCircle, tone: 'error' },
  part: { icon: IconCornerUpLeft, tone: 'warning' },
  cell: { icon: IconAlertTriangle, tone: 'warning' },
  activity: { icon: IconCalendarEvent, tone: 'note' },
};

/** A question of the preview: whose, what it is about, why it asks, and its answers. */
export function AskingRow({
  row,
  item,
  isCurrent,
}: {
  readonly row: TrayRow;
  readonly item: TrayItem;
  readonly isCurrent: boolean;
}) {
  const { list, tray, indicators } = useTrayTools();
  const { icon: Sign, tone } = SIGNS[item.type];
  const { title, about, why } = describeItem(item, tray.desk.facts, indicators);
  const asked = isCurrent ? list.asked : null;
  const canTake =
    (item.type === 'cell' && item.line.after !== null && !item.line.flags.includes('notOnForm')) ||
    item.type === 'activity';
  return (
    <>
      <Sign className={classes.sign} data-tone={tone} size={16} stroke={1.8} aria-hidden />
      <div className={classes.who} role="gridcell">
        <b title={title}>{title}</b>
        <small title={about}>{about}</small>
      </div>
      {item.type === 'conflict' && asked === null ? (
        <ConflictChoices row={row} item={item} />
      ) : (
        <div className={classes.what} role="gridcell">
          {item.type === 'cell' && <OldNew line={item.line} />}
          <small title={why}>{why}</small>
        </div>
      )}
      {asked !== null && asked !== 'activity' && (
        <AnswerField key={row.id} item={item} asked={asked} />
      )}
      {asked === null && item.type !== 'conflict' && (
        <div className={classes.actions} role="gridcell">
          {choicesOf(item, tray.desk.facts, tray.sources).map((choice, index) => (
            <Button
              key={choice.label}
              variant="default"
              title={choice.label}
              rightSection={isCurrent && <Kbd size="xs">{index + 1}</Kbd>}
              data-suggested={choice.isSuggested === true || undefined}
              tabIndex={isCurrent ? 0 : -1}
              onClick={() => {
                list.go(row.id);
                if (typeof choice.does === 'string') list.ask(choice.does);
                else list.decide(choice.does);
              }}
            >
              <span className={classes.choice}>
                {choice.isSuggested === true
                  ? `${choice.label} (${itemText.suggested})`
                  : choice.label}
              </span>
            </Button>
          ))}
          {canTake && (
            <Button
              variant="default"
              tabIndex={isCurrent ? 0 : -1}
              onClick={() => list.judge(row, true)}
            >
              {itemText.take}
            </Button>
          )}
          {((item.type === 'cell' && item.line.indicator !== null) || item.type === 'activity') && (
            <Button
              variant={canTake ? 'subtle' : 'default'}
              tabIndex={isCurrent ? 0 : -1}
              onClick={() => {
                list.go(row.id);
                list.ask(item.type === 'cell' ? 'value' : 'activity');
              }}
            >
              {itemText.edit}
            </Button>
          )}
          {item.type !== 'receipt' && (
            <Button
              variant="subtle"
              tabIndex={isCurrent ? 0 : -1}
              onClick={() => list.judge(row, false)}
            >
              {itemText.skip}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
