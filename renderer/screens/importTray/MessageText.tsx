import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { WordSpan } from '#app/domain/importTray/trayTypes.ts';
import { itemText } from '../../i18n/importTray.vi.ts';
import type { SourcePlace } from './sourcePlace.ts';
import classes from './SourceView.module.css';
import type { DeskSource } from './trayTypes.ts';

type Light = { readonly start: number; readonly end: number; readonly tone: 'read' | 'doubt' };

/** A message with every word lit that gave a value; those of the row at hand stand out. */
export function MessageText({
  text,
  starts,
  source,
  place,
}: {
  readonly text: string;
  /** Where paragraphs begin that count by themselves. */
  readonly starts: Readonly<Record<string, number>>;
  readonly source: DeskSource;
  readonly place: SourcePlace;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const letters = useMemo(() => Array.from(text), [text]);
  const lights = useMemo(() => lightsOf(source, starts), [source, starts]);
  const { at } = place;
  const words = shifted(place.words, at, starts);
  useEffect(() => {
    if (place.at === null && place.words === null) return;
    scroller.current
      ?.querySelector('[data-light="current"], [data-line="current"]')
      ?.scrollIntoView({ block: 'nearest' });
  }, [place]);
  const ends = new Set([0, letters.length]);
  for (const { start, end } of [...lights, ...(words === null ? [] : [words])]) {
    ends.add(Math.min(start, letters.length));
    ends.add(Math.min(end, letters.length));
  }
  const lineAt = words === null ? lineOf(letters, at, starts) : null;
  if (lineAt !== null) {
    ends.add(lineAt.start);
    ends.add(lineAt.end);
  }
  const cuts = [...ends].toSorted((one, other) => one - other);
  const pieces = cuts.slice(1).flatMap((end, index): ReactNode[] => {
    const start = cuts[index] ?? 0;
    const piece = letters.slice(start, end).join('');
    const isIn = (span: { readonly start: number; readonly end: number }): boolean =>
      span.start <= start && end <= span.end;
    if ((words !== null && isIn(words)) || (lineAt !== null && isIn(lineAt))) {
      return [
        <mark key={start} data-light="current" aria-label={`${itemText.chosen}: ${piece}`}>
          {piece}
        </mark>,
      ];
    }
    const light = lights.find(isIn);
    if (light === undefined) return [piece];
    return [
      <mark key={start} data-light={light.tone}>
        {piece}
      </mark>,
    ];
  });
  return (
    <div
      ref={scroller}
      className={classes.message}
      role="textbox"
      aria-readonly
      aria-multiline
      aria-label={source.name}
      tabIndex={0}
    >
      {pieces}
    </div>
  );
}

function lightsOf(
  { cells, activities }: DeskSource,
  starts: Readonly<Record<string, number>>,
): readonly Light[] {
  return [...cells, ...activities].flatMap(({ words, at, flags }) => {
    const span = shifted(words, at, starts);
    return span === null
      ? []
      : [{ ...span, tone: flags.length > 0 ? ('doubt' as const) : ('read' as const) }];
  });
}

function shifted(
  words: WordSpan | null,
  at: string | null,
  starts: Readonly<Record<string, number>>,
): WordSpan | null {
  const offset = starts[at ?? ''] ?? 0;
  return words === null ? null : { start: words.start + offset, end: words.end + offset };
}

/** The span of `dòng 5` or `đoạn 5`, for a value that does not say which words it rests on. */
function lineOf(
  letters: readonly string[],
  at: string | null,
  starts: Readonly<Record<string, number>>,
): { readonly start: number; readonly end: number } | null {
  const begin = starts[at ?? ''];
  if (begin !== undefined) {
    const stop = letters.indexOf('\n', begin);
    return { start: begin, end: stop < 0 ? letters.length : stop };
  }
  const number = Number(/^dòng (\d+)$/u.exec(at ?? '')?.[1] ?? 0);
  if (number === 0) return null;
  let start = 0;
  for (let line = 1; line < number; line += 1) {
    const next = letters.indexOf('\n', start);
    if (next < 0) return null;
    start = next + 1;
  }
  const end = letters.indexOf('\n', start);
  return { start, end: end < 0 ? letters.length : end };
}
