import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { machineLine, resultText } from './print.ts';
import { resultsOf, type ResultLine } from './results.ts';
import { findScenario, SCENARIO_NAMES } from './scenarios.ts';
import { runSeries, type Series } from './series.ts';

/**
 * `npm run bench [-- --only NAME] [--json FILE]`: our figures beside the peers' and
 * beside the limit, measured in turn on this machine. `--quick` takes the smallest
 * size once, which proves that a scenario runs and says nothing about speed.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    json: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
});
const names = values.only ?? SCENARIO_NAMES;
const folder = mkdtempSync(path.join(tmpdir(), 'do-toc-do-'));
const lines: ResultLine[] = [];
say(machineLine());
try {
  for (const name of names) {
    const scenario = await findScenario(name);
    say(`\n${scenario.name}: ${scenario.what}`);
    let before: Series | null = null;
    for (const size of values.quick ? scenario.sizes.slice(0, 1) : scenario.sizes) {
      const series: Series = await runSeries(scenario, size, {
        folder,
        ...(values.quick && { counted: 1 }),
      });
      for (const result of resultsOf(scenario, series, before)) {
        lines.push(result.line);
        say(resultText(scenario, result));
      }
      before = series;
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(lines, null, 2)}\n`);

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
