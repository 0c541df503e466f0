import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { faults } from './allFaults.ts';
import { isAsPromised, seededRandom, type Fault } from './fault.ts';

/**
 * `npm run test:faults`: every fault of docs/reliability.md, one line each, in a
 * few minutes. `--only NAME` takes the faults whose name begins so, `--rounds N`
 * sets how often each strikes, `--seed N` repeats a run. Ends with 1 when a
 * promise was broken or a control that must fail did not.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    rounds: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const chosen = faults.filter(({ name }) => name.startsWith(values.only));
say(`seed ${values.seed}`);
const results: boolean[] = [];
for (const fault of chosen) results.push(await report(fault));
say(`${results.filter(Boolean).length} of ${chosen.length} faults as promised`);
process.exitCode = chosen.length > 0 && results.every(Boolean) ? 0 : 1;

async function report(fault: Fault): Promise<boolean> {
  const title = `${fault.isControl === true ? 'control ' : ''}${fault.numbers}  ${fault.name}: ${fault.promise}`;
  const missing = fault.missing?.() ?? null;
  if (missing !== null) {
    say(`skipped  ${title} (${missing})`);
    return true;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'su-co-'));
  const begun = performance.now();
  try {
    const outcome = await fault.run({
      rounds: Number(values.rounds ?? fault.rounds.full),
      random: seededRandom(Number(values.seed)),
      folder,
    });
    const isRight = isAsPromised(fault, outcome);
    const lost = outcome.lost.length;
    const seconds = Math.round((performance.now() - begun) / 1000);
    const counts = `tries ${outcome.tries}, held ${outcome.tries - lost}, lost ${lost}`;
    say(`${isRight ? 'ok     ' : 'BROKEN '}  ${title} | ${counts} | ${seconds} s`);
    if (!isRight) for (const line of outcome.lost.slice(0, 5)) say(`           ${line}`);
    return isRight;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
