import { EventEmitter } from 'node:events';

type ProtocolHandler = (request: Request) => Promise<Response> | Response;
type PermissionRequest = (
  contents: { readonly getURL: () => string },
  permission: string,
  callback: (isGranted: boolean) => void,
) => void;
type PermissionCheck = (contents: null, permission: string, origin: string) => boolean;
type BeforeRequest = (
  details: { readonly url: string },
  callback: (answer: { readonly cancel?: boolean }) => void,
) => void;

/** Stand-in of a Session: keeps what the app set and answers as Electron would ask it. */
class StandInSession extends EventEmitter {
  readonly #protocols = new Map<string, ProtocolHandler>();
  #permissionRequest: PermissionRequest | null = null;
  #permissionCheck: PermissionCheck | null = null;
  #devicePermission: (() => boolean) | null = null;
  #displayMedia: ((request: unknown, callback: (streams: unknown) => void) => void) | null = null;
  #bluetooth: ((details: unknown, callback: (answer: unknown) => void) => void) | null = null;
  #beforeRequest: BeforeRequest | null = null;

  readonly protocol = {
    handle: (scheme: string, handler: ProtocolHandler): void => {
      this.#protocols.set(scheme, handler);
    },
    /** Null when no scheme of the app answers the address. */
    answer: async (url: string, method = 'GET'): Promise<Response | null> => {
      const handler = this.#protocols.get(url.slice(0, url.indexOf(':')));
      return handler === undefined ? null : handler(new Request(url, { method }));
    },
  };

  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest): void => {
      this.#beforeRequest = listener;
    },
  };

  setPermissionRequestHandler(handler: PermissionRequest): void {
    this.#permissionRequest = handler;
  }

  setPermissionCheckHandler(handler: PermissionCheck): void {
    this.#permissionCheck = handler;
  }

  setDevicePermissionHandler(handler: () => boolean): void {
    this.#devicePermission = handler;
  }

  setDisplayMediaRequestHandler(
    handler: (request: unknown, callback: (streams: unknown) => void) => void,
  ): void {
    this.#displayMedia = handler;
  }

  setBluetoothPairingHandler(
    handler: (details: unknown, callback: (answer: unknown) => void) => void,
  ): void {
    this.#bluetooth = handler;
  }

  isCancelled(url: string): boolean {
    let isCancelled = false;
    this.#beforeRequest?.({ url }, ({ cancel }) => {
      isCancelled = cancel === true;
    });
    return isCancelled;
  }

  /** Electron grants what no handler decides. */
  isGranted(permission: string, address: string): boolean {
    let isGranted = this.#permissionRequest === null;
    this.#permissionRequest?.({ getURL: () => address }, permission, (answer) => {
      isGranted = answer;
    });
    return isGranted || (this.#permissionCheck?.(null, permission, address) ?? true);
  }

  isDeviceGranted(): boolean {
    return this.#devicePermission?.() ?? true;
  }

  isPairingConfirmed(): boolean {
    let isConfirmed = this.#bluetooth === null;
    this.#bluetooth?.({}, (answer) => {
      isConfirmed = Reflect.get(Object(answer), 'confirmed') === true;
    });
    return isConfirmed;
  }

  /** Streams handed out for "share my screen"; null is a refusal. */
  displayStreams(): unknown {
    let streams: unknown = this.#displayMedia === null ? 'undecided' : null;
    this.#displayMedia?.({}, (answer) => {
      streams = answer;
    });
    return streams;
  }

  isDownloadPrevented(url: string): boolean {
    let isPrevented = false;
    const event = {
      preventDefault: () => {
        isPrevented = true;
      },
    };
    this.emit('will-download', event, { getURL: () => url });
    return isPrevented;
  }
}

export const defaultSession = new StandInSession();
export const session = { defaultSession };
