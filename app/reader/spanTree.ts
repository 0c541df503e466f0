import { invariant } from '#app/domain/result.ts';

/** An element of an XML part with the places where it starts and ends in the text. */
export type SpanElement = {
  /** Without its namespace prefix. */
  readonly name: string;
  /** `w:` or nothing. */
  readonly prefix: string;
  readonly start: number;
  end: number;
  readonly innerStart: number;
  innerEnd: number;
  readonly isEmpty: boolean;
  readonly children: SpanElement[];
};

/** A piece of a text to be replaced. */
export type Replacement = { readonly start: number; readonly end: number; readonly text: string };

/**
 * The elements of an XML text with their places, so that one of them can be
 * rewritten and every other character stays. Only for text that `parseXml` has
 * passed: well-formed, without document type, not too deep.
 */
export function spanTree(xml: string): SpanElement {
  const open: SpanElement[] = [];
  let root: SpanElement | null = null;
  for (const match of xml.matchAll(TOKEN)) {
    const [token, closing, tag, selfClosing] = match;
    const end = match.index + token.length;
    if (closing !== undefined) {
      const element = open.pop();
      invariant(element, 'the text is well-formed');
      element.innerEnd = match.index;
      element.end = end;
    } else if (tag !== undefined) {
      const colon = tag.indexOf(':') + 1;
      const element: SpanElement = {
        name: tag.slice(colon),
        prefix: tag.slice(0, colon),
        start: match.index,
        end,
        innerStart: end,
        innerEnd: end,
        isEmpty: selfClosing === '/',
        children: [],
      };
      open.at(-1)?.children.push(element);
      root ??= element;
      if (!element.isEmpty) open.push(element);
    }
  }
  invariant(root, 'a well-formed text has a root');
  return root;
}

/** Value of an attribute by its local name, as written; undefined when there is none. */
export function attributeOf(xml: string, element: SpanElement, name: string): string | undefined {
  const tag = openTag(xml, element);
  for (const [, key = '', double, single] of tag.matchAll(ATTRIBUTE)) {
    if (key.slice(key.indexOf(':') + 1) === name) return unescapeXml(double ?? single ?? '');
  }
  return undefined;
}

/** The start tag of an element with its attributes. */
export function openTag(xml: string, element: SpanElement): string {
  return xml.slice(element.start, element.innerStart);
}

export function childOf(element: SpanElement | undefined, name: string): SpanElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** All elements of a name below, not looking inside those found. */
export function findAll(element: SpanElement, name: string): SpanElement[] {
  return element.children.flatMap((child) =>
    child.name === name ? [child] : findAll(child, name),
  );
}

export function hasBelow(element: SpanElement, names: ReadonlySet<string>): boolean {
  return element.children.some((child) => names.has(child.name) || hasBelow(child, names));
}

/** The text between the tags of an element without child elements. */
export function innerText(xml: string, element: SpanElement): string {
  return unescapeXml(
    xml
      .slice(element.innerStart, element.innerEnd)
      .replace(/<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->/gu, (_, text: string | undefined) =>
        escapeXml(text ?? ''),
      ),
  );
}

/** The text with pieces replaced; they may come in any order but must not overlap. */
export function replaceAll(xml: string, replacements: readonly Replacement[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text } of replacements.toSorted(inOrder)) {
    invariant(start >= at, 'replacements do not overlap');
    pieces.push(xml.slice(at, start), text);
    at = end;
  }
  return pieces.join('') + xml.slice(at);
}

/** What is put in at a place comes before what is replaced from there on. */
function inOrder(a: Replacement, b: Replacement): number {
  return a.start - b.start || a.end - b.end;
}

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Start tags, end tags, and what may hold angle brackets that are no tags. */
const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/)[^>]*>|<([^\s/>!?]+)(?:"[^"]*"|'[^']*'|[^"'>])*?(\/?)>/gu;
const ATTRIBUTE = /([^\s=<]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function unescapeXml(text: string): string {
  return text.replace(/&(#x[\da-f]+|#\d+|\w+);/giu, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
