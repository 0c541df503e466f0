import path from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';

type ProbeAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: string; readonly data: unknown };

/** What a test asks of the core from inside the page. */
export type PageProbe = {
  readonly call: (operation: string, input?: unknown) => Promise<ProbeAnswer>;
  /** The value of a call that has to succeed. */
  readonly demand: (operation: string, input?: unknown) => Promise<unknown>;
  readonly importFile: (bytes: Uint8Array, name: string, input: object) => Promise<ProbeAnswer>;
  /** How many ports to a core the page was given. */
  readonly ports: () => Promise<number>;
  /** Begins to listen; sequences of committed changes arrive in `changes`. */
  readonly watch: () => Promise<void>;
  readonly changes: () => Promise<number[]>;
};

/** Loads the page again with a client of its own in it, and waits for its port. */
export async function probePage(page: Page): Promise<PageProbe> {
  await page.addInitScript({ content: await probeScript() });
  await page.reload();
  await page.evaluate('window.probe.open()');
  await page.waitForFunction('window.probe.ports() > 0');
  const call = (operation: string, input?: unknown): Promise<ProbeAnswer> =>
    page.evaluate(([name, sent]) => Reflect.get(globalThis, 'probe').call(name, sent), [
      operation,
      input,
    ] as const);
  return {
    call,
    demand: async (operation, input) => {
      const answer = await call(operation, input);
      if (answer.ok) return answer.value;
      throw new Error(`${operation}: ${answer.error} ${JSON.stringify(answer.data)}`);
    },
    importFile: (bytes, name, input) =>
      page.evaluate(
        ([sent, file, rest]) => Reflect.get(globalThis, 'probe').importFile(sent, file, rest),
        [[...bytes], name, input] as const,
      ),
    ports: () => page.evaluate('window.probe.ports()'),
    watch: async () => {
      await page.evaluate('void window.probe.watch()');
    },
    changes: () => page.evaluate('window.probe.changes()'),
  };
}

async function probeScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: path.resolve('test/electron/page/pageClient.ts'),
        formats: ['iife'],
        name: 'probeClient',
      },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  for (const output of outputs) {
    if (!('output' in output)) continue;
    const [chunk] = output.output;
    if (chunk !== undefined) return chunk.code;
  }
  throw new Error('the probe was not built');
}
