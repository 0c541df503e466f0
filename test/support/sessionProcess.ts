import { startOfficeSession } from '#app/services/officeSession.ts';
import { hostAt } from './hostAt.ts';

const root = process.argv[2] ?? '';

/** Prints what sessions on a data folder meet, then ends. */
const answers = [true, false].map((forScreens) => {
  const session = startOfficeSession(root, hostAt(), { forScreens, timer: null });
  const state = session.read();
  session.close();
  return state;
});
process.stdout.write(JSON.stringify(answers));
