import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CoreState } from '#app/contract/desktop.ts';
import { temporaryFolder } from '#test/support/temporaryFolder.ts';
import { loadShellModule, loadStandIn } from './standIn/startStandInApp.ts';

/** The part of the shell that starts, watches and ends processes; the processes are real. */
type CoreSupervisor = {
  readonly connect: (give: (port: { readonly close: () => void }) => void) => void;
  readonly findReport: (file: string) => Promise<string | null>;
  readonly stop: () => Promise<void>;
};
type ReaderLimits = Readonly<
  Record<'graceSeconds' | 'heapMegabytes' | 'residentKilobytes' | 'watchMilliseconds', number>
>;
type ReaderSupervisor = {
  readonly launch: (reader: string, seconds: number) => void;
  readonly kill: (reader: string) => void;
};
type Told = { readonly type: string; readonly reader?: string; readonly why?: string };

let superviseCore: (options: object) => CoreSupervisor;
let createReaderSupervisor: (
  entry: string,
  tellCore: (message: Told) => void,
  limits: ReaderLimits,
) => ReaderSupervisor;

beforeAll(() => {
  loadStandIn();
  superviseCore = Reflect.get(Object(loadShellModule('coreSupervisor.ts')), 'superviseCore');
  createReaderSupervisor = Reflect.get(
    Object(loadShellModule('readerSupervisor.ts')),
    'createReaderSupervisor',
  );
});

const LIMITS: ReaderLimits = {
  graceSeconds: 0.1,
  heapMegabytes: 64,
  residentKilobytes: 400 * 1024,
  watchMilliseconds: 50,
};

describe('a reader process', () => {
  test('that does not end is killed, and the core is told it took too long', async () => {
    const told = await runReader('for (;;) Math.random();', LIMITS, 0.3);
    expect(told).toMatchObject([{ type: 'readerStarted' }, { why: 'timedOut' }]);
  });

  test.skipIf(process.platform !== 'linux')(
    'that fills memory outside the heap is killed, and the core is told it was too big',
    async () => {
      const greedy =
        'const kept = []; setInterval(() => kept.push(Buffer.alloc(30_000_000, 1)), 5);';
      expect(await runReader(greedy, LIMITS)).toMatchObject([{}, { why: 'outOfMemory' }]);
    },
  );

  test('that fills its heap ends by itself with the code of an abort', async () => {
    const greedy = 'const kept = []; for (;;) kept.push(Array(100_000).fill(0.5));';
    expect(await runReader(greedy, LIMITS)).toMatchObject([{}, { why: 'exited', code: 134 }]);
  }, 20_000);

  test('that is killed by the core is gone, and said so once', async () => {
    const told: Told[] = [];
    const readers = createReaderSupervisor(
      writeEntry('setInterval(() => undefined, 1000);'),
      (message) => told.push(message),
      LIMITS,
    );
    readers.launch('một', 5);
    readers.kill('một');
    readers.kill('một');
    await expect.poll(() => told).toHaveLength(2);
    expect(told[1]).toMatchObject({ type: 'readerEnded', reader: 'một', why: 'exited' });
  });
});

describe('a core process', () => {
  test('that dies at every start is tried again, then said to have failed, and comes back when a page asks', async () => {
    const folder = temporaryFolder();
    const isBroken = path.join(folder, 'hong');
    writeFileSync(isBroken, '');
    const states: CoreState[] = [];
    const core = superviseCore({
      coreEntry: writeEntry(
        `import { existsSync } from 'node:fs';
         if (existsSync(${JSON.stringify(isBroken)})) process.exit(3);
         await import(${JSON.stringify(pathToFileURL('build/electron/core.js').href)});`,
      ),
      readerEntry: path.resolve('build/electron/reader.js'),
      dataFolder: path.join(folder, 'du-lieu'),
      appVersion: '0',
      onState: (state: CoreState) => states.push(state),
      restartDelaysMs: [0, 10, 10],
    });
    await expect.poll(() => states.at(-1), { timeout: 10_000 }).toBe('failed');
    expect(states).toEqual(['restarting', 'restarting', 'restarting', 'failed']);
    expect(await core.findReport('docx')).toBeNull();
    rmSync(isBroken);
    const port = await new Promise<{ close: () => void }>((resolve) => core.connect(resolve));
    expect(states.slice(-2)).toEqual(['restarting', 'running']);
    port.close();
    await core.stop();
    expect(states.at(-1)).toBe('running');
  }, 20_000);
});

async function runReader(program: string, limits: ReaderLimits, seconds = 5): Promise<Told[]> {
  const told: Told[] = [];
  const readers = createReaderSupervisor(
    writeEntry(program),
    (message) => told.push(message),
    limits,
  );
  readers.launch('một', seconds);
  await expect.poll(() => told.length, { timeout: 15_000 }).toBe(2);
  return told;
}

function writeEntry(program: string): string {
  const file = path.join(temporaryFolder(), 'entry.mjs');
  writeFileSync(file, program);
  return file;
}
