import type { Source, Span } from './directiveTypes.ts';

/** A word of the original: where in the whole text, and where on its page. */
export type OriginalWord = Span & {
  readonly text: string;
  readonly page: number;
  /** In hundredths of the page; null on a page that has no picture. */
  readonly box: Box | null;
};

export type Box = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** All words in reading order. A page of a picture nobody read has none. */
export function wordsOf({ pages }: Source): OriginalWord[] {
  return pages.flatMap(({ text, start, boxes, width, height }, page): OriginalWord[] => {
    const letters = Array.from(text);
    if (width === 0 || height === 0) {
      return wordsOfText(letters).map((word) => ({
        text: letters.slice(word.start, word.end).join(''),
        start: start + word.start,
        end: start + word.end,
        page,
        box: null,
      }));
    }
    return boxes
      .map((box) => ({
        text: letters.slice(box.start, box.end).join(''),
        start: start + box.start,
        end: start + box.end,
        page,
        box: {
          left: (100 * box.x) / width,
          top: (100 * box.y) / height,
          width: (100 * box.width) / width,
          height: (100 * box.height) / height,
        },
      }))
      .toSorted((left, right) => left.start - right.start);
  });
}

/** Runs of letters between blanks. */
function wordsOfText(letters: readonly string[]): Span[] {
  const words: Span[] = [];
  let start = -1;
  for (let at = 0; at <= letters.length; at += 1) {
    const letter = letters[at];
    const isBlank = letter === undefined || /\s/u.test(letter);
    if (!isBlank && start < 0) start = at;
    if (isBlank && start >= 0) {
      words.push({ start, end: at });
      start = -1;
    }
  }
  return words;
}

/** Words of a selection as one text, with their place; trailing marks of the sentence stay outside. */
export function wordsBetween(
  words: readonly OriginalWord[],
  from: number,
  to: number,
): (Span & { readonly text: string }) | null {
  const chosen = words.slice(Math.min(from, to), Math.max(from, to) + 1);
  const [first, last] = [chosen[0], chosen.at(-1)];
  if (first === undefined || last === undefined) return null;
  const text = chosen.map((word) => word.text).join(' ');
  const head = /^[“"‘'«(]+/u.exec(text)?.[0].length ?? 0;
  const tail = /[”"’'»).,;:/]+$/u.exec(text)?.[0].length ?? 0;
  if (head + tail >= text.length) return { text, start: first.start, end: last.end };
  return {
    text: text.slice(head, text.length - tail),
    start: first.start + head,
    end: last.end - tail,
  };
}

/** Whether two places share a letter. */
export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
