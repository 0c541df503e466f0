import { READER_LIMITS } from './readerLimits.ts';

/** Elements of one kind that may be read from their bytes, without an XML parser. */
export type PlainElements = {
  readonly parent: string;
  readonly child: string;
  /**
   * Takes whole elements, and the space before each, from a place on; answers the
   * place of the first one that is not written in the plainest way. What it takes
   * has to be well-formed XML in itself.
   */
  readonly take: (bytes: Uint8Array, from: number) => number;
};

/** The parser that everything else goes to. */
export type XmlTarget = {
  readonly write: (bytes: Uint8Array) => void;
  readonly end: () => void;
  /** Name of the innermost element that is open. */
  readonly openElement: () => string | undefined;
  /** Characters written since the last tag began or ended an element. */
  readonly sinceLastTag: () => number;
};

/**
 * Stands before an XML parser and keeps plain elements from it: a workbook has
 * hundreds of thousands of cells, nearly all written alike. A well-formed element
 * may be left out of its parent without a trace, so all that is asked is that the
 * parser stands right inside of the parent: nothing but space after a tag, neither
 * in a comment nor in a text.
 */
export function takePlainElements(
  { parent, child, take }: PlainElements,
  parser: XmlTarget,
): Pick<XmlTarget, 'write' | 'end'> {
  const opening = Buffer.from(`<${child}`);
  const closing = Buffer.from(`</${child}>`);
  /** The beginning of an element whose end has not come yet. */
  let held: Buffer = NOTHING;
  let isInside = false;

  function isInsideParent(spaces: number): boolean {
    return parser.openElement() === parent && parser.sinceLastTag() === spaces;
  }

  /** Up to the next place where a child begins. */
  function parseFrom(bytes: Buffer, from: number): number {
    const next = bytes.indexOf(opening, from);
    if (next === -1) {
      parser.write(bytes.subarray(from));
      return bytes.length;
    }
    parser.write(bytes.subarray(from, next));
    isInside = isInsideParent(spacesBefore(bytes, from, next));
    if (isInside) return next;
    parser.write(opening);
    return next + opening.length;
  }

  function takeFrom(bytes: Buffer, from: number, lastEnd: number): number {
    if (from >= lastEnd) {
      const rest = bytes.subarray(from);
      isInside = mayBegin(opening, rest);
      if (!isInside) return from;
      if (rest.length < READER_LIMITS.xmlToken) held = rest;
      else giveUp(rest);
      return bytes.length;
    }
    const taken = take(bytes.subarray(0, lastEnd), from);
    if (taken > from) return taken;
    const end = bytes.indexOf(closing, from) + closing.length;
    parser.write(bytes.subarray(from, end));
    isInside = isInsideParent(0);
    return end;
  }

  /** An element beyond the cap of a token: the parser says what is wrong with it. */
  function giveUp(rest: Buffer): void {
    isInside = false;
    parser.write(rest);
  }

  return {
    write: (piece) => {
      const bytes = Buffer.concat([held, piece]);
      held = NOTHING;
      const last = bytes.lastIndexOf(closing);
      const lastEnd = last === -1 ? 0 : last + closing.length;
      for (let at = 0; at < bytes.length;) {
        at = isInside ? takeFrom(bytes, at, lastEnd) : parseFrom(bytes, at);
      }
    },
    end: () => {
      parser.write(held);
      parser.end();
    },
  };
}

const NOTHING = Buffer.alloc(0);
const SPACE = 0x20;
const TAB = 0x09;
const LINE_END = 0x0a;

export function isSpace(byte: number | undefined): boolean {
  return byte === SPACE || byte === LINE_END || byte === TAB;
}

function spacesBefore(bytes: Buffer, from: number, to: number): number {
  let at = to;
  while (at > from && isSpace(bytes[at - 1])) at -= 1;
  return to - at;
}

/** Whether the bytes begin an element, after space, or are too few to tell. */
function mayBegin(opening: Buffer, bytes: Buffer): boolean {
  let start = 0;
  while (start < bytes.length && isSpace(bytes[start])) start += 1;
  const begun = bytes.subarray(start, start + opening.length);
  return opening.subarray(0, begun.length).equals(begun);
}
