import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseVietnameseDate } from '#app/domain/parseVietnameseDate.ts';

describe('parseVietnameseDate (vietnamese-text rules, section 10)', () => {
  test.each([
    ['2025-10-05', '2025-10-05'],
    ['5/10/2025', '2025-10-05'],
    ['05/10/2025', '2025-10-05'],
    ['5.10.2025', '2025-10-05'],
    ['05-10-2025', '2025-10-05'],
    ['22/9/2025', '2025-09-22'],
    ['ngày 05 tháng 10 năm 2025', '2025-10-05'],
    [' Ngày  5  tháng 10 năm 2025 ', '2025-10-05'],
    ['ngày 5/10/2025', '2025-10-05'],
    ['nga\u0300y 05 tháng 10 năm 2025'.normalize('NFD'), '2025-10-05'],
    ['29/2/2028', '2028-02-29'],
  ])('%j is %s', (text, iso) => {
    expect(parseVietnameseDate(text)).toEqual({ ok: true, value: iso });
  });

  test.each([
    ['', 'empty'],
    ['22/7', 'yearMissing'],
    ['ngày 22 tháng 7', 'yearMissing'],
    ['30/8/219', 'yearOutOfRange'],
    ['5/10/25', 'yearOutOfRange'],
    ['5/10/20255', 'yearOutOfRange'],
    ['1999-12-31', 'yearOutOfRange'],
    ['31/12/2101', 'yearOutOfRange'],
    ['31/4/2025', 'noSuchDay'],
    ['29/2/2025', 'noSuchDay'],
    ['2025-13-01', 'noSuchDay'],
    ['10/2025', 'notADate'],
    ['5/10-2025', 'notADate'],
    ['ngày        tháng      năm 2025', 'notADate'],
    ['10 tháng 3 âm lịch', 'notADate'],
    ['3 ngày diễn ra sự kiện', 'notADate'],
    ['22/9/2025-05/10/2025', 'notADate'],
    ['45935', 'notADate'],
  ])('%j is refused as %s', (text, problem) => {
    expect(parseVietnameseDate(text)).toEqual({ ok: false, error: problem });
  });

  test('every day of the accepted years survives each way of writing it', () => {
    const days = fc.date({
      min: new Date(Date.UTC(2000, 0, 1)),
      max: new Date(Date.UTC(2100, 11, 31)),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, fc.constantFrom('/', '.', '-'), (date, separator) => {
        const iso = date.toISOString().slice(0, 10);
        const [year = '', month = '', day = ''] = iso.split('-');
        const expected = { ok: true, value: iso };
        expect(parseVietnameseDate(iso)).toEqual(expected);
        expect(parseVietnameseDate([day, month, year].join(separator))).toEqual(expected);
        expect(parseVietnameseDate(`ngày ${day} tháng ${Number(month)} năm ${year}`)).toEqual(
          expected,
        );
      }),
    );
  });
});
