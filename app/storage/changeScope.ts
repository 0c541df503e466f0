import type { ChangeRecorder } from './changeRecorder.ts';

/** What a store needs to write inside one change set. */
export type ChangeScope = {
  readonly recorder: ChangeRecorder;
  /** Viet Nam wall-clock moment of the change set. */
  readonly now: string;
  readonly newId: () => string;
};
