import type { CampaignWindow } from '#app/domain/parseActivityDates.ts';
import type { QuantityFlag } from '#app/domain/parseQuantity.ts';
import type { FileRefusal } from '#app/domain/result.ts';
import type { IndicatorType, StatedValue } from '#app/domain/value.ts';

/** What an importer must know of the campaign to recognise names. Read-only data, no database. */
export type ImportContext = {
  readonly units: readonly ImportUnit[];
  readonly indicators: readonly ImportIndicator[];
  /** Indicator codes each unit is asked for, by unit code; a unit that is absent is asked for all. */
  readonly applicable?: Readonly<Record<string, readonly string[]>>;
  /** The campaign and its forms as they stand, by which a handed-out form is known again. */
  readonly campaign?: {
    readonly id: string;
    readonly forms: readonly { readonly id: string; readonly version: string }[];
  };
  /** Days the campaign collects, by which a day written without its year is known. */
  readonly window?: CampaignWindow;
  /** What people confirmed of tables like those before. */
  readonly layouts?: readonly KnownLayout[];
};

/** The confirmed meaning of the columns of one table. */
export type KnownLayout = {
  /** `ImportColumn.layout` of the table it was confirmed for. */
  readonly layout: string;
  /** The unit whose tables it counts for; null counts for every sender. */
  readonly unit: string | null;
  /** Indicator code by `ImportColumn.label`; null is a column that gives no results. */
  readonly columns: Readonly<Record<string, string | null>>;
};

export type ImportUnit = {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
};

export type ImportIndicator = {
  readonly code: string;
  readonly label: string;
  /** Empty for text indicators. */
  readonly unitOfMeasure: string;
  readonly type: IndicatorType;
};

/** Everything one received document offers, and everything a person must decide about it. */
export type ImportProposal = {
  readonly cells: readonly ProposedCell[];
  /** Names as written that belong to no unit of the list. */
  readonly unknownUnits: readonly string[];
  /** Rows with a result whose label is no indicator of the campaign: shown, never stored. */
  readonly foreignRows: readonly ForeignRow[];
  /** What units held, told in sentences; each waits for a person. */
  readonly activities: readonly ProposedActivity[];
  /** Set when nothing could be read; `cells` is then empty. */
  readonly refused: FileRefusal | null;
};

export type ProposedCell = {
  /** Unit code; null when the document does not settle it (see `flags` and `candidates`). */
  readonly unit: string | null;
  /** The unit as the document writes it, where `unit` is null and a name stands there. */
  readonly unitName?: string;
  /** Indicator code; null when the label fits several. */
  readonly indicator: string | null;
  /** Null when a person has to say what the text means; `flags` is then never empty. */
  readonly stated: StatedValue | null;
  /** The text as it stands in the document. */
  readonly raw: string;
  /** Codes a person may choose from: units when `unit` is null, otherwise indicators. */
  readonly candidates: readonly string[];
  readonly flags: readonly ImportFlag[];
  /** The label the value belongs to, for values of tables: what a confirmed answer is remembered for. */
  readonly column?: ImportColumn;
  /** What the words ask to be done with an earlier report of the unit ("thêm", "sửa lại"). */
  readonly proposedKind?: 'add' | 'replace' | 'correct';
  /** The earlier figure of the same message that this one takes the place of. */
  readonly corrects?: { readonly raw: string; readonly source: ImportSource };
  readonly source: ImportSource;
};

/** A column (or row) of results as its table labels it. */
export type ImportColumn = {
  /** As written, from the outer head to the inner one. */
  readonly label: string;
  /** Tables with the same labels in any order have the same one. */
  readonly layout: string;
};

/** An activity as a sentence tells it. A field the sentence does not state is null. */
export type ProposedActivity = {
  /** Unit code; null when the document does not settle it. */
  readonly unit: string | null;
  readonly name: string;
  /** ISO days; null where no full date is stated. */
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly place: string | null;
  readonly participants: number | null;
  readonly result: string | null;
  readonly flags: readonly ImportFlag[];
  readonly source: ImportSource;
};

export type ForeignRow = {
  readonly label: string;
  readonly raw: string;
  readonly source: ImportSource;
};

/** Where a text stands: `Sheet1!B10`, `csv!B10`, `Bảng 1!B10`, `dòng 5`, `đoạn 5`. */
export type ImportSource = {
  readonly at: string;
  /** The very words in a message: code points into its NFC text. */
  readonly words?: { readonly start: number; readonly end: number };
};

/** Doubts about one proposed cell. Sentences live in `app/contract/messages.vi.ts`. */
export type ImportFlag =
  | QuantityFlag
  /** The number is qualified ("khoảng 30"): stored, with a warning. */
  | 'approx'
  /** A later message replaced an earlier number: stored, with a warning. */
  | 'corrected'
  /** A formula without a stored result. */
  | 'formula'
  /** An error value such as #DIV/0!. */
  | 'cellError'
  /** The spreadsheet turned a number into a date, for example 10/10. */
  | 'dateCell'
  | 'hiddenRow'
  | 'hiddenColumn'
  /** Two places of the document state different values for one cell. */
  | 'conflict'
  /** One merged cell stands beside several labels. */
  | 'mergedCell'
  /** Two columns or two numbers that belong to one indicator: never added up. */
  | 'severalPlaces'
  /** "Không có hoạt động" for a whole unit. */
  | 'wholeUnit'
  /** One number for several units together. */
  | 'sharedByUnits'
  /** A form that was handed out for another campaign. */
  | 'otherCampaign'
  /** A form of this campaign whose questions changed since it was handed out. */
  | 'olderForm'
  | 'unitAmbiguous'
  | 'unitMissing'
  | 'unitUnknown'
  | 'indicatorAmbiguous'
  /** The indicator is not on the form of this unit. */
  | 'notOnForm'
  /** Typed in a font that predates Unicode: the letters may stand for others. */
  | 'legacyFont'
  /** Letters of another alphabet that look Latin. */
  | 'strangeLetters'
  /** Characters that reverse or hide text were removed. */
  | 'hiddenCharacters'
  /** Longer than a stored text may be. */
  | 'textTooLong'
  /** The unit has already reported and the kind of this submission was not said. */
  | 'kindNeeded';

/** Whether a cell must wait for a person: everything but `approx` and `corrected` does. */
export function isBlocking(flag: ImportFlag): boolean {
  return flag !== 'approx' && flag !== 'corrected';
}
