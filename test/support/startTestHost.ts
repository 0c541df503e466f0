import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startLoopbackServer } from '#app/hosts/loopback/startLoopbackServer.ts';
import { nodeHostFacts } from '#app/hosts/hostFacts.ts';
import { createChangeFeed } from '#app/services/changeFeed.ts';
import { finish } from '#app/services/finish.ts';
import { startOfficeSession, type OfficeSession } from '#app/services/officeSession.ts';

export type TestHost = {
  readonly url: string;
  readonly session: OfficeSession;
  readonly folder: string;
  readonly close: () => Promise<void>;
};

/** The real loopback host on a folder of its own, or a data folder that is there; `sample` enters the practice reports first. */
export async function startTestHost(
  options: {
    readonly sample?: boolean;
    readonly dataFolder?: string;
    readonly clock?: () => number;
  } = {},
): Promise<TestHost> {
  const folder = mkdtempSync(path.join(tmpdir(), 'man-hinh-'));
  const changes = createChangeFeed();
  const session = startOfficeSession(options.dataFolder ?? path.join(folder, 'du-lieu'), {
    ...nodeHostFacts(),
    clock: options.clock ?? (() => Date.parse('2025-10-07T14:32:00+07:00')),
    actor: 'Nguyễn Thu Hà',
    onChange: ({ sequence }) => changes.publish(sequence),
  });
  if (options.sample === true) await finish(session.createSample());
  const server = await startLoopbackServer(
    { session, changes, exportFolder: null, backupFile: null },
    path.resolve('build/renderer'),
  );
  return {
    url: server.url,
    session,
    folder,
    close: async () => {
      await server.close();
      session.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
