import { beforeAll, describe, expect, it } from 'vitest';
import { formatNumber } from '#app/domain/formatNumber.ts';
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

  it('print the unit tables: three header rows that repeat, totals, units, signs', () => {
    const annex = model.annexes[0];
    if (annex?.kind !== 'units') throw new Error('the sample starts with the unit annex');
    const tables = descendants(docx.body, 'w:tbl').slice(2, 2 + annex.tables.length);
    annex.tables.forEach((table, index) => {
      const rows = descendants(tables[index] ?? docx.body, 'w:tr');
      expect(rows).toHaveLength(3 + 2 + table.rows.length);
      rows.forEach((row, at) => {
        expect(childAt(row, 'w:trPr', 'w:cantSplit')).toBeDefined();
        expect(childAt(row, 'w:trPr', 'w:tblHeader') !== undefined).toBe(at < 3);
      });
      const lastRow = rows.at(-1) ?? docx.body;
      for (const cell of descendants(lastRow, 'w:tc')) {
        expect(descendants(cell, 'w:keepNext')).toHaveLength(1);
      }
      const texts = rows.map((row) => descendants(row, 'w:tc').map((cell) => cell.text));
      const columns = table.groups.flatMap((group) => group.columns);
      expect(texts[0]).toEqual(['STT', 'Đơn vị', ...table.groups.map(({ label }) => label)]);
      expect(texts[1]?.slice(2)).toEqual(
        columns.map(({ label, unitOfMeasure }) => `${label} (${unitOfMeasure})`),
      );
      expect(texts[2]).toEqual(['A', 'B', ...columns.map(({ number }) => `(${number})`)]);
      expect(texts[3]?.[1]).toBe('Tổng số');
      expect(texts[3]?.slice(2)).toEqual(
        table.totals.map(({ value }) => (value === null ? 'CĐH' : formatNumber(value))),
      );
      expect(texts[4]?.slice(1)).toEqual([
        'Số đơn vị có số liệu',
        ...table.totals.map(({ units }) => String(units)),
      ]);
      expect(texts[5]?.slice(0, 2)).toEqual(['1', 'Văn phòng HĐND và UBND']);
      expect(texts.flat()).toEqual(expect.arrayContaining(['KPS', '...']));
    });
    expect(paragraphWith(docx, 'Biểu 2').style).toBe('TableCaption');
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
