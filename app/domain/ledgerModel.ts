import type { ValueState } from './value.ts';

/** One stated value that counts, with everything the office knows of where it came from. Stays inside. */
export type LedgerRow = {
  readonly unitCode: string;
  readonly unitName: string;
  readonly group: string;
  readonly indicator: string;
  readonly unitOfMeasure: string;
  /** As stated: a number, a text, or null with the state beside it. */
  readonly value: number | string | null;
  readonly state: Exclude<ValueState, 'missing' | 'notDue'>;
  /** As it was written or typed. */
  readonly raw: string;
  readonly isApproximate: boolean;
  /** What the submission did to earlier ones: "bổ sung"; empty for the first. */
  readonly kind: string;
  readonly channel: string;
  /** File or message, and the place in it; empty for an entry by hand. */
  readonly file: string;
  readonly at: string;
  readonly sentBy: string;
  /** ISO date. */
  readonly receivedOn: string;
  readonly receivedTime: string | null;
  readonly enteredBy: string;
};
