import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { addressOf, startHostProcess } from '#test/support/hostProcess.ts';
import { launchBrowser } from '#test/support/launchBrowser.ts';
import { officeFolder } from '../fixtures/offices.ts';
import type { Measured, Scenario } from '../scenario.ts';
import { from } from '../targets.ts';
import { officeOf } from './board.ts';

const REST_MS = 6_000;

/** From the command to a board that can be worked with, the browser being open already. */
export const start: Scenario = {
  name: 'start',
  what: 'loopback host from the command to the usable board; memory is that of the core after six seconds of rest',
  sizes: [10_000, 100_000, 1_000_000],
  unit: 'values',
  ours: async (values) => {
    const folder = await officeFolder(officeOf(values));
    const browser = await launchBrowser();
    return {
      run: async (): Promise<Measured> => {
        const page = await browser.newPage();
        const begun = performance.now();
        const host = startHostProcess(folder);
        await page.goto(await addressOf(host));
        await page.getByRole('main').getByRole('heading').first().waitFor();
        const ms = performance.now() - begun;
        // By then it has read the data through as well.
        await pause(REST_MS);
        await page.close();
        const coreMB = residentMB(host.pid);
        host.kill('SIGTERM');
        await once(host, 'close');
        return coreMB === null ? { ms } : { ms, peakMB: coreMB };
      },
      close: () => browser.close(),
    };
  },
  limit: {
    name: 'Node that does nothing',
    prepare: () => ({
      run: async () => {
        await once(spawn(process.execPath, ['--eval', '0'], { stdio: 'ignore' }), 'close');
      },
    }),
  },
  targets: [
    from(1_000_000, 'at most 2 s', ({ oursMs }) => oursMs, 2_000),
    from(0, 'idle core at most 200 MB', ({ peakMB }) => peakMB, 200),
  ],
};

/** Memory of a process as the system counts it; null where the system does not say. */
function residentMB(pid: number | undefined): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const [, kilobytes] = /^VmRSS:\s+(\d+) kB/mu.exec(status) ?? [];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}
