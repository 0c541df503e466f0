import { Fragment, useMemo, type PointerEvent } from 'react';
import classes from './Original.module.css';
import type { Source } from './directiveTypes.ts';
import { lightOf, type Lights, type PageWords } from './originalLight.ts';

/** A page that has no picture: its text, word by word. */
export function TextPage({
  page,
  content,
  words,
  lights,
  selection,
  onPoint,
}: {
  /** From 0. */
  readonly page: number;
  readonly content: Source['pages'][number];
  readonly words: PageWords;
  readonly lights: Lights;
  readonly selection: Parameters<typeof lightOf>[3];
  readonly onPoint: (word: number, isStart: boolean) => void;
}) {
  const { text, start } = content;
  const pieces = useMemo(() => gapsOf(text, start, words), [text, start, words]);
  const shown = words.map(({ index, word }) => lightOf(word, index, lights, selection));
  const point = (event: PointerEvent, isStart: boolean) => {
    const { target } = event;
    const word = target instanceof HTMLElement ? target.dataset['word'] : undefined;
    if (word !== undefined) onPoint(Number(word), isStart);
  };
  return (
    <div
      className={classes.text}
      data-page={page}
      onPointerDown={(event) => {
        if (event.button === 0) point(event, true);
      }}
      onPointerMove={(event) => {
        if (event.buttons === 1) point(event, false);
      }}
    >
      {words.map(({ index, word }, at) => {
        const light = shown[at] ?? null;
        return (
          <Fragment key={index}>
            <Lit light={light !== null && light === shown[at - 1] ? light : null}>
              {pieces.before[at] ?? ''}
            </Lit>
            <span
              data-word={index}
              data-start={word.start}
              {...(light !== null && { 'data-light': light })}
            >
              {word.text}
            </span>
          </Fragment>
        );
      })}
      {pieces.after}
    </div>
  );
}

/** What stands before each word, and after the last. */
function gapsOf(
  text: string,
  start: number,
  words: PageWords,
): { readonly before: readonly string[]; readonly after: string } {
  const letters = Array.from(text);
  const ends = words.map(({ word }) => word.end - start);
  const before = words.map(({ word }, at) =>
    letters.slice(ends[at - 1] ?? 0, word.start - start).join(''),
  );
  return { before, after: letters.slice(ends.at(-1) ?? 0).join('') };
}

/** Blanks between two words of one light are lit with them; a line end is not. */
function Lit({
  light,
  children,
}: {
  readonly light: ReturnType<typeof lightOf>;
  readonly children: string;
}) {
  if (light === null || children.includes('\n')) return children;
  return <span data-light={light}>{children}</span>;
}
