import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** One XML element with what the tests ask of it. */
export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
};

type ReadCell = {
  readonly value: string | number | null;
  readonly formula: string | null;
  /** Number format code, null for General. */
  readonly format: string | null;
};

export type ReadSheet = {
  readonly name: string;
  readonly root: Element;
  readonly cells: ReadonlyMap<string, ReadCell>;
  readonly merges: readonly string[];
};

export type ReadWorkbook = {
  readonly parts: Readonly<Record<string, string>>;
  readonly sheets: readonly ReadSheet[];
  /** Defined names as `name@sheet index`. */
  readonly definedNames: ReadonlyMap<string, string>;
};

/** Reads a workbook with nothing of the writer: zip, XML, and the few rules of the format. */
export function readXlsx(bytes: Uint8Array): ReadWorkbook {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );
  const workbook = parseXml(parts['xl/workbook.xml'] ?? '');
  const strings = elements(parseXml(parts['xl/sharedStrings.xml'] ?? '<sst/>'), 'si').map((item) =>
    decodeEscapes(
      elements(item, 't')
        .map(({ text }) => text)
        .join(''),
    ),
  );
  const formats = cellFormats(parts['xl/styles.xml'] ?? '');
  return {
    parts,
    sheets: elements(workbook, 'sheet').map((sheet) => {
      const root = parseXml(parts[`xl/worksheets/sheet${sheet.attributes['sheetId']}.xml`] ?? '');
      return {
        name: sheet.attributes['name'] ?? '',
        root,
        cells: new Map(
          elements(root, 'c').map((cell) => [
            cell.attributes['r'] ?? '',
            readCell(cell, strings, formats),
          ]),
        ),
        merges: elements(root, 'mergeCell').map(({ attributes }) => attributes['ref'] ?? ''),
      };
    }),
    definedNames: new Map(
      elements(workbook, 'definedName').map(({ attributes, text }) => [
        `${attributes['name']}@${attributes['localSheetId']}`,
        text,
      ]),
    ),
  };
}

/** All elements of a name below a root, in document order. */
export function elements(root: Element, name: string): readonly Element[] {
  return root.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...elements(child, name),
  ]);
}

export function parseXml(xml: string): Element {
  const document: Element = { name: '', attributes: {}, children: [], text: '' };
  const open: Element[] = [document];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const current = open.at(-1);
    if (current !== undefined) current.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return document;
}

function readCell(
  cell: Element,
  strings: readonly string[],
  formats: readonly (string | null)[],
): ReadCell {
  const type = cell.attributes['t'] ?? 'n';
  const inline = elements(cell, 't')[0]?.text;
  const stored = inline === undefined ? elements(cell, 'v')[0]?.text : decodeEscapes(inline);
  return {
    value: stored === undefined ? null : typedValue(stored, type, strings),
    formula: elements(cell, 'f')[0]?.text ?? null,
    format: formats[Number(cell.attributes['s'] ?? 0)] ?? null,
  };
}

function typedValue(stored: string, type: string, strings: readonly string[]): string | number {
  if (type === 's') return strings[Number(stored)] ?? '';
  return type === 'str' || type === 'inlineStr' ? stored : Number(stored);
}

/** Excel reads `_x0041_` in a shared string as the character of that code. */
function decodeEscapes(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_escape, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

const BUILT_IN_FORMATS = new Map([
  ['1', '0'],
  ['3', '#,##0'],
  ['4', '#,##0.00'],
]);

function cellFormats(xml: string): readonly (string | null)[] {
  const styles = parseXml(xml);
  const own = new Map(
    elements(styles, 'numFmt').map(({ attributes }) => [
      attributes['numFmtId'],
      attributes['formatCode'] ?? null,
    ]),
  );
  const [formats] = elements(styles, 'cellXfs');
  return (formats?.children ?? []).map(({ attributes }) => {
    const id = attributes['numFmtId'] ?? '0';
    return own.get(id) ?? BUILT_IN_FORMATS.get(id) ?? null;
  });
}
