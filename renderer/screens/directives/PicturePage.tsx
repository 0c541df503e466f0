import { useQuery } from '@tanstack/react-query';
import { useRef, type PointerEvent } from 'react';
import { useApi } from '../../api/apiContext.tsx';
import { originalText } from '../../i18n/directives.vi.ts';
import { useHasComeNear, useShownPicture } from '../../components/nearPicture.ts';
import classes from './Original.module.css';
import type { Lit, PageWords } from './originalLight.ts';

/**
 * A page as the reader drew it, asked for when it comes near, with its lit words
 * over it. Words are found by where the pointer is: the picture knows no letters.
 */
export function PicturePage({
  id,
  page,
  ratio,
  hasWords,
  words,
  lit,
  onPoint,
}: {
  readonly id: string;
  /** From 0. */
  readonly page: number;
  readonly ratio: number;
  readonly hasWords: boolean;
  readonly words: PageWords;
  readonly lit: readonly Lit[];
  /** A word under the pointer: pressed, or reached while the button is down. */
  readonly onPoint: (word: number, isStart: boolean) => void;
}) {
  const api = useApi();
  const sheet = useRef<HTMLDivElement>(null);
  const image = useRef<HTMLImageElement>(null);
  const isNear = useHasComeNear(sheet, '800px');
  const file = useQuery({
    queryKey: ['directivePage', id, page],
    queryFn: () => api.directive.page({ id, page: page + 1 }),
    enabled: ({ state }) => isNear && state.data === undefined,
    staleTime: Infinity,
    retry: false,
  });
  useShownPicture(image, file.data);
  const point = (event: PointerEvent, isStart: boolean) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const x = (100 * (event.clientX - left)) / width;
    const y = (100 * (event.clientY - top)) / height;
    const word = wordAt(words, x, y);
    if (word !== null) onPoint(word, isStart);
  };
  return (
    <div
      ref={sheet}
      className={classes.sheet}
      data-page={page}
      style={{ aspectRatio: ratio }}
      onPointerDown={(event) => {
        if (event.button === 0) point(event, true);
      }}
      onPointerMove={(event) => {
        if (event.buttons === 1) point(event, false);
      }}
    >
      <img ref={image} alt={originalText.pageName(page + 1)} draggable={false} />
      {isNear &&
        lit.map(({ key, light, box }) =>
          box === null ? null : (
            <span
              key={key}
              className={classes.lit}
              data-light={light}
              aria-hidden
              style={{
                left: `${box.left}%`,
                top: `${box.top}%`,
                width: `${box.width}%`,
                height: `${box.height}%`,
              }}
            />
          ),
        )}
      {file.isError && <p className={classes.pageNote}>{originalText.unavailable}</p>}
      {!hasWords && <p className={classes.pageNote}>{originalText.notRead}</p>}
    </div>
  );
}

/** The word under a point, else the nearest one on its line. */
function wordAt(words: PageWords, x: number, y: number): number | null {
  let nearest: number | null = null;
  let distance = NEAR;
  for (const { index, word } of words) {
    const { box } = word;
    if (box === null) continue;
    const isOnLine = y >= box.top - SLACK && y <= box.top + box.height + SLACK;
    if (!isOnLine) continue;
    const away = Math.max(0, box.left - x, x - box.left - box.width);
    if (away < distance) [nearest, distance] = [index, away];
  }
  return nearest;
}

/** Hundredths of the page. */
const NEAR = 4;
const SLACK = 0.3;
