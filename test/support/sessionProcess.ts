import { startOfficeSession } from '#app/services/officeSession.ts';
import { hostAt } from './hostAt.ts';

/**
 * Another program on a data folder: says what sessions for screens and for the
 * command line meet and ends, or with `hold` keeps the folder open.
 */
const [root = '', task = ''] = process.argv.slice(2);
if (task === 'hold') {
  const session = startOfficeSession(root, hostAt());
  process.stdout.write(`${session.read().state}\n`);
  // The reference in the timer keeps the connection from being collected, and with it the lock.
  setInterval(() => session.current(), 60_000);
} else {
  const answers = [true, false].map((forScreens) => {
    const session = startOfficeSession(root, hostAt(), { forScreens, timer: null });
    const state = session.read();
    session.close();
    return state;
  });
  process.stdout.write(JSON.stringify(answers));
}
