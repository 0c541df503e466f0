import { Paragraph, type Table } from 'docx';
import { formatDocumentNumber } from '#app/domain/documentSymbol.ts';
import { dateOrBlank } from '../annexPointer.ts';
import type { OfficialHeader } from '#app/domain/reportModel.ts';
import { textWidthTwips, wrapText } from '../textMetrics.ts';
import { borderlessTable } from './borderlessTable.ts';
import { headerColumns, headerSizes, MOTTO, netWidth, STATE_NAME } from './headerGeometry.ts';
import { SHORT_LINE_SHARE, shortLine } from './shortLine.ts';
import { styledParagraph, textRuns } from './styledText.ts';

/**
 * The head of Mẫu 1.4: issuing body and Quốc hiệu, below them the number and
 * the date. Two rows keep number and date level whatever the name's length. A
 * letter (Mẫu 1.5) says under its number what it is about; a list that goes with
 * a letter has no number.
 */
export function officialHeader(
  header: OfficialHeader,
  { about, isNumbered }: { readonly about: string | null; readonly isNumbered: boolean } = REPORT,
): Table {
  const { left, right } = headerColumns;
  return borderlessTable(
    [left, right],
    [
      [issuerCell(header), stateCell()],
      [
        [
          styledParagraph(
            'DocumentNumber',
            isNumbered ? `Số: ${formatDocumentNumber(header.number, header.symbol)}` : '',
          ),
          ...(about === null ? [] : [aboutLine(about)]),
        ],
        [placeAndDate(header)],
      ],
    ],
  );
}

/** A report says what it is about under its title. */
const REPORT = { about: null, isNumbered: true };

/** "V/v …", 12 points, under the number (Phụ lục I, ô 5b). */
function aboutLine(about: string): Paragraph {
  return new Paragraph({ style: 'DocumentNumber', children: textRuns(`V/v ${about}`, 12) });
}

function issuerCell(header: OfficialHeader): Paragraph[] {
  const room = netWidth(headerColumns.left);
  const sizePt = issuerSize(header, room);
  const style = { sizePt, bold: true };
  const widest = Math.max(
    ...header.issuerLines
      .flatMap((line) => wrapText(line, room, style))
      .map((line) => textWidthTwips(line, style)),
  );
  return [
    ...(header.superior === null
      ? []
      : [new Paragraph({ style: 'SuperiorBody', children: textRuns(header.superior, sizePt) })]),
    ...header.issuerLines.map(
      (line) => new Paragraph({ style: 'IssuingBody', children: textRuns(line, sizePt) }),
    ),
    shortLine(Math.min(widest, room) * SHORT_LINE_SHARE, room),
  ];
}

/** 13 points, or the allowed 12 where that takes fewer lines. */
function issuerSize({ superior, issuerLines }: OfficialHeader, room: number): 12 | 13 {
  const lineCount = (sizePt: number) =>
    wrapText(superior ?? '', room, { sizePt }).length +
    issuerLines.flatMap((line) => wrapText(line, room, { sizePt, bold: true })).length;
  return lineCount(12) < lineCount(13) ? 12 : 13;
}

function stateCell(): Paragraph[] {
  const mottoWidth = textWidthTwips(MOTTO, { sizePt: headerSizes.mottoPt, bold: true });
  return [
    styledParagraph('StateName', STATE_NAME),
    styledParagraph('Motto', MOTTO),
    shortLine(mottoWidth, netWidth(headerColumns.right)),
  ];
}

/** 14 points, or the allowed 13 where a long place name would break the line. */
function placeAndDate(header: OfficialHeader): Paragraph {
  const text = `${header.place}, ${dateOrBlank(header)}`;
  const fits = textWidthTwips(text, { sizePt: 14, italic: true }) <= netWidth(headerColumns.right);
  return new Paragraph({ style: 'PlaceAndDate', children: textRuns(text, fits ? undefined : 13) });
}
