import { ImageRun, Paragraph, type Table } from 'docx';
import { cleanXmlText } from '#app/domain/cleanXmlText.ts';
import type { PhotoAnnex, PhotoRow, ReportPhoto } from '#app/domain/annexModel.ts';
import { borderlessTable } from './borderlessTable.ts';
import { LANDSCAPE_TEXT_WIDTH } from '../a4Page.ts';
import { styledParagraph } from './styledText.ts';
import { pageTurn } from './unitAnnex.ts';

/** Bytes of a stored photo by its hash; throws when the file is gone. */
export type ReadPhoto = (sha256: string) => Uint8Array;

/** Photos two by two as the model puts them on pages, each with its caption and its own shape. */
export function photoGrids(annex: PhotoAnnex, readPhoto: ReadPhoto): (Paragraph | Table)[] {
  return annex.pages.flatMap(({ rows }, index) => [
    ...(index === 0 ? [] : [pageTurn()]),
    borderlessTable(
      [COLUMN, COLUMN],
      rows.map((row) => photoCells(annex, row, readPhoto)),
    ),
  ]);
}

const COLUMN = LANDSCAPE_TEXT_WIDTH / 2;

/** Space above a picture in twips. */
const SPACE_ABOVE = 120;

function photoCells(annex: PhotoAnnex, row: PhotoRow, readPhoto: ReadPhoto): Paragraph[][] {
  const cells = row.photos
    .flatMap((at) => annex.photos[at] ?? [])
    .map((photo) => [
      new Paragraph({
        style: 'Photo',
        spacing: { before: SPACE_ABOVE },
        children: [photoRun(photo, row.frame, readPhoto)],
      }),
      styledParagraph('PhotoCaption', photo.caption),
    ]);
  return cells.length === 2 ? cells : [...cells, [new Paragraph({ style: 'Photo' })]];
}

function photoRun(photo: ReportPhoto, frame: PhotoRow['frame'], readPhoto: ReadPhoto): ImageRun {
  const scale =
    Math.min(frame.width / photo.widthPx, frame.height / photo.heightPx) / TWIPS_PER_PIXEL;
  const description = cleanXmlText(photo.caption);
  return new ImageRun({
    type: photo.mediaType === 'image/png' ? 'png' : 'jpg',
    data: readPhoto(photo.sha256),
    transformation: {
      width: Math.max(1, Math.floor(photo.widthPx * scale)),
      height: Math.max(1, Math.floor(photo.heightPx * scale)),
    },
    altText: { name: description, title: description, description },
  });
}

/** The docx library sizes pictures in pixels of 1/96 inch. */
const TWIPS_PER_PIXEL = 15;
