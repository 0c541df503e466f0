import type { Archive } from './openArchive.ts';
import { parseXml } from './parseXml.ts';

/** What a cell style says about the meaning of the cell. */
export type CellStyle = {
  readonly format: 'plain' | 'date' | 'percent';
  readonly font: string | undefined;
};

/** Cell styles by index. Only number format and font are kept: they change what a cell means. */
export async function readStyles(archive: Archive, part: string): Promise<readonly CellStyle[]> {
  const formats = new Map<string, string>();
  const fonts: string[] = [];
  const styles: CellStyle[] = [];
  const path: string[] = [];
  await parseXml(archive.read(part), {
    open: (name, attributes) => {
      const parent = path.at(-1);
      path.push(name);
      if (name === 'numFmt' && parent === 'numFmts') {
        formats.set(attributes['numFmtId'] ?? '', attributes['formatCode'] ?? '');
      } else if (name === 'font' && parent === 'fonts') {
        fonts.push('');
      } else if (name === 'name' && parent === 'font' && path.at(-3) === 'fonts') {
        fonts[fonts.length - 1] = (attributes['val'] ?? '').slice(0, FONT_NAME_LIMIT);
      } else if (name === 'xf' && parent === 'cellXfs') {
        const id = attributes['numFmtId'] ?? '0';
        const font = fonts[Number(attributes['fontId'] ?? '0')];
        styles.push({
          format: builtInFormat(Number(id)) ?? formatOf(formats.get(id) ?? ''),
          font: font === '' ? undefined : font,
        });
      }
    },
    close: () => {
      path.pop();
    },
  });
  return styles;
}

const FONT_NAME_LIMIT = 100;

/** Meanings of the number formats that every spreadsheet knows by number. */
function builtInFormat(id: number): CellStyle['format'] | undefined {
  if (id === 9 || id === 10) return 'percent';
  const isDate =
    (id >= 14 && id <= 22) ||
    (id >= 27 && id <= 36) ||
    (id >= 45 && id <= 47) ||
    (id >= 50 && id <= 58);
  return isDate ? 'date' : undefined;
}

/** Literal text, colours and padding say nothing about the kind of number. */
function formatOf(code: string): CellStyle['format'] {
  if (/^(?:general|standard)/iu.test(code)) return 'plain';
  const bare = code
    .slice(0, 255)
    .replace(/"[^"]*"|\\.|[_*]./gu, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, '');
  if (bare.includes('%')) return 'percent';
  return /[dmyhs]/iu.test(bare) ? 'date' : 'plain';
}
