import { beforeAll, describe, expect, it } from 'vitest';
import { renderLeaderCopyDocx } from '#app/reports/word/renderLeaderCopyDocx.ts';
import { openXmlErrors, validatorMissing } from '#test/support/openXmlValidator.ts';
import { part, readDocx, type ReadDocx } from '#test/support/readDocx.ts';
import { sampleLeaderCopy } from '#test/support/sampleLeaderCopy.ts';
import { attributeAt, descendants } from '#test/support/xmlTree.ts';

const model = sampleLeaderCopy();
let bytes: Uint8Array;
let docx: ReadDocx;

beforeAll(async () => {
  bytes = await renderLeaderCopyDocx(model);
  docx = readDocx(bytes);
});

describe('renderLeaderCopyDocx', () => {
  it('says on every page that it stays in the office', () => {
    const headers = [...docx.parts.keys()].filter((name) => /^word\/header\d+\.xml$/.test(name));
    expect(headers).toHaveLength(2);
    for (const header of headers) {
      expect(part(docx.parts, header).text).toContain(
        'Lưu hành trong cơ quan, không gửi kèm bản phát hành',
      );
    }
  });

  it('puts dates, progress and every key figure before the page break', () => {
    const breakAt = docx.paragraphs.findIndex((paragraph) =>
      paragraph.text.startsWith('THEO DÕI ĐƠN VỊ'),
    );
    const first = docx.paragraphs.slice(0, breakAt).map(({ text }) => text);
    expect(first[0]).toBe('BẢN TRÌNH LÃNH ĐẠO');
    expect(first).toContain(
      'Số liệu lúc 14:32 ngày 07/10/2025; chốt số liệu: 05/10/2025; hạn của đơn vị: 16:00, 06/10/2025; hạn báo cáo cấp trên: chưa đặt.',
    );
    expect(first).toEqual(expect.arrayContaining(['28', '24', '85,7%', '10,7%']));
    expect(model.keyFigures).toHaveLength(17);
    for (const figure of model.keyFigures) {
      expect(first).toEqual(expect.arrayContaining([figure.label, figure.text, figure.unitsText]));
    }
    const second = docx.body.children.find((child) => child.text.startsWith('THEO DÕI ĐƠN VỊ'));
    expect(second && descendants(second, 'w:pageBreakBefore')).toHaveLength(1);
  });

  it('merges the cell of a group over its figures', () => {
    const merged = descendants(docx.body, 'w:vMerge').filter(
      ({ attributes }) => attributes['w:val'] === 'restart',
    );
    expect(merged).toHaveLength(5);
  });

  it('names the units to follow up and says in a sentence where a list is empty', () => {
    const texts = docx.paragraphs.map(({ text }) => text);
    for (const unit of [...model.missingUnits, ...model.returnedUnits, ...model.lateUnits]) {
      expect(texts).toEqual(
        expect.arrayContaining([unit.name, unit.contact, unit.phone, unit.note]),
      );
    }
    expect(texts).toContain('1. Đơn vị chưa báo cáo (3)');
    expect(texts).toContain('Không có đơn vị nào báo không có hoạt động.');
    expect(texts).toEqual(
      expect.arrayContaining([
        'Công an xã: Bảo đảm an ninh, trật tự',
        'Bảo đảm an ninh, trật tự tại 5 buổi.',
        'Đã thực hiện',
        'Các thôn: Treo băng rôn',
      ]),
    );
    for (const flag of model.openFlags) expect(texts).toContain(`- ${flag}`);
    expect(texts).toContain('Băng rôn: 70 chiếc');
    expect(texts).toContain('ket-qua-vhxh.xlsx, ô Sheet1!D8, nhận ngày 05/10/2025 qua thư điện tử');
  });

  it('has a sentence for every list of an empty campaign', async () => {
    const empty = readDocx(
      await renderLeaderCopyDocx({
        ...model,
        coverage: {
          expected: 0,
          reported: 0,
          onTime: 0,
          late: 0,
          none: 0,
          returned: 0,
          missing: 0,
        },
        keyFigures: [],
        missingUnits: [],
        returnedUnits: [],
        lateUnits: [],
        duties: [],
        openFlags: [],
        sources: [],
      }),
    );
    const texts = empty.paragraphs.map(({ text }) => text);
    expect(texts.filter((text) => text === 'Chưa có số liệu.')).toHaveLength(2);
    for (const sentence of [
      'Tất cả đơn vị đã báo cáo.',
      'Không có đơn vị nào được đề nghị bổ sung.',
      'Không có đơn vị nào báo cáo muộn.',
      'Văn bản của đợt báo cáo không nêu nhiệm vụ nào.',
      'Không còn nội dung nào cần xem lại.',
    ]) {
      expect(texts).toContain(sentence);
    }
    expect(texts.some((text) => text.includes('NaN'))).toBe(false);
  });

  it('is a portrait A4 page in Times New Roman, the same bytes on a second run', async () => {
    const [section] = docx.sections;
    expect(section && attributeAt(section, ['w:pgSz'], 'w:w')).toBe('11906');
    expect(docx.sections).toHaveLength(1);
    expect(Buffer.compare(await renderLeaderCopyDocx(model), bytes)).toBe(0);
  });

  it.skipIf(validatorMissing !== null)(
    `passes the Open XML schema (${validatorMissing ?? 'validator found'})`,
    () => {
      expect(openXmlErrors(bytes, 'docx')).toEqual([]);
    },
  );
});
