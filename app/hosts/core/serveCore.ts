import { RPCHandler } from '@orpc/server/message-port';
import { hostname } from 'node:os';
import { assertNever, invariant } from '#app/domain/result.ts';
import { createForkedReader } from '#app/reader/readerClient.ts';
import { wallTimer } from '#app/services/backups/automaticBackups.ts';
import { createChangeFeed } from '#app/services/changeFeed.ts';
import { startOfficeSession, type OfficeSession } from '#app/services/officeSession.ts';
import { prepareFirstScreen } from '#app/services/prepareFirstScreen.ts';
import { router } from '#app/services/router.ts';
import { defaultDataFolder, userName } from '../hostFacts.ts';
import { toCoreSchema, type FromCore, type ToCore } from './coreMessages.ts';
import { createMainReaderLauncher } from './createMainReaderLauncher.ts';
import { findWrittenFile } from './findWrittenFile.ts';
import { guardPagePort } from './guardPagePort.ts';
import type { HostPort, ParentPort } from './parentPort.ts';

/**
 * The core of the desktop app: one data folder, one router, any number of
 * pages. Every page gets a port of its own; all of them hear every change.
 * `exit` ends the process once the data folder is closed. What is returned says
 * which folder that is, null before it is known.
 */
export function serveCore(
  parent: ParentPort,
  exit: () => void,
): { readonly dataFolder: () => string | null } {
  const post = (message: FromCore): void => parent.postMessage(message);
  const changes = createChangeFeed();
  const launcher = createMainReaderLauncher(post);
  const handler = new RPCHandler(router);
  const chosenFolders = new Map<string, string>();
  let session: OfficeSession | null = null;

  parent.on('message', (event) => {
    handle(toCoreSchema.parse(event?.data), event?.ports?.[0]);
  });
  return { dataFolder: () => session?.read().dataFolder ?? null };

  function handle(message: ToCore, port: HostPort | undefined): void {
    switch (message.type) {
      case 'start':
        session ??= startOfficeSession(
          message.dataFolder ?? defaultDataFolder(),
          {
            clock: Date.now,
            actor: userName(),
            machine: hostname(),
            reader: createForkedReader({ launcher }),
            onChange: ({ sequence }) => changes.publish(sequence),
            appVersion: message.appVersion,
          },
          { forScreens: true, timer: wallTimer },
        );
        post({ type: 'ready' });
        prepareFirstScreen(session);
        return;
      case 'connect':
        invariant(session !== null && port !== undefined, 'main connects pages after `ready`');
        handler.upgrade(guardPagePort(port), {
          context: {
            session,
            changes,
            exportFolder: null,
            backupFile: null,
            chosenFolder: (word) => chosenFolders.get(word) ?? null,
          },
        });
        port.start();
        return;
      case 'readerStarted':
        invariant(port !== undefined, 'main sends the port of a started reader');
        launcher.readerStarted(message.reader, port);
        return;
      case 'readerEnded':
        launcher.readerEnded(message);
        return;
      case 'findReport':
        invariant(session !== null, 'main asks after `ready`');
        void findWrittenFile(session.read().exportFolder, message.file).then((path) =>
          post({ type: 'reportFound', request: message.request, path }),
        );
        return;
      case 'folderChosen':
        chosenFolders.set(message.word, message.folder);
        post({ type: 'folderKnown', word: message.word });
        return;
      case 'shutdown':
        session?.close();
        exit();
        return;
      default:
        assertNever(message);
    }
  }
}
