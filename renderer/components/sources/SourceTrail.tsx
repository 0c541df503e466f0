import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence } from '../../api/errors.ts';
import type { Outputs } from '../../api/session.ts';
import { trailText } from '../../i18n/sources.vi.ts';
import { gridRowPath } from '../../shell/screens.ts';
import { CellHistory } from '../CellHistory.tsx';
import { OriginBlock } from './OriginBlock.tsx';
import classes from './SourceTrail.module.css';
import { useEscapeBack } from './useEscapeBack.ts';
import { useFocusOnArrival } from './useFocusOnArrival.ts';

type Sources = Outputs['source']['ofCell'];

/** Which figure of a campaign is asked about. */
export type Trail = { readonly campaign: string; readonly indicator: string };

/** What a frozen report says of the figure, in its own words. */
export type PrintedFigure = { readonly valueText: string; readonly source: string };

/**
 * From one unit's figure to its submissions, their files and cells, and who
 * changed it. Escape goes one step back, to the list the unit stood in.
 */
export function SourceTrail({
  trail,
  unitCode,
  printed,
  onBack,
}: {
  readonly trail: Trail;
  readonly unitCode: string;
  /** Set where the figure stands in a frozen report: it may differ from today's. */
  readonly printed: PrintedFigure | null;
  /** Null where there is no list to go back to. */
  readonly onBack: (() => void) | null;
}) {
  const api = useApi();
  const { campaign, indicator } = trail;
  const sources = useQuery({
    queryKey: ['sources', campaign, unitCode, indicator],
    queryFn: () => api.source.ofCell({ campaign, unitCode, indicator }),
  });
  useEscapeBack(onBack);
  const back = useFocusOnArrival<HTMLButtonElement>();
  return (
    <div className={classes.trail}>
      {onBack !== null && (
        <Button
          variant="subtle"
          size="compact-xs"
          className={classes.back}
          ref={back}
          leftSection={<IconArrowLeft size={13} stroke={1.8} aria-hidden />}
          onClick={onBack}
        >
          {trailText.back}
        </Button>
      )}
      {sources.isError && <p role="alert">{errorSentence(sources.error)}</p>}
      {sources.data !== undefined && (
        <Found sources={sources.data} trail={trail} printed={printed} />
      )}
    </div>
  );
}

function Found({
  sources,
  trail,
  printed,
}: {
  readonly sources: Sources;
  readonly trail: Trail;
  readonly printed: PrintedFigure | null;
}) {
  const { unit, valueText, unitOfMeasure, origins } = sources;
  const hasChanged = printed !== null && printed.valueText !== valueText;
  return (
    <>
      <div className={classes.head}>
        <b>{unit.name}</b>
        <span>{unitOfMeasure === '' ? valueText : `${valueText} ${unitOfMeasure}`}</span>
      </div>
      {hasChanged && (
        <p className={classes.changed}>{trailText.inReport(printed.valueText, valueText)}</p>
      )}
      {printed !== null && <p className={classes.frozen}>{trailText.frozen(printed.source)}</p>}
      {origins.length === 0 && <p className={classes.frozen}>{trailText.none}</p>}
      {origins.map((origin) => (
        <OriginBlock key={origin.submissionId} origin={origin} />
      ))}
      <section className={classes.origin}>
        <h2 className={classes.title}>{trailText.history}</h2>
        <CellHistory campaign={trail.campaign} unitCode={unit.code} indicator={trail.indicator} />
      </section>
      <div className={classes.foot}>
        <Link href={gridRowPath(unit.code)}>{trailText.openSheet}</Link>
      </div>
    </>
  );
}
