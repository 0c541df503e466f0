import { directiveOriginal, directivePicture } from '../directiveFiles/directivePages.ts';
import { linkDirective } from '../directiveFiles/linkDirective.ts';
import { listDirectives, readDirectiveDesk } from '../directiveFiles/readDirectiveDesk.ts';
import { receiveDirective } from '../directiveFiles/receiveDirective.ts';
import {
  discardDirectiveDraft,
  saveDirectiveDraft,
  storeDirective,
} from '../directiveFiles/storeDirective.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { createFromDirective } from '../setup/createFromDirective.ts';
import { proposeCampaign } from '../setup/proposeCampaign.ts';
import { inOffice, receive, reporting, unwrap } from './routeBase.ts';

/** Directives from the paper to the campaign. */
export const directiveRoutes = {
  list: inOffice.directive.list.handler(({ context }) => listDirectives(context.office)),
  receive: inOffice.directive.receive.handler(({ context, input, signal }) =>
    reporting(context.session, receiveSteps(context.office, input, signal)),
  ),
  read: inOffice.directive.read.handler(async ({ context, input, signal }) =>
    unwrap(await readDirectiveDesk(context.office, input.id, signal)),
  ),
  page: inOffice.directive.page.handler(async ({ context, input, signal }) => {
    const jpeg = unwrap(await directivePicture(context.office, input.id, input.page, signal));
    return new File([new Uint8Array(jpeg)], `trang-${input.page}.jpg`, { type: 'image/jpeg' });
  }),
  original: inOffice.directive.original.handler(({ context, input }) => {
    const { name, bytes } = unwrap(directiveOriginal(context.office, input.id));
    return new File([new Uint8Array(bytes)], name);
  }),
  saveDraft: inOffice.directive.saveDraft.handler(({ context, input }) =>
    unwrap(saveDirectiveDraft(context.office, input.id, input)),
  ),
  discardDraft: inOffice.directive.discardDraft.handler(({ context, input }) =>
    discardDirectiveDraft(context.office, input.id),
  ),
  store: inOffice.directive.store.handler(async ({ context, input }) =>
    unwrap(await storeDirective(context.office, input.id, input.isSecondCopy)),
  ),
  propose: inOffice.directive.propose.handler(({ context, input }) =>
    unwrap(proposeCampaign(context.office, input.id)),
  ),
  createCampaign: inOffice.directive.createCampaign.handler(({ context, input }) =>
    unwrap(createFromDirective(context.office, input)),
  ),
  link: inOffice.directive.link.handler(({ context, input }) =>
    unwrap(linkDirective(context.office, input.id, input)),
  ),
};

async function* receiveSteps(
  office: ServiceContext,
  { file, byHand }: { readonly file: File; readonly byHand: boolean },
  signal: AbortSignal | undefined,
) {
  return unwrap(yield* receiveDirective(office, await receive(file), { byHand, signal }));
}
