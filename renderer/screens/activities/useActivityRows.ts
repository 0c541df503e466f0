import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { indexRows, oncePerRow } from '../../components/rowGrid/indexRows.ts';
import type { RowEntries } from '../../components/rowGrid/rowEntries.ts';
import { rememberRowEntries } from '../../components/rowGrid/rememberRowEntries.ts';
import { useApi } from '../../api/apiContext.tsx';
import { activityFields, activityTexts, checkActivity } from './activityDraft.ts';
import type { ActivityRow, Desk } from './activityTypes.ts';
import { rowOutcome } from './rowOutcome.ts';
import { unitCodeOf } from './unitCodeOf.ts';

const remember = rememberRowEntries<ActivityRow>();

const NO_WINDOW = { from: null, to: null };

/** Rows of activities that are being typed, saved one row a step. */
export function useActivityRows(campaign: string): RowEntries<ActivityRow> {
  const api = useApi();
  const queries = useQueryClient();
  const [entries] = useState(() =>
    remember(queries, `hoat-dong ${campaign}`, () => {
      const desk = () => queries.getQueryData<Desk>(['activities', campaign]);
      const window = () => desk()?.window ?? NO_WINDOW;
      return {
        find: indexRows(desk, ({ rows }) => rows.map(storedActivity)),
        check: (texts) => checkActivity(texts, window()),
        send: (rows) =>
          rowOutcome(
            () =>
              api.activity.save({
                campaign,
                rows: rows.map(({ id, texts, seen }) => ({
                  id,
                  unit: unitCodeOf(texts['unit'] ?? '', desk()?.units ?? []),
                  fields: activityFields(texts, window()),
                  seen: id === null ? null : (seen?.fields ?? null),
                })),
              }),
            () => queries.invalidateQueries(),
            'name',
          ),
      };
    }),
  );
  return entries;
}

/** An activity as a row of the list. */
export const storedActivity = oncePerRow<ActivityRow>((row) => ({
  id: row.id,
  section: '',
  stored: row,
  texts: activityTexts(row),
}));
