import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatShortDate } from '#app/domain/officialDate.ts';
import { parseVietnameseDate } from '#app/domain/parseVietnameseDate.ts';
import { receiptBarText } from '../../i18n/importTray.vi.ts';
import { CHANNELS, receiptText } from '../../i18n/sheet.vi.ts';
import { readClock } from '../sheet/receiptDraft.ts';
import classes from './SourceView.module.css';
import type { DeskSource } from './trayTypes.ts';

type Receipt = DeskSource['receipt'];

/** When, how and by whom a source came, as it will be recorded; changed here before the import. */
export function ReceiptBar({
  source,
  onChange,
}: {
  readonly source: DeskSource;
  readonly onChange: (receipt: Receipt) => void;
}) {
  const { receipt } = source;
  const [date, setDate] = useState(formatShortDate(receipt.receivedOn));
  const [time, setTime] = useState(receipt.receivedTime ?? '');
  const [sentBy, setSentBy] = useState(receipt.sentBy ?? '');
  const day = parseVietnameseDate(date);
  const clock = readClock(time);
  const put = (patch: Partial<Receipt>) => {
    const next = { ...receipt, ...patch };
    if (JSON.stringify(next) !== JSON.stringify(receipt)) onChange(next);
  };
  return (
    <div className={classes.receipt} role="group" aria-label={receiptBarText.label}>
      <TextInput
        label={receiptText.date}
        value={date}
        maxLength={40}
        error={!day.ok && receiptText.badDate}
        onChange={(event) => setDate(event.currentTarget.value)}
        onBlur={() => {
          if (day.ok) put({ receivedOn: day.value });
        }}
      />
      <TextInput
        label={receiptText.time}
        value={time}
        maxLength={20}
        error={clock === undefined && receiptText.badTime}
        onChange={(event) => setTime(event.currentTarget.value)}
        onBlur={() => {
          if (clock !== undefined) put({ receivedTime: clock });
        }}
      />
      <NativeSelect
        label={receiptText.channel}
        value={receipt.channel ?? ''}
        onChange={(event) => {
          const channel = CHANNEL_ORDER.find((each) => each === event.currentTarget.value);
          if (channel !== undefined) put({ channel });
        }}
        data={[
          ...(receipt.channel === null ? [{ value: '', label: receiptBarText.chooseChannel }] : []),
          ...CHANNEL_ORDER.map((value) => ({ value, label: CHANNELS[value] })),
        ]}
      />
      <TextInput
        label={receiptText.sentBy}
        value={sentBy}
        maxLength={200}
        onChange={(event) => setSentBy(event.currentTarget.value)}
        onBlur={() => put({ sentBy: sentBy.trim() === '' ? null : sentBy.trim() })}
      />
    </div>
  );
}

const CHANNEL_ORDER = ['file', 'zalo', 'email', 'paper', 'phone', 'meeting'] as const;
