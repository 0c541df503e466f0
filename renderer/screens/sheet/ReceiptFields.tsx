import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { parseVietnameseDate } from '#app/domain/parseVietnameseDate.ts';
import { CHANNELS, receiptText } from '../../i18n/sheet.vi.ts';
import { isSpokenChannel, readClock, type Channel, type ReceiptDraft } from './receiptDraft.ts';
import classes from './Sheet.module.css';

type ReceiptFieldsProps = {
  readonly draft: ReceiptDraft;
  readonly today: string;
  /** Suggested as the one who took a call. */
  readonly actor: string;
  /** Somebody tried to save: what is missing is said. */
  readonly wasTried: boolean;
  readonly onChange: (patch: Partial<ReceiptDraft>) => void;
};

/** When, how and by whom a report came; a spoken one also says who took it down. */
export function ReceiptFields({ draft, today, actor, wasTried, onChange }: ReceiptFieldsProps) {
  const date = parseVietnameseDate(draft.date);
  const isSpoken = isSpokenChannel(draft.channel);
  const isFuture = date.ok && date.value > today;
  return (
    <div className={classes.fields} role="group" aria-label={receiptText.label}>
      <TextInput
        label={receiptText.date}
        value={draft.date}
        maxLength={40}
        error={!date.ok && (wasTried || draft.date.length >= FULL_DATE) && receiptText.badDate}
        onChange={(event) => onChange({ date: event.currentTarget.value })}
      />
      <TextInput
        label={receiptText.time}
        value={draft.time}
        maxLength={20}
        error={wasTried && readClock(draft.time) === undefined && receiptText.badTime}
        onChange={(event) => onChange({ time: event.currentTarget.value })}
      />
      {isFuture && (
        <p className={classes.warning} role="status">
          {receiptText.future}
        </p>
      )}
      <NativeSelect
        label={receiptText.channel}
        value={draft.channel ?? ''}
        error={wasTried && draft.channel === null && receiptText.noChannel}
        onChange={(event) => onChange(channelPatch(event.currentTarget.value, draft, actor))}
        data={[
          ...(draft.channel === null ? [{ value: '', label: receiptText.chooseChannel }] : []),
          ...Object.entries(CHANNELS).map(([value, label]) => ({ value, label })),
        ]}
      />
      <TextInput
        label={isSpoken ? receiptText.caller : receiptText.sentBy}
        value={draft.sentBy}
        maxLength={200}
        description={isSpoken && draft.sentBy.trim() === '' ? receiptText.noCaller : undefined}
        onChange={(event) => onChange({ sentBy: event.currentTarget.value })}
      />
      {isSpoken && (
        <>
          <TextInput
            className={classes.wide ?? ''}
            label={receiptText.receivedBy}
            value={draft.receivedBy}
            maxLength={200}
            onChange={(event) => onChange({ receivedBy: event.currentTarget.value })}
          />
          <Checkbox
            className={classes.wide ?? ''}
            label={receiptText.awaits}
            checked={draft.awaits}
            onChange={(event) => onChange({ awaits: event.currentTarget.checked })}
          />
        </>
      )}
      <Textarea
        className={classes.wide ?? ''}
        label={receiptText.note}
        value={draft.note}
        autosize
        minRows={1}
        maxRows={4}
        maxLength={2000}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
      />
    </div>
  );
}

/** Shorter is still being typed. */
const FULL_DATE = 8;

/** A spoken report awaits its paper and was taken down by whoever works here, until said otherwise. */
function channelPatch(value: string, draft: ReceiptDraft, actor: string): Partial<ReceiptDraft> {
  if (!isChannel(value)) return {};
  if (!isSpokenChannel(value)) return { channel: value, awaits: false };
  if (isSpokenChannel(draft.channel)) return { channel: value };
  return { channel: value, awaits: true, receivedBy: draft.receivedBy || actor };
}

function isChannel(value: string): value is Channel {
  return Object.hasOwn(CHANNELS, value);
}
