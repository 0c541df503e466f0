import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { indexRows, oncePerRow } from '../../components/rowGrid/indexRows.ts';
import { rememberRowEntries } from '../../components/rowGrid/rememberRowEntries.ts';
import type { RowEntries } from '../../components/rowGrid/rowEntries.ts';
import type { RowProblem, StoredRow, Texts } from '../../components/rowGrid/rowGridTypes.ts';
import { useApi } from '../../api/apiContext.tsx';
import { factsText, programmeRowsText } from '../../i18n/campaign.vi.ts';
import { rowOutcome } from '../activities/rowOutcome.ts';
import { dayText, readDate } from './factsDraft.ts';
import type { Setup } from './setupTypes.ts';

export type EventProgrammeRow = Setup['events'][number]['programme'][number];

const remember = rememberRowEntries<EventProgrammeRow>();

/** Rows of the events' programmes that are being typed, saved one row a step. */
export function useEventProgrammes(campaign: string): RowEntries<EventProgrammeRow> {
  const api = useApi();
  const queries = useQueryClient();
  const [entries] = useState(() =>
    remember(queries, `muc-chuong-trinh ${campaign}`, () => ({
      isOrdered: true,
      find: indexRows(
        () => queries.getQueryData<Setup>(['setup', campaign]),
        ({ events }) => events.flatMap(programmeRows),
      ),
      check: checkRow,
      send: (rows) =>
        rowOutcome(
          () =>
            api.programme.saveRows({
              campaign,
              rows: rows.map(({ id, section, texts, seen }) => ({
                id,
                eventId: section,
                fields: rowFields(texts),
                seen: id === null || seen === null ? null : fieldsOf(seen),
              })),
            }),
          () => queries.invalidateQueries(),
          'title',
        ),
    })),
  );
  return entries;
}

/** The programme of one event as rows of the list. */
export function programmeRows({
  id,
  programme,
}: Setup['events'][number]): StoredRow<EventProgrammeRow>[] {
  return programme.map((row) => ({ ...storedRow(row), section: id }));
}

const storedRow = oncePerRow<EventProgrammeRow>((row) => ({
  id: row.id,
  section: '',
  stored: row,
  texts: {
    timeText: row.timeText,
    title: row.title,
    date: dayText(row.date),
    part: row.part ?? '',
  },
}));

function fieldsOf({ timeText, title, date, part }: EventProgrammeRow) {
  return { timeText, title, date, part };
}

function checkRow({ title = '', date = '' }: Texts): RowProblem | null {
  if (title.trim() === '') return { column: 'title', sentence: programmeRowsText.needsTitle };
  return readDate(date) === undefined ? { column: 'date', sentence: factsText.badDate } : null;
}

/** The fields the cells of a checked row mean. */
function rowFields({ timeText = '', title = '', date = '', part = '' }: Texts) {
  return {
    timeText: timeText.trim(),
    title: title.trim(),
    date: readDate(date) ?? null,
    part: part.trim() === '' ? null : part.trim(),
  };
}
