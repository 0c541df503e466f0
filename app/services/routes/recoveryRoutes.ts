import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { OfficeSession } from '../officeSession.ts';
import { exportReadable } from '../recovery/exportReadable.ts';
import { openView } from '../recovery/openView.ts';
import { server, unwrap } from './routeBase.ts';

/** Data that do not open: look, take out what can be read, put aside. */
export const recoveryRoutes = {
  view: server.recovery.view.handler(({ context }) => unwrap(context.session.view())),
  export: server.recovery.export.handler(({ context }) => {
    const { session, exportFolder } = context;
    return writeReadable(session, exportFolder ?? session.read().exportFolder);
  }),
  download: server.recovery.download.handler(async ({ context }) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'bao-cao-doc-duoc-'));
    try {
      const { file, name } = await writeReadable(context.session, folder);
      return new File([new Uint8Array(readFileSync(file))], name);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }),
  setAside: server.recovery.setAside.handler(({ context }) => ({
    keptAside: unwrap(context.session.setAside()),
  })),
};

/** Reads a copy of its own: whatever else is looked at stays as it is. */
async function writeReadable(session: OfficeSession, folder: string) {
  const view = unwrap(openView(session.read().dataFolder, session.host));
  try {
    return unwrap(await exportReadable(view, folder));
  } finally {
    view.close();
  }
}
