import { expect, test } from 'vitest';
import { temporaryFolder } from '#test/support/temporaryFolder.ts';
import { faults } from './allFaults.ts';
import { isAsPromised, seededRandom } from './fault.ts';

/** A sample of every fault, always the same one; `npm run test:faults` strikes often and anew. */
const SEED = 1;

test('every promise of docs/reliability.md has one name', () => {
  expect(new Set(faults.map(({ name }) => name)).size).toBe(faults.length);
});

for (const fault of faults) {
  const missing = fault.missing?.() ?? null;
  const title = `${fault.isControl === true ? 'control, lost as it must: ' : ''}${fault.numbers} ${fault.name}`;
  test.skipIf(missing !== null)(`${title}${missing === null ? '' : ` (${missing})`}`, async () => {
    const outcome = await fault.run({
      rounds: fault.rounds.sample,
      random: seededRandom(SEED),
      folder: temporaryFolder(),
    });
    expect(isAsPromised(fault, outcome), `seed ${SEED}: ${outcome.lost.join('\n')}`).toBe(true);
  });
}
