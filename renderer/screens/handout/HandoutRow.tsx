import { Checkbox } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import { formatShortDate } from '#app/domain/officialDate.ts';
import { parseVietnameseDate } from '#app/domain/parseVietnameseDate.ts';
import { IconAction } from '../../components/IconAction.tsx';
import { usePaper } from '../../components/usePaper.ts';
import { handoutText } from '../../i18n/handout.vi.ts';
import classes from './Handout.module.css';
import type { Handout, HandoutUnit } from './handoutTypes.ts';

const CHANNELS = ['paper', 'zalo', 'email', 'phone', 'meeting'] as const;

/** One unit: marked rows are changed from the tool bar, single cells here. */
export function HandoutRow({
  campaign,
  unit,
  isFirst,
  isChosen,
  isReadOnly,
  onToggle,
  onSave,
}: {
  readonly campaign: string;
  readonly unit: HandoutUnit;
  readonly isFirst: boolean;
  readonly isChosen: boolean;
  readonly isReadOnly: boolean;
  readonly onToggle: () => void;
  readonly onSave: (patch: Partial<Handout>) => void;
}) {
  const { name, form, handout } = unit;
  const excelForm = usePaper(campaign, {
    kind: 'excelForm',
    of: { scope: 'unit', unitCode: unit.unit },
  });
  const cell = (label: string, value: string, onLeave: (text: string) => boolean) => (
    <TextCell
      label={handoutText.field(label, name)}
      value={value}
      isReadOnly={isReadOnly || handout === null}
      onLeave={onLeave}
    />
  );
  const change = (patch: Partial<Handout>): boolean => {
    onSave(patch);
    return true;
  };
  return (
    <tr
      className={classes.row}
      data-unit={unit.unit}
      data-chosen={isChosen || undefined}
      tabIndex={isFirst ? 0 : -1}
      onKeyDown={({ target, currentTarget, key, ctrlKey, altKey, nativeEvent }) => {
        if (target !== currentTarget || ctrlKey || altKey || nativeEvent.isComposing) return;
        if (key === 'e' || key === 'E') excelForm.write();
      }}
    >
      <td>
        <Checkbox
          aria-label={handoutText.select(name)}
          checked={isChosen}
          onChange={onToggle}
          tabIndex={-1}
        />
      </td>
      <td className={classes.clip} title={name}>
        {name}
      </td>
      <td className={classes.clip} title={form}>
        {form}
      </td>
      <td>
        {handout !== null && (
          <select
            className={classes.field}
            aria-label={handoutText.field(handoutText.channel, name)}
            value={handout.channel}
            disabled={isReadOnly}
            onChange={(event) => {
              const channel = CHANNELS.find((each) => each === event.currentTarget.value);
              if (channel !== undefined) change({ channel });
            }}
          >
            {CHANNELS.map((channel) => (
              <option key={channel} value={channel}>
                {handoutText.channels[channel]}
              </option>
            ))}
          </select>
        )}
      </td>
      <td>
        {cell(handoutText.sentOn, dayText(handout?.sentOn), (text) => {
          const sentOn = parseVietnameseDate(text);
          return sentOn.ok && change({ sentOn: sentOn.value });
        })}
      </td>
      <td>
        {cell(handoutText.receivedOn, dayText(handout?.receivedOn), (text) => {
          if (text === '') return change({ receivedOn: null });
          const receivedOn = parseVietnameseDate(text);
          return receivedOn.ok && change({ receivedOn: receivedOn.value });
        })}
      </td>
      <td>
        {cell(handoutText.receivedBy, handout?.receivedBy ?? '', (text) =>
          change({ receivedBy: text === '' ? null : text }),
        )}
      </td>
      <td>
        {cell(handoutText.note, handout?.note ?? '', (text) =>
          change({ note: text === '' ? null : text }),
        )}
      </td>
      <td className={classes.fileCell}>
        <IconAction label={handoutText.excelFormOf(name)} onClick={excelForm.write}>
          <IconFileSpreadsheet size={16} stroke={1.6} />
        </IconAction>
        {excelForm.failure !== null && (
          <span role="alert" className={classes.fileError} title={excelForm.failure}>
            {excelForm.failure}
          </span>
        )}
      </td>
    </tr>
  );
}

/** Leaving saves; what is no date stays typed, framed, with its sentence. */
function TextCell({
  label,
  value,
  isReadOnly,
  onLeave,
}: {
  readonly label: string;
  readonly value: string;
  readonly isReadOnly: boolean;
  /** False keeps the typing. */
  readonly onLeave: (text: string) => boolean;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const [isBad, setBad] = useState(false);
  return (
    <input
      className={classes.field}
      aria-label={label}
      aria-invalid={isBad || undefined}
      title={isBad ? handoutText.badDate : value}
      tabIndex={isReadOnly ? -1 : 0}
      readOnly={isReadOnly}
      value={typed ?? value}
      maxLength={200}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        const isDone = typed === null || typed.trim() === value || onLeave(typed.trim());
        setBad(!isDone);
        if (isDone) setTyped(null);
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') {
          setTyped(null);
          setBad(false);
        }
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur();
      }}
    />
  );
}

function dayText(isoDate: string | null | undefined): string {
  return isoDate === null || isoDate === undefined ? '' : formatShortDate(isoDate);
}
