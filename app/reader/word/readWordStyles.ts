import type { Archive } from '../openArchive.ts';
import { parseXml } from '../parseXml.ts';

/** What a paragraph style says of its text. */
export type WordStyle = {
  readonly font: string | null;
  readonly numId: string | null;
  readonly level: number;
};

/** Styles by their id, each with what it takes over; `null` is the id of the document's own default. */
export async function readWordStyles(
  archive: Archive,
  part: string | undefined,
): Promise<(id: string | null) => WordStyle> {
  const styles = new Map<string | null, RawStyle>();
  let current: RawStyle = emptyStyle();
  let normal: string | null = null;
  styles.set(null, current);
  if (part !== undefined) {
    await parseXml(archive.read(part), {
      open: (name, attributes) => {
        const value = attributes['w:val'] ?? null;
        if (name === 'style') {
          const id = attributes['w:styleId'] ?? '';
          current = emptyStyle();
          styles.set(id, current);
          const isParagraph = attributes['w:type'] === 'paragraph';
          if (isParagraph && attributes['w:default'] === '1') normal = id;
        } else if (name === 'basedOn') current.basedOn = value;
        else if (name === 'rFonts') current.font = fontOf(attributes) ?? current.font;
        else if (name === 'numId') current.numId = value;
        else if (name === 'ilvl') current.level = Number(value);
      },
    });
  }
  return (id) => {
    const found: { font: string | null; numId: string | null; level: number } = {
      font: null,
      numId: null,
      level: 0,
    };
    let at: string | null = id ?? normal;
    for (let depth = 0; depth < DEEPEST; depth += 1) {
      const style = styles.get(at);
      found.font ??= style?.font ?? null;
      if (found.numId === null && style !== undefined && style.numId !== null) {
        found.numId = style.numId;
        found.level = style.level;
      }
      if (at === null) break;
      at = style?.basedOn ?? null;
    }
    return found;
  };
}

type RawStyle = {
  basedOn: string | null;
  font: string | null;
  numId: string | null;
  level: number;
};

function emptyStyle(): RawStyle {
  return { basedOn: null, font: null, numId: null, level: 0 };
}

/** Styles that take over from each other in a ring end somewhere. */
const DEEPEST = 20;

/** The font of Latin letters, which Vietnamese is. */
export function fontOf(attributes: Readonly<Record<string, string>>): string | null {
  return attributes['w:hAnsi'] ?? attributes['w:ascii'] ?? null;
}
