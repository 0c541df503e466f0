import { spawn, type ChildProcess } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { invariant } from '#app/domain/result.ts';

const SCRIPT = fileURLToPath(new URL('jobProcess.ts', import.meta.url));

/** Loaded modules are kept between runs, so that a run is work and not loading. */
const CACHE = { NODE_COMPILE_CACHE: path.join(tmpdir(), 'su-co-bo-nho') };

export type JobRun = {
  readonly child: ChildProcess;
  /** Settles when the job begins; rejects when its process ends before. */
  readonly started: Promise<void>;
  /** Settles with the first acknowledged step, or when its process ends. */
  readonly acknowledgedOne: Promise<void>;
  /** The acknowledged steps, once the process is gone. */
  readonly ended: Promise<{ readonly acknowledged: readonly string[]; readonly said: string }>;
};

/** Starts a job in a process of its own. */
export function startJob(
  home: string,
  job: string,
  times: number,
  environment: Readonly<Record<string, string>> = {},
): JobRun {
  const child = spawn(process.execPath, [SCRIPT, home, job, String(times)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...CACHE, ...environment },
  });
  const { stdout, stderr } = child;
  invariant(stdout !== null && stderr !== null, 'both are piped');
  let said = '';
  let complaint = '';
  const start = Promise.withResolvers<void>();
  const step = Promise.withResolvers<void>();
  stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (said.includes('start\n')) start.resolve();
    if (said.includes('done ')) step.resolve();
  });
  stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  const ended = new Promise<{ acknowledged: string[]; said: string }>((resolve) => {
    child.once('close', () => {
      step.resolve();
      start.reject(new Error(`the job ended before it began: ${complaint}`));
      resolve({ acknowledged: acknowledgedIn(said), said: said + complaint });
    });
  });
  return { child, started: start.promise, acknowledgedOne: step.promise, ended };
}

/** The steps that were acknowledged in whole lines. */
export function acknowledgedIn(said: string): string[] {
  return said
    .split('\n')
    .slice(0, -1)
    .flatMap((line) => (line.startsWith('done ') ? [line.slice(5)] : []));
}
