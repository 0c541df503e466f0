import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { formatShortDate } from '#app/domain/officialDate.ts';
import { useApi } from '../../api/apiContext.tsx';
import { Card } from '../../components/Card.tsx';
import { deadlineText } from '../../i18n/board.vi.ts';
import { rosterText } from '../../i18n/campaign.vi.ts';
import { lifeText } from '../../i18n/units.vi.ts';
import classes from './CampaignScreen.module.css';
import { readDeadline } from './factsDraft.ts';
import table from './FormsTable.module.css';
import type { Setup } from './setupTypes.ts';
import { TextCell } from './TextCell.tsx';
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
  const known = new Map((units.data ?? []).map((unit) => [unit.code, unit]));
  const joined = new Map(setup.roster.map((entry) => [entry.unit, entry]));
  const save = (edit: (roster: readonly RosterUnit[]) => readonly RosterUnit[]) =>
    saving.save((client, seen, newest) =>
      client.setup.saveRoster({
        ...seen,
        units: edit(newest.roster).map(({ unit, deadline }) => ({ unit, deadline })),
      }),
    );
  const setJoined = (codes: readonly string[], joins: boolean) =>
    void save((roster) => {
      const rest = roster.filter(({ unit }) => !codes.includes(unit));
      const before = new Map(roster.map((entry) => [entry.unit, entry]));
      const added = joins ? codes.map((unit) => before.get(unit) ?? { unit, deadline: null }) : [];
      return [...rest, ...added];
    });
  const waiting = setup.groups.filter(({ units: codes }) =>
    codes.some((code) => !joined.has(code)),
  );
  const isEmpty = setup.groups.every(({ units: codes }) => codes.length === 0);
  return (
    <Card
      isRegion
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
                <th scope="col" className={table.due}>
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
                const label = entry?.name ?? known.get(unit)?.name ?? unit;
                const validTo = known.get(unit)?.validTo ?? null;
                return (
                  <tr key={unit}>
                    <td>
                      <Checkbox
                        label={
                          validTo === null
                            ? label
                            : `${label}${lifeText.until(formatShortDate(validTo), null)}`
                        }
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
                            void save((roster) =>
                              roster.map((each) =>
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

/** A day, with its hour where one is given, for one unit; blank follows the common deadline. */
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
  return (
    <TextCell
      name={label}
      value={deadline === null ? '' : deadlineText(deadline)}
      placeholder={rosterText.common}
      isReadOnly={isReadOnly}
      limit={30}
      onLeave={(typed) => {
        const read = readDeadline(typed);
        if (read === undefined) return rosterText.badDeadline;
        onChange(read);
        return null;
      }}
    />
  );
}
