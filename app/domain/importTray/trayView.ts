import type { SubmissionKind } from '../foldSubmissions.ts';
import type { StatedValue } from '../value.ts';
import type { TrayPart } from './orderParts.ts';
import type { OpenName, PlacedActivity, PlacedCell } from './placeOffers.ts';
import type { KnownActivity, TrayActivityFields, TraySource, TrayUnit } from './trayTypes.ts';

/** A cell as the preview shows it. */
export type TrayLine = PlacedCell & {
  readonly kind: SubmissionKind | null;
  readonly before: StatedValue | null;
  /** What the unit will state; null while nobody said what the text means. */
  readonly after: StatedValue | null;
};

export type TrayItem =
  | { readonly type: 'receipt'; readonly id: string; readonly source: TraySource }
  | {
      readonly type: 'conflict';
      readonly id: string;
      readonly unit: TrayUnit;
      readonly indicator: string;
      readonly before: StatedValue | null;
      readonly choices: readonly PlacedCell[];
    }
  | { readonly type: 'name'; readonly id: string; readonly name: OpenName }
  | { readonly type: 'part'; readonly id: string; readonly part: TrayPart }
  | {
      readonly type: 'cell';
      readonly id: string;
      readonly line: TrayLine;
      /** Its report or its source still has a question: it is not imported yet. */
      readonly isWaiting: boolean;
      /** Another source says the very same: it is imported from there. */
      readonly isRepeated: boolean;
    }
  | {
      readonly type: 'activity';
      readonly id: string;
      readonly placed: PlacedActivity;
      readonly fields: TrayActivityFields;
      /** One on record, or another one here, that may be the same event. */
      readonly similar: KnownActivity | null;
      readonly isWaiting: boolean;
    };

/** One report the import makes. */
export type PlannedReport = {
  readonly source: TraySource;
  readonly unit: TrayUnit;
  readonly kind: SubmissionKind;
  readonly cells: readonly PlacedCell[];
  readonly activities: readonly {
    readonly key: string;
    readonly fields: TrayActivityFields;
  }[];
};

export type TrayView = {
  /** What a person has to decide. */
  readonly asking: readonly TrayItem[];
  /** What was read without doubt, and what was decided. */
  readonly ready: readonly TrayItem[];
  /** What is not imported. */
  readonly left: readonly TrayItem[];
  readonly plan: readonly PlannedReport[];
};

/** The sources an item is about. */
export function sourcesOf(item: TrayItem): string[] {
  switch (item.type) {
    case 'receipt':
      return [item.source.id];
    case 'conflict':
      return item.choices.map(({ source }) => source.id);
    case 'name':
      return [item.name.source.id];
    case 'part':
      return [item.part.source.id];
    case 'cell':
      return [item.line.source.id];
    case 'activity':
      return [item.placed.source.id];
  }
}
