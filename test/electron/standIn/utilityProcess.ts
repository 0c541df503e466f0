import { fork, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type { StandInPort } from './messagePort.ts';
import { createPortBridge, isPacket, type PortBridge } from './portBridge.ts';

const PARENT_PORT = new URL('utilityParentPort.ts', import.meta.url).href;

type ForkOptions = {
  readonly serviceName?: string;
  readonly execArgv?: readonly string[];
  readonly stdio?: 'ignore';
};

/** Stand-in of Electron's UtilityProcess: a real process of its own, forked by Node. */
export class StandInUtilityProcess extends EventEmitter {
  readonly serviceName: string;
  readonly execArgv: readonly string[];
  readonly #child: ChildProcess;
  readonly #bridge: PortBridge;

  constructor(entry: string, { serviceName = '', execArgv = [], stdio }: ForkOptions) {
    super();
    this.serviceName = serviceName;
    this.execArgv = execArgv;
    this.#child = fork(entry, [], {
      execArgv: [...execArgv, '--import', PARENT_PORT],
      serialization: 'advanced',
      stdio: ['ignore', stdio ?? 'inherit', stdio ?? 'inherit', 'ipc'],
    });
    this.#bridge = createPortBridge(
      (packet) => {
        if (this.#child.connected) this.#child.send(packet, () => undefined);
      },
      ({ data }) => this.emit('message', data),
    );
    this.#child.on('message', (packet) => {
      if (isPacket(packet)) this.#bridge.receive(packet);
    });
    this.#child.once('exit', (code, signal) => {
      this.#bridge.closeAll();
      this.emit('exit', code ?? (signal === 'SIGABRT' ? 134 : 1));
    });
    started.push(this);
  }

  get pid(): number | undefined {
    return this.#child.exitCode === null && this.#child.signalCode === null
      ? this.#child.pid
      : undefined;
  }

  postMessage(data: unknown, ports: readonly StandInPort[] = []): void {
    this.#bridge.post(data, ports);
  }

  kill(): boolean {
    return this.#child.kill('SIGKILL');
  }
}

const started: StandInUtilityProcess[] = [];

/** Every process the app forked, oldest first. */
export function forkedProcesses(serviceName: string): readonly StandInUtilityProcess[] {
  return started.filter((process) => process.serviceName === serviceName);
}

export const utilityProcess = {
  fork: (entry: string, _arguments: readonly string[] = [], options: ForkOptions = {}) =>
    new StandInUtilityProcess(entry, options),
};
