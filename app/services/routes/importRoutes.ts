import { pinBackup } from '../backups/makeBackup.ts';
import { applyTray } from '../importTray/applyTray.ts';
import {
  decideSource,
  removeSource,
  settlePhoto,
  sourceOriginal,
} from '../importTray/decideTray.ts';
import { readTray, summariseTray } from '../importTray/readTray.ts';
import { receiveSources } from '../importTray/receiveSources.ts';
import { sourceWindow } from '../importTray/sourceWindow.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { inOffice, receive, reporting, unwrap } from './routeBase.ts';

/** The import tray, from the dropped file to its import. */
export const importRoutes = {
  read: inOffice.importTray.read.handler(({ context, input }) =>
    unwrap(readTray(context.office, input.campaign)),
  ),
  summary: inOffice.importTray.summary.handler(({ context, input }) =>
    unwrap(summariseTray(context.office, input.campaign)),
  ),
  receive: inOffice.importTray.receive.handler(({ context, input, signal }) =>
    reporting(context.session, receiveSteps(context.office, input, signal)),
  ),
  decide: inOffice.importTray.decide.handler(({ context, input: { id, ...decided } }) =>
    unwrap(decideSource(context.office, id, decided)),
  ),
  remove: inOffice.importTray.remove.handler(({ context, input }) =>
    unwrap(removeSource(context.office, input.id, input.isRemoved)),
  ),
  window: inOffice.importTray.window.handler(({ context, input }) =>
    unwrap(sourceWindow(context.office, input.id, input.at)),
  ),
  original: inOffice.importTray.original.handler(({ context, input }) => {
    const { name, mediaType, bytes } = unwrap(sourceOriginal(context.office, input.id));
    return new File([new Uint8Array(bytes)], name, { type: mediaType });
  }),
  settle: inOffice.importTray.settle.handler(({ context, input }) =>
    unwrap(settlePhoto(context.office, input.id, input.submissionId)),
  ),
  apply: inOffice.importTray.apply.handler(({ context, input: { campaign, ...seen } }) => {
    unwrap(pinBackup(context.office, 'import'));
    return unwrap(applyTray(context.office, campaign, seen));
  }),
};

async function* receiveSteps(
  office: ServiceContext,
  input: { readonly campaign: string | null; readonly files: File[]; readonly isMessage: boolean },
  signal: AbortSignal | undefined,
) {
  const { campaign, isMessage } = input;
  const files = await Promise.all(
    input.files.map(async (file) => ({ ...(await receive(file)), mediaType: file.type })),
  );
  return unwrap(yield* receiveSources(office, campaign, files, { isMessage, signal }));
}
