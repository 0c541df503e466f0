/** A line of text on a page; y is the distance of its foot from the lower edge, in points. */
export type PlacedText = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** There to be found and copied, not drawn. */
  readonly isHidden?: boolean;
};

type WrittenPage = {
  readonly texts?: readonly PlacedText[];
  /** A JPEG over the whole page. */
  readonly scan?: { readonly jpeg: Uint8Array; readonly width: number; readonly height: number };
  readonly overlays?: readonly WrittenOverlay[];
  /** Drawing operators, deflated, behind everything else. */
  readonly packed?: Uint8Array;
};

/** Something laid over a page with an appearance of its own; texts are placed in it. */
type WrittenOverlay = {
  readonly kind: 'signature' | 'stamp' | 'note';
  readonly x: number;
  readonly y: number;
  readonly texts: readonly PlacedText[];
};

type WrittenPdf = {
  readonly pages: readonly WrittenPage[];
  /** Further entries of the catalogue and of the trailer, and objects they point at as `@0 R`. */
  readonly catalogue?: string;
  readonly trailer?: string;
  readonly extras?: readonly string[];
};

const PAGE = { width: 595, height: 842 };

/**
 * A PDF of our own for tests: text in any order and place, pictures, stamps, and
 * whatever a hostile file would say. Every letter is as wide as half its height and
 * stands under a code of its own, with the table that tells which letter it is.
 */
export function writePdf({ pages, catalogue = '', trailer = '', extras = [] }: WrittenPdf): Buffer {
  const objects: Buffer[] = [];
  const reserve = (): number => objects.push(Buffer.alloc(0));
  const put = (number: number, body: string | Buffer): void => {
    objects[number - 1] = Buffer.from(body);
  };
  const add = (body: string | Buffer): number => {
    const number = reserve();
    put(number, body);
    return number;
  };
  const codes = new Map<string, number>();
  const encode = (text: string): string =>
    Array.from(text, (letter) => {
      const code = codes.get(letter) ?? 33 + codes.size;
      codes.set(letter, code);
      return code.toString(16).padStart(2, '0');
    }).join('');
  const draw = (texts: readonly PlacedText[]): string =>
    texts
      .map(
        ({ text, x, y, size = 14, isHidden = false }) =>
          `BT ${isHidden ? 3 : 0} Tr /F ${size} Tf ${x} ${y} Td <${encode(text)}> Tj ET`,
      )
      .join('\n');
  const [catalog, tree, font] = [reserve(), reserve(), reserve()];
  const extraNumbers = extras.map(() => reserve());
  const resolve = (text: string): string =>
    text.replace(/@(\d+)/gu, (_, index: string) => `${extraNumbers[Number(index)]} 0`);
  extras.forEach((body, index) => put(extraNumbers[index] ?? 0, resolve(body)));
  const kids = pages.map(({ texts = [], scan, overlays = [], packed }) => {
    const picture =
      scan === undefined
        ? null
        : add(
            stream(
              `/Type /XObject /Subtype /Image /Width ${scan.width} /Height ${scan.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`,
              scan.jpeg,
            ),
          );
    const shown = [
      Buffer.from(picture === null ? '' : `q ${PAGE.width} 0 0 ${PAGE.height} 0 0 cm /I Do Q\n`),
      Buffer.from(draw(texts)),
    ];
    const contents = [add(stream('', Buffer.concat(shown)))];
    if (packed !== undefined) contents.push(add(stream('/Filter /FlateDecode', packed)));
    const annotations = overlays.map(({ kind, x, y, texts: inside }) => {
      const form = `/Type /XObject /Subtype /Form /BBox [0 0 220 60] /Resources << /Font << /F ${font} 0 R >> >>`;
      const appearance = add(stream(form, Buffer.from(draw(inside))));
      return add(
        `<< /Type /Annot ${OVERLAYS[kind]} /F 4 /Rect [${x} ${y} ${x + 220} ${y + 60}] /AP << /N ${appearance} 0 R >> >>`,
      );
    });
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Contents [${contents.map((each) => `${each} 0 R`).join(' ')}] ` +
        `/Resources << /Font << /F ${font} 0 R >> ${picture === null ? '' : `/XObject << /I ${picture} 0 R >>`} >> ` +
        `/Annots [${annotations.map((each) => `${each} 0 R`).join(' ')}] >>`,
    );
  });
  put(catalog, `<< /Type /Catalog /Pages ${tree} 0 R ${resolve(catalogue)} >>`);
  put(
    tree,
    `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((each) => `${each} 0 R`).join(' ')}] >>`,
  );
  const letters = [...codes].map(([letter, code]) => {
    const utf16 = Buffer.from(letter, 'utf16le').swap16().toString('hex');
    return `<${code.toString(16).padStart(2, '0')}> <${utf16}>`;
  });
  const table = add(stream('', Buffer.from(`1 beginbfchar\n${letters.join('\n')}\nendbfchar`)));
  const widths = Array.from({ length: 223 }, () => 500).join(' ');
  put(
    font,
    `<< /Type /Font /Subtype /TrueType /BaseFont /Helvetica /FirstChar 33 /LastChar 255 /Widths [${widths}] /ToUnicode ${table} 0 R >>`,
  );
  return assemble(objects, `/Root ${catalog} 0 R ${resolve(trailer)}`);
}

const OVERLAYS = {
  signature: '/Subtype /Widget /FT /Sig /T (Signature1)',
  stamp: '/Subtype /Stamp',
  note: '/Subtype /FreeText /DA (/F 12 Tf) /Contents (note)',
} as const;

function stream(entries: string, bytes: Uint8Array): Buffer {
  return Buffer.concat([
    Buffer.from(`<< ${entries} /Length ${bytes.length} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}

function assemble(objects: readonly Buffer[], trailer: string): Buffer {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let at = 9;
  for (const [index, body] of objects.entries()) {
    const piece = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      body,
      Buffer.from('\nendobj\n'),
    ]);
    offsets.push(at);
    at += piece.length;
    pieces.push(piece);
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  const size = objects.length + 1;
  pieces.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}trailer << /Size ${size} ${trailer} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(pieces);
}
