import { strToU8, zipSync } from 'fflate';
import type { FileRefusal } from '#app/domain/result.ts';
import { buildWorkbook, workbookParts } from './workbookFile.ts';
import type { WrittenSheet } from './workbookFile.ts';

/** A file that wants to do harm, or that nobody can read, and the answer it must get. */
export type HostileFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly refusal: FileRefusal;
};

/** Built anew by our own code: no foreign sample files are kept in the project. */
export function hostileFiles(): readonly HostileFile[] {
  return [...brokenFiles(), ...hostileArchives(), ...hostileXml(), ...oversizedSheets()];
}

/** Sheets that make other readers run out of memory; here they must simply be read. */
export function heavyLookingSheets(): readonly {
  readonly name: string;
  readonly bytes: Uint8Array;
}[] {
  const rows = [['Nội dung', 'Kết quả']];
  return [
    sheetFile('merge over the whole sheet', { rows, after: merges('A1:XFD1048576') }),
    sheetFile('merge over ten whole columns', { rows, after: merges('A1:J1048576') }),
    sheetFile('validation of whole columns', {
      rows,
      after:
        '<dataValidations count="1"><dataValidation type="list" sqref="A1:Z1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>',
    }),
    sheetFile('formatted blank in the last cell', {
      data: `<row r="1">${inline('A1', 'Nội dung')}${inline('B1', 'Kết quả')}</row><row r="1048576"><c r="XFD1048576" s="1"/></row>`,
    }),
    {
      name: 'entry named __proto__',
      bytes: buildWorkbook({
        sheets: [{ name: 'Sheet1', rows }],
        extraParts: { '__proto__/polluted': strToU8('x') },
      }),
    },
  ];
}

function brokenFiles(): readonly HostileFile[] {
  const whole = buildWorkbook({ sheets: [{ name: 'Sheet1', rows: [['a']] }] });
  const ole = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
  const encrypted = Buffer.concat([
    ole,
    Buffer.alloc(600),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ]);
  return [
    { name: 'empty', bytes: new Uint8Array(), refusal: { why: 'empty' } },
    {
      name: 'cut in half',
      bytes: whole.slice(0, whole.length / 2),
      refusal: { why: 'damagedArchive' },
    },
    { name: 'zip header only', bytes: whole.slice(0, 4), refusal: { why: 'damagedArchive' } },
    {
      name: 'old binary workbook',
      bytes: Buffer.concat([ole, Buffer.alloc(600)]),
      refusal: { why: 'legacyOffice' },
    },
    { name: 'workbook with password', bytes: encrypted, refusal: { why: 'passwordProtected' } },
    {
      name: 'web page called .xls',
      bytes: strToU8('\uFEFF\n<HTML><table><tr><td>1</td></tr></table>'),
      refusal: { why: 'htmlDisguised' },
    },
    {
      name: 'XML workbook of 2003',
      bytes: strToU8('<?xml version="1.0"?><Workbook/>'),
      refusal: { why: 'htmlDisguised' },
    },
    { name: 'PDF', bytes: strToU8('\n%PDF-1.7\n'), refusal: { why: 'unknownType' } },
    { name: 'RTF', bytes: strToU8('{\\rtf1 x}'), refusal: { why: 'unknownType' } },
    { name: 'binary', bytes: Uint8Array.of(1, 2, 3, 0, 255), refusal: { why: 'unknownType' } },
    {
      name: 'text of a foreign code page',
      bytes: Uint8Array.of(0x83, 0x74, 0x83, 0x40, 0x83, 0x43, 0x83, 0x8b),
      refusal: { why: 'unknownType' },
    },
    {
      name: 'zip without content types',
      bytes: zipSync({ 'a.txt': strToU8('a') }),
      refusal: { why: 'unknownType' },
    },
    {
      name: 'sheet part missing',
      bytes: zipSync(
        without(workbookParts({ sheets: [{ name: 'S', rows: [] }] }), 'xl/worksheets/sheet1.xml'),
      ),
      refusal: { why: 'damagedArchive' },
    },
    {
      name: 'unclosed XML',
      bytes: sheetFile('', { data: '<row>' }).bytes,
      refusal: { why: 'damagedArchive' },
    },
    {
      name: 'string that is not there',
      bytes: sheetFile('', { data: '<row r="1"><c r="A1" t="s"><v>7</v></c></row>' }).bytes,
      refusal: { why: 'damagedArchive' },
    },
  ];
}

