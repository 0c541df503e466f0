import type { BarChart } from './barChart.ts';
import type { IndicatorType, ValueState } from './value.ts';

/** An annex of a summary report, divided into the pages it prints on. */
export type Annex = UnitAnnex | ChartAnnex | ActivityAnnex | PhotoAnnex;

type AnnexHeading = {
  /** Roman numeral, null when the report has a single annex. */
  readonly numeral: string | null;
  /** Sentence case; rendered in capitals. */
  readonly title: string;
};

export type UnitAnnex = AnnexHeading & {
  readonly kind: 'units';
  readonly tables: readonly UnitTable[];
  readonly notes: readonly string[];
  readonly pages: readonly UnitPage[];
};

/** One page of an annex as every rendering divides it; heights are in twips. */
type TablePage<Row> = {
  /** Heights of the head's rows, which stand on every page of a table. */
  readonly head: readonly number[];
  readonly rows: readonly PlacedRow<Row>[];
};

type PlacedRow<Row> = {
  readonly row: Row;
  readonly height: number;
  /**
   * Texts of one part of a row that is higher than a page, cell by cell; the
   * first part has number 1. Null for a row that stands whole.
   */
  readonly part: { readonly number: number; readonly texts: readonly string[] } | null;
};

export type UnitPage = TablePage<UnitRowReference> & {
  /** Place of the table in the annex, from 0. */
  readonly table: number;
  /** Whether the table began on an earlier page. */
  readonly isContinued: boolean;
};

/** A row of a unit table by its place: the total, its count of units, a section's sub-total, a unit. */
export type UnitRowReference =
  | { readonly kind: 'total' }
  | { readonly kind: 'counts' }
  | { readonly kind: 'section'; readonly at: number }
  | { readonly kind: 'unit'; readonly at: number };

/** One table of Annex I: indicator groups side by side, fitting the landscape page. */
export type UnitTable = {
  /** "Biểu 1" … when the annex has several tables, else null. */
  readonly caption: string | null;
  readonly orderWidth: number;
  readonly nameWidth: number;
  readonly groups: readonly ColumnGroup[];
  readonly totals: readonly TotalCell[];
  /** Kinds of units with their sub-totals, in the order of the rows; empty where all are of one kind. */
  readonly sections: readonly UnitSection[];
  readonly rows: readonly UnitRow[];
};

export type UnitSection = {
  /** Roman numeral in place of the order number. */
  readonly numeral: string;
  readonly label: string;
  /** How many rows of the table belong to it. */
  readonly rowCount: number;
  readonly totals: readonly TotalCell[];
};

export type ColumnGroup = { readonly label: string; readonly columns: readonly IndicatorColumn[] };

export type IndicatorColumn = {
  /** Column number printed in the third header row; runs on over the tables of the annex. */
  readonly number: number;
  readonly indicator: string;
  readonly label: string;
  readonly unitOfMeasure: string;
  readonly type: Exclude<IndicatorType, 'text'>;
  readonly aggregate: 'sum' | 'max';
  /** Width in twips. */
  readonly width: number;
};

export type TotalCell = {
  readonly indicator: string;
  /** Null when no unit stated a number. */
  readonly value: number | null;
  /** Sign printed instead of a number, null when there is one. */
  readonly state: Exclude<ValueState, 'value'> | null;
  /** Units with a number or "không phát sinh". */
  readonly units: number;
};

export type UnitRow = {
  readonly order: number;
  readonly unit: string;
  readonly name: string;
  /** One cell a column, in column order over the groups of the table. */
  readonly cells: readonly TableCell[];
};

export type TableCell =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'state'; readonly state: Exclude<ValueState, 'value'> };

export type ActivityAnnex = AnnexHeading & {
  readonly kind: 'activities';
  readonly rows: readonly ActivityRow[];
  /** A row is named by its place, from 0. */
  readonly pages: readonly TablePage<number>[];
};

export type ActivityRow = {
  readonly order: number;
  readonly name: string;
  /** ISO dates, null when not stated; `endOn` null for a single day. */
  readonly startOn: string | null;
  readonly endOn: string | null;
  /** "05/10/2025" or "từ 22/9/2025 đến 05/10/2025"; empty when not stated. */
  readonly dateText: string;
  readonly place: string;
  readonly unitName: string;
  readonly participants: number | null;
  readonly result: string;
};

export type ChartAnnex = AnnexHeading & {
  readonly kind: 'charts';
  readonly charts: readonly ReportChartPicture[];
  /** Each page holds parts of charts by their places, from 0. */
  readonly pages: readonly { readonly parts: readonly ChartPartReference[] }[];
};

/** A chart laid out for paper, cut into parts where one page does not take it. */
export type ReportChartPicture = {
  readonly title: string;
  /** Every figure of the chart in words, for who does not see it. */
  readonly description: string;
  /** Whether a full bar is this year and a hollow one last year. */
  readonly hasYears: boolean;
  readonly parts: readonly BarChart[];
};

type ChartPartReference = { readonly chart: number; readonly part: number };

export type PhotoAnnex = AnnexHeading & {
  readonly kind: 'photos';
  readonly photos: readonly ReportPhoto[];
  readonly pages: readonly PhotoPage[];
};

/** Photos stand in rows of two; sizes in twips. */
type PhotoPage = { readonly rows: readonly PhotoRow[] };

export type PhotoRow = {
  /** Places of its photos, from 0. */
  readonly photos: readonly number[];
  readonly height: number;
  /** Room of each picture, which keeps its own shape. */
  readonly frame: { readonly width: number; readonly height: number };
};

export type ReportPhoto = {
  readonly sha256: string;
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly widthPx: number;
  readonly heightPx: number;
  /** "Ảnh 1. …" */
  readonly caption: string;
};
