import { Button, NativeSelect } from '@mantine/core';
import { IconCheck, IconEqualNot } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { formatNumber } from '#app/domain/formatNumber.ts';
import { useApi } from '../../api/apiContext.tsx';
import { activitiesText, programmeText } from '../../i18n/activities.vi.ts';
import { useToast } from '../../shell/toasts.tsx';
import { describeCell } from '../grid/parseEntry.ts';
import { statedOf } from '../grid/sendCells.ts';
import classes from './Activities.module.css';
import type { Programme } from './activityTypes.ts';
import { cellAddress } from './cellAddress.ts';
import type { ActivityStep } from './useActivityStep.ts';

/** Different people who came, by unit, beside the figure a person chooses to compare with. */
export function ProgrammeCounts({
  campaign,
  programme,
  step,
}: {
  readonly campaign: string;
  readonly programme: Programme;
  readonly step: ActivityStep;
}) {
  const api = useApi();
  const toast = useToast();
  const [code, setCode] = useState('');
  const grid = useQuery({
    queryKey: ['grid', campaign],
    queryFn: () => api.campaign.grid({ campaign }),
  });
  const indicators = (grid.data?.indicators ?? []).filter(({ type }) => type === 'integer');
  const indicator = indicators.find((each) => each.code === code);
  const present = programme.counts.filter(({ persons }) => persons > 0);
  const take = async (unitCode: string, unitName: string, persons: number) => {
    const cell = grid.data?.units.find((each) => each.code === unitCode)?.cells[code];
    const isSaved = await step.run((client) =>
      client.value.save({
        campaign,
        unitCode,
        indicator: code,
        stated: { state: 'value', amount: persons },
        raw: String(persons),
        base: statedOf(cell),
      }),
    );
    if (isSaved) toast({ text: programmeText.taken(unitName) });
  };
  return (
    <>
      <section className={classes.detail} aria-label={programmeText.counts}>
        <h2>{programmeText.persons(programme.persons)}</h2>
        <p>{programmeText.countMeaning}</p>
        {present.length > 0 && (
          <NativeSelect
            label={programmeText.indicator}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
            data={[
              { value: '', label: programmeText.chooseIndicator },
              ...indicators.map((each) => ({ value: each.code, label: each.label })),
            ]}
          />
        )}
      </section>
      {present.length > 0 && (
        <section className={classes.block} aria-label={programmeText.byUnit}>
          <h2>{programmeText.byUnit}</h2>
          <ul>
            {present.map(({ unitCode, unitName, persons }) => {
              const unit = grid.data?.units.find((each) => each.code === unitCode);
              const isAsked = indicator !== undefined && unit?.offForm.includes(code) === false;
              const cell = unit?.cells[code];
              const isEqual = cell?.state === 'value' && cell.amount === persons;
              return (
                <li key={unitCode}>
                  <span className={classes.what} title={unitName}>
                    <b>{unitName}</b>
                    {indicator === undefined && ` ${programmeText.present(persons)}`}
                  </span>
                  {isAsked && (
                    <div className={classes.figures}>
                      <Link
                        href={cellAddress(unitCode, code)}
                        aria-label={activitiesText.openCell(
                          programmeText.stated(describeCell(cell, indicator)),
                          `${unitName}, ${indicator.label}`,
                        )}
                      >
                        {programmeText.stated(describeCell(cell, indicator))}
                      </Link>
                      {isEqual ? (
                        <IconCheck
                          data-equal
                          size={14}
                          stroke={2}
                          role="img"
                          aria-label={programmeText.equal}
                        />
                      ) : (
                        <IconEqualNot
                          size={14}
                          stroke={2}
                          role="img"
                          aria-label={activitiesText.differs}
                        />
                      )}
                      <span>{programmeText.present(persons)}</span>
                      {!isEqual && programme.isOpen && (
                        <Button
                          size="compact-xs"
                          variant="default"
                          aria-label={`${activitiesText.take(formatNumber(persons))}: ${unitName}`}
                          onClick={() => void take(unitCode, unitName, persons)}
                        >
                          {activitiesText.take(formatNumber(persons))}
                        </Button>
                      )}
                    </div>
                  )}
                  {indicator !== undefined && !isAsked && <small>{programmeText.notAsked}</small>}
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </>
  );
}
