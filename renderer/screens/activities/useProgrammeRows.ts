import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { indexRows } from '../../components/rowGrid/indexRows.ts';
import type { RowEntries } from '../../components/rowGrid/rowEntries.ts';
import type { RowProblem, StoredRow, Texts } from '../../components/rowGrid/rowGridTypes.ts';
import { rememberRowEntries } from '../../components/rowGrid/rememberRowEntries.ts';
import { useApi } from '../../api/apiContext.tsx';
import { programmeText } from '../../i18n/activities.vi.ts';
import type { Person, Programme } from './activityTypes.ts';
import { rowOutcome } from './rowOutcome.ts';
import { unitCodeOf } from './unitCodeOf.ts';

const remember = rememberRowEntries<Person>();

/** People of the programme that are being typed, saved one row a step. */
export function useProgrammeRows(campaign: string): RowEntries<Person> {
  const api = useApi();
  const queries = useQueryClient();
  const [entries] = useState(() =>
    remember(queries, `chuong-trinh ${campaign}`, () => {
      const programme = () => queries.getQueryData<Programme>(['programme', campaign]);
      return {
        find: indexRows(programme, ({ rows }) =>
          rows.flatMap(({ id, people }) => people.map((person) => storedPerson(id, person))),
        ),
        check: checkPerson,
        send: (rows) =>
          rowOutcome(
            () =>
              api.programme.save({
                campaign,
                people: rows.map(({ id, section, texts, seen }) => ({
                  id,
                  rowId: section,
                  fields: {
                    person: texts['person']?.trim() ?? '',
                    title: texts['title']?.trim() ?? '',
                    unit: unitCodeOf(texts['unit'] ?? '', programme()?.units ?? []),
                  },
                  seen:
                    id === null || seen === null
                      ? null
                      : { person: seen.name, title: seen.title, unit: seen.unitCode ?? '' },
                })),
              }),
            () => queries.invalidateQueries(),
            'person',
          ),
      };
    }),
  );
  return entries;
}

/** A person as a row under the programme row they are sent to. */
export function storedPerson(rowId: string, person: Person): StoredRow<Person> {
  const texts = { person: person.name, title: person.title, unit: person.unitName ?? '' };
  return { id: person.id, section: rowId, stored: person, texts };
}

function checkPerson({ person = '' }: Texts): RowProblem | null {
  return person.trim() === '' ? { column: 'person', sentence: programmeText.needsName } : null;
}
