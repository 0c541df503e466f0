import path from 'node:path';
import { COUNTED_RUNS, type Peer, type Scenario } from './scenario.ts';
import { startSide, type Side, type SideRun } from './side.ts';

export type SideSeries = {
  readonly name: string;
  readonly runs: readonly SideRun[];
  /** Peak of the first run: later ones also hold what the ones before left to collect. */
  readonly peakMB: number | null;
};

/** One size of a scenario: every side with its counted runs, null where it is not installed. */
export type Series = {
  readonly size: number;
  readonly ours: SideSeries;
  readonly limit: SideSeries | null;
  readonly peers: readonly { readonly name: string; readonly series: SideSeries | null }[];
};

const WORKER = path.resolve('scripts/bench/worker.ts');

/**
 * Runs all sides of one size in turn, A B C A B C …, after a warm-up of each: what
 * the machine does beside it slows all of them alike, and the ratio of a pair holds.
 */
export async function runSeries(
  scenario: Scenario,
  size: number,
  { counted = COUNTED_RUNS, folder }: { readonly counted?: number; readonly folder: string },
): Promise<Series> {
  const worker = (side: string) => [process.execPath, WORKER, scenario.name, side, String(size)];
  const start = (command: readonly string[]) => startSide(command, { BENCH_FOLDER: folder });
  const peers = (scenario.peers ?? []).filter(({ largest = Infinity }) => size <= largest);
  const commandOf = (peer: Peer) => peer.command?.(size) ?? worker(peer.name);
  const sides = new Map<string, Side | null>([['ours', await start(worker('ours'))]]);
  if (scenario.limit !== undefined) sides.set('limit', await start(worker('limit')));
  for (const peer of peers) sides.set(peer.name, await start(commandOf(peer)));

  const peaks = new Map<string, number | null>();
  const runs = new Map<string, SideRun[]>();
  for (let run = 0; run <= counted; run += 1) {
    for (const [name, side] of sides) {
      if (side === null) continue;
      const measured = await side.run();
      if (run === 0) peaks.set(name, measured.peakMB);
      else runs.set(name, [...(runs.get(name) ?? []), measured]);
    }
  }
  for (const side of sides.values()) await side?.end();

  const seriesOf = (key: string, name: string): SideSeries | null => {
    const found = runs.get(key);
    return found === undefined ? null : { name, runs: found, peakMB: peaks.get(key) ?? null };
  };
  const ours = seriesOf('ours', scenario.name);
  if (ours === null) throw new Error('our own side always runs');
  return {
    size,
    ours,
    limit: seriesOf('limit', scenario.limit?.name ?? ''),
    peers: peers.map(({ name }) => ({ name, series: seriesOf(name, name) })),
  };
}
