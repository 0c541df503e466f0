/** A piece of a line of the user guide. `name` is what stands on a screen, letter for letter; `link` leads to a page of the guide. */
export type GuideInline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'key'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly to: GuidePlace };

export type GuideLine = readonly GuideInline[];

/** A page of the guide, and where on it: null is its beginning. */
export type GuidePlace = { readonly page: string; readonly anchor: string | null };

export type GuideBlock =
  | {
      readonly kind: 'heading';
      readonly level: 2 | 3;
      readonly text: string;
      readonly anchor: string;
    }
  | { readonly kind: 'text'; readonly line: GuideLine }
  /** The words of a message, as the product says them. */
  | { readonly kind: 'quote'; readonly line: GuideLine }
  | { readonly kind: 'list'; readonly isNumbered: boolean; readonly items: readonly GuideLine[] }
  | { readonly kind: 'picture'; readonly file: string; readonly alt: string }
  | {
      readonly kind: 'table';
      readonly heads: readonly GuideLine[];
      readonly rows: readonly (readonly GuideLine[])[];
    };

/** One file of `docs/huong-dan`, ready to be drawn; it holds no markup of its own. */
export type GuidePage = {
  readonly name: string;
  readonly title: string;
  readonly blocks: readonly GuideBlock[];
};
