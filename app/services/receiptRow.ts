import { cleanXmlText } from '#app/domain/cleanXmlText.ts';
import type { Database } from '#app/storage/schema.ts';
import type { SubmissionChannel } from '#app/storage/listSubmissions.ts';

/** When, how and by whom a report came. */
export type Receipt = {
  readonly receivedOn: string;
  readonly receivedTime: string | null;
  readonly channel: SubmissionChannel;
  readonly sentBy: string | null;
  readonly receivedBy: string | null;
  readonly awaitsConfirmation: boolean;
  readonly note: string | null;
};

type ReceiptColumns = Pick<
  Database['submission'],
  | 'received_on'
  | 'received_time'
  | 'channel'
  | 'sent_by'
  | 'received_by'
  | 'awaits_confirmation'
  | 'note'
>;

/** The receipt as its columns; a field of spaces says nothing and is stored as nothing. */
export function receiptColumns(receipt: Receipt): ReceiptColumns {
  const clean = cleanReceipt(receipt);
  return {
    received_on: clean.receivedOn,
    received_time: clean.receivedTime,
    channel: clean.channel,
    sent_by: clean.sentBy,
    received_by: clean.receivedBy,
    awaits_confirmation: clean.awaitsConfirmation ? 1 : 0,
    note: clean.note,
  };
}

/** The same receipt with its words trimmed and free of what no office program can show. */
export function cleanReceipt(receipt: Receipt): Receipt {
  const words = (text: string | null): string | null => {
    const kept = cleanXmlText(text ?? '').trim();
    return kept === '' ? null : kept;
  };
  return {
    receivedOn: receipt.receivedOn,
    receivedTime: receipt.receivedTime,
    channel: receipt.channel,
    awaitsConfirmation: receipt.awaitsConfirmation,
    sentBy: words(receipt.sentBy),
    receivedBy: words(receipt.receivedBy),
    note: words(receipt.note),
  };
}
