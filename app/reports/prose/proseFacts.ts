import type { Indicator } from '#app/storage/campaignStore.ts';
import type { CitedReport } from '../stateReplacement.ts';
import type { LeaderDuty } from '#app/domain/reportModel.ts';

/** What the sentences of a report need beside its figures. */
export type ProseFacts = {
  /** Wordings of the office's own, by `kind key`; what is not here is as built in. */
  readonly texts: ReadonlyMap<string, string>;
  /** Last year's totals in stored amounts, only of what counted the same then. */
  readonly priorTotals: ReadonlyMap<string, number>;
  /** Duties of the directives with what became of them, for the short form. */
  readonly duties: readonly LeaderDuty[];
  /** The event a supplement is about. */
  readonly event: Indicator['event'];
  /** The issued report a supplement follows. */
  readonly follows: CitedReport | null;
  /** Events that end after the cut-off and are reported later. */
  readonly laterEvents: readonly NonNullable<Indicator['event']>[];
  /** Paragraphs a person wrote anew, by paragraph id. */
  readonly edits: ReadonlyMap<string, ParagraphEdit>;
};

export type ParagraphEdit = {
  /** Wording with the placeholders of what is bound; empty leaves the paragraph out. */
  readonly source: string;
  /** The automatic wording at the time. */
  readonly automatic: string;
};
