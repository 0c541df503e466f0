import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { DesktopBridge } from '#app/contract/desktop.ts';
import { closablePort } from '#renderer/api/closablePort.ts';

/**
 * A client of the core inside the page, on ports of its own beside the one the
 * screens use: what a test asks takes the whole way page → preload → main → core.
 * Runs before the page's own scripts, so that it can take the ports it asked for.
 */
const state = { client: null as unknown, wanted: 0, ports: 0, changes: [] as number[] };

let closeClient = (): void => undefined;
const drop = (): void => {
  state.client = null;
  closeClient();
};
window.addEventListener('message', (event: MessageEvent<unknown>) => {
  const [port] = event.ports;
  if (port === undefined || Reflect.get(Object(event.data), 'type') !== 'core-port') return;
  if (state.wanted === 0) return;
  state.wanted -= 1;
  event.stopImmediatePropagation();
  drop();
  const closable = closablePort(port);
  closeClient = closable.close;
  state.client = createORPCClient(new RPCLink({ port: closable.port }));
  state.ports += 1;
});

function open(): void {
  const desktop: DesktopBridge = Reflect.get(window, 'desktop');
  const ask = (): void => {
    state.wanted += 1;
    desktop.connect();
  };
  desktop.onCoreState((next) => {
    if (next === 'running') ask();
    else drop();
  });
  ask();
}

Reflect.set(window, 'probe', {
  open,
  ports: () => state.ports,
  changes: () => state.changes,
  call: async (operation: string, input: unknown) => {
    try {
      return { ok: true, value: await collect(await invoke(operation, input)) };
    } catch (error) {
      return { ok: false, error: String(error), data: Reflect.get(Object(error), 'data') };
    }
  },
  importFile: (bytes: readonly number[], name: string, rest: Readonly<Record<string, unknown>>) =>
    Reflect.get(window, 'probe').call('result.import', {
      ...rest,
      files: [new File([new Uint8Array(bytes)], name)],
    }),
  watch: async () => {
    for await (const change of iterable(await invoke('changeSet.watch', undefined))) {
      state.changes.push(Number(Reflect.get(Object(change), 'sequence')));
    }
  },
});

async function invoke(operation: string, input: unknown): Promise<unknown> {
  if (state.client === null) throw new Error('no core at the moment');
  const called = operation
    .split('.')
    .reduce<unknown>((at, name) => Reflect.get(Object(at), name), state.client);
  return Reflect.apply(called as () => Promise<unknown>, null, [input]);
}

/** An operation with progress answers with its last word. */
async function collect(answer: unknown): Promise<unknown> {
  if (!isIterator(answer)) return answer;
  for (;;) {
    const step = await answer.next();
    if (step.done === true) return step.value;
  }
}

function iterable(answer: unknown): AsyncIterable<unknown> {
  if (!isIterator(answer)) throw new Error('the operation gives no stream');
  return { [Symbol.asyncIterator]: () => answer };
}

function isIterator(answer: unknown): answer is AsyncIterator<unknown> {
  return typeof answer === 'object' && answer !== null && 'next' in answer;
}
