import { searchKey } from '../searchKey.ts';
import type { GuideBlock, GuidePage } from './guidePage.ts';
import { parseGuideLine } from './parseGuideLine.ts';

/**
 * Reads one page of the user guide. The markup is the small part of Markdown the
 * guide is written in: title, headings of two levels (a comment before one names
 * its place for links), lists of one level, quotes, tables, pictures that stand
 * alone. Whatever else looks like markup throws: nothing is drawn half-read.
 */
export function parseGuidePage(name: string, source: string): GuidePage {
  const [head = '', ...parts] = source.trim().split(/\n\s*\n/u);
  const title = /^# (?<title>[^\n]+)$/u.exec(head)?.groups?.['title'];
  if (title === undefined) throw new Error(`${name}: the first line is its title`);
  const blocks: GuideBlock[] = [];
  let anchor: string | null = null;
  for (const part of parts) {
    const named = /^<!-- (?<anchor>[\w-]+) -->$/u.exec(part)?.groups?.['anchor'];
    if (named === undefined) blocks.push(blockOf(part, name, anchor));
    anchor = named ?? null;
  }
  return { name, title, blocks };
}

function blockOf(part: string, page: string, anchor: string | null): GuideBlock {
  const heading = /^(?<signs>##{1,2}) (?<text>[^\n]+)$/u.exec(part)?.groups;
  if (heading !== undefined) {
    const text = heading['text'] ?? '';
    const level = heading['signs'] === '##' ? 2 : 3;
    return { kind: 'heading', level, text, anchor: anchor ?? anchorOf(text) };
  }
  if (anchor !== null) throw new Error(`${page}: ${anchor} names no heading`);
  const picture = /^!\[(?<alt>[^\]]+)\]\(hinh\/(?<file>[\w-]+\.png)\)$/u.exec(part)?.groups;
  if (picture !== undefined) {
    return { kind: 'picture', file: picture['file'] ?? '', alt: picture['alt'] ?? '' };
  }
  const lines = part.split('\n');
  const all = (sign: RegExp) => lines.every((line) => sign.test(line));
  if (all(BULLET)) return listOf(lines, BULLET, page);
  if (all(NUMBER)) return listOf(lines, NUMBER, page);
  if (all(/^\|/u)) return tableOf(lines, page);
  if (all(/^> /u)) {
    const text = lines.map((line) => line.slice(2)).join(' ');
    return { kind: 'quote', line: parseGuideLine(text, page) };
  }
  if (/^(?:#|!|<|\||>|[-*+] |\d+\. )/mu.test(part)) throw new Error(`${page}: block “${part}”`);
  return { kind: 'text', line: parseGuideLine(lines.join(' '), page) };
}

/** The place of a heading that no comment names: its words without marks. */
function anchorOf(text: string): string {
  return searchKey(text).replaceAll(' ', '-');
}

const BULLET = /^- /u;
const NUMBER = /^\d+\. /u;

function listOf(lines: readonly string[], sign: RegExp, page: string): GuideBlock {
  const items = lines.map((line) => parseGuideLine(line.replace(sign, ''), page));
  return { kind: 'list', isNumbered: sign === NUMBER, items };
}

function tableOf(lines: readonly string[], page: string): GuideBlock {
  const [heads = [], ruler = [], ...rows] = lines.map((line) =>
    line
      .replace(/^\||\|$/gu, '')
      .split('|')
      .map((cell) => parseGuideLine(cell.trim(), page)),
  );
  if (rows.some(({ length }) => length !== heads.length) || ruler.length !== heads.length) {
    throw new Error(`${page}: a table of uneven rows`);
  }
  return { kind: 'table', heads, rows };
}
