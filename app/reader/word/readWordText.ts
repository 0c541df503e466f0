import type { DirectiveNote, DirectiveSource } from '#app/domain/directiveSource.ts';
import { FileRefusedError, refuse } from '../fileRefusedError.ts';
import { openArchive, type Archive } from '../openArchive.ts';
import { findMainPart, readRelationships } from '../packageParts.ts';
import { parseXml } from '../parseXml.ts';
import { textPage } from '../readPlainText.ts';
import { DIRECTIVE_LIMITS } from '../readerLimits.ts';
import { fontOf, readWordStyles, type WordStyle } from './readWordStyles.ts';
import { readNumbering, type NumberingCounter } from './wordNumbering.ts';

/**
 * The text of a Word document, one line a paragraph: head, body with tables and
 * text boxes, foot. Numbers of automatic lists are counted, deleted and hidden
 * text is left out. Nothing is rendered, no picture or link is followed.
 */
export async function readWordText(path: string): Promise<DirectiveSource> {
  const archive = await openArchive(path);
  try {
    const { kind, part } = await findMainPart(archive);
    if (kind !== 'docx') refuse({ why: 'notDirective' });
    const related = [...(await readRelationships(archive, part)).values()];
    const partOf = (type: string): string | undefined =>
      related.find((each) => each.type === type)?.part;
    const styles = await readWordStyles(archive, partOf('styles'));
    const numbering = await readNumbering(archive, partOf('numbering'));
    const text = createWordText(styles, numbering);
    const partsOf = (type: string): string[] =>
      related.filter((each) => each.type === type).map((each) => each.part);
    for (const head of partsOf('header')) await text.read(archive, head, { isMargin: true });
    await text.read(archive, part, { isMargin: false });
    for (const foot of partsOf('footer')) await text.read(archive, foot, { isMargin: true });
    return text.finish();
  } catch (error) {
    // The check of packages speaks of Excel.
    if (!(error instanceof FileRefusedError)) throw error;
    const { refusal } = error;
    if (refusal.why === 'macros') refuse({ why: 'wordMacros' });
    return refuse(refusal.why === 'unknownType' ? { why: 'notDirective' } : refusal);
  } finally {
    archive.close();
  }
}

type WordText = {
  readonly read: (
    archive: Archive,
    part: string,
    options: { readonly isMargin: boolean },
  ) => Promise<void>;
  readonly finish: () => DirectiveSource;
};

type Paragraph = {
  text: string;
  style: string | null;
  numId: string | null;
  level: number | null;
};

/** Text that was struck out, and the copy of a drawing for old programs. */
const LEFT_OUT = new Set(['del', 'moveFrom', 'Fallback']);
const CHANGES = new Set(['del', 'ins', 'moveFrom', 'moveTo']);

function createWordText(
  styleOf: (id: string | null) => WordStyle,
  numbering: NumberingCounter,
): WordText {
  const lines: string[] = [];
  const letters = { all: 0, oldFont: 0, vietnamese: 0 };
  let length = 0;
  let isChanged = false;

  async function read(
    archive: Archive,
    part: string,
    { isMargin }: { readonly isMargin: boolean },
  ): Promise<void> {
    const open: Paragraph[] = [];
    const found: string[] = [];
    let leftOut = 0;
    let runs = 0;
    let isText = false;
    let isHidden = false;
    let font: string | null = null;
    const add = (text: string): void => {
      const paragraph = open.at(-1);
      if (paragraph === undefined || leftOut > 0 || isHidden) return;
      paragraph.text += text;
      length += text.length;
      if (length > DIRECTIVE_LIMITS.pageText) refuse({ why: 'archiveLimits', limit: 'text' });
      countLetters(text, font ?? styleOf(paragraph.style).font);
    };
    await parseXml(archive.read(part), {
      open: (name, attributes) => {
        const paragraph = open.at(-1);
        const value = attributes['w:val'];
        if (CHANGES.has(name)) isChanged = true;
        if (LEFT_OUT.has(name)) leftOut += 1;
        if (name === 'p') open.push({ text: '', style: null, numId: null, level: null });
        else if (name === 'r') {
          runs += 1;
          isHidden = false;
          font = null;
        } else if (name === 't') isText = true;
        else if (name === 'pStyle' && paragraph !== undefined) paragraph.style = value ?? null;
        else if (name === 'numId' && paragraph !== undefined) paragraph.numId = value ?? null;
        else if (name === 'ilvl' && paragraph !== undefined) paragraph.level = Number(value);
        else if (runs === 0) return;
        else if (name === 'rFonts') font = fontOf(attributes);
        else if (name === 'vanish') isHidden = value !== '0' && value !== 'false';
        else if (name === 'tab') add(' ');
        else if (name === 'br' || name === 'cr') add('\n');
        else if (name === 'noBreakHyphen') add('-');
      },
      text: (text) => {
        if (isText) add(text);
      },
      close: (name) => {
        if (LEFT_OUT.has(name)) leftOut -= 1;
        if (name === 't') isText = false;
        else if (name === 'r') runs -= 1;
        else if (name === 'p') {
          const paragraph = open.pop();
          if (paragraph !== undefined && leftOut === 0) found.push(lineOf(paragraph));
        }
      },
      tooLong: () => ({ why: 'archiveLimits', limit: 'text' }),
    });
    const kept = found.filter((line) => line.trim() !== '');
    // Heads and feet of pages mostly hold the number of the page.
    lines.push(...(isMargin ? kept.filter((line) => /\p{L}/u.test(line)) : kept));
  }

  function lineOf({ text, style, numId, level }: Paragraph): string {
    const fromStyle = styleOf(style);
    const list = numId ?? fromStyle.numId;
    if (list === null || list === '0') return text;
    const mark = numbering.next(list, level ?? (numId === null ? fromStyle.level : 0));
    // Columns of running numbers have nothing but the number that Word counts.
    return [mark, text].filter((each) => each.trim() !== '').join(' ');
  }

  function countLetters(text: string, font: string | null): void {
    const count = text.match(/\p{L}/gu)?.length ?? 0;
    letters.all += count;
    if (font === null || !OLD_FONT.test(font)) return;
    letters.oldFont += count;
    letters.vietnamese += text.normalize('NFC').match(ONLY_UNICODE)?.length ?? 0;
  }

  return {
    read,
    finish: () => {
      // The name of an old font is often left over on text that is Unicode already.
      const isOld = letters.oldFont > letters.all / 2 && letters.vietnamese * 20 < letters.oldFont;
      if (isOld) refuse({ why: 'legacyFont' });
      const notes: DirectiveNote[] = isChanged ? ['trackedChanges'] : [];
      return { kind: 'word', pages: [textPage(lines.join('\n'))], notes };
    },
  };
}

/** Fonts that draw Vietnamese under the codes of other letters. */
const OLD_FONT = /^(?:\.Vn|VNI[- ])/iu;
/** Letters that only Unicode Vietnamese has; the old codes use none of them. */
const ONLY_UNICODE = /[ăđơưạ-ỹ]/giu;
