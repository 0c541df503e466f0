import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createForkLauncher } from '#app/reader/launchForkedReader.ts';
import { createForkedReader } from '#app/reader/readerClient.ts';
import type { ReaderLauncher } from '#app/reader/readerLauncher.ts';
import { importResults } from '#app/services/importResults.ts';
import { openOffice } from '#app/services/openOffice.ts';
import { apiClient } from '#test/support/apiClient.ts';
import { hostAt } from '#test/support/hostAt.ts';
import { addressOf, startHostProcess } from '#test/support/hostProcess.ts';
import { strike, type Fault } from './fault.ts';
import { checkImports, importOf } from './jobs/importJob.ts';
import { dataFolderIn } from './jobs/job.ts';
import { placeOffice } from './jobs/jobOffice.ts';

const IMPORT_MILLISECONDS = 900;

/** The reader and the core die while a received file is read, stored and acknowledged. */
export const processFaults: readonly Fault[] = [
  {
    name: 'kill-reader',
    numbers: 'P6 F19',
    promise: 'a reader that dies costs its file alone, and the clerk is told',
    rounds: { full: 30, sample: 2 },
    run: ({ rounds, random, folder }) =>
      strike(rounds, (round) => killReader(path.join(folder, String(round)), random())),
  },
  {
    name: 'kill-core',
    numbers: 'P1 P6 F19 F21',
    promise:
      'a core that dies while a file is read, stored or just acknowledged keeps what it acknowledged',
    rounds: { full: 30, sample: 3 },
    run: ({ rounds, random, folder }) =>
      strike(rounds, (round) => killCore(path.join(folder, String(round)), round, random())),
  },
];

async function killReader(home: string, share: number): Promise<string | null> {
  mkdirSync(home);
  placeOffice(home);
  const opened = openOffice(dataFolderIn(home), {
    ...hostAt(),
    reader: createForkedReader({ launcher: killingLauncher(share * IMPORT_MILLISECONDS) }),
  });
  if (!opened.ok) return opened.error.code;
  const imported = await importResults(opened.value, importOf(1));
  opened.value.connection.close();
  if (!imported.ok) return `the import ended with ${imported.error.code}`;
  const [file] = imported.value.files;
  const isTold = file?.error?.code === 'fileRefused';
  if (!isTold && imported.value.storedCells === 0) return 'nothing was stored and nothing was said';
  return finishRound(home, checkImports(home, isTold ? [] : ['1']));
}

/** Readers as they are, each killed after a while. */
function killingLauncher(milliseconds: number): ReaderLauncher {
  const launcher = createForkLauncher();
  return {
    launch: (task) => {
      const reader = launcher.launch(task);
      setTimeout(() => reader.kill(), milliseconds).unref();
      return reader;
    },
  };
}

/** In turn: at a random moment, as soon as its reader reads, and right after the acknowledgement. */
async function killCore(home: string, round: number, share: number): Promise<string | null> {
  mkdirSync(home);
  placeOffice(home);
  const core = startHostProcess(dataFolderIn(home));
  const api = apiClient(await addressOf(core));
  const { files, receivedOn } = importOf(1);
  const request = {
    campaign: null,
    files: files.map(({ name, bytes }) => new File([new Uint8Array(bytes)], name)),
    receivedOn,
    kind: 'replace',
    apply: true,
  } as const;
  const answer = api.result.import(request).then(
    ({ storedCells }) => (storedCells > 0 ? ['1'] : []),
    () => [],
  );
  if (round % 3 === 0) await Promise.race([answer, pause(share * IMPORT_MILLISECONDS)]);
  else if (round % 3 === 1) await Promise.race([answer, readerOf(core.pid ?? 0)]);
  else await answer;
  core.kill('SIGKILL');
  if (core.exitCode === null && core.signalCode === null) await once(core, 'exit');
  return finishRound(home, checkImports(home, await answer));
}

/** Settles when a process has a child, which of a core is its reader. */
async function readerOf(pid: number): Promise<void> {
  for (;;) {
    const children = spawnSync('cat', [`/proc/${pid}/task/${pid}/children`], { encoding: 'utf8' });
    if (children.stdout !== '') return;
    await pause(2);
  }
}

function finishRound(home: string, lost: string | null): string | null {
  if (lost === null) rmSync(home, { recursive: true, force: true });
  return lost;
}
