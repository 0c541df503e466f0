import { writeSync } from 'node:fs';
import { findJob } from './jobs/allJobs.ts';

/**
 * A job in a process of its own, to be killed or recorded:
 * `jobProcess.ts HOME JOB TIMES`. Says `start` once everything is loaded, then
 * every acknowledged step, then how the job ended.
 */
const [home = '', name, times = '1'] = process.argv.slice(2);
const job = findJob(name);
say('start');
const ended = await job.work(home, (step) => say(`done ${step}`), Number(times));
say(ended.ok ? 'end' : `failed ${ended.error.code}`);

/** Written at once and whole: a line is out before the next step begins. */
function say(line: string): void {
  writeSync(1, `${line}\n`);
}
