import { EventEmitter } from 'node:events';
import { createPortBridge, isPacket } from './portBridge.ts';

/**
 * Loaded before the entry of a stand-in utility process: gives it `process.parentPort`
 * and the signs by which programs tell such a process.
 */
const parentPort = new EventEmitter();
const waiting: unknown[] = [];
const bridge = createPortBridge(
  (packet) => process.send?.(packet),
  (message) => {
    if (parentPort.listenerCount('message') === 0) waiting.push(message);
    else parentPort.emit('message', message);
  },
);
process.on('message', (packet) => {
  if (isPacket(packet)) bridge.receive(packet);
});
process.once('disconnect', () => process.exit(0));
parentPort.on('newListener', (event) => {
  if (event !== 'message') return;
  setImmediate(() => {
    for (const message of waiting.splice(0)) parentPort.emit('message', message);
  });
});
// Libraries that look for Node or a browser see what they would see in Electron.
Object.defineProperty(process, 'type', { value: 'utility' });
Object.defineProperty(process, 'versions', {
  value: { ...process.versions, electron: '45.4.1' },
});
Object.defineProperty(process, 'parentPort', {
  value: Object.assign(parentPort, { postMessage: (data: unknown) => bridge.post(data, []) }),
});
