import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { strike, type Fault } from './fault.ts';
import { startJob } from './jobRun.ts';
import { migrateJobs } from './jobs/allJobs.ts';
import { backupJob } from './jobs/backupJob.ts';
import { importJob } from './jobs/importJob.ts';
import type { Job } from './jobs/job.ts';
import { reportJob } from './jobs/reportJob.ts';
import { restoreJob } from './jobs/restoreJob.ts';
import { trayJob } from './jobs/trayJob.ts';
import { saveJob, saveTooEarly } from './jobs/saveJob.ts';

/** Steps a job is given: more than it can do before it is killed. */
const ENDLESS = 100_000;

/** `kill -9` at a random moment of every kind of work that writes. */
export const killFaults: readonly Fault[] = [
  killing([saveJob], 'P1 F1', 'a save that was acknowledged survives a kill', [200, 2]),
  killing([importJob], 'P2 F1', 'an import is whole with its file, or not there', [40, 2]),
  killing([trayJob], 'P2 F1', 'a tray is imported as a whole and leaves it, or waits', [40, 2]),
  killing(migrateJobs, 'P2 F3', 'a migration is done or undone, a backup lies before it', [42, 2]),
  killing([reportJob], 'P3 F4', 'a report file is the old whole one or the new whole one', [40, 2]),
  killing([backupJob], 'P4 F5', 'a backup is whole or not there, the earlier one stays', [40, 2]),
  killing([restoreJob], 'P4 F5', 'a restore leaves the old data or the new', [40, 2]),
  {
    name: 'kill-saveTooEarly',
    numbers: 'P1 F1',
    promise: 'saves acknowledged before their commit',
    rounds: { full: 10, sample: 1 },
    isControl: true,
    // Killed once something was acknowledged: before that there is nothing to lose.
    run: ({ rounds, random, folder }) =>
      strike(rounds, (round) =>
        killOnce(saveTooEarly, path.join(folder, String(round)), random(), 'acknowledgedOne'),
      ),
  },
];

function killing(
  jobs: readonly Job[],
  numbers: string,
  promise: string,
  [full, sample]: readonly [number, number],
): Fault {
  const [first] = jobs;
  const name = `kill-${jobs.length > 1 ? 'migrate' : (first?.name ?? '')}`;
  return {
    name,
    numbers,
    promise,
    rounds: { full, sample },
    run: ({ rounds, random, folder }) =>
      strike(rounds, (round) => {
        const job = jobs[Math.floor(random() * jobs.length)] ?? saveJob;
        return killOnce(job, path.join(folder, String(round)), random());
      }),
  };
}

async function killOnce(
  job: Job,
  home: string,
  share: number,
  after: 'started' | 'acknowledgedOne' = 'started',
): Promise<string | null> {
  mkdirSync(home);
  await job.prepare(home);
  const run = startJob(home, job.name, ENDLESS);
  await run.started;
  await run[after];
  await pause(share * job.milliseconds);
  run.child.kill('SIGKILL');
  const { acknowledged, said } = await run.ended;
  if (said.includes('Error')) return said;
  const lost = await job.check(home, acknowledged);
  if (lost === null) rmSync(home, { recursive: true, force: true });
  return lost;
}
