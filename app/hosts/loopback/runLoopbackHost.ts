import path from 'node:path';
import { parseArgs } from 'node:util';
import { describeError } from '#app/contract/messages.vi.ts';
import { wallTimer } from '#app/services/backups/automaticBackups.ts';
import { createChangeFeed } from '#app/services/changeFeed.ts';
import { prepareFirstScreen } from '#app/services/prepareFirstScreen.ts';
import { startOfficeSession } from '#app/services/officeSession.ts';
import { defaultDataFolder, nodeHostFacts } from '../hostFacts.ts';
import { startLoopbackServer } from './startLoopbackServer.ts';

/**
 * The loopback host: the product in a browser, for PCs without the Electron
 * binary and for development. Prints its address on the first line of stdout. A
 * folder another program owns ends it with a sentence; every other trouble is
 * for the screens to show.
 */
const { values } = parseArgs({
  options: { data: { type: 'string' }, renderer: { type: 'string' } },
});
const changes = createChangeFeed();
const session = startOfficeSession(
  values.data ?? defaultDataFolder(),
  { ...nodeHostFacts(), onChange: ({ sequence }) => changes.publish(sequence) },
  { forScreens: true, timer: wallTimer },
);
const state = session.read();
if (state.state === 'failed' && state.error.code === 'dataFolderInUse') {
  process.stderr.write(`${describeError(state.error)}\n`);
  process.exit(1);
}
const server = await startLoopbackServer(
  { session, changes, exportFolder: null, backupFile: null },
  path.resolve(values.renderer ?? 'build/renderer'),
);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void server.close().then(() => {
      session.close();
      process.exit(0);
    });
  });
}

process.stdout.write(`${server.url}\n`);
setImmediate(() => prepareFirstScreen(session));
