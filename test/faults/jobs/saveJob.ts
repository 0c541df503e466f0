import { ok } from '#app/domain/result.ts';
import { openOffice } from '#app/services/openOffice.ts';
import { hostAt } from '#test/support/hostAt.ts';
import { dataFolderIn, inspectOffice, storedAmount, type Job } from './job.ts';
import { placeOffice, saveAmount } from './jobOffice.ts';

/** A journal folded into the database often, so that faults meet that too. */
const OFTEN = 'wal_autocheckpoint = 20';

/** Saves that count up, so that a lost one shows as a smaller number. */
export const saveJob: Job = makeSaveJob('save', []);

/** Controls: what the product must not do, and must be seen to lose by. */
export const saveWithoutSync: Job = makeSaveJob('saveWithoutSync', ['synchronous = OFF']);
export const saveWithFewSyncs: Job = makeSaveJob('saveWithFewSyncs', ['synchronous = NORMAL']);

/** Control: acknowledges while the transaction is still open. */
export const saveTooEarly: Job = {
  ...saveJob,
  name: 'saveTooEarly',
  work: (home, acknowledge, times) => {
    const opened = openOffice(dataFolderIn(home), hostAt());
    if (!opened.ok) return opened;
    const { connection } = opened.value;
    connection
      .transaction(() => {
        for (let amount = 1; amount <= times; amount += 1) {
          saveAmount(opened.value, amount);
          acknowledge(String(amount));
        }
      })
      .immediate();
    connection.close();
    return ok(undefined);
  },
};

function makeSaveJob(name: string, settings: readonly string[]): Job {
  return {
    name,
    milliseconds: 200,
    prepare: placeOffice,
    work: (home, acknowledge, times) => {
      const opened = openOffice(dataFolderIn(home), hostAt());
      if (!opened.ok) return opened;
      const { connection } = opened.value;
      try {
        for (const setting of [OFTEN, ...settings]) connection.pragma(setting);
        const first = storedAmount(opened.value) + 1;
        for (let amount = first; amount < first + times; amount += 1) {
          const saved = saveAmount(opened.value, amount);
          if (!saved.ok) return saved;
          acknowledge(String(amount));
        }
        return ok(undefined);
      } finally {
        connection.close();
      }
    },
    check: (home, acknowledged) =>
      inspectOffice(home, (office) => {
        const last = Number(acknowledged.at(-1) ?? 0);
        const stored = storedAmount(office);
        // One save may have reached the disk without its acknowledgement reaching anyone.
        if (stored < last) return `acknowledged ${last}, stored ${stored}`;
        return acknowledged.length > 0 && stored > last + 1
          ? `stored ${stored} after ${last}`
          : null;
      }),
  };
}
