import type { Inline } from './reportModel.ts';

/** A paragraph of the live report as its editor sees it. */
export type ReportParagraph = {
  readonly id: string;
  /** Where it stands, in words; empty where the report no longer has it. */
  readonly place: string;
  /** What the program writes from the data of now. */
  readonly automatic: readonly Inline[];
  /** What a person wrote instead; null while nobody did. */
  readonly edited: EditedText | null;
};

/** A number a paragraph may hold bound. */
export type ReportFigure = {
  readonly reference: string;
  /** Its indicator; empty for the counts of units. */
  readonly label: string;
  readonly text: string;
};

export type EditedText = {
  /** Wording with the places of what is bound; empty where the paragraph is left out. */
  readonly source: string;
  /** The automatic wording is another one than when the paragraph was edited. */
  readonly isStale: boolean;
  /** Numbers that were typed over what is bound. */
  readonly handTyped: readonly string[];
  /** The report has no such paragraph any more. */
  readonly isOrphan: boolean;
};
