import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Result } from '#app/domain/result.ts';
import { checkHealth, isHealthy } from '#app/services/checkHealth.ts';
import { openOffice } from '#app/services/openOffice.ts';
import type { ServiceContext } from '#app/services/serviceContext.ts';
import { UNFINISHED } from '#app/storage/writeFileAtomically.ts';
import { hostAt } from '#test/support/hostAt.ts';

/**
 * Work that a fault interrupts. It lives in one folder, its home, so that a home
 * can be copied, cut and rebuilt; `du-lieu` in it is the data folder.
 */
export type Job = {
  readonly name: string;
  /** The longest wait before a kill: about as long as a few steps take. */
  readonly milliseconds: number;
  readonly prepare: (home: string) => Promise<void> | void;
  /** Does up to `times` steps and acknowledges each once it is done; ends at the first expected failure. */
  readonly work: (
    home: string,
    acknowledge: (step: string) => void,
    times: number,
  ) => Promise<Result<unknown>> | Result<unknown>;
  /** What was lost of the acknowledged steps, null when everything promised is there. */
  readonly check: (
    home: string,
    acknowledged: readonly string[],
  ) => Promise<string | null> | string | null;
};

export function dataFolderIn(home: string): string {
  return path.join(home, 'du-lieu');
}

/** Opens the data folder as the next start does, and looks at it; null when it is whole and `look` finds nothing. */
export function inspectOffice(
  home: string,
  look: (office: ServiceContext) => string | null,
): string | null {
  const opened = openOffice(dataFolderIn(home), hostAt());
  if (!opened.ok) return `does not open: ${JSON.stringify(opened.error)}`;
  try {
    const health = checkHealth(opened.value);
    if (!isHealthy(health)) return `unsound: ${JSON.stringify(health)}`;
    const left = readdirSync(dataFolderIn(home), { recursive: true, encoding: 'utf8' }).find(
      (name) => name.includes(UNFINISHED),
    );
    return left === undefined ? look(opened.value) : `left behind: ${left}`;
  } finally {
    opened.value.connection.close();
  }
}

/** The biggest amount ever stored for the one cell that the jobs count in. */
export function storedAmount({ connection }: ServiceContext): number {
  const amount: unknown = connection.prepare('select max(amount) from value').pluck().get();
  return typeof amount === 'number' ? amount : 0;
}
