import { beforeAll, describe, expect, it } from 'vitest';
import type { TotalCell } from '#app/domain/annexModel.ts';
import { formatNumber } from '#app/domain/formatNumber.ts';
import { STATE_SIGNS } from '#app/domain/value.ts';
import { renderReportDocx } from '#app/reports/word/renderReportDocx.ts';
import { paragraphWith, readDocx, type ReadDocx } from '#test/support/readDocx.ts';
import { readSamplePhoto } from '#test/support/samplePhotos.ts';
import { sampleReportModel } from '#test/support/sampleReportModel.ts';
import { childAt, descendants } from '#test/support/xmlTree.ts';

const model = sampleReportModel();
let docx: ReadDocx;

beforeAll(async () => {
  docx = readDocx(await renderReportDocx(model, readSamplePhoto));
});

describe('annexes', () => {
  it('open with number, title in capitals, pointer and line, and close with the end mark', () => {
    const numbers = docx.paragraphs.flatMap(({ style }, index) =>
      style === 'AnnexNumber' ? [index] : [],
    );
    expect(numbers).toHaveLength(3);
    numbers.forEach((at, index) => {
      const annex = model.annexes[index];
      const heading = docx.paragraphs.slice(at, at + 4);
      expect(heading.map(({ text }) => text)).toEqual([
        `Phụ lục ${annex?.numeral}`,
        annex?.title.toUpperCase(),
        '(Kèm theo Báo cáo số        /BC-UBND ngày      tháng      năm 2025 của Ủy ban nhân dân xã Nam Thanh Miện)',
        '',
      ]);
      expect(heading[0]).toMatchObject({ sizePt: 14, bold: true, align: 'center' });
      expect(heading[1]).toMatchObject({ sizePt: 14, bold: true, align: 'center' });
      expect(heading[2]).toMatchObject({ sizePt: 13, italic: true, align: 'center' });
      expect(heading[3]?.hasBottomBorder).toBe(true);
    });
    expect(docx.paragraphs.filter(({ text }) => text === './.')).toHaveLength(3);
  });

  it('are one unnumbered "Phụ lục" when there is only one', async () => {
    const activities = model.annexes[1];
    if (activities === undefined) throw new Error('the sample has an annex of activities');
    const annexes = [{ ...activities, numeral: null }];
    const single = readDocx(await renderReportDocx({ ...model, annexes }, readSamplePhoto));
    expect(paragraphWith(single, 'Phụ lục').style).toBe('AnnexNumber');
  });

  it('print the unit tables page by page: heads, totals, kinds of units, signs', () => {
    const annex = model.annexes[0];
    if (annex?.kind !== 'units') throw new Error('the sample starts with the unit annex');
    expect(annex.pages.length).toBeGreaterThan(annex.tables.length);
    const drawn = descendants(docx.body, 'w:tbl').slice(2, 2 + annex.pages.length);
    const printed = annex.pages.map((page, index) => {
      const table = annex.tables[page.table];
      const rows = descendants(drawn[index] ?? docx.body, 'w:tr');
      if (table === undefined) throw new Error('a page is of a table');
      expect(rows).toHaveLength(3 + page.rows.length);
      const heights = [...page.head, ...page.rows.map(({ height }) => height)];
      rows.forEach((row, at) => {
        expect(childAt(row, 'w:trPr', 'w:cantSplit')).toBeDefined();
        expect(childAt(row, 'w:trPr', 'w:tblHeader') !== undefined).toBe(at < 3);
        expect(childAt(row, 'w:trPr', 'w:trHeight')?.attributes).toEqual({
          'w:val': String(heights[at]),
          'w:hRule': 'atLeast',
        });
      });
      for (const cell of descendants(rows.at(-1) ?? docx.body, 'w:tc')) {
        expect(descendants(cell, 'w:keepNext')).toHaveLength(1);
      }
      const texts = rows.map((row) => descendants(row, 'w:tc').map((cell) => cell.text));
      const columns = table.groups.flatMap((group) => group.columns);
      expect(texts.slice(0, 3)).toEqual([
        ['STT', 'Đơn vị', ...table.groups.map(({ label }) => label)],
        ['', '', ...columns.map(({ label, unitOfMeasure }) => `${label} (${unitOfMeasure})`)],
        ['A', 'B', ...columns.map(({ number }) => `(${number})`)],
      ]);
      return { table: page.table, rows: texts.slice(3) };
    });
    annex.tables.forEach((table, index) => {
      const rows = printed.filter((page) => page.table === index).flatMap((page) => page.rows);
      const totalTexts = (totals: readonly TotalCell[]) =>
        totals.map(({ value, state }) =>
          value === null ? STATE_SIGNS[state ?? 'missing'] : formatNumber(value),
        );
      expect(rows[0]).toEqual(['', 'Tổng số', ...totalTexts(table.totals)]);
      expect(rows[1]?.slice(1)).toEqual([
        'Số đơn vị có số liệu',
        ...table.totals.map(({ units }) => String(units)),
      ]);
      expect(rows.filter(([order]) => /^[IV]+$/u.test(order ?? ''))).toEqual(
        table.sections.map(({ numeral, label, totals }) => [numeral, label, ...totalTexts(totals)]),
      );
      expect(rows.filter(([order]) => /^\d+$/u.test(order ?? '')).map(([, name]) => name)).toEqual(
        table.rows.map(({ name }) => name),
      );
      expect(rows.flat()).toEqual(expect.arrayContaining(['KPS', '...']));
    });
    expect(paragraphWith(docx, 'Biểu 2').style).toBe('TableCaption');
    expect(paragraphWith(docx, 'Biểu 1 (tiếp theo)').style).toBe('TableCaption');
    for (const note of annex.notes) expect(paragraphWith(docx, note).italic).toBe(true);
    const small = docx.paragraphs.filter(({ style }) => style.startsWith('Table'));
    expect(Math.min(...small.map(({ sizePt }) => sizePt))).toBeGreaterThanOrEqual(10);
  });

  it('list the activities and show the photos with captions, shapes and alternative texts', () => {
    for (const heading of ['Hoạt động', 'Thời gian', 'Địa điểm', 'Số người dự', 'Kết quả']) {
      expect(paragraphWith(docx, heading).style).toBe('TableHeader');
    }
    const annex = model.annexes[2];
    if (annex?.kind !== 'photos') throw new Error('the sample ends with the photo annex');
    const drawings = descendants(docx.body, 'wp:inline');
    expect(drawings).toHaveLength(annex.photos.length);
    drawings.forEach((drawing, index) => {
      const photo = annex.photos[index];
      const extent = childAt(drawing, 'wp:extent')?.attributes ?? {};
      const ratio = Number(extent['cx']) / Number(extent['cy']);
      expect(ratio / ((photo?.widthPx ?? 0) / (photo?.heightPx ?? 1))).toBeCloseTo(1, 1);
      expect(childAt(drawing, 'wp:docPr')?.attributes).toMatchObject({
        id: String(index + 1),
        descr: photo?.caption,
      });
      expect(paragraphWith(docx, photo?.caption ?? '').style).toBe('PhotoCaption');
    });
  });
});
