import type { GuideInline, GuideLine, GuidePlace } from './guidePage.ts';

const MARKUP = /\*\*(?<name>[^*]+)\*\*|`(?<key>[^`]+)`|\[(?<link>[^\]]+)\]\((?<target>[^)]+)\)/gu;
const TARGET = /^(?:(?<page>[a-z0-9-]+)\.md)?(?:#(?<anchor>[\w-]+))?$/u;

/**
 * The markup of one line: `**name on a screen**`, `` `key` ``, `[words](page.md#place)`.
 * Throws on anything else that looks like markup, so that no page shows signs of it.
 */
export function parseGuideLine(text: string, page: string): GuideLine {
  const line: GuideInline[] = [];
  let end = 0;
  const plain = (to: number) => {
    const between = text.slice(end, to);
    if (/\*\*|`|\]\(|<[a-z!/]/u.test(between)) throw new Error(`${page}: markup in “${between}”`);
    if (between !== '') line.push({ kind: 'text', text: between });
  };
  for (const match of text.matchAll(MARKUP)) {
    plain(match.index);
    line.push(inlineOf(match.groups ?? {}, page));
    end = match.index + match[0].length;
  }
  plain(text.length);
  return line;
}

/** The words of a line without its markup. */
export function guideLineText(line: GuideLine): string {
  return line.map(({ text }) => text).join('');
}

function inlineOf(groups: Readonly<Record<string, string | undefined>>, page: string): GuideInline {
  const { name, key, link, target } = groups;
  if (name !== undefined) return { kind: 'name', text: name };
  if (key !== undefined) return { kind: 'key', text: key };
  return { kind: 'link', text: link ?? '', to: placeOf(target ?? '', page) };
}

function placeOf(target: string, page: string): GuidePlace {
  const groups = TARGET.exec(target)?.groups;
  if (groups === undefined || target === '') throw new Error(`${page}: link to “${target}”`);
  return { page: groups['page'] ?? page, anchor: groups['anchor'] ?? null };
}
