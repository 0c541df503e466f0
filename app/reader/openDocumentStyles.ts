import type { XmlAttributes } from './parseXml.ts';

/** What the styles of an OpenDocument file say of the meaning of its cells. */
export type OpenStyles = {
  readonly open: (name: string, attributes: XmlAttributes) => void;
  readonly close: (name: string) => void;
  /** Font of a cell style, through the styles it takes over. */
  readonly fontOf: (style: string | undefined) => string | undefined;
  readonly isHiddenTable: (style: string | undefined) => boolean;
};

type Style = { parent: string | undefined; font: string | undefined; isHidden: boolean };

/** Styles that take over from each other in a ring end somewhere. */
const DEEPEST = 20;
const NAME_LIMIT = 100;

/** Gathers styles from both parts that hold them, in the order they are read. */
export function createOpenStyles(): OpenStyles {
  const families = new Map<string, string>();
  const styles = new Map<string, Style>();
  let current: Style | null = null;
  return {
    open: (name, attributes) => {
      if (name === 'font-face') {
        const family = attributes['svg:font-family'] ?? '';
        families.set(attributes['style:name'] ?? '', family.replace(/^['"]|['"]$/gu, ''));
      } else if (name === 'style' || name === 'default-style') {
        const parent = attributes['style:parent-style-name'];
        current = { parent, font: undefined, isHidden: false };
        const key = attributes['style:name'] ?? `default ${attributes['style:family'] ?? ''}`;
        styles.set(key, current);
      } else if (current === null) return;
      else if (name === 'text-properties') {
        const font = attributes['style:font-name'];
        const family = attributes['fo:font-family']?.replace(/^['"]|['"]$/gu, '');
        const found = family ?? (font === undefined ? undefined : (families.get(font) ?? font));
        current.font = found?.slice(0, NAME_LIMIT) ?? current.font;
      } else if (name === 'table-properties') {
        current.isHidden = attributes['table:display'] === 'false';
      }
    },
    close: (name) => {
      if (name === 'style' || name === 'default-style') current = null;
    },
    fontOf: (style) => {
      let at = style;
      for (let depth = 0; depth < DEEPEST && at !== undefined; depth += 1) {
        const found = styles.get(at);
        if (found?.font !== undefined) return found.font;
        at = found?.parent;
      }
      return undefined;
    },
    isHiddenTable: (style) =>
      style === undefined ? false : (styles.get(style)?.isHidden ?? false),
  };
}
