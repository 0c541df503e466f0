import { TIMES_UNITS_PER_EM, TIMES_WIDTHS } from './timesWidths.ts';

/** How a text is set: size in points, upright regular unless stated. */
export type TextStyle = {
  readonly sizePt: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
};

/**
 * Width of a text on one line, in twips (1/20 pt), set in Times New Roman
 * without kerning. Characters outside the table (emoji, other scripts) count
 * as wide as the type size, so a layout never gets too tight.
 */
export function textWidthTwips(text: string, style: TextStyle): number {
  const widths = WIDTH_TABLES[tableName(style)];
  let units = 0;
  for (const letter of baseLetters(text)) units += widths.get(letter) ?? TIMES_UNITS_PER_EM;
  return (units * style.sizePt * TWIPS_PER_POINT) / TIMES_UNITS_PER_EM;
}

/**
 * Lines a text takes in a column of the given width, broken at spaces as Word
 * breaks them. A word wider than the column keeps a line of its own; line
 * feeds start a new line. An empty text is one empty line.
 */
export function wrapText(text: string, widthTwips: number, style: TextStyle): string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, widthTwips, style));
}

/** Width of the widest word: the narrowest column that does not break inside a word. */
export function longestWordTwips(text: string, style: TextStyle): number {
  return Math.max(...text.split(/\s+/).map((word) => textWidthTwips(word, style)));
}

const TWIPS_PER_POINT = 20;

type TableName = keyof typeof TIMES_WIDTHS;

const WIDTH_TABLES: Readonly<Record<TableName, ReadonlyMap<string, number>>> = {
  regular: widthByCharacter('regular'),
  bold: widthByCharacter('bold'),
  italic: widthByCharacter('italic'),
  boldItalic: widthByCharacter('boldItalic'),
};

function widthByCharacter(name: TableName): ReadonlyMap<string, number> {
  return new Map(
    TIMES_WIDTHS[name].flatMap(([width, characters]) =>
      Array.from(characters, (character) => [character, width] as const),
    ),
  );
}

function tableName({ bold = false, italic = false }: TextStyle): TableName {
  if (bold) return italic ? 'boldItalic' : 'bold';
  return italic ? 'italic' : 'regular';
}

/** Marks above and below take no room of their own; the horn of ơ and ư does and stays. */
function baseLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u0304\u0306\u0309\u0302\u0323]/g, '')
    .normalize('NFC')
    .replace(/[\u00A0\n\t]/g, ' ')
    .replace(/\u2011/g, '-');
}

function wrapParagraph(paragraph: string, widthTwips: number, style: TextStyle): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(/[ \t]+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidthTwips(longer, style) > widthTwips) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}
