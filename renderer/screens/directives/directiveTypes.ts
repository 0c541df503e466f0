import type { Outputs } from '../../api/session.ts';

export type DirectiveList = Outputs['directive']['list'];
export type DirectiveRow = DirectiveList['stored'][number];
export type Desk = Outputs['directive']['read'];
export type Draft = Desk['draft'];
export type Source = NonNullable<Desk['source']>;
export type Suggestion = Desk['suggestions'][number];
export type Duplicate = Desk['duplicates'][number];
export type Proposal = Outputs['directive']['propose'];
export type Content = Draft['content'];

/** Code points of the whole text. */
export type Span = { readonly start: number; readonly end: number };
