import { basename } from 'node:path';

/**
 * Keeps the channel of a reader process but does what a process under attack
 * might do; the name of the file it is given says what.
 */
const MANNERS: Readonly<Record<string, () => void>> = {
  loop: () => {
    for (;;) Math.random();
  },
  crash: () => process.abort(),
  exit: () => process.exit(0),
  fillHeap: () => {
    const kept: number[][] = [];
    for (;;) kept.push(Array<number>(1_000_000).fill(0.5));
  },
  fillBuffers: () => {
    const kept: Buffer[] = [];
    setInterval(() => kept.push(Buffer.alloc(30_000_000, 1)), 20);
  },
  lie: () => {
    process.send?.({ type: 'document', document: { kind: 'workbook', sheets: 'all of them' } });
    setInterval(() => undefined, 1000);
  },
  liePhoto: () => {
    const thumbnail = Buffer.from('<svg onload="alert(1)"/>').toString('base64');
    const photo = { mediaType: 'image/jpeg', widthPx: 4, heightPx: 3, thumbnail, print: '/9j/' };
    process.send?.({ type: 'photo', photo });
    setInterval(() => undefined, 1000);
  },
};

process.once('message', (message) => {
  if (typeof message !== 'object' || message === null || !('path' in message)) return;
  MANNERS[basename(String(message.path))]?.();
});
