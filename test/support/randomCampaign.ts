import type { StatedValue } from '#app/domain/value.ts';
import { amount, none, notApplicable } from './builders.ts';
import type { PlantedCampaign, PlantedSubmission, PlantedUnit } from './plantedCampaign.ts';

/** A campaign that looks like none a person would make; the same seed gives the same one. */
export function randomCampaign(seed: number): Omit<PlantedCampaign, 'code'> {
  const { below, oneOf } = diceOf(seed);
  const indicators = Array.from({ length: 1 + below(7) }, (_, at) => ({
    code: `c${at}`,
    label: `Chỉ tiêu ${at}`,
    group: `Nhóm ${below(3)}`,
    type: oneOf(['integer', 'integer', 'decimal', 'money'] as const),
    aggregate: oneOf(['sum', 'sum', 'max'] as const),
    isOfEvent: below(5) === 0,
  }));
  const value = (): StatedValue =>
    oneOf<() => StatedValue>([
      () => amount(below(40)),
      () => amount(below(3_000_000)),
      () => amount(0),
      () => none,
      () => notApplicable,
    ])();
  const submission = (revision: number, asked: readonly string[]): PlantedSubmission => ({
    kind: revision === 1 ? 'first' : oneOf(['replace', 'add', 'correct'] as const),
    receivedOn: oneOf(['2025-10-01', '2025-10-05', '2025-10-09']),
    isReturned: below(6) === 0,
    values: Object.fromEntries(asked.flatMap((code) => (below(4) === 0 ? [] : [[code, value()]]))),
    activities: Array.from({ length: below(3) }, (_, at) => ({
      name: `Hoạt động ${at}`,
      participants: below(4) === 0 ? null : below(500),
    })),
  });
  const units = Array.from({ length: below(9) }, (_, at): PlantedUnit => {
    const asked = indicators.flatMap(({ code }) => (below(5) === 0 ? [] : [code]));
    return {
      code: `R${at}`,
      name: `Đơn vị số ${at}`,
      kind: oneOf(['phong-ban', 'don-vi', 'truong-hoc', 'thon'] as const),
      asked,
      submissions: Array.from({ length: below(4) }, (_each, index) => submission(index + 1, asked)),
    };
  });
  return {
    dueOn: oneOf([null, '2025-10-05', '2025-10-05']),
    cutOffOn: oneOf([null, '2025-10-05', '2026-01-31']),
    indicators,
    units,
  };
}

/** Multiplicative congruential numbers (Park, Miller): plain, repeatable, good enough to mix cases. */
function diceOf(seed: number) {
  let state = (seed * 48_271) % 2_147_483_647;
  const below = (limit: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return Math.floor((state / 2_147_483_647) * limit);
  };
  const oneOf = <T>(choices: readonly T[]): T => {
    const chosen = choices[below(choices.length)];
    if (chosen === undefined) throw new Error('there is something to choose from');
    return chosen;
  };
  return { below, oneOf };
}
