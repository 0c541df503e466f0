/** Electron's MessagePortMain, as far as the core uses it. */
export type HostPort = {
  readonly on: (event: string, listener: (event?: HostMessage) => void) => void;
  readonly start: () => void;
  readonly postMessage: (message: unknown) => void;
  readonly close: () => void;
};

/** A message with the ports that were handed over beside it. */
type HostMessage = { readonly data: unknown; readonly ports?: readonly HostPort[] };

/** The way to the process that forked this one. */
export type ParentPort = Pick<HostPort, 'on' | 'postMessage'>;

/**
 * The parent port of an Electron utility process. Looked up instead of imported,
 * because the hosts know no Electron; started any other way, the program has no
 * parent to serve.
 */
export function requireParentPort(): ParentPort {
  const port: unknown = Reflect.get(process, 'parentPort');
  if (!isParentPort(port)) throw new Error('This program is started by the desktop shell only.');
  return port;
}

function isParentPort(port: unknown): port is ParentPort {
  return (
    typeof port === 'object' &&
    port !== null &&
    'on' in port &&
    typeof port.on === 'function' &&
    'postMessage' in port &&
    typeof port.postMessage === 'function'
  );
}
