import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeDiagnostics } from '../support/writeDiagnostics.ts';
import { server, unwrap } from './routeBase.ts';

/** The package for support. */
export const supportRoutes = {
  export: server.support.export.handler(({ context: { session, exportFolder } }) =>
    unwrap(writeDiagnostics(session, exportFolder ?? session.read().exportFolder)),
  ),
  download: server.support.download.handler(({ context }) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'goi-chan-doan-'));
    try {
      const { file, name } = unwrap(writeDiagnostics(context.session, folder));
      return new File([new Uint8Array(readFileSync(file))], name);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }),
};
