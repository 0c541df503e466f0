import { exportPaper, renderPaper } from '../exportPaper.ts';
import { handoutMessage, listHandoutUnits, saveHandouts } from '../handouts.ts';
import { inOffice, unwrap } from './routeBase.ts';

/** Papers of a campaign. */
export const paperRoutes = {
  export: inOffice.paper.export.handler(async ({ context, input }) => {
    const folder = context.exportFolder ?? context.session.read().exportFolder;
    return unwrap(await exportPaper(context.office, input.campaign, input.paper, folder));
  }),
  download: inOffice.paper.download.handler(async ({ context, input }) => {
    const { name, bytes } = unwrap(await renderPaper(context.office, input.campaign, input.paper));
    return new File([new Uint8Array(bytes)], name);
  }),
};

/** Giao việc. */
export const handoutRoutes = {
  list: inOffice.handout.list.handler(({ context, input }) =>
    unwrap(listHandoutUnits(context.office, input.campaign)),
  ),
  save: inOffice.handout.save.handler(({ context, input }) =>
    unwrap(saveHandouts(context.office, input.campaign, input.units, input.patch)),
  ),
  messageText: inOffice.handout.messageText.handler(({ context, input }) =>
    unwrap(handoutMessage(context.office, input.campaign, input.formId)),
  ),
};
