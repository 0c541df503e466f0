import { DOCUMENT_LIMITS } from '#app/importing/rawDocument.ts';
import type { Archive } from './openArchive.ts';
import { parseXml } from './parseXml.ts';

/**
 * The texts that cells point to by number. Rich text becomes its plain text;
 * pronunciation hints are left out. A text beyond the limit is cut one
 * character after it, so that the cell that uses it can be named and refused.
 */
export async function readSharedStrings(
  archive: Archive,
  part: string,
): Promise<readonly string[]> {
  const strings: string[] = [];
  const collect = collectText();
  await parseXml(archive.read(part), {
    open: (name) => collect.open(name),
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
  readonly open: (name: string) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
  readonly take: () => string;
} {
  let gathered = '';
  let inText = false;
  let inHint = false;
  return {
    open: (name) => {
      if (name === 'rPh') inHint = true;
      if (name === 't') inText = true;
    },
    text: (text) => {
      if (!inText || inHint) return;
      gathered = (gathered + text).slice(0, DOCUMENT_LIMITS.cellText + 1);
    },
    close: (name) => {
      if (name === 'rPh') inHint = false;
      if (name === 't') inText = false;
    },
    take: () => {
      const text = gathered.replace(ESCAPED, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      );
      gathered = '';
      return text;
    },
  };
}

/** Spreadsheets write characters that XML forbids as `_x000D_`. */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/gu;
