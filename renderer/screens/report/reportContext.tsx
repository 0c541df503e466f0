import { createContext, useContext } from 'react';
import type { ReportParagraph } from '#app/domain/reportParagraph.ts';
import type { Inline, LeaderCopyModel, ReportModel } from '#app/domain/reportModel.ts';

export type NumberInline = Extract<Inline, { kind: 'number' }>;
export type MissingInline = Extract<Inline, { kind: 'missing' }>;

/** What the chips of a page act on; null on paper and while measuring, where they are plain. */
export type ReportChips = {
  readonly campaign: string;
  /** Id of the frozen report on the pages, null for the live draft. */
  readonly shown: string | null;
  readonly release: ReportModel;
  readonly leader: LeaderCopyModel;
  /** Opens the form for the công văn's number and date; null in frozen content. */
  readonly fillPassedOn: (() => void) | null;
  /** Paragraphs that may be edited, by id; none in frozen content. */
  readonly paragraphs: ReadonlyMap<string, ReportParagraph>;
  readonly editParagraph: (id: string) => void;
};

const ChipContext = createContext<ReportChips | null>(null);

export const ChipProvider = ChipContext.Provider;

export function useChips(): ReportChips | null {
  return useContext(ChipContext);
}
