import { found, type DocumentText, type Found, type Span } from './documentText.ts';
import { belowHeading, type Paragraph } from './paragraphs.ts';
import { quotationAfter, quotationsIn } from './quotations.ts';

/** Every theme a place states, quoted or after a label "Chủ đề:". */
export function readThemes(
  document: DocumentText,
  within: Span,
  paragraphs: readonly Paragraph[],
): Found<string>[] {
  const text = document.folded.slice(within.start, within.end);
  const items = new Map(paragraphs.map((paragraph) => [paragraph.text.start, paragraph]));
  return [...text.matchAll(THEME)].flatMap((match) => {
    const from = within.start + match.index + match[0].length;
    const quoted = quotationAfter(document, from, 100);
    if (quoted !== null) return [quoted];
    const item = items.get(from - match[0].length);
    const label =
      item === undefined ? null : /^[^:."]{0,60}:/u.exec(document.folded.slice(from, item.end));
    if (item === undefined || label === null) return [];
    const theme = found(
      document,
      { start: from + label[0].length, end: item.end },
      { after: '.;,' },
    );
    return theme === null || theme.value.length > 200 ? [] : [theme];
  });
}

const THEME = /(?<!\p{L})chủ\s{1,9}đề(?!\p{L})/gu;

/** Slogans: quotations after the word, or the items of a list that names itself so. */
export function readSlogans(
  document: DocumentText,
  paragraphs: readonly Paragraph[],
): Found<string>[] {
  const slogans = new Map<string, Found<string>>();
  const keep = (slogan: Found<string>): void => {
    if (!slogans.has(slogan.value)) slogans.set(slogan.value, slogan);
  };
  for (const [index, paragraph] of paragraphs.entries()) {
    const folded = document.folded.slice(paragraph.text.start, paragraph.text.end);
    if (paragraph.rank !== 9 && HEADING.test(folded)) {
      sloganItems(document, paragraphs, index).forEach(keep);
      continue;
    }
    const label = LABEL.exec(folded);
    if (label !== null) {
      const rest = { start: paragraph.text.start + label[0].length, end: paragraph.text.end };
      const quoted = quotationsIn(document, rest);
      quoted.forEach(keep);
      const single = found(document, rest, { after: '.;,' });
      if (quoted.length === 0 && single !== null) keep(single);
      if (single === null) sloganItems(document, paragraphs, index).forEach(keep);
      continue;
    }
    for (const match of folded.matchAll(SLOGAN)) {
      const from = paragraph.text.start + match.index + match[0].length;
      const slogan = quotationAfter(document, from, 40);
      if (slogan !== null) keep(slogan);
    }
  }
  return [...slogans.values()];
}

const LABEL = /^(?:(?:một số|các|nội dung)\s){0,2}khẩu\s{1,9}hiệu[^:."]{0,80}:\s*/u;
/** A heading that is nothing but the word. */
const HEADING = /^(?:(?:một số|các|nội dung)\s){0,2}khẩu\s{1,9}hiệu(?:\s{1,9}tuyên truyền)?\s*$/u;
const SLOGAN = /(?<!\p{L})khẩu\s{1,9}hiệu(?!\p{L})/gu;

function sloganItems(
  document: DocumentText,
  paragraphs: readonly Paragraph[],
  index: number,
): Found<string>[] {
  return belowHeading(paragraphs, index).flatMap(({ text }) => {
    const [quoted] = quotationsIn(document, text);
    return quoted ?? found(document, text, { after: '.;,' }) ?? [];
  });
}
