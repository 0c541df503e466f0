import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Fault, FaultOutcome, FaultSetting } from './fault.ts';
import { shimMissing, withShim } from './shimLibrary.ts';

const SCRIPT = fileURLToPath(new URL('errorProcess.ts', import.meta.url));

const outcomeSchema = z.object({ tries: z.int(), lost: z.array(z.string()) });

/** The system refuses one write, one sync or one rename; the next start must find everything. */
export const errorFaults: readonly Fault[] = [
  failing('save', 'P1 F8', 'a save that was acknowledged is there after an error of the disk'),
  failing(
    'session',
    'P1 F8',
    'after an error of the disk the database is opened anew, and saving goes on',
  ),
  failing('import', 'P2 F8', 'an import is whole with its file, or not there'),
  failing('tray', 'P2 F8', 'a tray is imported as a whole and leaves it, or waits'),
  failing('migrate1', 'P2 F8', 'a migration is done or undone, a backup lies before it'),
  failing('report', 'P3 F7 F8 F15', 'a report file is the old whole one or the new whole one'),
  failing('backup', 'P4 F7 F8', 'a backup is whole or not there, the earlier one stays'),
  failing('restore', 'P4 F8', 'a restore leaves the old data or the new'),
  {
    ...failing('saveTooEarly', 'P1 F8', 'saves acknowledged before their commit'),
    isControl: true,
  },
];

function failing(job: string, numbers: string, promise: string): Fault {
  return {
    name: `error-${job.replace(/\d+$/u, '')}`,
    numbers,
    promise,
    rounds: { full: 30, sample: job === 'save' || job === 'session' ? 3 : 2 },
    missing: shimMissing,
    run: (setting) => failInProcess(job, setting),
  };
}

function failInProcess(
  job: string,
  { folder: parent, rounds, random }: FaultSetting,
): Promise<FaultOutcome> {
  const folder = path.join(parent, 'du-lieu-thu');
  mkdirSync(folder);
  const child = spawn(
    process.execPath,
    [SCRIPT, folder, job, String(rounds), String(Math.floor(random() * 1e9))],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...withShim(path.join(folder, 'thu')) },
    },
  );
  let said = '';
  let complaint = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  return new Promise((resolve) => {
    child.once('close', (code, signal) => {
      resolve(
        code === 0
          ? outcomeSchema.parse(JSON.parse(said))
          : { tries: 1, lost: [`the process ended with ${code ?? signal}: ${complaint}`] },
      );
    });
  });
}
