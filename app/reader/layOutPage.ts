import type { WordBox } from '#app/domain/directiveSource.ts';
import { orderLines, type PlacedWord, type Segment } from './orderLines.ts';

/** A piece of text as it stands on a page; y grows downwards, (x, y) is the upper left corner. */
export type TextRun = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The line the letters stand on. */
  readonly baseline: number;
  /** Not upright: stamps along the margin. They are read after everything else. */
  readonly isTurned: boolean;
};

export type LaidOutText = { readonly text: string; readonly boxes: readonly WordBox[] };

/**
 * Runs of text as lines: what stands beside each other is one line, columns are
 * read one after the other where the place tells them apart. White space of any
 * width is one space, empty paper between lines is an empty line.
 */
export function layOutPage(runs: readonly TextRun[]): LaidOutText {
  const writer = createWriter();
  const upright = segmentsOf(runs.filter(({ isTurned }) => !isTurned));
  const turned = runs.filter(({ isTurned }) => isTurned).flatMap((run) => segmentsOf([run]));
  const aside = turned.map((segment) => ({ segments: [segment], isApart: true }));
  for (const { segments, isApart } of [...orderLines(upright), ...aside]) {
    if (isApart) writer.skipLine();
    for (const segment of segments) {
      for (const word of segment.words) writer.add(word);
    }
    writer.endLine();
  }
  return writer.finish();
}

/** In heights of the letters: less is the inside of a word, more is another column. */
const WORD_GAP = 0.2;
const COLUMN_GAP = 1.2;
const SAME_BASELINE = 0.4;
const BOLD_SHIFT = 0.15;

function segmentsOf(runs: readonly TextRun[]): Segment[] {
  const segments: { words: PlacedWord[] }[] = [];
  let last: TextRun | null = null;
  let wasSpaced = true;
  for (const run of runs) {
    if (run.text.trim() === '') {
      wasSpaced ||= run.text !== '';
      continue;
    }
    if (last !== null && isDrawnAgain(last, run)) continue;
    const gap = last === null ? Infinity : run.x - (last.x + last.width);
    const isNext = last !== null && isSameLine(last, run) && gap < COLUMN_GAP * run.height;
    const isBack = gap < -0.5 * run.height;
    const isGlued = isNext && !wasSpaced && gap < WORD_GAP * run.height && !/^\s/u.test(run.text);
    const words = wordsOf(run, isGlued);
    if (isNext && !isBack) segments.at(-1)?.words.push(...words);
    else segments.push({ words });
    last = run;
    wasSpaced = /\s$/u.test(run.text);
  }
  return segments.map(({ words }) => ({
    words,
    left: Math.min(...words.map(({ x }) => x)),
    right: Math.max(...words.map(({ x, width }) => x + width)),
    baseline: words[0]?.baseline ?? 0,
    height: Math.max(...words.map(({ height }) => height)),
    text: words.map(({ text }) => text).join(' '),
  }));
}

/** Some programs draw a text twice, a hair apart, to make it bold. */
function isDrawnAgain(a: TextRun, b: TextRun): boolean {
  return a.text === b.text && isSameLine(a, b) && Math.abs(a.x - b.x) < BOLD_SHIFT * b.height;
}

function isSameLine(a: TextRun, b: TextRun): boolean {
  return Math.abs(a.baseline - b.baseline) < SAME_BASELINE * Math.max(a.height, b.height);
}

/** The words of a run share its width by the width that their letters usually have. */
function wordsOf(run: TextRun, isGlued: boolean): PlacedWord[] {
  const whole = weightOf(run.text);
  const words: PlacedWord[] = [];
  let before = 0;
  for (const piece of run.text.split(/(\s+)/u)) {
    const weight = weightOf(piece);
    if (piece.trim() !== '') {
      words.push({
        text: piece.normalize('NFC'),
        x: run.x + (run.width * before) / whole,
        y: run.y,
        width: (run.width * weight) / whole,
        height: run.height,
        baseline: run.baseline,
        isGlued: isGlued && words.length === 0,
      });
    }
    before += weight;
  }
  return words;
}

function weightOf(text: string): number {
  let weight = 0;
  for (const letter of text.normalize('NFD').replace(/\p{M}/gu, '')) {
    if (/[\sfijlrtI.,;:'’!|()[\]/-]/u.test(letter)) weight += 0.5;
    else if (/[mwMW]/u.test(letter)) weight += 1.5;
    else weight += /\p{Lu}/u.test(letter) ? 1.3 : 1;
  }
  return weight;
}

type Writer = {
  readonly add: (word: PlacedWord) => void;
  readonly endLine: () => void;
  readonly skipLine: () => void;
  readonly finish: () => LaidOutText;
};

function createWriter(): Writer {
  const pieces: string[] = [];
  const boxes: WordBox[] = [];
  let length = 0;
  let isLineStart = true;
  const write = (text: string): void => {
    pieces.push(text);
    length += countCodePoints(text);
  };
  return {
    add: (word) => {
      const last = boxes.at(-1);
      // A mark drawn as a run of its own belongs to the letter before it.
      if (last !== undefined && !isLineStart && word.isGlued && /^\p{M}/u.test(word.text)) {
        const [before = '', ...rest] = pieces.splice(-1);
        length -= countCodePoints([before, ...rest].join(''));
        write((before + word.text).normalize('NFC'));
        boxes[boxes.length - 1] = { ...last, end: length };
        return;
      }
      if (!isLineStart && !word.isGlued) write(' ');
      const start = length;
      write(word.text);
      boxes.push({ start, end: length, ...rounded(word) });
      isLineStart = false;
    },
    endLine: () => {
      if (!isLineStart) write('\n');
      isLineStart = true;
    },
    skipLine: () => {
      if (length > 0) write('\n');
    },
    finish: () => ({ text: pieces.join('').replace(/\n+$/u, ''), boxes }),
  };
}

function rounded({ x, y, width, height }: PlacedWord): Omit<WordBox, 'start' | 'end'> {
  const round = (value: number): number =>
    Number.isFinite(value) ? Math.round(Math.min(FAR, Math.max(-FAR, value)) * 10) / 10 : 0;
  return { x: round(x), y: round(y), width: round(width), height: round(height) };
}

/** Farther from the page than anything that is looked at. */
const FAR = 100_000;

/** Length of a text as offsets count it. */
export function countCodePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
