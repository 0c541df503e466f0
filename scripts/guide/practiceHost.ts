import { rmSync } from 'node:fs';
import { startLoopbackServer } from '#app/hosts/loopback/startLoopbackServer.ts';
import { nodeHostFacts } from '#app/hosts/hostFacts.ts';
import { createChangeFeed } from '#app/services/changeFeed.ts';
import { finish } from '#app/services/finish.ts';
import { startOfficeSession, type OfficeSession } from '#app/services/officeSession.ts';

/** The afternoon every picture of the guide is taken on. */
export const GUIDE_MOMENT = Date.parse('2025-10-07T14:32:00+07:00');

export type PracticeHost = {
  readonly url: string;
  readonly session: OfficeSession;
  readonly dataFolder: string;
  readonly close: () => Promise<void>;
};

/** The real host on a data folder of its own, at a fixed time; `sample` makes the practice office. */
export async function startPracticeHost(
  dataFolder: string,
  office: 'sample' | 'none',
  rendererFolder: string,
): Promise<PracticeHost> {
  const changes = createChangeFeed();
  const session = startOfficeSession(
    dataFolder,
    {
      ...nodeHostFacts(),
      clock: () => GUIDE_MOMENT,
      actor: 'Nguyễn Thu Hà',
      machine: 'VHXH-01',
      onChange: ({ sequence }) => changes.publish(sequence),
    },
    { forScreens: true, timer: null },
  );
  if (office === 'sample') await finish(session.createSample());
  const server = await startLoopbackServer(
    { session, changes, exportFolder: null, backupFile: null },
    rendererFolder,
  );
  return {
    url: server.url,
    session,
    dataFolder,
    close: async () => {
      await server.close();
      session.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
