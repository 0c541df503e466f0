import { strToU8 } from 'fflate';
import type { FileRefusal } from '#app/domain/result.ts';
import type { HostileFile } from './hostileFiles.ts';
import { buildOpenDocument, openTable } from './openDocumentFile.ts';
import { buildWordFile, wordCell, wordParagraph, wordTableOf } from './wordFile.ts';

/** OpenDocument and Word files that want to do harm, or that nobody can read. */
export function hostileDocuments(): readonly HostileFile[] {
  return [...openDocuments(), ...wordDocuments()];
}

const LAUGHS =
  '<!DOCTYPE x [<!ENTITY l0 "ha"><!ENTITY l1 "&l0;&l0;&l0;&l0;"><!ENTITY l2 "&l1;&l1;&l1;">]>';

function limit(what: string): FileRefusal {
  return { why: 'archiveLimits', limit: what };
}

function openDocuments(): readonly HostileFile[] {
  const rows = [['Băng rôn', 3]];
  const cell = '<table:table-cell office:value-type="string"><text:p>a</text:p></table:table-cell>';
  const repeatedRows = (count: number): string =>
    `<table:table table:name="S"><table:table-row table:number-rows-repeated="${count}">${cell}</table:table-row></table:table>`;
  return [
    {
      name: 'ods: entities',
      bytes: buildOpenDocument({ tables: openTable('S', rows), prolog: LAUGHS }),
      refusal: { why: 'unsafeXml' },
    },
    {
      name: 'ods: a row with content a million times',
      bytes: buildOpenDocument({ tables: repeatedRows(1_048_576) }),
      refusal: { why: 'tooManyRows', found: 1_048_576, limit: 20_000 },
    },
    {
      name: 'ods: a cell with content in sixteen thousand columns',
      bytes: buildOpenDocument({
        tables: `<table:table table:name="S"><table:table-row>${cell.replace('<table:table-cell', '<table:table-cell table:number-columns-repeated="16384"')}</table:table-row></table:table>`,
      }),
      refusal: limit('columns'),
    },
    {
      name: 'ods: twenty-one sheets',
      bytes: buildOpenDocument({ tables: openTable('S', rows).repeat(21) }),
      refusal: limit('sheets'),
    },
    {
      name: 'ods: three megabytes of elements in a few kilobytes',
      bytes: buildOpenDocument({ tables: '<text:soft-page-break/>'.repeat(200_000) }),
      refusal: limit('ratio'),
    },
    {
      name: 'ods: with a password',
      bytes: buildOpenDocument({
        tables: '',
        manifest:
          '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>',
      }),
      refusal: { why: 'passwordProtected' },
    },
    {
      name: 'ods: macros',
      bytes: buildOpenDocument({
        tables: openTable('S', rows),
        extraParts: { 'Basic/Standard/Module1.xml': strToU8('<x/>') },
      }),
      refusal: { why: 'macros' },
    },
    {
      name: 'odt',
      bytes: buildOpenDocument({ tables: '', type: 'text' }),
      refusal: { why: 'unknownType' },
    },
    {
      name: 'ods: path out of the folder',
      bytes: buildOpenDocument({
        tables: openTable('S', rows),
        extraParts: { '../../evil.txt': strToU8('x') },
      }),
      refusal: limit('entryName'),
    },
  ];
}

function wordDocuments(): readonly HostileFile[] {
  const table = wordTableOf([[wordCell('Băng rôn'), wordCell('3')]]);
  const whole = buildWordFile(table);
  const long = Array.from({ length: 12_000 }, (_, index) => index.toString(36)).join(' ');
  return [
    {
      name: 'docx: entities',
      bytes: buildWordFile(table, { prolog: LAUGHS }),
      refusal: { why: 'unsafeXml' },
    },
    {
      name: 'docx: macros',
      bytes: buildWordFile(table, { extraParts: { 'word/vbaProject.bin': strToU8('x') } }),
      refusal: { why: 'wordMacros' },
    },
    {
      name: 'docx: cut in half',
      bytes: whole.slice(0, whole.length / 2),
      refusal: { why: 'damagedArchive' },
    },
    {
      name: 'docx: tables in tables without end',
      bytes: buildWordFile(
        '<w:tbl><w:tr><w:tc>'.repeat(100) + '</w:tc></w:tr></w:tbl>'.repeat(100),
      ),
      refusal: { why: 'unsafeXml' },
    },
    {
      name: 'docx: three megabytes of elements in a few kilobytes',
      bytes: buildWordFile('<w:p/>'.repeat(500_000)),
      refusal: limit('ratio'),
    },
    {
      name: 'docx: twenty-one tables',
      bytes: buildWordFile(table.repeat(21)),
      refusal: limit('sheets'),
    },
    {
      name: 'docx: a cell as long as a book',
      bytes: buildWordFile(wordTableOf([[wordCell(long)]])),
      refusal: { why: 'textTooLong', at: 'Bảng 1!A1', limit: 32_767 },
    },
    {
      name: 'docx: a paragraph as long as a book',
      bytes: buildWordFile(wordParagraph('a') + wordParagraph(long)),
      refusal: { why: 'textTooLong', at: 'đoạn 2', limit: 32_767 },
    },
    {
      name: 'docx: too many rows',
      bytes: buildWordFile(
        wordTableOf(
          Array.from({ length: 20_001 }, (_, index) => [wordCell((index * 7919).toString(36))]),
        ),
      ),
      refusal: { why: 'tooManyRows', found: 20_001, limit: 20_000 },
    },
    {
      name: 'old binary Word document',
      bytes: Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Buffer.alloc(600),
        Buffer.from('WordDocument', 'utf16le'),
      ]),
      refusal: { why: 'legacyWord' },
    },
  ];
}
