import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatOfficialDate, formatPeriod, formatShortDate } from '#app/domain/officialDate.ts';

describe('formatOfficialDate', () => {
  it.each([
    ['2025-01-01', 'ngày 01 tháng 01 năm 2025'],
    ['2025-02-28', 'ngày 28 tháng 02 năm 2025'],
    ['2025-03-05', 'ngày 05 tháng 3 năm 2025'],
    ['2019-06-29', 'ngày 29 tháng 6 năm 2019'],
    ['2025-10-05', 'ngày 05 tháng 10 năm 2025'],
    ['2025-12-31', 'ngày 31 tháng 12 năm 2025'],
  ])('writes %s as "%s"', (iso, text) => {
    expect(formatOfficialDate(iso)).toBe(text);
  });

  it('never pads March to September and always pads January and February', () => {
    const dates = fc.date({
      min: new Date('1945-09-02T00:00:00Z'),
      max: new Date('2999-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(dates, (date) => {
        expect(formatOfficialDate(date.toISOString().slice(0, 10))).toMatch(
          /^ngày (0[1-9]|[12]\d|3[01]) tháng (01|02|[3-9]|1[0-2]) năm \d{4}$/,
        );
      }),
    );
  });

  it.each(['', '5/10/2025', '2025-02-30', '2025-13-01', '2025-10-05T10:00'])(
    'throws on %j, which is not an ISO date',
    (text) => {
      expect(() => formatOfficialDate(text)).toThrow(RangeError);
    },
  );
});

describe('formatShortDate', () => {
  it.each([
    ['2025-10-05', '05/10/2025'],
    ['2025-08-26', '26/8/2025'],
    ['2025-01-09', '09/01/2025'],
  ])('writes %s as "%s"', (iso, text) => {
    expect(formatShortDate(iso)).toBe(text);
  });
});

describe('formatPeriod', () => {
  it('names both ends in full', () => {
    expect(formatPeriod('2025-09-22', '2025-10-05')).toBe('từ ngày 22/9/2025 đến ngày 05/10/2025');
  });
});
