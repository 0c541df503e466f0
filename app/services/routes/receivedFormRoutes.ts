import {
  acceptProposedCells,
  dropReceivedForm,
  saveFormMapping,
  saveFormStates,
} from '../receivedForms/editForm.ts';
import { exportFilledForm, renderFilledForm } from '../receivedForms/fillReceivedForm.ts';
import { listForms, originalForm, readFormDesk } from '../receivedForms/readFormDesk.ts';
import { receiveForm } from '../receivedForms/receiveForm.ts';
import { inOffice, receive, unwrap } from './routeBase.ts';

/** Forms the Sở sends to be filled in. */
export const receivedFormRoutes = {
  list: inOffice.receivedForm.list.handler(({ context, input }) =>
    unwrap(listForms(context.office, input.campaign)),
  ),
  receive: inOffice.receivedForm.receive.handler(async ({ context, input, signal }) => {
    const file = await receive(input.file);
    return unwrap(await receiveForm(context.office, input.campaign, file, signal));
  }),
  read: inOffice.receivedForm.read.handler(async ({ context, input, signal }) =>
    unwrap(await readFormDesk(context.office, input.formId, signal)),
  ),
  map: inOffice.receivedForm.map.handler(async ({ context, input }) =>
    unwrap(await saveFormMapping(context.office, input.formId, input.cells)),
  ),
  acceptProposed: inOffice.receivedForm.acceptProposed.handler(({ context, input }) =>
    unwrap(acceptProposedCells(context.office, input.formId)),
  ),
  saveStates: inOffice.receivedForm.saveStates.handler(({ context, input }) =>
    unwrap(saveFormStates(context.office, input.formId, input.states)),
  ),
  remove: inOffice.receivedForm.remove.handler(({ context, input }) =>
    unwrap(dropReceivedForm(context.office, input.formId)),
  ),
  export: inOffice.receivedForm.export.handler(async ({ context, input, signal }) => {
    const folder = context.exportFolder ?? context.session.read().exportFolder;
    return unwrap(await exportFilledForm(context.office, input.formId, folder, signal));
  }),
  download: inOffice.receivedForm.download.handler(async ({ context, input, signal }) => {
    const { name, bytes } = unwrap(await renderFilledForm(context.office, input.formId, signal));
    return new File([new Uint8Array(bytes)], name);
  }),
  original: inOffice.receivedForm.original.handler(({ context, input }) => {
    const { name, bytes } = unwrap(originalForm(context.office, input.formId));
    return new File([new Uint8Array(bytes)], name);
  }),
};
