import { looksDelimited } from '#app/importing/looksDelimited.ts';
import { isUtf16 } from './detectFileType.ts';
import { createDocumentBudget } from './documentBudget.ts';
import { FileRefusedError, refuse } from './fileRefusedError.ts';
import { packCells, packSheet, type OpenSheet } from './packCells.ts';
import type { PackedDocument, PackedSheet } from './packedDocument.ts';

/** Name under which positions in a delimited file are quoted: `csv!B10`. */
const SHEET_NAME = 'csv';
const DELIMITERS = [';', ',', '\t'] as const;

/**
 * Reads text with one record a line: UTF-8 with or without byte order mark, or
 * UTF-16 with one; fields separated by semicolon, comma or tab, quoted or not.
 * The rows of positions are lines of the file, so a person finds them in any
 * editor. Bytes that are not Unicode are taken for windows-1258, the one old
 * code of Vietnamese that needs no font to be told, or refused. The whole text
 * goes along, because a message is text too.
 */
export function readDelimited(bytes: Uint8Array): PackedDocument {
  const text = decode(bytes);
  return { kind: 'delimited', sheets: readSheet(text), text };
}

/** The records of a table; a message, which may hold any signs, need not be one. */
function readSheet(text: string): PackedSheet[] {
  try {
    return [readRecords(text)];
  } catch (error) {
    if (error instanceof FileRefusedError && !looksDelimited(text)) return [];
    throw error;
  }
}

function readRecords(text: string): PackedSheet {
  const delimiter = chooseDelimiter(text);
  const budget = createDocumentBudget();
  const sheet: OpenSheet = { name: SHEET_NAME, hidden: false, cells: packCells(), merges: [] };
  budget.startSheet();
  for (const { line, column, field } of splitFields(text, delimiter)) {
    if (field.trim() === '') continue;
    budget.add(sheet, {
      row: line,
      column,
      kind: 'text',
      text: field,
      formula: false,
      hiddenRow: false,
      hiddenColumn: false,
    });
  }
  budget.finish();
  return packSheet(sheet);
}

function decode(bytes: Uint8Array): string {
  const encoding = isUtf16(bytes) ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return encoding === 'utf-8' ? decodeWindows1258(bytes) : refuse({ why: 'unknownType' });
  }
}

/** What older programs save: tones stand apart behind their letters and are composed again. */
function decodeWindows1258(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  // Places that the code does not have, or no Vietnamese letter at all: another code.
  if (/[\u0080-\u009f\ufffd]/u.test(text) || !/[ăâđêôơưạ-ỹ]/iu.test(text)) {
    refuse({ why: 'unknownType' });
  }
  return text;
}

/** The separator that the first lines use most, outside quotes; comma when they use none. */
function chooseDelimiter(text: string): string {
  const head = text
    .slice(0, 10_000)
    .replace(/"[^"]*"/gu, '')
    .split('\n', 20);
  let best = ',';
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const lines = head.filter((line) => line.includes(delimiter)).length;
    const count = head.join('\n').split(delimiter).length - 1;
    const weight = lines * 1000 + Math.min(count, 999);
    if (weight > most) {
      best = delimiter;
      most = weight;
    }
  }
  return best;
}

type Field = { readonly line: number; readonly column: number; readonly field: string };

function* splitFields(text: string, delimiter: string): Generator<Field> {
  let line = 1;
  let recordLine = 1;
  let column = 1;
  let position = 0;
  while (position < text.length) {
    const { field, next } = nextField(text, position, delimiter);
    yield { line: recordLine, column, field };
    for (let at = position; (at = text.indexOf('\n', at)) !== -1 && at < next; at += 1) line += 1;
    position = next;
    const end = text[position];
    position += 1;
    if (end === delimiter) {
      column += 1;
    } else {
      if (end === '\r' && text[position] === '\n') position += 1;
      line += 1;
      recordLine = line;
      column = 1;
    }
  }
}

/** One field and the place of the separator or line end after it. */
function nextField(
  text: string,
  start: number,
  delimiter: string,
): { readonly field: string; readonly next: number } {
  if (text[start] !== '"') {
    let next = start;
    while (next < text.length && !isEnd(text[next], delimiter)) next += 1;
    return { field: text.slice(start, next), next };
  }
  let close = start + 1;
  while (close < text.length) {
    if (text[close] === '"') {
      if (text[close + 1] !== '"') break;
      close += 1;
    }
    close += 1;
  }
  let next = Math.min(close + 1, text.length);
  while (next < text.length && !isEnd(text[next], delimiter)) next += 1;
  const quoted = text.slice(start + 1, close).replaceAll('""', '"');
  return { field: quoted + text.slice(close + 1, next), next };
}

function isEnd(character: string | undefined, delimiter: string): boolean {
  return character === delimiter || character === '\n' || character === '\r';
}
