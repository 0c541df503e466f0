import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { invariant } from '#app/domain/result.ts';
import { crashImage, readImage, writeImage, type Image } from './crashImage.ts';
import type { Fault, FaultOutcome, FaultSetting } from './fault.ts';
import { acknowledgedIn, startJob } from './jobRun.ts';
import { migrateJobs } from './jobs/allJobs.ts';
import { backupJob } from './jobs/backupJob.ts';
import { importJob } from './jobs/importJob.ts';
import { dataFolderIn, type Job } from './jobs/job.ts';
import { reportJob } from './jobs/reportJob.ts';
import { restoreJob } from './jobs/restoreJob.ts';
import { saveJob, saveWithFewSyncs, saveWithoutSync } from './jobs/saveJob.ts';
import { trayJob } from './jobs/trayJob.ts';
import { readRecords, saidIn, type WriteRecord } from './recordedWrites.ts';
import { shimMissing, withShim } from './shimLibrary.ts';

/** The power goes at a random write of every kind of work; real SQLite, real files, recorded. */
export const powerCutFaults: readonly Fault[] = [
  cutting([saveJob], 'P1 F2', 'a save that was acknowledged survives a power cut', [400, 12]),
  cutting([importJob], 'P2 F2', 'an import is whole with its file, or not there', [100, 4]),
  cutting([trayJob], 'P2 F2', 'a tray is imported as a whole and leaves it, or waits', [60, 3]),
  cutting(migrateJobs, 'P2 F3', 'a migration is done or undone, a backup lies before it', [140, 2]),
  cutting([reportJob], 'P3 F4', 'a report file is the old whole one or the new whole one', [60, 3]),
  cutting([backupJob], 'P4 F5', 'a backup is whole or not there, the earlier one stays', [60, 3]),
  cutting([restoreJob], 'P4 F5', 'a restore leaves the old data or the new', [60, 3]),
  {
    ...cutting([saveWithoutSync], 'P1 F2', 'saves with synchronous=OFF', [60, 30]),
    isControl: true,
  },
  {
    ...cutting([saveWithFewSyncs], 'P1 F2', 'saves with synchronous=NORMAL', [60, 30]),
    isControl: true,
  },
];

const STEPS: Readonly<Record<string, number>> = {
  import: 4,
  tray: 4,
  report: 2,
  backup: 2,
  restore: 2,
};
const SAVES = 40;

function cutting(
  jobs: readonly Job[],
  numbers: string,
  promise: string,
  [full, sample]: readonly [number, number],
): Fault {
  const name = `powercut-${jobs.length > 1 ? 'migrate' : (jobs[0]?.name ?? '')}`;
  return {
    name,
    numbers,
    promise,
    rounds: { full, sample },
    missing: shimMissing,
    run: (setting) => cutAll(jobs, setting),
  };
}

/** Spreads the rounds over the jobs, each recorded once. */
async function cutAll(jobs: readonly Job[], setting: FaultSetting): Promise<FaultOutcome> {
  const { random, rounds, folder } = setting;
  const lost: string[] = [];
  const recordings = new Map<Job, Recording>();
  for (let round = 0; round < rounds; round += 1) {
    const job = jobs[Math.floor(random() * jobs.length)] ?? saveJob;
    const recording = recordings.get(job) ?? (await record(job, path.join(folder, job.name)));
    recordings.set(job, recording);
    const found = await cutOnce(job, recording, path.join(folder, String(round)), random);
    if (found !== null) lost.push(`round ${round}: ${job.name} ${found}`);
  }
  return { tries: rounds, lost };
}

type Recording = {
  readonly home: string;
  readonly before: Image;
  readonly records: readonly WriteRecord[];
};

/** Lets a job run once with every write recorded, and proves that the record is complete. */
async function record(job: Job, home: string): Promise<Recording> {
  mkdirSync(home);
  await job.prepare(home);
  const before = readImage(home);
  const log = `${home}.log`;
  const run = startJob(home, job.name, STEPS[job.name] ?? SAVES, {
    ...withShim(home),
    FAULT_LOG: log,
  });
  const { said } = await run.ended;
  invariant(said.endsWith('end\n'), `${job.name} runs to its end: ${said}`);
  const records = readRecords(log);
  const replayed = crashImage(before, records, null);
  const found = readImage(home);
  for (const name of new Set([...replayed.keys(), ...found.keys()])) {
    const [one, other] = [replayed.get(name), found.get(name)];
    const isSame = one && other ? one.equals(other) : one === other;
    invariant(isSame, `the record of ${name} is complete`);
  }
  return { home, before, records };
}

async function cutOnce(
  job: Job,
  { home, before, records }: Recording,
  place: string,
  random: () => number,
): Promise<string | null> {
  const start = records.findIndex(({ kind }) => kind === 'A');
  const cut = start + 1 + Math.floor(random() * (records.length - start));
  const until = records.slice(0, cut);
  writeImage(crashImage(before, until, random), home, place);
  mkdirSync(dataFolderIn(place), { recursive: true });
  try {
    const found = await job.check(place, acknowledgedIn(saidIn(until)));
    return found === null ? null : `cut at ${cut} of ${records.length}: ${found}`;
  } catch (error) {
    return `cut at ${cut} of ${records.length}: ${String(error)}`;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
