/** What one run of a fault found; `lost` says of each broken promise what was lost and how to see it again. */
export type FaultOutcome = { readonly tries: number; readonly lost: readonly string[] };

export type FaultSetting = {
  /** How often the fault strikes at most. */
  readonly rounds: number;
  /** Numbers from 0 up to 1 that the seed decides. */
  readonly random: () => number;
  /** An empty folder of its own. */
  readonly folder: string;
};

/**
 * One way in which the world breaks, and what the product promises then. The
 * numbers are those of the promises (P) and faults (F) of docs/reliability.md.
 */
export type Fault = {
  readonly name: string;
  readonly numbers: string;
  readonly promise: string;
  /** Rounds of a whole run and of the sample that every test run makes. */
  readonly rounds: { readonly full: number; readonly sample: number };
  /** The product is broken on purpose: a run that loses nothing proves nothing. */
  readonly isControl?: boolean;
  /** Why this machine cannot make the fault; null when it can. */
  readonly missing?: () => string | null;
  readonly run: (setting: FaultSetting) => Promise<FaultOutcome>;
};

/** Whether a run ended as it must: a promise held everywhere, a control lost at least once. */
export function isAsPromised(fault: Fault, { tries, lost }: FaultOutcome): boolean {
  return tries > 0 && lost.length > 0 === (fault.isControl === true);
}

/** Small seeded generator (mulberry32): the same seed gives the same faults. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Runs tries of one fault two at a time and gathers what they lost. */
export async function strike(
  rounds: number,
  attempt: (round: number) => Promise<string | null>,
): Promise<FaultOutcome> {
  const lost: string[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let round = next++; round < rounds; round = next++) {
      const found = await attempt(round);
      if (found !== null) lost.push(`round ${round}: ${found}`);
    }
  };
  await Promise.all([lane(), lane()]);
  return { tries: rounds, lost };
}
