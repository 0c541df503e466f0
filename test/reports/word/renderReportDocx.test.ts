import { beforeAll, describe, expect, it } from 'vitest';
import { textWidthTwips } from '#app/reports/textMetrics.ts';
import { renderReportDocx } from '#app/reports/word/renderReportDocx.ts';
import type { ReportModel } from '#app/domain/reportModel.ts';
import { openXmlErrors, validatorMissing } from '#test/support/openXmlValidator.ts';
import {
  paragraphWith,
  part,
  readDocx,
  type ReadDocx,
  type ReadParagraph,
} from '#test/support/readDocx.ts';
import { readSamplePhoto } from '#test/support/samplePhotos.ts';
import { sampleReportModel } from '#test/support/sampleReportModel.ts';
import { attributeAt, childAt, descendants } from '#test/support/xmlTree.ts';

const model = sampleReportModel();
let bytes: Uint8Array;
let docx: ReadDocx;

beforeAll(async () => {
  bytes = await renderReportDocx(model, readSamplePhoto);
  docx = readDocx(bytes);
});

describe('pages', () => {
  it('are A4 with the allowed margins in every section, landscape in the annexes', () => {
    expect(docx.sections).toHaveLength(1 + model.annexes.length);
    docx.sections.forEach((section, index) => {
      const [width, height] = index === 0 ? ['11906', '16838'] : ['16838', '11906'];
      expect(childAt(section, 'w:pgSz')?.attributes).toMatchObject({
        'w:w': width,
        'w:h': height,
        'w:orient': index === 0 ? 'portrait' : 'landscape',
      });
      expect(childAt(section, 'w:pgMar')?.attributes).toMatchObject({
        'w:top': '1134',
        'w:bottom': '1134',
        'w:left': '1701',
        'w:right': '851',
      });
    });
  });

  it('are numbered in the top margin, from 1 in every section, hidden on its first page', () => {
    const relationships = descendants(
      part(docx.parts, 'word/_rels/document.xml.rels'),
      'Relationship',
    );
    for (const section of docx.sections) {
      expect(attributeAt(section, ['w:pgNumType'], 'w:start')).toBe('1');
      expect(childAt(section, 'w:titlePg')).toBeDefined();
      expect(descendants(section, 'w:footerReference')).toEqual([]);
      for (const reference of descendants(section, 'w:headerReference')) {
        const target = relationships.find(
          ({ attributes }) => attributes['Id'] === reference.attributes['r:id'],
        )?.attributes['Target'];
        const header = part(docx.parts, `word/${target}`);
        const isFirst = reference.attributes['w:type'] === 'first';
        expect(header.text).toBe(isFirst ? '' : 'PAGE');
        expect(
          attributeAt(descendants(header, 'w:p')[0] ?? header, ['w:pPr', 'w:pStyle'], 'w:val'),
        ).toBe('PageNumber');
      }
      expect(descendants(section, 'w:headerReference')).toHaveLength(2);
    }
  });
});

describe('letters', () => {
  it('are black Times New Roman in every style, and no other font is named in any part', () => {
    const named = (element: string) =>
      [...docx.parts.values()]
        .flatMap((xml) => descendants(xml, element))
        .flatMap(({ attributes }) => Object.values(attributes));
    const fonts = [...named('w:rFonts'), ...named('a:latin')];
    expect(new Set(fonts)).toEqual(new Set(['Times New Roman']));
    expect(named('w:font')).toEqual(['Times New Roman']);
    const styles = descendants(part(docx.parts, 'word/styles.xml'), 'w:style').filter(
      ({ attributes }) => attributes['w:type'] === 'paragraph',
    );
    for (const style of styles) {
      expect(attributeAt(style, ['w:rPr', 'w:color'], 'w:val')).toBe('000000');
      expect(attributeAt(style, ['w:rPr', 'w:rFonts'], 'w:ascii')).toBe('Times New Roman');
      expect(attributeAt(style, ['w:rPr', 'w:lang'], 'w:val')).toBe('vi-VN');
    }
    expect(descendants(docx.body, 'w:color')).toEqual([]);
    expect(descendants(docx.body, 'w:u')).toEqual([]);
  });
});

