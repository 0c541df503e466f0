import { ok } from '#app/domain/result.ts';
import { startOfficeSession } from '#app/services/officeSession.ts';
import { hostAt } from '#test/support/hostAt.ts';
import { dataFolderIn, type Job } from './job.ts';
import { saveAmount } from './jobOffice.ts';
import { saveJob } from './saveJob.ts';

/** Saves of a program that goes on after a failed one, as the screens do. */
export const sessionJob: Job = {
  ...saveJob,
  name: 'session',
  work: (home, acknowledge, times) => {
    const session = startOfficeSession(dataFolderIn(home), hostAt());
    try {
      for (let amount = 1; amount <= 2 * times; amount += 1) {
        const office = session.current();
        if (!office.ok) return office;
        const saved = saveAmount(office.value, amount);
        if (saved.ok) acknowledge(String(amount));
        else if (saved.error.code === 'diskFailed' && office.value.connection.open) {
          throw new Error('a connection that the disk failed is used again');
        }
      }
      return ok(undefined);
    } finally {
      session.close();
    }
  },
};
