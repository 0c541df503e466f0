import { ImageRun, Paragraph, type Table } from 'docx';
import { cleanXmlText } from '#app/domain/cleanXmlText.ts';
import type { PhotoAnnex, ReportPhoto } from '#app/domain/reportModel.ts';
import { wrapText } from '../textMetrics.ts';
import { borderlessTable } from './borderlessTable.ts';
import { netWidth } from './headerGeometry.ts';
import { LANDSCAPE_TEXT_HEIGHT, LANDSCAPE_TEXT_WIDTH } from '../a4Page.ts';
import { styledParagraph } from './styledText.ts';

/** Bytes of a stored photo by its hash; throws when the file is gone. */
export type ReadPhoto = (sha256: string) => Uint8Array;

/** Photos two by two, four a page and all in one size of frame, each with its caption and its own shape. */
export function photoGrid(annex: PhotoAnnex, readPhoto: ReadPhoto): (Paragraph | Table)[] {
  return chunked(annex.photos, PHOTOS_A_PAGE).flatMap((photos, page) => {
    const grid = borderlessTable(
      [COLUMN, COLUMN],
      chunked(photos, 2).map((pair) => photoRow(pair, readPhoto)),
    );
    return page === 0
      ? [grid]
      : [new Paragraph({ style: 'ShortLine', pageBreakBefore: true }), grid];
  });
}

const PHOTOS_A_PAGE = 4;
const COLUMN = LANDSCAPE_TEXT_WIDTH / 2;

/** Twips kept for the annex heading with a title of two lines, and for the end mark. */
const HEADING_HEIGHT = 1800;
const END_MARK_HEIGHT = 480;
const ROW_HEIGHT = (LANDSCAPE_TEXT_HEIGHT - HEADING_HEIGHT - END_MARK_HEIGHT) / 2;

const CAPTION_STYLE = { sizePt: 12, italic: true } as const;
const CAPTION_LINE_HEIGHT = 276;

/** Space around a photo and its caption in a row, in twips. */
const ROW_PADDING = 240;

function photoRow(photos: readonly ReportPhoto[], readPhoto: ReadPhoto): Paragraph[][] {
  const captionLines = Math.max(
    ...photos.map(({ caption }) => wrapText(caption, netWidth(COLUMN), CAPTION_STYLE).length),
  );
  const room = {
    width: netWidth(COLUMN) - ROW_PADDING,
    height: ROW_HEIGHT - ROW_PADDING - captionLines * CAPTION_LINE_HEIGHT,
  };
  const cells = photos.map((photo) => [
    new Paragraph({
      style: 'Photo',
      spacing: { before: ROW_PADDING / 2 },
      children: [photoRun(photo, room, readPhoto)],
    }),
    styledParagraph('PhotoCaption', photo.caption),
  ]);
  return cells.length === 2 ? cells : [...cells, [new Paragraph({ style: 'Photo' })]];
}

function photoRun(
  photo: ReportPhoto,
  room: { readonly width: number; readonly height: number },
  readPhoto: ReadPhoto,
): ImageRun {
  const scale =
    Math.min(room.width / photo.widthPx, room.height / photo.heightPx) / TWIPS_PER_PIXEL;
  const description = cleanXmlText(photo.caption);
  return new ImageRun({
    type: photo.mediaType === 'image/png' ? 'png' : 'jpg',
    data: readPhoto(photo.sha256),
    transformation: {
      width: Math.floor(photo.widthPx * scale),
      height: Math.floor(photo.heightPx * scale),
    },
    altText: { name: description, title: description, description },
  });
}

/** The docx library sizes pictures in pixels of 1/96 inch. */
const TWIPS_PER_PIXEL = 15;

function chunked<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
