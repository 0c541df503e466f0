import { damageFaults } from './damageFaults.ts';
import { errorFaults } from './errorFaults.ts';
import type { Fault } from './fault.ts';
import { killFaults } from './killFaults.ts';
import { placeFaults } from './placeFaults.ts';
import { powerCutFaults } from './powerCutFaults.ts';
import { processFaults } from './processFaults.ts';
import { recordFaults } from './recordFaults.ts';

/** Every fault, in the order in which they are told. */
export const faults: readonly Fault[] = [
  ...killFaults,
  ...processFaults,
  ...powerCutFaults,
  ...errorFaults,
  ...placeFaults,
  ...damageFaults,
  ...recordFaults,
];
