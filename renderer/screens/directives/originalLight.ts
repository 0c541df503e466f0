import type { Span } from './directiveTypes.ts';
import { overlaps, type Box, type OriginalWord } from './originalWords.ts';

/** How a word is lit, strongest first. */
type Light = 'chosen' | 'cursor' | 'current' | 'suggested' | 'read';

/** What is lit in the original. */
export type Lights = {
  readonly current: readonly Span[];
  readonly suggested: readonly Span[];
  readonly read: readonly Span[];
};

/** Words of one page with their place among all words. */
export type PageWords = readonly { readonly index: number; readonly word: OriginalWord }[];

export type Lit = {
  readonly key: number;
  readonly light: Light;
  readonly box: Box | null;
};

/** Words by page, so that a page looks at its own alone. */
export function byPage(words: readonly OriginalWord[]): ReadonlyMap<number, PageWords> {
  return Map.groupBy(
    words.map((word, index) => ({ index, word })),
    ({ word }) => word.page,
  );
}

/** The lit words of a page; words of one light that follow each other on a line are one stroke. */
export function litWords(
  words: PageWords,
  lights: Lights,
  selection: { readonly from: number; readonly to: number; readonly isChosen: boolean } | null,
): Lit[] {
  const first = words[0]?.word.start ?? 0;
  const last = words.at(-1)?.word.end ?? 0;
  const here = (spans: readonly Span[]): readonly Span[] =>
    spans.filter((span) => overlaps(span, { start: first, end: last }));
  const own = {
    current: here(lights.current),
    suggested: here(lights.suggested),
    read: here(lights.read),
  };
  const lit: (Lit & { readonly at: number })[] = [];
  for (const { index, word } of words) {
    const light = lightOf(word, index, own, selection);
    if (light === null) continue;
    const before = lit.at(-1);
    const joined =
      before !== undefined && before.light === light && before.at === index - 1
        ? join(before.box, word.box)
        : null;
    if (joined !== null && before !== undefined) {
      lit[lit.length - 1] = { ...before, box: joined, at: index };
    } else lit.push({ key: index, light, box: word.box, at: index });
  }
  return lit;
}

/** How one word is lit, null where it is not. */
export function lightOf(
  word: Span,
  index: number,
  { current, suggested, read }: Lights,
  selection: { readonly from: number; readonly to: number; readonly isChosen: boolean } | null,
): Light | null {
  if (selection !== null && index >= selection.from && index <= selection.to) {
    return selection.isChosen ? 'chosen' : 'cursor';
  }
  if (current.some((span) => overlaps(span, word))) return 'current';
  if (suggested.some((span) => overlaps(span, word))) return 'suggested';
  return read.some((span) => overlaps(span, word)) ? 'read' : null;
}

function join(one: Box | null, next: Box | null): Box | null {
  if (one === null || next === null) return null;
  const isOneLine =
    Math.abs(one.top - next.top) < one.height / 2 && next.left >= one.left + one.width - 1;
  if (!isOneLine) return null;
  const top = Math.min(one.top, next.top);
  const bottom = Math.max(one.top + one.height, next.top + next.height);
  return { left: one.left, top, width: next.left + next.width - one.left, height: bottom - top };
}
