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
  removeSample: server.session.removeSample.handler(({ context }) => ({
    keptAside: unwrap(context.session.removeSample()),
  })),
  restore: server.session.restore.handler(({ context: { session }, input }) =>
    unwrap(session.restore(input.from, input.passphrase)),
  ),
  reopen: server.session.reopen.handler(({ context }) => context.session.reopen()),
};

async function* enterSample(session: OfficeSession, signal: AbortSignal | undefined) {
  unwrap(yield* session.createSample(signal));
}
