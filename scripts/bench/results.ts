import type { Figures, Scenario } from './scenario.ts';
import type { Series, SideSeries } from './series.ts';
import { growthExponent, median } from './statistics.ts';

/** One line of the result file; null where something was not run. */
export type ResultLine = {
  readonly name: string;
  readonly size: number;
  readonly oursMs: number | null;
  readonly peer: string | null;
  readonly peerMs: number | null;
  readonly limit: string | null;
  readonly limitMs: number | null;
  readonly peakMB: number | null;
  readonly exponent: number | null;
};

/** A line with what only people read: spread, ratios, verdicts. */
export type Result = {
  readonly line: ResultLine;
  readonly spread: string;
  readonly figures: Figures;
};

/** Medians and ratios of one size, a result for each peer; one without a peer where there is none. */
export function resultsOf(scenario: Scenario, series: Series, before: Series | null): Result[] {
  const oursMs = medianMs(series.ours);
  const exponent =
    before === null
      ? null
      : growthExponent(
          { size: before.size, cost: medianMs(before.ours) },
          { size: series.size, cost: oursMs },
        );
  const peers = series.peers.length === 0 ? [null] : series.peers;
  return peers.map((peer) => {
    const figures: Figures = {
      size: series.size,
      peer: peer?.name ?? null,
      oursMs,
      peerMs: peer?.series ? medianMs(peer.series) : null,
      limitMs: series.limit === null ? null : medianMs(series.limit),
      peerRatio: peer?.series ? pairRatio(series.ours, peer.series) : null,
      limitRatio: series.limit === null ? null : pairRatio(series.ours, series.limit),
      peakMB: scenario.figure === undefined ? series.ours.peakMB : null,
      exponent,
    };
    const { size, peerMs, limitMs, peakMB } = figures;
    const missing = peer !== null && peer.series === null ? ' (not installed)' : '';
    return {
      line: {
        name: scenario.name,
        size: scenario.figure === undefined ? size : Math.round(oursMs),
        oursMs: scenario.figure === undefined ? rounded(oursMs) : null,
        peer: peer === null ? null : peer.name + missing,
        peerMs: rounded(peerMs),
        limit: scenario.limit?.name ?? null,
        limitMs: rounded(limitMs),
        peakMB: rounded(peakMB),
        exponent: rounded(exponent),
      },
      spread: spreadOf(series.ours),
      figures,
    };
  });
}

function medianMs({ runs }: SideSeries): number {
  return median(runs.map(({ ms }) => ms));
}

/** Median of the ratios of runs that followed each other, not the ratio of two medians. */
function pairRatio(ours: SideSeries, other: SideSeries): number {
  return median(ours.runs.map(({ ms }, at) => ms / (other.runs[at]?.ms ?? Number.NaN)));
}

function spreadOf({ runs }: SideSeries): string {
  const times = runs.map(({ ms }) => ms);
  return `${rounded(Math.min(...times))}–${rounded(Math.max(...times))}`;
}

function rounded(value: number | null): number | null {
  return value === null ? null : Number(value.toFixed(value < 10 ? 2 : 1));
}
