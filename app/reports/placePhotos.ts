import type { PhotoAnnex, PhotoRow, ReportPhoto } from '#app/domain/annexModel.ts';
import { LANDSCAPE_TEXT_WIDTH } from './a4Page.ts';
import { CELL_MARGINS, footHeight, PAGE_ROOM } from './annexGeometry.ts';
import { breakLines, linesHeight } from './breakLines.ts';
import { fillPages } from './fillPages.ts';

/**
 * Puts photos two a row, one or two rows a page, all in frames of about one
 * size; a long caption takes of its picture's room and, when that gets too
 * little, a page of its own.
 */
export function placePhotos(
  photos: readonly ReportPhoto[],
  perPage: 2 | 4,
  firstRoom: number,
): PhotoAnnex['pages'] {
  const foot = footHeight([]);
  const smallest = Math.min(firstRoom, PAGE_ROOM) - foot;
  const planned = Math.floor((smallest * 2) / perPage);
  const rows = Array.from({ length: Math.ceil(photos.length / 2) }, (_, index) =>
    photoRow(photos, index * 2, planned),
  );
  const pages = fillPages(
    rows.map((row) => ({ row, height: row.height })),
    { first: firstRoom, next: smallest + foot, foot },
  );
  return pages.map((page) => ({ rows: page.map(({ row }) => row) }));
}

const COLUMN = LANDSCAPE_TEXT_WIDTH / 2;
const CAPTION_TEXT = { sizePt: 12, italic: true } as const;

/** Space around a photo and its caption in a row. */
const ROW_SPACE = 240;

/** A picture of less is no picture: 30 mm. */
const LEAST_PICTURE = 1701;

function photoRow(photos: readonly ReportPhoto[], from: number, planned: number): PhotoRow {
  const pair = photos.slice(from, from + 2);
  const lines = pair.map(
    ({ caption }) => breakLines(caption, COLUMN - CELL_MARGINS, CAPTION_TEXT).length,
  );
  const words = ROW_SPACE + linesHeight(Math.max(...lines), CAPTION_TEXT.sizePt);
  const picture = Math.max(LEAST_PICTURE, planned - words);
  return {
    photos: pair.map((_, index) => from + index),
    height: words + picture,
    frame: { width: COLUMN - CELL_MARGINS - ROW_SPACE, height: picture },
  };
}
