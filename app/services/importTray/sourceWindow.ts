import type { z } from 'zod';
import type { sourceWindowSchema } from '#app/contract/importSchemas.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { rawDocumentSchema, type RawDocument, type RawSheet } from '#app/importing/rawDocument.ts';
import { readDraft } from '#app/storage/draftFiles.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { readSourceFile } from './traySourceFile.ts';

type Window = z.infer<typeof sourceWindowSchema>;

/** Rows shown before and after the place, and columns to its left and right. */
const ROWS = 12;
const COLUMNS = 4;

/** What stands around one place of a source: the whole text, or some rows of the sheet. */
export function sourceWindow(
  { folder }: ServiceContext,
  id: string,
  at: string | null,
): Result<Window> {
  const source = readSourceFile(folder, id);
  if (source === null) return fail({ code: 'notFound', entity: 'evidence', reference: id });
  if (source.kind === 'photo') return ok({ kind: 'photo' });
  const shown = readDraft(folder.importTrayTexts, id);
  if (typeof shown === 'string') return ok({ kind: 'text', text: shown, starts: {} });
  const document = rawDocumentSchema.safeParse(shown).data;
  const told = document === undefined ? null : textOf(document, at);
  if (told !== null) return ok(told);
  const sheet = document?.sheets.find(({ cells }) => cells.some((cell) => cell.at === at));
  const visible = sheet ?? document?.sheets.find(({ hidden }) => !hidden);
  return ok(visible === undefined ? { kind: 'none' } : cutOut(visible, at));
}

/** The prose of a Word document or the text of a file that holds a message; null for a place in a table. */
function textOf(document: RawDocument, at: string | null): Window | null {
  const { paragraphs = [], sheets, text } = document;
  const isText = at === null ? sheets.length === 0 : !at.includes('!');
  if (!isText) return null;
  if (document.kind !== 'word') {
    return text === undefined ? null : { kind: 'text', text: text.normalize('NFC'), starts: {} };
  }
  const lines = paragraphs.map((paragraph) => paragraph.text.normalize('NFC').replace(BREAKS, ' '));
  let start = 0;
  const starts = paragraphs.map((paragraph, index): [string, number] => {
    const own = start;
    start += Array.from(lines[index] ?? '').length + 1;
    return [paragraph.at, own];
  });
  return { kind: 'text', text: lines.join('\n'), starts: Object.fromEntries(starts) };
}

const BREAKS = /[\n\r\v\f\u0085\u2028\u2029]/gu;

function cutOut({ name, cells }: RawSheet, at: string | null): Window {
  const place = cells.find((cell) => cell.at === at) ?? cells[0];
  const [row, column] = [place?.row ?? 1, place?.column ?? 1];
  // The first columns hold the labels: they stay in sight beside a cell far to the right.
  const near = cells.filter(
    (cell) =>
      Math.abs(cell.row - row) <= ROWS &&
      (cell.column <= LABELS || Math.abs(cell.column - column) <= COLUMNS),
  );
  const rows = Map.groupBy(near, (cell) => cell.row);
  return {
    kind: 'sheet',
    sheet: name,
    rows: Array.from(rows, ([number, own]) => ({
      row: number,
      cells: own.map((cell) => ({
        column: cell.column,
        at: cell.at,
        text: (cell.date ?? cell.text).slice(0, MAX_SHOWN),
      })),
    })),
  };
}

const LABELS = 2;
const MAX_SHOWN = 300;