function hostileArchives(): readonly HostileFile[] {
  const parts = workbookParts({ sheets: [{ name: 'Sheet1', rows: [['a']] }] });
  const named = (name: string): Uint8Array => zipSync({ ...parts, [name]: strToU8('x') });
  const limit = (what: string): FileRefusal => ({ why: 'archiveLimits', limit: what });
  const many = Object.fromEntries(
    Array.from({ length: 2001 }, (_, index) => [`m/${index}`, new Uint8Array()]),
  );
  return [
    { name: 'parent folder', bytes: named('../../evil.txt'), refusal: limit('entryName') },
    { name: 'absolute path', bytes: named('/etc/evil'), refusal: limit('entryName') },
    { name: 'drive', bytes: named('C:/evil'), refusal: limit('entryName') },
    { name: 'backslash', bytes: named('xl\\evil'), refusal: limit('entryName') },
    { name: 'NUL in a name', bytes: named('xl/a\0b'), refusal: limit('entryName') },
    {
      name: 'same name in capitals',
      bytes: named('XL/WORKBOOK.XML'),
      refusal: limit('duplicateEntry'),
    },
    {
      name: 'same name twice',
      bytes: patchNames(named('xl/workbook.xmm'), 'xl/workbook.xmm', 'xl/workbook.xml'),
      refusal: limit('duplicateEntry'),
    },
    {
      name: 'symbolic link',
      bytes: zipSync({
        ...parts,
        link: [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }],
      }),
      refusal: limit('symbolicLink'),
    },
    { name: 'too many entries', bytes: zipSync({ ...parts, ...many }), refusal: limit('entries') },
    {
      name: 'overlapping entries',
      bytes: overlapEntries(zipSync(parts)),
      refusal: limit('overlappingEntries'),
    },
    {
      name: 'bomb: three megabytes of elements in a few kilobytes',
      bytes: sheetFile('', { before: '<a/>'.repeat(750_000) }).bytes,
      refusal: limit('ratio'),
    },
    {
      name: 'bomb that states its size',
      bytes: stateSize(buildWorkbook({ sheets: [{ name: 'S', rows: [['a']] }] }), 1_000_000_000),
      refusal: limit('partBytes'),
    },
    {
      name: 'bomb that states a false size',
      bytes: stateSize(buildWorkbook({ sheets: [{ name: 'S', rows: [['a'.repeat(9000)]] }] }), 10),
      refusal: { why: 'damagedArchive' },
    },
    {
      name: 'media of a gigabyte',
      bytes: withGigabyte(zipSync({ ...parts, 'xl/media/image1.png': [ZEROS, { level: 9 }] })),
      refusal: limit('partBytes'),
    },
    {
      name: 'macros under the name .xlsx',
      bytes: named('xl/vbaProject.bin'),
      refusal: { why: 'macros' },
    },
    {
      name: 'macro-enabled type',
      bytes: buildWorkbook({
        sheets: [],
        mainType: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
      }),
      refusal: { why: 'macros' },
    },
  ];
}

