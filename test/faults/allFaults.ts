import { errorFaults } from './errorFaults.ts';
import type { Fault } from './fault.ts';
import { killFaults } from './killFaults.ts';
import { powerCutFaults } from './powerCutFaults.ts';

/** Every fault, in the order in which they are told. */
export const faults: readonly Fault[] = [...killFaults, ...powerCutFaults, ...errorFaults];
