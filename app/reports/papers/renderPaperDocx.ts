import {
  AlignmentType,
  Document,
  HeightRule,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  VerticalMergeType,
  WidthType,
  type FileChild,
} from 'docx';
import { LANDSCAPE_TEXT_WIDTH, PORTRAIT_TEXT_WIDTH } from '../a4Page.ts';
import { borderlessTable } from '../word/borderlessTable.ts';
import { CELL_MARGIN } from '../word/headerGeometry.ts';
import { normaliseDocx } from '../word/normaliseDocx.ts';
import { officialHeader } from '../word/officialHeader.ts';
import { officialSection } from '../word/pageLayout.ts';
import type { StyleId } from '../word/paragraphStyles.ts';
import { TABLE_LINES } from '../word/tableLines.ts';
import { signatureTable } from '../word/signatureTable.ts';
import { styledParagraph } from '../word/styledText.ts';
import { addresseeLines } from '../word/subjectBlock.ts';
import type { PaperBlock, PaperColumn, PaperModel } from './paperModel.ts';

/** A working paper as a Word file. The same model always gives the same bytes. */
export async function renderPaperDocx(model: PaperModel, creator: string): Promise<Uint8Array> {
  const width = model.orientation === 'portrait' ? PORTRAIT_TEXT_WIDTH : LANDSCAPE_TEXT_WIDTH;
  const document = new Document({
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    sections: [
      officialSection(model.orientation, [
        ...head(model),
        ...model.blocks.flatMap((block) => renderBlock(block, width)),
        ...signing(model, width),
        ...attachment(model, width),
      ]),
    ],
  });
  const title = model.title ?? model.letterhead?.about ?? creator;
  return normaliseDocx(await Packer.pack(document, 'uint8array'), {
    title,
    subject: model.subtitle ?? title,
    creator,
  });
}

function head({ letterhead, topLines, title, subtitle, addressees }: PaperModel): FileChild[] {
  return [
    ...(letterhead === null
      ? topLines.map((line) => styledParagraph('InsideText', line))
      : [officialHeader(letterhead.header, letterhead)]),
    ...(title === null
      ? []
      : [styledParagraph('InsideTitle', title, { spacing: { before: 120 } })]),
    ...(subtitle === null ? [] : [styledParagraph('InsideSubject', subtitle)]),
    ...(addressees.length === 0 ? [] : addresseeLines(addressees)),
  ];
}

function renderBlock(block: PaperBlock, width: number): FileChild[] {
  switch (block.kind) {
    case 'paragraph':
      return [styledParagraph('BodyText', block.text)];
    case 'line':
      return [
        styledParagraph('InsideText', block.text, {
          ...LINE_SPACING,
          ...(block.isRight === true && { alignment: AlignmentType.RIGHT }),
        }),
      ];
    case 'heading':
      return [styledParagraph('InsideHeading', block.text)];
    case 'table':
      return [renderTable(block, width)];
  }
}

/** A line keeps off the table it explains. */
const LINE_SPACING = { spacing: { before: 60, after: 60 } };

const CELL_STYLES: Readonly<Record<PaperColumn['align'], StyleId>> = {
  left: 'TableText',
  center: 'TableCenter',
  right: 'TableNumber',
};

function renderTable(
  { columns, rows, rowHeight }: Extract<PaperBlock, { readonly kind: 'table' }>,
  width: number,
): Table {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((share / shares) * width));
  const height =
    rowHeight === undefined ? {} : { height: { value: rowHeight, rule: HeightRule.ATLEAST } };
  const cell = (style: StyleId, text: string, merge?: VerticalMerge) =>
    new TableCell({
      verticalAlign: VerticalAlign.CENTER,
      ...(merge === undefined ? {} : { verticalMerge: merge }),
      children: [styledParagraph(style, text)],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: widths,
    indent: { size: 0, type: WidthType.DXA },
    margins: { left: CELL_MARGIN, right: CELL_MARGIN, top: 0, bottom: 0 },
    borders: TABLE_LINES,
    rows: [
      new TableRow({
        cantSplit: true,
        tableHeader: true,
        children: columns.map(({ title }) => cell('TableHeader', title)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            ...height,
            children: columns.map(({ align, joinsBlanks = false }, at) => {
              const text = row[at] ?? '';
              const merge = text === '' ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART;
              return cell(CELL_STYLES[align], text, joinsBlanks ? merge : undefined);
            }),
          }),
      ),
    ],
  });
}

type VerticalMerge = (typeof VerticalMergeType)[keyof typeof VerticalMergeType];

function signing({ blocks, signing: signed }: PaperModel, width: number): FileChild[] {
  if (signed === null) return [];
  // Two tables without a paragraph between them become one.
  const apart = blocks.at(-1)?.kind === 'table' ? [styledParagraph('InsideText', '')] : [];
  if (signed.kind === 'official') {
    return [...apart, signatureTable(signed.recipients, signed.signature)];
  }
  const column = Math.floor(width / signed.blocks.length);
  return [
    ...apart,
    borderlessTable(
      signed.blocks.map(() => column),
      [signed.blocks.map(handBlock)],
    ),
  ];
}

function attachment({ attachment: attached }: PaperModel, width: number): FileChild[] {
  if (attached === undefined) return [];
  return [
    styledParagraph('InsideTitle', attached.title, { pageBreakBefore: true }),
    styledParagraph('InsideSubject', attached.subtitle),
    ...attached.blocks.flatMap((block) => renderBlock(block, width)),
  ];
}

/** Title in bold, the instruction under it; then room for the signature. */
function handBlock(lines: readonly string[]): Paragraph[] {
  return lines.map((line, at) =>
    at === 0
      ? styledParagraph('SignatureTitle', line, { spacing: { before: 240 } })
      : styledParagraph('TableCenter', line, at === lines.length - 1 ? ROOM_TO_SIGN : {}),
  );
}

const ROOM_TO_SIGN = { spacing: { after: 1400 } };
