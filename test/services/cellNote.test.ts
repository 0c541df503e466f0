import { expect, test } from 'vitest';
import { campaignGrid } from '#app/services/campaignGrid.ts';
import { saveCellNote } from '#app/services/saveCellNote.ts';
import type { ServiceContext } from '#app/services/serviceContext.ts';
import { redoLastChange, undoLastChange } from '#app/services/undoLastChange.ts';
import { errorOf, sampleOffice, valueOf } from '#test/support/serviceContext.ts';

function note(context: ServiceContext, text: string, seen: string) {
  const cell = { campaign: null, unitCode: 'T01', indicator: 'bang_ron' };
  return saveCellNote(context, { ...cell, text, seen });
}

function notesOf(context: ServiceContext): Readonly<Record<string, string>> | undefined {
  return valueOf(campaignGrid(context, null)).units.find(({ code }) => code === 'T01')?.notes;
}

test('a note is put on a cell, changed and taken off, each as one step of undo', () => {
  const context = sampleOffice();
  valueOf(note(context, '  Trưởng thôn báo miệng ', ''));
  expect(notesOf(context)).toEqual({ bang_ron: 'Trưởng thôn báo miệng' });
  valueOf(note(context, 'Đã có phiếu', 'Trưởng thôn báo miệng'));
  valueOf(note(context, '', 'Đã có phiếu'));
  expect(notesOf(context)).toEqual({});
  valueOf(undoLastChange(context));
  expect(notesOf(context)).toEqual({ bang_ron: 'Đã có phiếu' });
  valueOf(undoLastChange(context));
  valueOf(undoLastChange(context));
  expect(notesOf(context)).toEqual({});
  valueOf(redoLastChange(context));
  expect(notesOf(context)).toEqual({ bang_ron: 'Trưởng thôn báo miệng' });
});

test('a note somebody else changed meanwhile stays; an unknown cell is refused', () => {
  const context = sampleOffice();
  valueOf(note(context, 'Một', ''));
  expect(errorOf(note(context, 'Hai', ''))).toMatchObject({
    code: 'conflict',
    reason: 'changedElsewhere',
  });
  expect(notesOf(context)).toEqual({ bang_ron: 'Một' });
  const unknown = { campaign: null, unitCode: 'T99', indicator: 'bang_ron', text: 'x', seen: '' };
  expect(errorOf(saveCellNote(context, unknown)).code).toBe('notFound');
});
