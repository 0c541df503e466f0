import type { Annex } from './annexModel.ts';

/**
 * The one model of a summary report. Word, Excel and the screen preview render
 * it and compute nothing: every figure, text, order and column width is here.
 */
export type ReportModel = {
  readonly header: OfficialHeader;
  /** `BÁO CÁO` and the trích yếu under it. */
  readonly typeName: string;
  readonly subject: string;
  readonly addressees: readonly string[];
  readonly body: readonly BodyBlock[];
  /** Items of Nơi nhận without dash and end mark. */
  readonly recipients: readonly string[];
  readonly signature: SignatureBlock;
  readonly annexes: readonly Annex[];
  readonly coverage: Coverage;
  /** ISO date up to which results are counted, null when the office set none. */
  readonly cutOffOn: string | null;
};

export type OfficialHeader = {
  /** Superior body in capitals, regular weight; null for a UBND xã. */
  readonly superior: string | null;
  /** Issuing body in capitals, one entry a line. */
  readonly issuerLines: readonly string[];
  /** Issuing body as it stands in running text: "Ủy ban nhân dân xã …". */
  readonly issuerName: string;
  readonly number: string | null;
  /** Symbol after the slash: `BC-UBND`. */
  readonly symbol: string;
  readonly place: string;
  /** ISO date given by the văn thư, null while the report is not issued. */
  readonly issuedOn: string | null;
  /** Year printed while the date is blank. */
  readonly year: number;
};

export type BodyBlock =
  | { readonly kind: 'section'; readonly numeral: string; readonly title: string }
  | { readonly kind: 'heading'; readonly number: number; readonly title: string }
  | { readonly kind: 'paragraph'; readonly id: string; readonly inlines: readonly Inline[] }
  | DutyTable;

/** The table of the short form: STT, Tên nhiệm vụ, Kết quả, Đánh giá. */
export type DutyTable = {
  readonly kind: 'dutyTable';
  readonly id: string;
  /** Column widths in twips, together the text width of a portrait page. */
  readonly widths: readonly number[];
  readonly rows: readonly {
    readonly order: number;
    readonly duty: string;
    readonly result: string;
    readonly assessment: string;
  }[];
};

/**
 * A piece of a sentence. Numbers stay bound to what they count; a missing fact
 * prints as `[...]`. `reference` names what a piece is bound to, so that a
 * paragraph edited by hand keeps it.
 */
export type Inline =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly reference?: string;
      /** Digits a person wrote over what was bound. */
      readonly isHandTyped?: true;
    }
  | {
      readonly kind: 'number';
      readonly text: string;
      readonly source: NumberSource;
      readonly reference?: string;
    }
  | { readonly kind: 'missing'; readonly fact: MissingFact; readonly reference?: string };

export type MissingFact =
  | 'requestNumber'
  | 'requestDate'
  | 'requestIssuer'
  | 'requestSubject'
  | 'passedOnNumber'
  | 'passedOnDate'
  | 'addressee'
  /** A number or fact a wording names and the data do not have. */
  | 'figure';

export type NumberSource =
  | { readonly kind: 'total'; readonly indicator: string }
  | { readonly kind: 'unitValue'; readonly indicator: string; readonly unit: string }
  | {
      readonly kind: 'coverage';
      readonly figure: keyof Coverage | 'groupUnits' | 'unitsWithValue';
    }
  /** Last year's total, or the difference to it. */
  | { readonly kind: 'comparison'; readonly indicator: string };

/** Counting rules: docs/architecture.md. `expected = reported + returned + missing`. */
export type Coverage = {
  readonly expected: number;
  readonly reported: number;
  readonly onTime: number;
  readonly late: number;
  readonly none: number;
  readonly returned: number;
  readonly missing: number;
};

export type SignatureBlock = {
  /** `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`: one entry a line. */
  readonly lines: readonly string[];
  readonly signerName: string;
};

/** What stays inside the office: a file of its own, never part of the release package. */
export type LeaderCopyModel = {
  readonly campaignName: string;
  readonly subject: string;
  readonly issuerName: string;
  /** Moment of the figures, ISO local date-time `2025-10-07T14:32`. */
  readonly asOf: string;
  readonly cutOffOn: string | null;
  /** Deadlines as printed, "16:00, 05/10/2025"; null when none was set. */
  readonly unitDeadline: string | null;
  readonly superiorDeadline: string | null;
  readonly coverage: Coverage;
  readonly keyFigures: readonly KeyFigure[];
  readonly missingUnits: readonly LeaderUnit[];
  readonly returnedUnits: readonly LeaderUnit[];
  readonly lateUnits: readonly LeaderUnit[];
  readonly noneUnits: readonly LeaderUnit[];
  /** What the directives ask and what became of it, in their order. */
  readonly duties: readonly LeaderDuty[];
  /** Things a person still has to look at; printed as one list. */
  readonly openFlags: readonly string[];
  readonly sources: readonly IndicatorSources[];
};

export type KeyFigure = {
  /** Code; reports frozen before it was kept have none. */
  readonly indicator?: string;
  readonly group: string;
  readonly label: string;
  readonly unitOfMeasure: string;
  /** Formatted vi-VN, or the state sign. */
  readonly text: string;
  /** "22/24 đơn vị" */
  readonly unitsText: string;
};

export type LeaderUnit = {
  readonly code: string;
  readonly name: string;
  readonly contact: string;
  readonly phone: string;
  readonly note: string;
};

export type LeaderDuty = {
  readonly unitText: string;
  readonly text: string;
  /** Empty while nobody wrote anything. */
  readonly result: string;
  /** In words; empty while nobody judged. */
  readonly assessment: string;
};

export type IndicatorSources = {
  readonly indicator: string;
  readonly label: string;
  readonly unitOfMeasure: string;
  readonly totalText: string;
  readonly entries: readonly {
    readonly unitCode: string;
    readonly unitName: string;
    readonly valueText: string;
    readonly source: string;
  }[];
};
