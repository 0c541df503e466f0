import { EventEmitter } from 'node:events';

/** What arrives at a port, as Electron shapes it. */
export type PortMessage = { readonly data: unknown; readonly ports: readonly StandInPort[] };

/**
 * Stand-in of MessagePortMain: `.on('message', {data, ports})`, queued until
 * `start()`, structured clone of what is sent, `close` told to the other end.
 */
export class StandInPort extends EventEmitter {
  #peer: StandInPort | null = null;
  #queue: PortMessage[] = [];
  #isStarted = false;
  #isClosed = false;

  static pair(): { readonly port1: StandInPort; readonly port2: StandInPort } {
    const [port1, port2] = [new StandInPort(), new StandInPort()];
    port1.#peer = port2;
    port2.#peer = port1;
    return { port1, port2 };
  }

  postMessage(data: unknown, ports: readonly StandInPort[] = []): void {
    if (this.#isClosed) return;
    const message = { data: structuredClone(data), ports };
    const peer = this.#peer;
    setImmediate(() => peer?.receive(message));
  }

  start(): void {
    this.#isStarted = true;
    for (const message of this.#queue.splice(0)) this.emit('message', message);
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.emit('close');
    const peer = this.#peer;
    setImmediate(() => peer?.close());
  }

  receive(message: PortMessage): void {
    if (this.#isClosed) return;
    if (this.#isStarted) this.emit('message', message);
    else this.#queue.push(message);
  }
}

/** Stand-in of Electron's MessageChannelMain. */
export class MessageChannelMain {
  readonly port1: StandInPort;
  readonly port2: StandInPort;

  constructor() {
    ({ port1: this.port1, port2: this.port2 } = StandInPort.pair());
  }
}
