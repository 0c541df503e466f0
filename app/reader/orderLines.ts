/** A word with its place on the page; y grows downwards. */
export type PlacedWord = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The line the letters stand on. */
  readonly baseline: number;
  /** Goes on from the word before it. */
  readonly isGlued: boolean;
};

/** Words that stand beside each other without a wide gap. */
export type Segment = {
  readonly words: readonly PlacedWord[];
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly height: number;
  readonly text: string;
};

export type OrderedLine = {
  readonly segments: readonly Segment[];
  /** Empty paper, or the change of a column, parts it from the line before. */
  readonly isApart: boolean;
};

/**
 * Puts segments into lines in the order in which a person reads them. Programs
 * write a page column by column and cell by cell, so their order is kept as long
 * as it only goes down, or up to the right; else the place on the page decides.
 * The two columns of an official head, and of its foot, are never one line.
 */
export function orderLines(segments: readonly Segment[]): readonly OrderedLine[] {
  const grouped = groupLines(isInReadingOrder(segments) ? segments : sortByPlace(segments));
  const lines = separateColumns(grouped);
  const steps = lines.map((line, index) => stepBetween(lines[index - 1], line));
  const usual = usualStep(steps);
  const foot = lines.findIndex((line) => line.some(({ text }) => FOOT.test(text)));
  return lines.map((line, index) => {
    const step = steps[index] ?? 0;
    const isBesideFoot = foot !== -1 && index > foot;
    const isColumn = isBesideFoot || line.some(({ text }) => COLUMN_SIGNS.test(text));
    const isOtherColumn = step < 0 && isColumn;
    return { segments: line, isApart: isOtherColumn || step > APART * usual };
  });
}

/** How many usual lines down the next one stands when an empty line is between them. */
const APART = 1.6;

function stepBetween(above: readonly Segment[] | undefined, line: readonly Segment[]): number {
  const [from] = above ?? [];
  const [to] = line;
  return from === undefined || to === undefined ? 0 : to.baseline - from.baseline;
}

function usualStep(steps: readonly number[]): number {
  const down = steps.filter((step) => step > 0).toSorted((a, b) => a - b);
  return down[Math.floor(down.length / 2)] ?? Infinity;
}

/** Page numbers and heads of pages are written first or last, so a few may stand out. */
const STRAY = 2;

function isInReadingOrder(segments: readonly Segment[]): boolean {
  let strays = 0;
  for (const [index, segment] of segments.entries()) {
    const before = segments[index - 1];
    if (before === undefined || isBeside(before, segment)) continue;
    const isUp = segment.baseline < before.baseline;
    if (isUp && segment.left <= before.left + segment.height) strays += 1;
  }
  return strays <= Math.max(STRAY, segments.length * 0.03);
}

function isBeside(a: Segment, b: Segment): boolean {
  return Math.abs(a.baseline - b.baseline) < 0.4 * Math.max(a.height, b.height);
}

function sortByPlace(segments: readonly Segment[]): Segment[] {
  const rows: Segment[][] = [];
  for (const segment of segments.toSorted((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (row !== undefined && first !== undefined && isBeside(first, segment)) row.push(segment);
    else rows.push([segment]);
  }
  return rows.flatMap((row) => row.toSorted((a, b) => a.left - b.left));
}

function groupLines(segments: readonly Segment[]): Segment[][] {
  const lines: Segment[][] = [];
  for (const segment of segments) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    const isSameLine =
      last !== undefined && isBeside(last, segment) && segment.left >= last.right - last.height;
    if (isSameLine) line?.push(segment);
    else lines.push([segment]);
  }
  return lines;
}

/** What stands in the first line of a head or foot of two columns, and nowhere else beside a gap. */
const COLUMN_SIGNS =
  /cộng h(?:òa|oà) xã hội|độc lập\s*[-–]\s*tự do|đảng cộng sản việt nam|nơi nhận\s*:/iu;
const FOOT = /nơi nhận\s*:/iu;
const OWN_NUMBER = /^số\s*:/iu;
const OWN_DATE = /(?<!\p{L})ngày(?!\p{L})/iu;

/** Which segment of a line opens the right column of a head or foot; null for any other line. */
function rightColumnOf(line: readonly Segment[]): number | null {
  const [first] = line;
  if (first === undefined || line.length < 2) return null;
  if (line.length === 2 && line.some(({ text }) => COLUMN_SIGNS.test(text))) return 1;
  // Number and date have gaps of their own, to be filled by hand.
  const date = line.findIndex(({ text }) => OWN_DATE.test(text));
  return OWN_NUMBER.test(first.text) && date > 0 ? date : null;
}

function separateColumns(lines: readonly (readonly Segment[])[]): readonly (readonly Segment[])[] {
  const done: (readonly Segment[])[] = [];
  let at = 0;
  while (at < lines.length) {
    const block = columnBlock(lines, at);
    if (block === null) {
      done.push(lines[at] ?? []);
      at += 1;
    } else {
      done.push(...block.left, ...block.right);
      at += block.count;
    }
  }
  return done;
}

type ColumnBlock = {
  readonly left: readonly (readonly Segment[])[];
  readonly right: readonly (readonly Segment[])[];
  /** Lines of the page that it takes. */
  readonly count: number;
};

/** Empty space between the columns and between two lines of one block, in heights of the letters. */
const GUTTER = 0.5;
const LINE_GAP = 4.5;

/** Lines from `from` on that a gutter from top to bottom divides; null when that is no head or foot. */
function columnBlock(lines: readonly (readonly Segment[])[], from: number): ColumnBlock | null {
  const first = lines[from] ?? [];
  const opening = rightColumnOf(first);
  const start = first[(opening ?? 0) - 1];
  const beside = first[opening ?? 0];
  if (opening === null || start === undefined || beside === undefined) return null;
  let gutter = { from: start.right, to: beside.left };
  const left: (readonly Segment[])[] = [];
  const right: (readonly Segment[])[] = [];
  let baseline = start.baseline;
  let count = 0;
  for (const line of lines.slice(from)) {
    const [segment] = line;
    if (segment === undefined) break;
    const step = segment.baseline - baseline;
    if (step < 0 || step > LINE_GAP * segment.height) break;
    const middle = (gutter.from + gutter.to) / 2;
    const onLeft = line.filter((each) => (each.left + each.right) / 2 < middle);
    const onRight = line.filter((each) => (each.left + each.right) / 2 >= middle);
    const next = {
      from: Math.max(gutter.from, ...onLeft.map((each) => each.right)),
      to: Math.min(gutter.to, ...onRight.map((each) => each.left)),
    };
    if (next.to - next.from < GUTTER * segment.height) break;
    gutter = next;
    baseline = segment.baseline;
    count += 1;
    if (onLeft.length > 0) left.push(onLeft);
    if (onRight.length > 0) right.push(onRight);
  }
  return { left, right, count };
}
