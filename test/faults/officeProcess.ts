import { nodeHostFacts } from '#app/hosts/hostFacts.ts';
import { openOffice } from '#app/services/openOffice.ts';
import { saveValue } from '#app/services/saveValue.ts';
import type { ServiceContext } from '#app/services/serviceContext.ts';

/**
 * A second program on a data folder, run by tests: `open` says how opening
 * ended, `hold` keeps the folder open, `save` saves one value after another and
 * acknowledges each. `saveTooEarly` acknowledges while the save is not committed
 * yet: the planted fault that shows a lost acknowledgement is found.
 */
const [root = '', task = ''] = process.argv.slice(2);
const office = openOffice(root, { ...nodeHostFacts(), onChange: () => undefined });
say(office.ok ? 'open' : office.error.code);
if (office.ok && task === 'hold') setInterval(() => undefined, 1000);
else if (office.ok && task === 'save') save(office.value);
else if (office.ok && task === 'saveTooEarly') saveTooEarly(office.value);
else if (office.ok) office.value.connection.close();

function save(context: ServiceContext): void {
  for (let count = 1; ; count += 1) {
    const saved = saveValue(context, entry(count));
    if (!saved.ok) throw new Error(saved.error.code);
    say(String(count));
  }
}

function saveTooEarly(context: ServiceContext): void {
  const unended = context.connection.transaction(() => {
    for (let count = 1; ; count += 1) {
      if (!saveValue(context, entry(count)).ok) return;
      say(String(count));
    }
  });
  unended.immediate();
}

/** One cell whose amount counts up, so that a lost save shows as a smaller number. */
function entry(count: number): Parameters<typeof saveValue>[1] {
  return {
    campaign: null,
    unitCode: 'T01',
    indicator: 'bang_ron',
    stated: { state: 'value', amount: count },
    raw: String(count),
  };
}

/** Node writes to a pipe synchronously on POSIX, so a line is out before the next save starts. */
function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
