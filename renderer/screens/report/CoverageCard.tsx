import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { formatNumber } from '#app/domain/formatNumber.ts';
import { COVERAGE_FIGURES } from '#app/domain/receivedForm.ts';
import type { Coverage } from '#app/domain/reportModel.ts';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence } from '../../api/errors.ts';
import type { Outputs } from '../../api/session.ts';
import { useEscapeBack } from '../../components/sources/useEscapeBack.ts';
import { useFocusOnArrival } from '../../components/sources/useFocusOnArrival.ts';
import { coverageText } from '../../i18n/report.vi.ts';
import { trailText } from '../../i18n/sources.vi.ts';
import { gridRowPath } from '../../shell/screens.ts';
import { EntryButton } from './EntryButton.tsx';
import classes from './SourceCard.module.css';

type Figure = keyof Coverage;
type Unit = Outputs['source']['ofCoverage'][number];

/**
 * How many units stand where, on the screen of the office: every count opens
 * the units it counts. The page that leaves prints the counts alone.
 */
export function CoverageCard({
  coverage,
  campaign,
  reportId,
}: {
  readonly coverage: Coverage;
  readonly campaign: string;
  /** A frozen report counts the units it froze. */
  readonly reportId: string | null;
}) {
  const [opened, setOpened] = useState<Figure | null>(null);
  const [left, setLeft] = useState<Figure | null>(null);
  return (
    <div className={classes.card}>
      <div className={classes.head}>
        <b>{coverageText.heading}</b>
        <span className={classes.note}>
          {`${coverage.reported}/${coverage.expected} ${coverageText.note}`}
        </span>
      </div>
      {opened === null ? (
        <ul className={classes.list} aria-label={coverageText.heading}>
          {COVERAGE_FIGURES.map((figure) => (
            <li key={figure} className={classes.entry}>
              <EntryButton
                isFirst={figure === (left ?? COVERAGE_FIGURES[0])}
                onOpen={() => setOpened(figure)}
              >
                <span className={classes.unit}>{coverageText.figures[figure]}</span>
                <span className={classes.value}>{formatNumber(coverage[figure])}</span>
              </EntryButton>
            </li>
          ))}
        </ul>
      ) : (
        <FigureUnits
          figure={opened}
          campaign={campaign}
          reportId={reportId}
          onBack={() => {
            setLeft(opened);
            setOpened(null);
          }}
        />
      )}
      <div className={classes.foot}>
        <Link href="/nhap-ket-qua">{coverageText.openGrid}</Link>
      </div>
    </div>
  );
}

function FigureUnits({
  figure,
  campaign,
  reportId,
  onBack,
}: {
  readonly figure: Figure;
  readonly campaign: string;
  readonly reportId: string | null;
  readonly onBack: () => void;
}) {
  const api = useApi();
  const units = useQuery({
    queryKey: ['sources', campaign, 'coverage', reportId],
    queryFn: () => api.source.ofCoverage({ campaign, reportId }),
  });
  useEscapeBack(onBack);
  const back = useFocusOnArrival<HTMLButtonElement>();
  const counted = (units.data ?? []).filter((unit) => isCounted(unit, figure));
  const name = trailText.unitsOf(coverageText.figures[figure], counted.length);
  return (
    <>
      <div className={classes.back}>
        <Button
          variant="subtle"
          size="compact-xs"
          ref={back}
          leftSection={<IconArrowLeft size={13} stroke={1.8} aria-hidden />}
          onClick={onBack}
        >
          {trailText.back}
        </Button>
        {units.data !== undefined && <b>{name}</b>}
      </div>
      {units.isError && <p role="alert">{errorSentence(units.error)}</p>}
      {units.data !== undefined && counted.length === 0 && (
        <p className={classes.empty}>{trailText.noUnits}</p>
      )}
      <ul className={classes.list} aria-label={name}>
        {counted.map((unit) => (
          <li key={unit.code} className={classes.entry}>
            <Link href={gridRowPath(unit.code)} className={classes.unit}>
              {unit.name}
            </Link>
            <span className={classes.source}>{coverageText.figures[unit.status]}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function isCounted({ status }: Unit, figure: Figure): boolean {
  if (figure === 'expected') return true;
  if (figure === 'reported') return status !== 'missing' && status !== 'returned';
  return status === figure;
}
