import type { InferContractRouterOutputs } from '@orpc/contract';
import type { contract } from '#app/contract/contract.ts';

/** Answers of the contract, by operation. */
export type Outputs = InferContractRouterOutputs<typeof contract>;

export type Session = Outputs['session']['read'];
export type ReadySession = Extract<Session, { state: 'ready' }>;
