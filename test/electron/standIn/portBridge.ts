import { randomUUID } from 'node:crypto';
import { StandInPort } from './messagePort.ts';

/** One message between two processes; ports cross as names. */
export type Packet =
  | { readonly kind: 'parent'; readonly data: unknown; readonly ports: readonly string[] }
  | { readonly kind: 'port'; readonly port: string; readonly data: unknown }
  | { readonly kind: 'close'; readonly port: string };

/** Carries messages and ports over one channel between two processes. */
export type PortBridge = {
  readonly post: (data: unknown, ports: readonly StandInPort[]) => void;
  readonly receive: (packet: Packet) => void;
  readonly closeAll: () => void;
};

export function createPortBridge(
  send: (packet: Packet) => void,
  onParentMessage: (message: { data: unknown; ports: readonly StandInPort[] }) => void,
): PortBridge {
  const ports = new Map<string, StandInPort>();

  /** What arrives at the near end of a channel goes to the far process, and back. */
  function keep(name: string, port: StandInPort): void {
    ports.set(name, port);
    port.on('message', ({ data }) => send({ kind: 'port', port: name, data }));
    port.on('close', () => {
      if (ports.delete(name)) send({ kind: 'close', port: name });
    });
    port.start();
  }

  return {
    post: (data, transferred) => {
      const names = transferred.map((port) => {
        const name = randomUUID();
        keep(name, port);
        return name;
      });
      send({ kind: 'parent', data, ports: names });
    },
    receive: (packet) => {
      switch (packet.kind) {
        case 'parent': {
          const arrived = packet.ports.map((name) => {
            const { port1, port2 } = StandInPort.pair();
            keep(name, port2);
            return port1;
          });
          onParentMessage({ data: packet.data, ports: arrived });
          return;
        }
        case 'port':
          ports.get(packet.port)?.postMessage(packet.data);
          return;
        case 'close': {
          const port = ports.get(packet.port);
          ports.delete(packet.port);
          port?.close();
        }
      }
    },
    closeAll: () => {
      for (const port of ports.values()) port.close();
      ports.clear();
    },
  };
}

export function isPacket(message: unknown): message is Packet {
  return typeof message === 'object' && message !== null && 'kind' in message;
}
