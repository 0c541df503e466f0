import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { z } from 'zod';

const measuredSchema = z.object({ ms: z.number(), peakMB: z.number().nullable() });

export type SideRun = z.infer<typeof measuredSchema>;

export type Side = {
  readonly run: () => Promise<SideRun>;
  readonly end: () => Promise<void>;
};

/**
 * Starts one side and waits until it is prepared. Null when the command or what it
 * needs is not installed: it ends with 3, or cannot be started. Any other end is an error.
 */
export async function startSide(command: readonly string[], env: object): Promise<Side | null> {
  const [program = '', ...programArguments] = command;
  const child = spawn(program, programArguments, {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  const ended = new Promise<number>((resolve) => {
    child.on('error', () => resolve(NOT_INSTALLED));
    child.on('close', (code) => resolve(code ?? 1));
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const nextLine = async (): Promise<string | null> => {
    const line = await lines.next();
    return line.done === true ? null : line.value;
  };
  if ((await nextLine()) === null) {
    const code = await ended;
    if (code === NOT_INSTALLED) return null;
    throw new Error(`${command.join(' ')} ended with ${code}`);
  }
  return {
    run: async () => {
      child.stdin.write('run\n');
      const line = await nextLine();
      if (line === null) throw new Error(`${command.join(' ')} ended with ${await ended}`);
      return measuredSchema.parse(JSON.parse(line));
    },
    end: async () => {
      child.stdin.end();
      if (child.exitCode === null) await once(child, 'close');
    },
  };
}

const NOT_INSTALLED = 3;
