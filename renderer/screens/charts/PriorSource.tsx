import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { ChartIndicator } from '#app/domain/campaignCharts.ts';
import { formatNumber } from '#app/domain/formatNumber.ts';
import { displayNumber } from '#app/domain/value.ts';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence } from '../../api/errors.ts';
import { AnchoredPopover, type Anchor } from '../../components/AnchoredPopover.tsx';
import { chartText, SERIES_NAMES } from '../../i18n/charts.vi.ts';
import { sourcesText } from '../../i18n/grid.vi.ts';
import { SourceCard } from '../report/SourceCard.tsx';
import classes from './ChartScreen.module.css';
import type { LastYear } from './chartTypes.ts';

/** Where a figure of last year comes from: the units of the earlier campaign, or the hand that typed it. */
export function PriorSource({
  lastYear,
  indicator,
  anchor,
  onClose,
}: {
  readonly lastYear: LastYear;
  readonly indicator: ChartIndicator;
  readonly anchor: Anchor;
  readonly onClose: () => void;
}) {
  const { code, label, unitOfMeasure, type } = indicator;
  const figure = lastYear.figures.find((each) => each.indicator === code);
  if (figure === undefined) return null;
  const heading = `${SERIES_NAMES.before}, ${sourcesText.heading(
    label,
    formatNumber(displayNumber(figure.amount, type)),
    unitOfMeasure,
  )}`;
  return (
    <AnchoredPopover anchor={anchor} label={sourcesText.label(label)} onClose={onClose}>
      {figure.isTyped || lastYear.previous === null ? (
        <div className={classes.typed}>
          <b>{heading}</b>
          <p>{chartText.typedSource}</p>
          <Link href="/dot-bao-cao">{chartText.openSetup}</Link>
        </div>
      ) : (
        <CountedSource previous={lastYear.previous} code={code} heading={heading} />
      )}
    </AnchoredPopover>
  );
}

function CountedSource({
  previous,
  code,
  heading,
}: {
  readonly previous: { readonly code: string; readonly name: string };
  readonly code: string;
  readonly heading: string;
}) {
  const api = useApi();
  const sources = useQuery({
    queryKey: ['charts', previous.code, 'sources', code],
    queryFn: () => api.report.sources({ campaign: previous.code, indicator: code }),
  });
  if (sources.isError) return <p role="alert">{errorSentence(sources.error)}</p>;
  if (sources.data === undefined) return null;
  return (
    <SourceCard
      heading={heading}
      note={sourcesText.units(sources.data.entries.length)}
      entries={sources.data.entries}
    >
      {chartText.ofCampaign(previous.name)}
    </SourceCard>
  );
}
