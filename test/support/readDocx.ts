import { strFromU8, unzipSync } from 'fflate';
import { attributeAt, childAt, descendants, parseXml, type XmlElement } from './xmlTree.ts';

/** A Word file taken apart again, as the tests look at it. */
export type ReadDocx = {
  /** XML parts by name. */
  readonly parts: ReadonlyMap<string, XmlElement>;
  readonly body: XmlElement;
  /** Every paragraph of the body and its tables, in reading order. */
  readonly paragraphs: readonly ReadParagraph[];
  readonly sections: readonly XmlElement[];
};

/** A paragraph with its style and its own settings resolved, sizes in points, distances in twips. */
export type ReadParagraph = {
  readonly style: string;
  readonly text: string;
  readonly sizePt: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly align: string;
  readonly before: number;
  readonly after: number;
  readonly line: number;
  readonly indentLeft: number;
  readonly indentRight: number;
  readonly hanging: number;
  readonly firstLine: number;
  readonly keepNext: boolean;
  readonly hasBottomBorder: boolean;
};

/** Unzips and parses every XML part; throws on a damaged or incomplete file. */
export function readDocx(bytes: Uint8Array): ReadDocx {
  const parts = new Map(
    Object.entries(unzipSync(bytes))
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, content]) => [name, parseXml(strFromU8(content))] as const),
  );
  const body = childAt(part(parts, 'word/document.xml'), 'w:document', 'w:body');
  if (body === undefined) throw new Error('no body');
  const styles = new Map(
    descendants(part(parts, 'word/styles.xml'), 'w:style').map((style) => [
      style.attributes['w:styleId'] ?? '',
      style,
    ]),
  );
  return {
    parts,
    body,
    paragraphs: numberHeadings(
      descendants(body, 'w:p').map((paragraph) => readParagraph(paragraph, styles)),
      part(parts, 'word/numbering.xml'),
    ),
    sections: descendants(body, 'w:sectPr'),
  };
}

/** A part that must be there. */
export function part(parts: ReadonlyMap<string, XmlElement>, name: string): XmlElement {
  const found = parts.get(name);
  if (found === undefined) throw new Error(`no part ${name}`);
  return found;
}

/** The first paragraph with exactly this text; throws where there is none. */
export function paragraphWith(read: ReadDocx, text: string): ReadParagraph {
  const found = read.paragraphs.find((candidate) => candidate.text === text);
  if (found === undefined) throw new Error(`no paragraph "${text}"`);
  return found;
}

/** Puts before each heading the number Word writes there, by the list its style belongs to. */
function numberHeadings(
  paragraphs: readonly (ReadParagraph & { readonly level: number | null })[],
  numbering: XmlElement,
): readonly ReadParagraph[] {
  const levels = descendants(numbering, 'w:lvl');
  const counts = levels.map(() => 0);
  return paragraphs.map(({ level, ...paragraph }) => {
    const list = level === null ? undefined : levels[level];
    if (level === null || list === undefined) return paragraph;
    counts[level] = (counts[level] ?? 0) + 1;
    counts.fill(0, level + 1);
    const count = counts[level] ?? 0;
    const isRoman = attributeAt(list, ['w:numFmt'], 'w:val') === 'upperRoman';
    const label = attributeAt(list, ['w:lvlText'], 'w:val')?.replace(
      `%${level + 1}`,
      isRoman ? (ROMAN[count] ?? '?') : String(count),
    );
    return { ...paragraph, text: `${label} ${paragraph.text}` };
  });
}

const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

function readParagraph(
  paragraph: XmlElement,
  styles: ReadonlyMap<string, XmlElement>,
): ReadParagraph & { readonly level: number | null } {
  const style = attributeAt(paragraph, ['w:pPr', 'w:pStyle'], 'w:val') ?? 'Normal';
  const definition = styles.get(style);
  if (definition === undefined) throw new Error(`style ${style} is used but not defined`);
  const runs = paragraph.children.filter((child) => child.name === 'w:r');
  const setting = (child: string, attribute: string) =>
    attributeAt(paragraph, ['w:pPr', child], attribute) ??
    attributeAt(definition, ['w:pPr', child], attribute);
  const distance = (child: string, attribute: string) => Number(setting(child, attribute) ?? 0);
  const runSize = runs
    .map((run) => attributeAt(run, ['w:rPr', 'w:sz'], 'w:val'))
    .find((size) => size !== undefined);
  const ownList = attributeAt(paragraph, ['w:pPr', 'w:numPr', 'w:numId'], 'w:val');
  const listLevel = attributeAt(definition, ['w:pPr', 'w:numPr', 'w:ilvl'], 'w:val');
  return {
    style,
    level: listLevel === undefined || ownList === '0' ? null : Number(listLevel),
    text: runs.map((run) => (childAt(run, 'w:br') ? `\n${run.text}` : run.text)).join(''),
    sizePt: Number(runSize ?? attributeAt(definition, ['w:rPr', 'w:sz'], 'w:val')) / 2,
    bold: childAt(definition, 'w:rPr', 'w:b') !== undefined,
    italic: childAt(definition, 'w:rPr', 'w:i') !== undefined,
    align: setting('w:jc', 'w:val') ?? 'left',
    before: distance('w:spacing', 'w:before'),
    after: distance('w:spacing', 'w:after'),
    line: distance('w:spacing', 'w:line'),
    indentLeft: distance('w:ind', 'w:left'),
    indentRight: distance('w:ind', 'w:right'),
    hanging: distance('w:ind', 'w:hanging'),
    firstLine: distance('w:ind', 'w:firstLine'),
    keepNext:
      childAt(paragraph, 'w:pPr', 'w:keepNext') !== undefined ||
      childAt(definition, 'w:pPr', 'w:keepNext') !== undefined,
    hasBottomBorder: childAt(paragraph, 'w:pPr', 'w:pBdr', 'w:bottom') !== undefined,
  };
}
