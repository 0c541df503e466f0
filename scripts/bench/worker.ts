import { createInterface } from 'node:readline';
import type { Prepare, Prepared } from './scenario.ts';
import { findScenario } from './scenarios.ts';

/**
 * One side of a comparison as a process: prepares, says that it is ready, does the
 * work once for every line it gets and answers with a line of JSON. It ends when
 * its input ends.
 */
const [name = '', side = '', size = ''] = process.argv.slice(2);
const scenario = await findScenario(name);
const prepare = sideOf(scenario);
const prepared = await prepare(Number(size));
say({ ready: true });
for await (const _line of createInterface({ input: process.stdin })) say(await measure(prepared));
await prepared.close?.();
process.exit(0);

function sideOf({ ours, limit, peers = [] }: Awaited<typeof scenario>): Prepare {
  if (side === 'ours') return ours;
  const found = side === 'limit' ? limit : peers.find((peer) => peer.name === side);
  if (found?.prepare === undefined) throw new Error(`${name} has no side ${side}`);
  return found.prepare;
}

async function measure({ run }: Prepared): Promise<object> {
  const start = performance.now();
  const measured = await run();
  const ms = performance.now() - start;
  const peakMB = process.resourceUsage().maxRSS / 1024;
  return measured === undefined ? { ms, peakMB } : { peakMB, ...measured };
}

function say(answer: object): void {
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
