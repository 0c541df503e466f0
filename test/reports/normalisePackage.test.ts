import { execFileSync } from 'node:child_process';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { normalisePackage } from '#app/reports/normalisePackage.ts';

const PARTS = {
  'xl/': new Uint8Array(),
  'xl/workbook.xml': strToU8('<workbook>Đợt báo cáo</workbook>'),
  'docProps/core.xml': strToU8('<core/>'),
  '_rels/.rels': strToU8('<Relationships/>'),
  'xl/media/image1.png': new Uint8Array([0x89, 0x50, 0xff, 0x00, 0xfe]),
  '[Content_Types].xml': strToU8('<Types/>'),
};

function keep(_name: string, xml: string): string {
  return xml;
}

test('content types and root relationships lead, the other parts follow sorted, folders go', () => {
  const normalised = normalisePackage(zipSync(PARTS), keep);
  expect(Object.keys(unzipSync(normalised))).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'docProps/core.xml',
    'xl/media/image1.png',
    'xl/workbook.xml',
  ]);
});

test('every XML part passes the editor, a picture keeps its bytes', () => {
  const seen: string[] = [];
  const normalised = unzipSync(
    normalisePackage(zipSync(PARTS), (name, xml) => {
      seen.push(name);
      return xml.replace('Đợt', 'Kỳ');
    }),
  );
  expect(seen).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'docProps/core.xml',
    'xl/workbook.xml',
  ]);
  expect(strFromU8(normalised['xl/workbook.xml'] ?? new Uint8Array())).toBe(
    '<workbook>Kỳ báo cáo</workbook>',
  );
  expect(normalised['xl/media/image1.png']).toEqual(PARTS['xl/media/image1.png']);
});

test('part order, times and compression of the input leave no trace', () => {
  const early = zipSync(PARTS, { mtime: new Date(2025, 9, 5), level: 0 });
  const late = zipSync(Object.fromEntries(Object.entries(PARTS).toReversed()), {
    mtime: new Date(2031, 1, 1),
    level: 9,
  });
  expect(early).not.toEqual(late);
  expect(normalisePackage(early, keep)).toEqual(normalisePackage(late, keep));
});

test('the bytes do not depend on the time zone of the PC', () => {
  const program = `
    import { zipSync } from 'fflate';
    import { normalisePackage } from '#app/reports/normalisePackage.ts';
    const bytes = zipSync({ 'a.xml': new Uint8Array([60, 97, 47, 62]) }, { mtime: new Date(2025, 9, 5) });
    process.stdout.write(Buffer.from(normalisePackage(bytes, (_name, xml) => xml)).toString('hex'));
  `;
  const outputs = ['Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Pacific/Kiritimati'].map((zone) =>
    execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
      encoding: 'utf8',
      env: { ...process.env, TZ: zone },
    }),
  );
  const [first = ''] = outputs;
  // DOS form, little-endian: 0x6000 is noon, 0x0021 is 1 January 1980.
  expect(first).toContain('00602100');
  expect(new Set(outputs).size).toBe(1);
});
