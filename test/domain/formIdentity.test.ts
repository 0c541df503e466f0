import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formIdentityRows,
  formVersion,
  layoutChecksum,
  readFormIdentity,
  type FormIdentity,
} from '#app/domain/formIdentity.ts';

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
const cell = fc
  .tuple(fc.constantFrom('B', 'C', 'D', 'E', 'AB'), fc.integer({ min: 1, max: 99_999 }))
  .map(([column, row]) => `${column}${row}`);
const identity: fc.Arbitrary<FormIdentity> = fc.record({
  campaignId: text,
  formId: text,
  formVersion: text,
  unitCode: fc.option(text, { nil: null }),
  units: fc.array(fc.record({ code: text, name: text }), { maxLength: 5 }),
  unitAt: cell,
  questions: fc.array(
    fc.record({
      indicator: text,
      labelAt: cell,
      valueAt: cell,
      stateAt: fc.option(cell, { nil: null }),
    }),
    { maxLength: 8 },
  ),
  activityRows: fc.record({
    first: fc.integer({ min: 1, max: 500 }),
    last: fc.integer({ min: 1, max: 500 }),
  }),
});

describe('what an Excel form says of itself', () => {
  test('is read back as it was written', () => {
    fc.assert(
      fc.property(identity, text, (written, checksum) => {
        const read = readFormIdentity(formIdentityRows(written, checksum));
        expect(read).toEqual({ kind: 'read', identity: written, checksum });
      }),
    );
  });

  test('is damaged as a whole when any row that must be there is gone', () => {
    fc.assert(
      fc.property(identity, text, fc.integer({ min: 1, max: 6 }), (written, checksum, gone) => {
        const rows = formIdentityRows(written, checksum).toSpliced(gone, 1);
        expect(readFormIdentity(rows)).toEqual({ kind: 'damaged' });
      }),
    );
  });

  test('another sheet is foreign, a later layout is newer', () => {
    expect(readFormIdentity([])).toEqual({ kind: 'foreign' });
    expect(readFormIdentity([['STT', 'Đơn vị']])).toEqual({ kind: 'foreign' });
    expect(readFormIdentity([['bieu-bao-cao-vhxh', '2']])).toEqual({ kind: 'newer' });
    expect(readFormIdentity([['bieu-bao-cao-vhxh', 'x']])).toEqual({ kind: 'damaged' });
  });

  test('the checksum stands still under blanks and letter forms, and moves with any word or place', () => {
    fc.assert(
      fc.property(identity, fc.nat(), (written, pick) => {
        const label = 'Số buổi tuyên truyền';
        const before = layoutChecksum(written, () => label);
        expect(layoutChecksum(written, () => ` ${label.normalize('NFD')}\n`)).toBe(before);
        const question = written.questions[pick % Math.max(1, written.questions.length)];
        if (question === undefined) return;
        const typedOver = (at: string) => (at === question.labelAt ? 'Băng rôn' : label);
        expect(layoutChecksum(written, typedOver)).not.toBe(before);
        const moved = {
          ...written,
          questions: written.questions.map((each) =>
            each === question ? { ...each, valueAt: `${each.valueAt}1` } : each,
          ),
        };
        expect(layoutChecksum(moved, () => label)).not.toBe(before);
      }),
    );
  });

  test('a form has another version once it asks something else', () => {
    const asked = { code: 'bang_ron', label: 'Băng rôn', unitOfMeasure: 'chiếc', type: 'integer' };
    const versions = [
      [asked],
      [asked, asked],
      [{ ...asked, label: 'Băng-rôn' }],
      [{ ...asked, unitOfMeasure: 'tấm' }],
      [{ ...asked, type: 'decimal' }],
      [{ ...asked, code: 'bang_ron_2' }],
    ].map(formVersion);
    expect(new Set(versions).size).toBe(versions.length);
  });
});
