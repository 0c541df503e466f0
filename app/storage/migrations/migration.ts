import type { RawBuilder } from 'kysely';

/** One step of the schema. Statements run in one transaction together with `user_version`. */
export type Migration = {
  /** Runs on from the step before; becomes `user_version`. */
  readonly number: number;
  readonly reason: string;
  readonly statements: readonly RawBuilder<unknown>[];
};
