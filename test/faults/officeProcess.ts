import { nodeHostFacts } from '#app/hosts/hostFacts.ts';
import { openOffice } from '#app/services/openOffice.ts';

/**
 * A second program on a data folder, run by tests: `open` says how opening
 * ended, `hold` keeps the folder open.
 */
const [root = '', task = ''] = process.argv.slice(2);
const office = openOffice(root, { ...nodeHostFacts(), onChange: () => undefined });
process.stdout.write(`${office.ok ? 'open' : office.error.code}\n`);
if (office.ok) {
  const { connection } = office.value;
  // Held by the timer: what nothing reaches is collected, and its lock with it.
  if (task === 'hold') setInterval(() => connection.open, 1000);
  else connection.close();
}
