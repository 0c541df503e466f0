import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { OfficeSession } from '../officeSession.ts';
import { reporting, server, unwrap } from './routeBase.ts';

/** The data folder: what it holds and what can be done about it. */
export const sessionRoutes = {
  read: server.session.read.handler(({ context }) => context.session.read()),
  createOffice: server.session.createOffice.handler(({ context, input }) =>
    unwrap(context.session.createOffice(input)),
  ),
  createSample: server.session.createSample.handler(({ context: { session }, signal }) =>
    reporting(session, enterSample(session, signal)),
  ),
  restore: server.session.restore.handler(async ({ context: { session }, input }) => {
    const { manifest, keptAside } = unwrap(
      'name' in input
        ? session.restore(path.join(session.read().backupFolder, path.basename(input.name)))
        : await withTemporaryFile(input.file, session.restore),
    );
    return { createdAt: manifest.createdAt, keptAside };
  }),
  reopen: server.session.reopen.handler(({ context }) => context.session.reopen()),
};

async function* enterSample(session: OfficeSession, signal: AbortSignal | undefined) {
  unwrap(yield* session.createSample(signal));
}

/** A backup that came as a file is laid down for the restore and taken away again. */
async function withTemporaryFile<T>(file: File, use: (path: string) => T): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'khoi-phuc-'));
  try {
    const copy = path.join(folder, 'sao-luu.zip');
    writeFileSync(copy, new Uint8Array(await file.arrayBuffer()));
    return use(copy);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
