import type { SubmissionKind } from '../foldSubmissions.ts';
import type { IndicatorType, StatedValue } from '../value.ts';

export type NextKind = Exclude<SubmissionKind, 'first'>;

/** The very words of a message: code points into its text. */
export type WordSpan = { readonly start: number; readonly end: number };

/** One value a source offers; nothing of it is on record. */
export type TrayCell = {
  /** Unique within its source. */
  readonly key: string;
  readonly unit: string | null;
  /** The unit as the source writes it, where `unit` is null. */
  readonly unitName: string | null;
  readonly indicator: string | null;
  readonly stated: StatedValue | null;
  readonly raw: string;
  /** Units to choose from when `unit` is null, otherwise indicators. */
  readonly candidates: readonly string[];
  /** Import flags; every one of them asks a person. */
  readonly flags: readonly string[];
  /** What the words suggest this is to the figures before it; a suggestion only. */
  readonly proposedKind: NextKind | null;
  /** The earlier figure of the same source that this one took the place of. */
  readonly corrects: { readonly raw: string; readonly at: string } | null;
  /** The label it belongs to: an answer counts for the whole column. */
  readonly column: { readonly label: string; readonly layout: string } | null;
  readonly at: string;
  readonly words: WordSpan | null;
};

export type TrayActivityFields = {
  readonly name: string;
  readonly startOn: string | null;
  readonly endOn: string | null;
  readonly place: string | null;
  readonly participants: number | null;
  readonly result: string | null;
};

/** An activity a source tells of; it always waits for a person. */
export type TrayActivity = {
  readonly key: string;
  readonly unit: string | null;
  readonly unitName: string | null;
  readonly fields: TrayActivityFields;
  readonly raw: string;
  readonly flags: readonly string[];
  readonly at: string;
  readonly words: WordSpan | null;
};

export type CellDecision = {
  readonly isTaken: boolean;
  /** Chosen by a person; null is as proposed. */
  readonly indicator: string | null;
  readonly stated: StatedValue | null;
};

export type NewUnitKind = 'phong-ban' | 'don-vi' | 'truong-hoc' | 'thon';

/** Who a name is that the list does not settle. */
export type UnitDecision =
  | { readonly is: 'unit'; readonly code: string }
  | { readonly is: 'new'; readonly kind: NewUnitKind }
  | { readonly is: 'nobody' };

type ActivityDecision = {
  readonly isTaken: boolean;
  /** As a person corrected them; null is as proposed. */
  readonly fields: TrayActivityFields | null;
};

/** What a person decided about one source, by key, by name as written, or by part. */
export type TrayDecisions = {
  readonly cells: Readonly<Record<string, CellDecision>>;
  readonly activities: Readonly<Record<string, ActivityDecision>>;
  readonly units: Readonly<Record<string, UnitDecision>>;
  /** By `partKey`. */
  readonly kinds: Readonly<Record<string, NextKind>>;
};

export type TrayChannel = 'paper' | 'zalo' | 'email' | 'phone' | 'meeting' | 'file';

export type TrayReceipt = {
  readonly receivedOn: string;
  readonly receivedTime: string | null;
  /** Null asks: a pasted text does not say how it came. */
  readonly channel: TrayChannel | null;
  readonly sentBy: string | null;
};

export type TraySource = {
  readonly id: string;
  readonly name: string;
  readonly kind: 'table' | 'message' | 'photo' | 'refused';
  readonly receipt: TrayReceipt;
  readonly cells: readonly TrayCell[];
  readonly activities: readonly TrayActivity[];
  readonly decisions: TrayDecisions;
  /** Units whose figures of this very source were applied before. */
  readonly appliedUnits: readonly string[];
};

export type TrayIndicator = {
  readonly code: string;
  readonly label: string;
  readonly unitOfMeasure: string;
  readonly type: IndicatorType;
  /** Its event is over at the cut-off; "không có hoạt động" says nothing of one that is not. */
  readonly isDue: boolean;
};

export type TrayUnit = {
  readonly code: string;
  readonly name: string;
  /** Other names it goes by, some of them learned since a source was read. */
  readonly aliases: readonly string[];
  /** Codes of the indicators its form asks for. */
  readonly onForm: readonly string[];
  /** What it states now. */
  readonly stated: Readonly<Record<string, StatedValue>>;
  /** When its newest report came; null for a unit that has not reported. */
  readonly reportedOn: string | null;
};

export type KnownActivity = TrayActivityFields & { readonly unit: string };

/** What the sources are held against. */
export type TrayFacts = {
  readonly units: readonly TrayUnit[];
  readonly indicators: readonly TrayIndicator[];
  /** Kinds a new unit may have, with the codes its form would ask for. */
  readonly newKinds: readonly { readonly kind: NewUnitKind; readonly onForm: readonly string[] }[];
  readonly activities: readonly KnownActivity[];
};

export const NO_DECISIONS: TrayDecisions = { cells: {}, activities: {}, units: {}, kinds: {} };

/** Names the figures of one unit in one source that were meant as one report. */
export function partKey(unit: string, proposedKind: NextKind | null): string {
  return `${unit}|${proposedKind ?? ''}`;
}

/** A unit that is added with the import goes by its name until it has a code. */
export function newUnitCode(name: string): string {
  return `+${name}`;
}
