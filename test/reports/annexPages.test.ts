import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Annex, ReportPhoto, UnitPage } from '#app/domain/annexModel.ts';
import { LANDSCAPE_TEXT_HEIGHT } from '#app/reports/a4Page.ts';
import { ACTIVITY_COLUMNS } from '#app/reports/activityColumns.ts';
import { breakLines, linesHeight } from '#app/reports/breakLines.ts';
import { divideFrozenAnnexes } from '#app/reports/divideFrozenAnnexes.ts';
import { fillPages } from '#app/reports/fillPages.ts';
import { paginateAnnex } from '#app/reports/paginateAnnex.ts';
import { textWidthTwips } from '#app/reports/textMetrics.ts';
import { sampleHeader, sampleReportModel } from '#test/support/sampleReportModel.ts';
import { sampleUnitAnnex } from '#test/support/sampleUnitAnnex.ts';

const TEXT = { sizePt: 11 } as const;
const LONG = 'Đổi mới sáng tạo toàn dân, động lực phát triển quốc gia. '
  .repeat(90)
  .slice(0, 5_000)
  .trim();

test('lines fit their column, lose no letter and break inside a word only where it is wider', () => {
  const words = fc.array(fc.stringMatching(/^[A-Za-zđĐưƠẾ&<👍]{1,40}$/u), { maxLength: 30 });
  fc.assert(
    fc.property(words, fc.integer({ min: 300, max: 4000 }), (parts, width) => {
      const text = parts.join(' ');
      const lines = breakLines(text, width, TEXT).map(({ start, end }) => text.slice(start, end));
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      for (const line of lines) {
        const isOneLetter = [...new Intl.Segmenter('vi').segment(line)].length <= 1;
        expect(isOneLetter || textWidthTwips(line, TEXT) <= width).toBe(true);
      }
    }),
  );
  expect(breakLines('', 500, TEXT)).toHaveLength(1);
  expect(breakLines('a\n\nb\n', 500, TEXT)).toHaveLength(4);
  expect(breakLines('W'.repeat(120), 700, TEXT).length).toBeGreaterThan(15);
});

test('pages take every row once, in order, keep kept rows together and leave room for the foot', () => {
  const row = fc.record({ height: fc.integer({ min: 1, max: 40 }), keepNext: fc.boolean() });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
      const given = rows.map((each, at) => ({
        ...each,
        row: at,
        keepNext: each.keepNext && at % 4 > 0,
      }));
      const pages = fillPages(given, { first: 170, next: 200, foot: 20 });
      expect(pages.flat()).toEqual(given);
      for (const [at, page] of pages.entries()) {
        const used = page.reduce((sum, { height }) => sum + height, 0);
        const foot = at === pages.length - 1 ? 20 : 0;
        expect(used + foot).toBeLessThanOrEqual(at === 0 ? 170 : 200);
        if (at < pages.length - 1) expect(page.at(-1)?.keepNext).toBe(false);
      }
    }),
  );
});

test('unit tables: heads on every page, a kind of units never parted from its first unit', () => {
  const annex = paginateAnnex(sampleUnitAnnex(), sampleHeader, 4);
  if (annex.kind !== 'units') throw new Error('an annex keeps its kind');
  expectPagesFit(annex);
  for (const [index, table] of annex.tables.entries()) {
    const pages = annex.pages.filter((page) => page.table === index);
    expect(pages.map(({ isContinued }) => isContinued)).toEqual(pages.map((_, at) => at > 0));
    const rows = pages.flatMap((page) => page.rows.map(({ row }) => row));
    expect(rows.filter(({ kind }) => kind === 'unit')).toEqual(
      table.rows.map((_, at) => ({ kind: 'unit', at })),
    );
    expect(rows.map(({ kind }) => kind).slice(0, 4)).toEqual([
      'total',
      'counts',
      'section',
      'unit',
    ]);
    for (const page of pages) expect(page.rows.at(-1)?.row.kind).toBe('unit');
  }
});

