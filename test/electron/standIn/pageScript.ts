/**
 * Runs in the page before everything else, as Electron's preload does: the
 * REAL preload text with a `require('electron')` that leads to the stand-in.
 */
export function pageScript(preload: string): string {
  return `(() => {
  const listeners = new Map();
  const ports = new Map();
  const clone = (value) => (value instanceof Uint8Array ? { bytes: btoa(String.fromCharCode(...value)) } : { value });
  const revive = (sent) => sent.bytes === undefined ? sent.value : Uint8Array.from(atob(sent.bytes), (c) => c.charCodeAt(0));
  window.__standInReceive = (channel, data, portNames) => {
    const given = portNames.map((name) => {
      const { port1, port2 } = new MessageChannel();
      ports.set(name, port2);
      port2.onmessage = ({ data }) => { void window.__standIn('port', name, clone(data)); };
      return port1;
    });
    for (const listener of listeners.get(channel) ?? []) listener({ ports: given }, data);
  };
  window.__standInPort = (name, sent) => ports.get(name)?.postMessage(revive(sent));
  window.__standInClose = (name) => { ports.get(name)?.close(); ports.delete(name); };
  const electron = {
    contextBridge: {
      exposeInMainWorld: (key, value) => Object.defineProperty(window, key, { value: Object.freeze({ ...value }) }),
    },
    ipcRenderer: {
      send: (channel, ...input) => { void window.__standIn('send', channel, input); },
      invoke: (channel, ...input) => window.__standIn('invoke', channel, input),
      on: (channel, listener) => { listeners.set(channel, [...(listeners.get(channel) ?? []), listener]); },
      off: (channel, listener) => { listeners.set(channel, (listeners.get(channel) ?? []).filter((known) => known !== listener)); },
    },
  };
  const require = (name) => {
    if (name !== 'electron') throw new Error('a sandboxed preload has no module ' + name);
    return electron;
  };
  (() => {
${preload}
  })();
})();`;
}
