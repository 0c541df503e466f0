import { isLegacyFont } from '#app/domain/decodeLegacyFont.ts';
import { DOCUMENT_LIMITS } from '#app/importing/documentLimits.ts';
import type { RawCell } from '#app/importing/rawDocument.ts';
import type { Archive } from './openArchive.ts';
import { parseXml, type XmlAttributes } from './parseXml.ts';

export type SharedString = {
  readonly text: string;
  /** Pieces with their fonts, where one of the fonts changes what letters mean. */
  readonly runs?: NonNullable<RawCell['runs']>;
};

/**
 * The texts that cells point to by number. Rich text becomes its plain text;
 * pronunciation hints are left out. A text beyond the limit is cut one
 * character after it, so that the cell that uses it can be named and refused.
 */
export async function readSharedStrings(
  archive: Archive,
  part: string,
): Promise<readonly SharedString[]> {
  const strings: SharedString[] = [];
  const collect = collectText();
  await parseXml(archive.read(part), {
    open: (name, attributes) => collect.open(name, attributes),
    text: (text) => collect.text(text),
    close: (name) => {
      collect.close(name);
      if (name === 'si') strings.push(collect.take());
    },
    tooLong: () => ({
      why: 'textTooLong',
      at: `sharedStrings!${strings.length + 1}`,
      limit: DOCUMENT_LIMITS.cellText,
    }),
  });
  return strings;
}

/** Gathers the text of one string item or inline string over its runs. */
export function collectText(): {
  readonly open: (name: string, attributes: XmlAttributes) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
  readonly take: () => SharedString;
} {
  let gathered = '';
  let inText = false;
  let inHint = false;
  let font: string | undefined;
  let pieces: { text: string; font?: string }[] = [];
  return {
    open: (name, attributes) => {
      if (name === 'rPh') inHint = true;
      else if (name === 't') inText = true;
      else if (name === 'r') font = undefined;
      else if (name === 'rFont') font = attributes['val']?.slice(0, FONT_NAME_LIMIT);
    },
    text: (text) => {
      if (!inText || inHint) return;
      gathered = (gathered + text).slice(0, DOCUMENT_LIMITS.cellText + 1);
      if (font !== undefined && isLegacyFont(font)) pieces.push({ text, font });
      else pieces.push({ text });
    },
    close: (name) => {
      if (name === 'rPh') inHint = false;
      if (name === 't') inText = false;
    },
    take: () => {
      if (pieces.length === 0) return EMPTY;
      const text = unescaped(gathered);
      const isMixed = pieces.some((piece) => piece.font !== undefined);
      const fits = pieces.length <= MOST_RUNS && text.length <= DOCUMENT_LIMITS.cellText;
      const runs = pieces.map((piece) => ({ ...piece, text: unescaped(piece.text) }));
      gathered = '';
      pieces = [];
      font = undefined;
      return isMixed && fits ? { text, runs } : { text };
    },
  };
}

const EMPTY: SharedString = { text: '' };
const FONT_NAME_LIMIT = 100;
const MOST_RUNS = 1000;

function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Spreadsheets write characters that XML forbids as `_x000D_`. */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/gu;
