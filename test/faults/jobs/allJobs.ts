import { invariant } from '#app/domain/result.ts';
import { newestVersion } from '#app/storage/migrateDatabase.ts';
import { backupJob } from './backupJob.ts';
import { importJob } from './importJob.ts';
import type { Job } from './job.ts';
import { makeMigrateJob } from './migrateJob.ts';
import { reportJob } from './reportJob.ts';
import { restoreJob } from './restoreJob.ts';
import { sessionJob } from './sessionJob.ts';
import { trayJob } from './trayJob.ts';
import { saveJob, saveTooEarly, saveWithFewSyncs, saveWithoutSync } from './saveJob.ts';

/** One job of every released schema that is older than this program's. */
export const migrateJobs: readonly Job[] = Array.from({ length: newestVersion() - 1 }, (_, index) =>
  makeMigrateJob(index + 1),
);

const jobs: readonly Job[] = [
  saveJob,
  saveTooEarly,
  saveWithoutSync,
  saveWithFewSyncs,
  sessionJob,
  importJob,
  trayJob,
  reportJob,
  backupJob,
  restoreJob,
  ...migrateJobs,
];

/** The job a process of its own was started for. */
export function findJob(name: string | undefined): Job {
  const found = jobs.find((job) => job.name === name);
  invariant(found, `${name ?? 'nothing'} is a job`);
  return found;
}
