import type { ReactNode } from 'react';
import type { Inline } from '#app/domain/reportModel.ts';

/** A piece of a page that is measured and placed as a whole. */
export type FlowItem =
  | {
      readonly kind: 'block';
      readonly id: string;
      readonly node: ReactNode;
      /** Stays on the page of what follows. */
      readonly keepNext?: boolean;
      /** Begins a page of its own. */
      readonly startsPage?: boolean;
    }
  | {
      readonly kind: 'prose';
      readonly id: string;
      readonly inlines: readonly Inline[];
      /** Name of the paragraph in the report. */
      readonly paragraph?: string;
      /** The rest of a paragraph that began on the page before. */
      readonly isRest?: boolean;
      readonly continues?: boolean;
      readonly keepNext?: boolean;
    }
  | {
      readonly kind: 'row';
      readonly id: string;
      readonly table: FlowTable;
      readonly node: ReactNode;
      /** Height the model gives the row; as high as its text where none is given. */
      readonly heightTwips?: number;
      /** Texts begin at its top. */
      readonly isTall?: boolean;
      readonly keepNext?: boolean;
    };

/** What the rows of one table share; the head stands again on every page. */
export type FlowTable = {
  readonly id: string;
  /** Column widths in twips. */
  readonly widths: readonly number[];
  readonly sizePt: number;
  readonly head: ReactNode;
};

/** A run of pages of one orientation with page numbers of its own. */
export type FlowSection = {
  readonly id: string;
  readonly orientation: 'portrait' | 'landscape';
  readonly items: readonly FlowItem[];
  /** Pages the model divided; only without them are the items measured. */
  readonly pages?: readonly (readonly FlowItem[])[];
  /** Stands in the top margin of every page. */
  readonly notice?: string;
};

export type FlowPage = {
  readonly id: string;
  readonly section: FlowSection;
  /** Within its section, from 1. */
  readonly number: number;
  readonly items: readonly FlowItem[];
};

/** Heights between the margins in CSS pixels: 257 and 170 mm. */
export const PAGE_HEIGHTS = {
  portrait: (257 / 25.4) * 96,
  landscape: (170 / 25.4) * 96,
} as const;
