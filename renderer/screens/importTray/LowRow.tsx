import { Button } from '@mantine/core';
import { IconBan, IconCheck, IconClock } from '@tabler/icons-react';
import { itemText, KIND_CHOICES, NEW_UNIT_KINDS } from '../../i18n/importTray.vi.ts';
import type { TrayItem } from '#app/domain/importTray/trayView.ts';
import type { TrayFacts } from '#app/domain/importTray/trayTypes.ts';
import { AnswerField } from './AnswerField.tsx';
import { describeActivity, describeItem } from './describeItem.ts';
import { OldNew } from './OldNew.tsx';
import classes from './Items.module.css';
import type { TrayRow } from './trayRows.ts';
import { useTrayTools } from './trayContext.tsx';

/** A line that asks nothing: what is ready, what waits for an answer above, what is left out. */
export function LowRow({
  row,
  isCurrent,
}: {
  readonly row: Exclude<TrayRow, { type: 'head' }>;
  readonly isCurrent: boolean;
}) {
  const { list, tray, indicators } = useTrayTools();
  if (row.type === 'foreign') {
    return (
      <>
        <IconBan className={classes.sign} data-tone="plain" size={14} stroke={1.8} aria-hidden />
        <span className={classes.clip} role="gridcell" title={row.label}>
          {row.label}
        </span>
        <span className={classes.clip} role="gridcell" title={row.raw}>
          {`${row.raw}, ${itemText.foreign}`}
        </span>
        <Place name={row.source.name} at={row.at} />
      </>
    );
  }
  const { item, section } = row;
  const { title, about } = describeItem(item, tray.desk.facts, indicators);
  const isWaiting = 'isWaiting' in item && item.isWaiting;
  const Sign = section === 'left' ? IconBan : isWaiting ? IconClock : IconCheck;
  const isDecided = item.type === 'name' || item.type === 'part';
  return (
    <>
      <Sign
        className={classes.sign}
        data-tone={section === 'left' || isWaiting ? 'plain' : 'ok'}
        size={14}
        stroke={1.8}
        aria-hidden
      />
      <span className={classes.clip} role="gridcell" title={title}>
        {title}
      </span>
      <span className={classes.clip} role="gridcell" title={about}>
        {about}
      </span>
      {isCurrent && list.asked === 'value' ? (
        <AnswerField item={item} asked="value" />
      ) : (
        <span className={classes.lowValue} role="gridcell">
          <Answer item={item} facts={tray.desk.facts} />
          {isWaiting && section === 'ready' && <small>{itemText.waiting}</small>}
          {item.type === 'cell' && item.isRepeated && <small>{itemText.repeated}</small>}
        </span>
      )}
      {isDecided || section === 'left' ? (
        <span className={classes.place} role="gridcell">
          <Button
            size="compact-xs"
            variant="subtle"
            tabIndex={isCurrent ? 0 : -1}
            aria-label={`${isDecided ? itemText.change : itemText.reopen}, ${title}, ${about}`}
            onClick={() => list.reopen(row)}
          >
            {isDecided ? itemText.change : itemText.reopen}
          </Button>
        </span>
      ) : (
        <PlaceOf item={item} />
      )}
    </>
  );
}

function Answer({ item, facts }: { readonly item: TrayItem; readonly facts: TrayFacts }) {
  switch (item.type) {
    case 'cell':
      return <OldNew line={item.line} />;
    case 'activity':
      return (
        <span
          className={classes.clip}
        >{`${item.fields.name}, ${describeActivity(item.fields)}`}</span>
      );
    case 'part':
      return (
        <b>
          {item.part.kind === null || item.part.kind === 'first'
            ? ''
            : KIND_CHOICES[item.part.kind]}
        </b>
      );
    case 'name': {
      const { decision } = item.name;
      if (decision?.is === 'new') return <b>{itemText.added(NEW_UNIT_KINDS[decision.kind])}</b>;
      if (decision?.is !== 'unit') return <span>{itemText.nobody}</span>;
      const unit = facts.units.find(({ code }) => code === decision.code);
      return <b>{itemText.named(unit?.name ?? decision.code)}</b>;
    }
    case 'conflict':
    case 'receipt':
      return null;
  }
}

function PlaceOf({ item }: { readonly item: TrayItem }) {
  if (item.type === 'cell') return <Place name={item.line.source.name} at={item.line.cell.at} />;
  if (item.type !== 'activity') return null;
  const { source, activity } = item.placed;
  return <Place name={source.name} at={activity.at} />;
}

function Place({ name, at }: { readonly name: string; readonly at: string }) {
  return (
    <span className={classes.place} role="gridcell" title={`${name}, ${at}`}>
      <span>{name}</span>
      <span>{at}</span>
    </span>
  );
}