function hostileXml(): readonly HostileFile[] {
  const withSheet = (name: string, xml: string): HostileFile => ({
    name,
    bytes: zipSync({
      ...workbookParts({ sheets: [{ name: 'Sheet1', rows: [] }] }),
      'xl/worksheets/sheet1.xml': strToU8(xml),
    }),
    refusal: { why: 'unsafeXml' },
  });
  const laughs = Array.from(
    { length: 9 },
    (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
  );
  const noise = Array.from({ length: 400_000 }, (_, index) => index.toString(36)).join('');
  return [
    withSheet(
      'billion laughs',
      `<!DOCTYPE x [<!ENTITY l0 "ha">${laughs.join('')}]><worksheet>&l9;</worksheet>`,
    ),
    withSheet(
      'file as entity',
      '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><worksheet>&f;</worksheet>',
    ),
    withSheet('nested too deep', `${'<a>'.repeat(300)}${'</a>'.repeat(300)}`),
    withSheet('attribute of a megabyte', `<worksheet a="${noise}"/>`),
  ];
}

function oversizedSheets(): readonly HostileFile[] {
  const megabyte = Array.from({ length: 300_000 }, (_, index) => index.toString(36)).join('');
  const textTooLong = (at: string): FileRefusal => ({ why: 'textTooLong', at, limit: 32_767 });
  const row = (number: number, cells: string): string => `<row r="${number}">${cells}</row>`;
  return [
    {
      ...sheetFile('value in the last cell of all', {
        data: row(1_048_576, '<c r="XFD1048576"><v>1</v></c>'),
      }),
      refusal: { why: 'archiveLimits', limit: 'columns' },
    },
    {
      ...sheetFile('text of a megabyte', { rows: [['a', megabyte]] }),
      refusal: textTooLong('Sheet1!B1'),
    },
    {
      ...sheetFile('text above the limit', { rows: [['a', megabyte.slice(0, 32_768)]] }),
      refusal: textTooLong('Sheet1!B1'),
    },
    {
      name: 'shared text above the limit',
      bytes: buildWorkbook({
        sheets: [{ name: 'Sheet1', data: row(3, '<c r="C3" t="s"><v>0</v></c>') }],
        sharedStrings: `<si><t>${megabyte.slice(0, 40_000)}</t></si>`,
      }),
      refusal: textTooLong('Sheet1!C3'),
    },
    {
      name: 'one shared text in a thousand cells',
      bytes: buildWorkbook({
        sheets: [
          {
            name: 'Sheet1',
            data: Array.from({ length: 1000 }, (_, index) =>
              row(index + 1, '<c t="s"><v>0</v></c>'),
            ).join(''),
          },
        ],
        sharedStrings: `<si><t>${megabyte.slice(0, 30_000)}</t></si>`,
      }),
      refusal: { why: 'archiveLimits', limit: 'text' },
    },
    {
      ...sheetFile('too many rows', {
        data: Array.from({ length: 20_005 }, (_, index) =>
          row(index + 1, `<c><v>${index * 7919}</v></c>`),
        ).join(''),
      }),
      refusal: { why: 'tooManyRows', found: 20_005, limit: 20_000 },
    },
    {
      ...sheetFile('too many cells', {
        data: Array.from({ length: 2000 }, (_, index) =>
          row(
            index + 1,
            Array.from({ length: 201 }, (__, column) => `<c><v>${index * column}</v></c>`).join(''),
          ),
        ).join(''),
      }),
      refusal: { why: 'tooManyCells', found: 402_000, limit: 400_000 },
    },
    {
      name: 'too many sheets',
      bytes: buildWorkbook({
        sheets: Array.from({ length: 21 }, (_, index) => ({ name: `S${index}` })),
      }),
      refusal: { why: 'archiveLimits', limit: 'sheets' },
    },
  ];
}

function sheetFile(
  name: string,
  sheet: Omit<WrittenSheet, 'name'>,
): { readonly name: string; readonly bytes: Uint8Array } {
  return { name, bytes: buildWorkbook({ sheets: [{ name: 'Sheet1', ...sheet }] }) };
}

function merges(range: string): string {
  return `<mergeCells count="1"><mergeCell ref="${range}"/></mergeCells>`;
}

function inline(reference: string, text: string): string {
  return `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
}

function without(parts: Record<string, Uint8Array>, name: string): Record<string, Uint8Array> {
  return Object.fromEntries(Object.entries(parts).filter(([key]) => key !== name));
}

/** Replaces a name of the same length in both places a zip file keeps it. */
function patchNames(zip: Uint8Array, from: string, to: string): Uint8Array {
  return Buffer.from(Buffer.from(zip).toString('latin1').replaceAll(from, to), 'latin1');
}

const CENTRAL_HEADER = Buffer.from([0x50, 0x4b, 0x01, 0x02]);

/** Writes a size of unpacked bytes for the last entry of the directory, the first sheet. */
function stateSize(zip: Uint8Array, size: number): Uint8Array {
  const bytes = Buffer.from(zip);
  bytes.writeUInt32LE(size, bytes.lastIndexOf(CENTRAL_HEADER) + 24);
  return bytes;
}

/** A megabyte that says, in the directory, to be a gigabyte: what a whole one would say. */
const ZEROS = new Uint8Array(1024 * 1024);

function withGigabyte(zip: Uint8Array): Uint8Array {
  return stateSize(zip, 1024 * 1024 * 1024);
}

/** Lets the second entry of the directory start inside the data of the first. */
function overlapEntries(zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip);
  const second = bytes.indexOf(CENTRAL_HEADER, bytes.indexOf(CENTRAL_HEADER) + 4);
  bytes.writeUInt32LE(10, second + 42);
  return bytes;
}