describe('head of the report', () => {
  it.each([
    ['ỦY BAN NHÂN DÂN', 13, true, false],
    ['XÃ NAM THANH MIỆN', 13, true, false],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13, true, false],
    ['Độc lập - Tự do - Hạnh phúc', 14, true, false],
    ['Số:        /BC-UBND', 13, false, false],
    ['Nam Thanh Miện, ngày      tháng      năm 2025', 14, false, true],
    ['BÁO CÁO', 14, true, false],
    [model.subject, 14, true, false],
  ])('sets "%s" in %d pt, bold %s, italic %s, centred', (text, sizePt, bold, italic) => {
    expect(paragraphWith(docx, text)).toMatchObject({ sizePt, bold, italic, align: 'center' });
  });

  it('stands in a fixed table as wide as the text, in the column ratio of Mẫu 1.4', () => {
    const table = descendants(docx.body, 'w:tbl')[0] ?? docx.body;
    const [left = 0, right = 0] = descendants(table, 'w:gridCol').map(({ attributes }) =>
      Number(attributes['w:w']),
    );
    expect(left + right).toBe(9354);
    expect(left / 9354).toBeCloseTo(0.403, 3);
    expect(attributeAt(table, ['w:tblPr', 'w:tblLayout'], 'w:type')).toBe('fixed');
    expect(attributeAt(table, ['w:tblPr', 'w:tblInd'], 'w:w')).toBe('0');
    expect(right - 2 * 56).toBeGreaterThanOrEqual(
      textWidthTwips('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { sizePt: 13, bold: true }),
    );
  });

  it('draws lines of the right length, centred and never as wide as the room', () => {
    const [issuer, motto, subject] = lines(docx);
    const issuerText = textWidthTwips('XÃ NAM THANH MIỆN', { sizePt: 13, bold: true });
    const mottoText = textWidthTwips('Độc lập - Tự do - Hạnh phúc', { sizePt: 14, bold: true });
    expect(3770 - 112 - indents(issuer)).toBeGreaterThan(issuerText * 0.33);
    expect(3770 - 112 - indents(issuer)).toBeLessThan(issuerText * 0.5);
    expect((5584 - 112 - indents(motto)) / mottoText).toBeCloseTo(1, 2);
    const subjectRoom = paragraphWith(docx, model.subject);
    const subjectWidth = 9354 - indents(subjectRoom);
    expect(9354 - indents(subject)).toBeGreaterThan(subjectWidth * 0.33);
    expect(9354 - indents(subject)).toBeLessThan(subjectWidth * 0.5);
    for (const line of [issuer, motto, subject]) {
      expect(line?.indentLeft).toBe(line?.indentRight);
      expect(line?.indentLeft).toBeGreaterThan(0);
    }
  });

  it('prints number, date and superior body of an issued paper', async () => {
    const issued = await render({
      header: {
        ...model.header,
        superior: 'UBND THÀNH PHỐ HẢI PHÒNG',
        number: '05',
        issuedOn: '2025-03-05',
      },
    });
    expect(paragraphWith(issued, 'UBND THÀNH PHỐ HẢI PHÒNG').bold).toBe(false);
    expect(paragraphWith(issued, 'Số: 05/BC-UBND')).toBeDefined();
    expect(paragraphWith(issued, 'Nam Thanh Miện, ngày 05 tháng 3 năm 2025')).toBeDefined();
    expect(
      paragraphWith(
        issued,
        '(Kèm theo Báo cáo số 05/BC-UBND ngày 05 tháng 3 năm 2025 của Ủy ban nhân dân xã Nam Thanh Miện)',
      ),
    ).toBeDefined();
  });
});

describe('Kính gửi', () => {
  it('names one addressee on its own line', () => {
    const line = paragraphWith(docx, 'Kính gửi: Sở Khoa học và Công nghệ thành phố Hải Phòng');
    expect(line).toMatchObject({ sizePt: 14, bold: false });
  });

  it('lists several under each other, dashes under the colon', async () => {
    const several = await render({ addressees: ['Sở A', 'Ban B', 'Văn phòng C'] });
    const call = paragraphWith(several, 'Kính gửi:');
    const colon = call.indentLeft + textWidthTwips('Kính gửi', { sizePt: 14 });
    for (const text of ['- Sở A;', '- Ban B;', '- Văn phòng C.']) {
      const item = paragraphWith(several, text);
      expect(Math.abs(item.indentLeft - item.hanging - colon)).toBeLessThan(40);
    }
  });

  it('leaves a visible gap where nobody named an addressee', async () => {
    const nobody = await render({ addressees: [] });
    expect(paragraphWith(nobody, 'Kính gửi: [...]')).toBeDefined();
  });
});

