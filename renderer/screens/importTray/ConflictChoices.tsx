import { Button } from '@mantine/core';
import type { TrayItem } from '#app/domain/importTray/trayView.ts';
import { itemText } from '../../i18n/importTray.vi.ts';
import { distinctChoices } from './distinctChoices.ts';
import { formatStated } from './formatStated.ts';
import { chooseBetween } from './trayEdits.ts';
import classes from './Items.module.css';
import type { TrayRow } from './trayRows.ts';
import { useTrayTools } from './trayContext.tsx';

/** The figures of a contradiction side by side, each with its source; none is chosen before. */
export function ConflictChoices({
  row,
  item,
}: {
  readonly row: TrayRow;
  readonly item: Extract<TrayItem, { type: 'conflict' }>;
}) {
  const { list, indicators } = useTrayTools();
  const indicator = indicators.get(item.indicator);
  const groups = distinctChoices(item.choices);
  const isCurrent = list.current?.id === item.id;
  return (
    <div className={classes.conflict} role="gridcell">
      <div className={classes.conflictHead}>
        <span>{itemText.conflict(formatStated(item.before, indicator))}</span>
        <Button
          size="compact-xs"
          variant="subtle"
          tabIndex={isCurrent ? 0 : -1}
          onClick={() => {
            list.go(item.id);
            list.ask('value');
          }}
        >
          {itemText.otherFigure}
        </Button>
        <Button
          size="compact-xs"
          variant="subtle"
          tabIndex={isCurrent ? 0 : -1}
          onClick={() => list.judge(row, false)}
        >
          {itemText.skip}
        </Button>
      </div>
      <div className={classes.pair}>
        {groups.map((same, index) => {
          const [choice] = same;
          if (choice === undefined) return null;
          const places = same.map(({ source, cell }) => `${source.name}, ${cell.at}`).join('; ');
          const place = groups.slice(0, index).flat().length;
          return (
            <button
              key={`${choice.source.id} ${choice.cell.key}`}
              type="button"
              className={classes.option}
              tabIndex={isCurrent ? 0 : -1}
              data-look={
                (isCurrent && place <= list.look && list.look < place + same.length) || undefined
              }
              disabled={choice.stated === null}
              onFocus={() => list.lookAt(place)}
              title={places}
              onClick={() => list.decide(chooseBetween(item.choices, choice))}
            >
              <kbd>{index + 1}</kbd>
              <b>
                {choice.stated === null
                  ? itemText.quoted(choice.cell.raw)
                  : formatStated(choice.stated, indicator)}
              </b>
              <span>{places}</span>
            </button>
          );
        })}
      </div>
    </div>
  );
}
