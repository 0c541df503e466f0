import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api/apiContext.tsx';
import { Card } from '../../components/Card.tsx';
import { factsText, rosterText } from '../../i18n/campaign.vi.ts';
import classes from './CampaignScreen.module.css';
import { dayText, readDate } from './factsDraft.ts';
import table from './FormsTable.module.css';
import type { Setup } from './setupTypes.ts';
import type { SetupSave } from './useSetupSave.ts';

type RosterUnit = { readonly unit: string; readonly deadline: Setup['facts']['unitDeadline'] };

/** Who reports: a tick a unit, whole groups by one button, a deadline of its own where one is set. */
export function RosterCard({
  setup,
  saving,
  isReadOnly,
}: {
  readonly setup: Setup;
  readonly saving: SetupSave;
  readonly isReadOnly: boolean;
}) {
  const api = useApi();
  const units = useQuery({ queryKey: ['units'], queryFn: () => api.unit.list() });
  const names = new Map((units.data ?? []).map(({ code, name }) => [code, name]));
  const joined = new Map(setup.roster.map((entry) => [entry.unit, entry]));
  const save = (roster: readonly RosterUnit[]) =>
    saving.save((client, seen) =>
      client.setup.saveRoster({
        ...seen,
        units: roster.map(({ unit, deadline }) => ({ unit, deadline })),
      }),
    );
  const setJoined = (codes: readonly string[], joins: boolean) => {
    const rest = setup.roster.filter(({ unit }) => !codes.includes(unit));
    const added = joins ? codes.map((unit) => joined.get(unit) ?? { unit, deadline: null }) : [];
    void save([...rest, ...added]);
  };
  const waiting = setup.groups.filter(({ units: codes }) =>
    codes.some((code) => !joined.has(code)),
  );
  const isEmpty = setup.groups.every(({ units: codes }) => codes.length === 0);
  return (
    <Card
      title={`${rosterText.heading}: ${rosterText.count(setup.roster.length)}`}
      right={
        !isReadOnly &&
        waiting.map(({ code, name, units: codes }, at) => (
          <Button
            key={code}
            {...(at === 0 && { id: 'setup-roster' })}
            variant="default"
            onClick={() => setJoined(codes, true)}
          >
            {rosterText.addGroup(name, codes.filter((each) => !joined.has(each)).length)}
          </Button>
        ))
      }
    >
      {isEmpty && <p className={classes.empty}>{rosterText.noUnits}</p>}
      {setup.groups.map(({ code, name, units: codes }) =>
        codes.length === 0 ? null : (
          <table key={code} className={table.table}>
            <thead>
              <tr>
                <th scope="col">{name}</th>
                <th scope="col" className={table.help}>
                  {rosterText.form}
                </th>
                <th scope="col" className={table.type}>
                  {rosterText.deadline}
                </th>
                <th scope="col" className={table.measure}>
                  {rosterText.reports}
                </th>
              </tr>
            </thead>
            <tbody>
              {codes.map((unit) => {
                const entry = joined.get(unit);
                const label = entry?.name ?? names.get(unit) ?? unit;
                return (
                  <tr key={unit}>
                    <td>
                      <Checkbox
                        label={label}
                        checked={entry !== undefined}
                        disabled={isReadOnly}
                        onChange={() => setJoined([unit], entry === undefined)}
                      />
                    </td>
                    <td className={classes.clip} title={entry?.form}>
                      {entry?.form}
                    </td>
                    <td>
                      {entry !== undefined && (
                        <DeadlineCell
                          label={rosterText.deadlineOf(label)}
                          deadline={entry.deadline}
                          isReadOnly={isReadOnly}
                          onChange={(deadline) =>
                            void save(
                              setup.roster.map((each) =>
                                each.unit === unit ? { unit, deadline } : each,
                              ),
                            )
                          }
                        />
                      )}
                    </td>
                    <td>{entry !== undefined && entry.submissions > 0 ? rosterText.joined : ''}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        ),
      )}
    </Card>
  );
}

/** A day of its own for one unit; blank follows the common deadline. */
function DeadlineCell({
  label,
  deadline,
  isReadOnly,
  onChange,
}: {
  readonly label: string;
  readonly deadline: RosterUnit['deadline'];
  readonly isReadOnly: boolean;
  readonly onChange: (deadline: RosterUnit['deadline']) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const isBad = typed !== null && readDate(typed) === undefined;
  return (
    <input
      className={table.field}
      aria-label={label}
      aria-invalid={isBad || undefined}
      title={isBad ? factsText.badDate : rosterText.common}
      placeholder={rosterText.common}
      value={typed ?? dayText(deadline?.on)}
      readOnly={isReadOnly}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        const on = typed === null ? undefined : readDate(typed);
        if (on === undefined) return;
        setTyped(null);
        if (on === (deadline?.on ?? null)) return;
        onChange(on === null ? null : { on, time: deadline?.time ?? null });
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setTyped(null);
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur();
      }}
    />
  );
}
