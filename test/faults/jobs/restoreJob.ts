import path from 'node:path';
import { ok } from '#app/domain/result.ts';
import { backUpOffice } from '#app/services/backUpOffice.ts';
import { restoreOffice } from '#app/services/openOffice.ts';
import { hostAt } from '#test/support/hostAt.ts';
import { dataFolderIn, inspectOffice, storedAmount, type Job } from './job.ts';
import { placeOffice, saveAmount, withOffice } from './jobOffice.ts';

/** Two backups put in place of each other in turn; the live data were a third state. */
export const restoreJob: Job = {
  name: 'restore',
  milliseconds: 300,
  prepare: (home) => {
    placeOffice(home);
    withOffice(home, (office) => {
      for (const amount of [1, 2]) {
        saveAmount(office, amount);
        backUpOffice(office, backupOf(home, amount));
      }
      saveAmount(office, 3);
    });
  },
  work: (home, acknowledge, times) => {
    for (let count = 0; count < times; count += 1) {
      const amount = 1 + (count % 2);
      const restored = restoreOffice(dataFolderIn(home), backupOf(home, amount), hostAt().clock);
      if (!restored.ok) return restored;
      acknowledge(String(amount));
    }
    return ok(undefined);
  },
  check: (home, acknowledged) =>
    inspectOffice(home, (office) => {
      const stored = storedAmount(office);
      const last = acknowledged.at(-1);
      const allowed = last === undefined ? [1, 3] : [1, 2];
      return allowed.includes(stored) ? null : `the data are ${stored} after ${last ?? 'nothing'}`;
    }),
};

function backupOf(home: string, amount: number): string {
  return path.join(home, `sao-luu-${amount}.zip`);
}
