import { serveReader } from '#app/reader/serveReader.ts';
import { requireParentPort } from './parentPort.ts';

/**
 * Entry of the reader as a utility process. The port that comes with the first
 * message leads to the core; the main process only watches and kills.
 */
requireParentPort().on('message', (event) => {
  const port = event?.ports?.[0];
  if (port === undefined) return;
  port.on('close', () => process.exit(0));
  serveReader({
    onRequest: (listener) => port.on('message', (message) => listener(message?.data)),
    send: port.postMessage.bind(port),
  });
  port.start();
});
