import { cpSync, mkdirSync, openSync, rmSync } from 'node:fs';
import path from 'node:path';
import { seededRandom } from './fault.ts';
import { findJob } from './jobs/allJobs.ts';

/**
 * Lets the n-th write, fsync or rename of a job fail, for n = 1, 2, 3 … until
 * none fails, in one process below the shim: `errorProcess.ts FOLDER JOB TRIES SEED`.
 * After a third of the tries n grows by a factor, so that long work is covered to
 * its end. Prints the outcome as JSON; a crash of the process is a lost try too.
 */
const [folder = '', name, most = '20', seed = '1'] = process.argv.slice(2);
const job = findJob(name);
const tries = Number(most);
const random = seededRandom(Number(seed));

/** What fails, with which error of the system (errno of Linux), and for how long. */
const FAILURES = [
  ['write', 'EIO', 5, 'once'],
  ['write', 'ENOSPC', 28, 'on'],
  ['write', 'short', 5, 'half'],
  ['fsync', 'EIO', 5, 'once'],
  ['rename', 'EIO', 5, 'once'],
  ['rename', 'EBUSY', 16, 'once'],
] as const;

const STEPS = tries < 10 ? 1 : 2;

/** About as many calls as the longest job makes. */
const LONGEST = 800;
const oneByOne = Math.ceil(tries / 3);
const factor = Math.min(60, LONGEST ** (1 / (tries - oneByOne)));
const original = path.join(folder, 'goc');
mkdirSync(original);
await job.prepare(original);
const lost: string[] = [];
let count = 0;
for (const failure of FAILURES) await failUntilNone(failure);
process.stdout.write(JSON.stringify({ tries: count, lost }));

async function failUntilNone([
  operation,
  code,
  errno,
  mode,
]: (typeof FAILURES)[number]): Promise<void> {
  let n = 1;
  for (let round = 1; round <= tries; round += 1) {
    const home = path.join(folder, 'thu');
    cpSync(original, home, { recursive: true });
    control(`arm/${operation}/${n}/${errno}/${mode}`);
    const found = await attempt(home);
    if (found === 'none failed') break;
    count += 1;
    if (found !== null) lost.push(`${job.name}: ${operation} ${n} ${code}: ${found}`);
    rmSync(home, { recursive: true, force: true });
    n += round < oneByOne ? 1 : Math.ceil(n * (factor - 1) * (0.5 + random()));
  }
  rmSync(path.join(folder, 'thu'), { recursive: true, force: true });
}

/** One try: an error may be answered or overcome, never thrown and never acknowledged away. */
async function attempt(home: string): Promise<string | null> {
  const acknowledged: string[] = [];
  let thrown: string | null = null;
  try {
    await job.work(home, (step) => acknowledged.push(step), STEPS);
  } catch (error) {
    thrown = `thrown: ${String(error)}`;
  }
  const hasFired = control('fired') === 'EEXIST';
  control('arm/none/0/0/once');
  if (!hasFired && thrown === null) return 'none failed';
  return thrown ?? (await job.check(home, acknowledged));
}

/** Speaks to the shim, which answers by the way in which opening fails. */
function control(what: string): string {
  try {
    openSync(`/fault/${what}`, 'r');
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : '';
  }
  throw new Error('the shim does not stand below this process');
}
