import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { importUnitList } from '#app/importing/importUnitList.ts';
import { readDelimited } from '#app/reader/readDelimited.ts';
import { unpackDocument } from '#app/reader/unpackDocument.ts';
import { readDocument } from '#test/support/readDocument.ts';
import { documentOf, sheetOf } from '#test/support/sampleContext.ts';

function importCsv(text: string): ReturnType<typeof importUnitList> {
  return importUnitList(unpackDocument(readDelimited(Buffer.from(text))));
}

describe('unit lists', () => {
  test('English heads, aliases, quoted names', () => {
    const list =
      'code,name,kind,aliases\nVHTT,"Trung tâm Văn hóa, Thể thao",don-vi,TT VHTT|Đài xã| \nT01,Thôn 1,thon,\n';
    expect(importCsv(list)).toEqual({
      ok: true,
      value: [
        {
          code: 'VHTT',
          name: 'Trung tâm Văn hóa, Thể thao',
          kind: 'don-vi',
          aliases: ['TT VHTT', 'Đài xã'],
          contact: null,
          phone: null,
        },
        { code: 'T01', name: 'Thôn 1', kind: 'thon', aliases: [], contact: null, phone: null },
      ],
    });
  });

  test('Vietnamese heads in another order, a title above, kinds in words, a workbook', () => {
    const sheet = sheetOf([
      ['DANH SÁCH ĐƠN VỊ'],
      ['STT', 'Tên đơn vị', 'Loại', 'Mã', 'Người liên hệ', 'Điện thoại', 'Tên gọi khác'],
      [1, 'Thôn  Cao Lý'.normalize('NFD'), 'Thôn', 'T05', 'Bà Lan', '0912 345 678', 'Cao Lí; CL'],
      [null],
      [2, 'Trường Mầm non', 'Trường học', 'MN'],
      [3, 'Phòng Kinh tế', 'Phòng ban', 'KT'],
    ]);
    expect(importUnitList(documentOf(sheet))).toMatchObject({
      ok: true,
      value: [
        {
          code: 'T05',
          name: 'Thôn Cao Lý',
          kind: 'thon',
          aliases: ['Cao Lí', 'CL'],
          contact: 'Bà Lan',
          phone: '0912 345 678',
        },
        { code: 'MN', kind: 'truong-hoc', contact: null },
        { code: 'KT', kind: 'phong-ban' },
      ],
    });
  });

  test('text that looks like a formula stays text, control characters go', () => {
    expect(importCsv("code,name,kind\nA,=cmd|'/C calc'!A0\u0007\u202E,thon")).toMatchObject({
      ok: true,
      value: [{ name: "=cmd|'/C calc'!A0" }],
    });
  });

  test.each([
    ['', ['code', 'name', 'kind']],
    ['a,b\n1,2', ['code', 'name', 'kind']],
    ['mã,tên\nA,B', ['kind']],
  ])('missing columns of %j', (text, columns) => {
    expect(importCsv(text)).toEqual({ ok: false, error: { why: 'missingColumns', columns } });
  });

  test.each([
    ['a code twice', 'A,Thôn 1,thon\na,Thôn 2,thon', 'csv!A3', 'code', 'duplicate'],
    ['no name', 'A,,thon', 'csv!A2', 'name', 'too_small'],
    ['a name of 201 letters', `A,${'x'.repeat(201)},thon`, 'csv!A2', 'name', 'too_big'],
    ['an unknown kind', 'A,Thôn 1,huyện', 'csv!A2', 'kind', 'invalid_value'],
    ['no code', ',Thôn 1,thon', 'csv!B2', 'code', 'invalid_format'],
    ['a code with blanks', 'A B,Thôn 1,thon', 'csv!A2', 'code', 'invalid_format'],
  ])('%s refuses the list and names the row', (_, rows, at, field, rule) => {
    expect(importCsv(`code,name,kind\n${rows}`)).toEqual({
      ok: false,
      error: { why: 'rowInvalid', at, issues: [{ path: field, rule }] },
    });
  });

  test('a formula without a stored result refuses the list', () => {
    const sheet = sheetOf([
      ['Mã', 'Tên', 'Loại'],
      ['A', { text: '=B1', kind: 'noResult', formula: true }, 'thôn'],
    ]);
    expect(importUnitList(documentOf(sheet))).toEqual({
      ok: false,
      error: { why: 'rowInvalid', at: 'Sheet1!B2', issues: [{ path: '', rule: 'formula' }] },
    });
  });

  const sample = path.resolve(import.meta.dirname, '../../../shared/data/sample/units.csv');
  test.skipIf(!existsSync(sample))(
    'the sample list (skipped where ../shared/data is absent)',
    async () => {
      const read = await readDocument(sample);
      if (!read.ok) throw new Error(read.error.why);
      const list = importUnitList(read.value);
      if (!list.ok) throw new Error(list.error.why);
      expect(list.value).toHaveLength(28);
      expect(list.value[4]).toMatchObject({ code: 'VHTT', aliases: { length: 3 } });
    },
  );
});