test('200 pages of activities; a text of 5,000 characters goes on over pages and loses nothing', () => {
  const rows = Array.from({ length: 2_400 }, (_, at) => ({
    order: at + 1,
    name: `Hoạt động ${at + 1}`,
    startOn: null,
    endOn: null,
    dateText: '',
    place: 'Nhà văn hóa thôn',
    unitName: 'Thôn An Khê',
    participants: at,
    result: at === 7 ? LONG : at % 3 === 0 ? LONG.slice(0, 300) : '',
  }));
  const annex = paginateAnnex(
    { kind: 'activities', numeral: null, title: 'Các hoạt động', rows },
    sampleHeader,
    4,
  );
  if (annex.kind !== 'activities') throw new Error('an annex keeps its kind');
  expect(annex.pages.length).toBeGreaterThanOrEqual(200);
  expectPagesFit(annex);
  const placed = annex.pages.flatMap((page) => page.rows);
  expect([...new Set(placed.map(({ row }) => row))]).toEqual(rows.map((_, at) => at));
  const parts = placed.filter(({ row }) => row === 7);
  expect(parts.length).toBeGreaterThan(1);
  const result = ACTIVITY_COLUMNS.length - 1;
  expect(parts.map(({ part }) => part?.texts[result] ?? '').join(' ')).toBe(LONG);
  expect(parts.map(({ part }) => part?.texts[0])).toEqual([
    '8',
    ...parts.slice(1).map(() => '8 (tiếp)'),
  ]);
  expect(placed.filter(({ part }) => part !== null)).toHaveLength(parts.length);
});

test.each([2, 4] as const)(
  '%d photos a page, portrait ones whole, long captions at the cost of room',
  (perPage) => {
    const photo = (at: number, caption: string): ReportPhoto => ({
      sha256: String(at).padStart(64, '0'),
      mediaType: 'image/jpeg',
      widthPx: at % 2 === 0 ? 1600 : 900,
      heightPx: at % 2 === 0 ? 900 : 1600,
      caption,
    });
    const plain = Array.from({ length: 9 }, (_, at) => photo(at, `Ảnh ${at + 1}. Lễ phát động`));
    const annex = photoAnnex(plain, perPage);
    expect(annex.pages).toHaveLength(Math.ceil(9 / perPage));
    for (const page of annex.pages.slice(0, -1)) {
      expect(page.rows.flatMap(({ photos }) => photos)).toHaveLength(perPage);
    }
    const wordy = photoAnnex(
      plain.map((each) => ({ ...each, caption: LONG.slice(0, 300) })),
      perPage,
    );
    for (const each of [annex, wordy]) {
      expectPagesFit(each);
      expect(each.pages.flatMap(({ rows }) => rows.flatMap(({ photos }) => photos))).toEqual(
        plain.map((_, at) => at),
      );
      for (const { frame } of each.pages.flatMap(({ rows }) => rows)) {
        expect(frame.height).toBeGreaterThan(1_700);
      }
    }
  },
);

test('annexes of a report that was frozen undivided get their pages', () => {
  const { annexes } = sampleReportModel();
  const frozen = annexes.map((annex): object => {
    const { pages, ...rest } = annex;
    expect(pages.length).toBeGreaterThan(0);
    if (rest.kind !== 'units') return rest;
    return { ...rest, tables: rest.tables.map(({ sections: _sections, ...table }) => table) };
  });
  const divided = divideFrozenAnnexes(frozen as typeof annexes, sampleHeader);
  for (const annex of divided) expectPagesFit(annex);
  expect(divided.slice(1)).toEqual(annexes.slice(1));
  expect(divideFrozenAnnexes(annexes, sampleHeader)).toEqual(annexes);
});

function photoAnnex(photos: readonly ReportPhoto[], perPage: 2 | 4) {
  const annex = paginateAnnex(
    { kind: 'photos', numeral: 'III', title: 'Hình ảnh', photos },
    sampleHeader,
    perPage,
  );
  if (annex.kind !== 'photos') throw new Error('an annex keeps its kind');
  return annex;
}

/** Heading of three lines and a short line, by hand: number, title, pointer. */
const HEADING = 2 * linesHeight(1, 14) + linesHeight(1, 13) + 180;

/** Nothing stands below the bottom margin: heading on the first page, foot on the last. */
function expectPagesFit(annex: Annex): void {
  for (const [at, page] of annex.pages.entries()) {
    const table = annex.kind === 'units' ? annex.tables[(page as UnitPage).table] : undefined;
    const heights = 'rows' in page ? page.rows.map(({ height }) => height) : [];
    const rows = heights.reduce((sum, height) => sum + height, 0);
    const head = 'head' in page ? page.head.reduce((sum, height) => sum + height, 0) : 0;
    const caption = (table?.caption ?? null) === null ? 0 : 180 + linesHeight(1, 12);
    const end = at === annex.pages.length - 1 ? 120 + linesHeight(1, 14) : 0;
    const used = rows + head + caption + end + (at === 0 ? HEADING : 0);
    expect(used).toBeLessThanOrEqual(LANDSCAPE_TEXT_HEIGHT);
  }
}