describe('body', () => {
  it('is justified, indented, spaced and ends with the end mark', () => {
    const body = docx.paragraphs.filter(({ style }) => style === 'BodyText');
    expect(body).toHaveLength(model.body.filter(({ kind }) => kind === 'paragraph').length);
    for (const item of body) {
      expect(item).toMatchObject({ align: 'both', firstLine: 567, sizePt: 14, bold: false });
      expect(item.before + item.after).toBeGreaterThanOrEqual(120);
      expect(item.line).toBeGreaterThanOrEqual(240);
      expect(item.line).toBeLessThanOrEqual(360);
    }
    expect(body.at(-1)?.text.endsWith('./.')).toBe(true);
    expect(body.at(-1)?.keepNext).toBe(true);
    expect(body.at(-2)?.keepNext).toBe(false);
  });

  it('sets sections in capitals and headings in bold, both kept with what follows', () => {
    expect(paragraphWith(docx, 'I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI')).toMatchObject({
      style: 'Heading1',
      bold: true,
      keepNext: true,
    });
    expect(paragraphWith(docx, '2. Truyền thanh')).toMatchObject({
      style: 'Heading2',
      bold: true,
      keepNext: true,
    });
  });

  it('prints every bound number in its sentence and [...] for a missing fact', () => {
    for (const block of model.body) {
      if (block.kind !== 'paragraph') continue;
      const sentence = block.inlines
        .map((inline) => (inline.kind === 'missing' ? '[...]' : inline.text))
        .join('');
      expect(paragraphWith(docx, sentence)).toBeDefined();
    }
    expect(docx.paragraphs.some(({ text }) => text.includes('số [...]/UBND-VHXH [...]'))).toBe(
      true,
    );
  });
});

describe('Nơi nhận and signature', () => {
  it('share one row that cannot split, with room to sign', () => {
    const row = descendants(docx.body, 'w:tr').find((candidate) =>
      candidate.text.includes('Nơi nhận:'),
    );
    expect(row?.text).toContain('Vũ Văn Nguyễn');
    expect(childAt(row ?? docx.body, 'w:trPr', 'w:cantSplit')).toBeDefined();
    expect(paragraphWith(docx, 'Nơi nhận:')).toMatchObject({
      sizePt: 12,
      bold: true,
      italic: true,
      align: 'left',
    });
    for (const text of ['- Như trên;', '- Lưu: VT, VHXH.']) {
      expect(paragraphWith(docx, text)).toMatchObject({ sizePt: 11, bold: false, align: 'left' });
    }
    for (const text of model.signature.lines) {
      expect(paragraphWith(docx, text)).toMatchObject({ sizePt: 14, bold: true, align: 'center' });
    }
    expect(paragraphWith(docx, 'Vũ Văn Nguyễn')).toMatchObject({ sizePt: 14, bold: true });
    expect(paragraphWith(docx, 'Vũ Văn Nguyễn').before).toBeGreaterThanOrEqual(1417);
    expect(paragraphWith(docx, 'Nơi nhận:').before).toBe(
      paragraphWith(docx, 'TM. ỦY BAN NHÂN DÂN').before,
    );
  });
});

describe('the file', () => {
  it('is the same byte for byte on a second run', async () => {
    expect(Buffer.compare(await renderReportDocx(model, readSamplePhoto), bytes)).toBe(0);
  });

  it('says who wrote what in which language, and no time', () => {
    const core = part(docx.parts, 'docProps/core.xml');
    expect(descendants(core, 'dc:title')[0]?.text).toBe(`BÁO CÁO ${model.subject}`);
    expect(descendants(core, 'dc:creator')[0]?.text).toBe(model.header.issuerName);
    expect(descendants(core, 'dc:language')[0]?.text).toBe('vi-VN');
    expect(core.text).not.toMatch(/\dT\d/);
  });

  it('keeps hostile text as text', async () => {
    const longName = `Đơn vị ${'rất dài '.repeat(14)}`.trim();
    const hostile = await render({
      subject: 'Kết quả <b>&"x"\u0000\u0008\uD800',
      body: [
        {
          kind: 'paragraph',
          id: 'closing',
          inlines: [{ kind: 'text', text: `=cmd() ${longName}\nxuống dòng./.` }],
        },
      ],
    });
    expect(paragraphWith(hostile, 'Kết quả <b>&"x"')).toBeDefined();
    expect(paragraphWith(hostile, `=cmd() ${longName}\nxuống dòng./.`)).toBeDefined();
  });

  it.skipIf(validatorMissing !== null)(
    `passes the Open XML schema, with and without annexes (${validatorMissing ?? 'validator found'})`,
    async () => {
      expect(openXmlErrors(bytes, 'docx')).toEqual([]);
      const bare = await renderReportDocx(
        { ...model, annexes: [], addressees: ['Sở A', 'Ban B'] },
        readSamplePhoto,
      );
      expect(openXmlErrors(bare, 'docx')).toEqual([]);
    },
  );
});

async function render(changes: Partial<ReportModel>): Promise<ReadDocx> {
  return readDocx(await renderReportDocx({ ...model, ...changes }, readSamplePhoto));
}

function lines(read: ReadDocx): readonly ReadParagraph[] {
  return read.paragraphs.filter(({ hasBottomBorder }) => hasBottomBorder);
}

function indents(line: ReadParagraph | undefined): number {
  if (line === undefined) throw new Error('no line');
  return line.indentLeft + line.indentRight;
}
