import { logContact } from '../logContact.ts';
import { inOffice, unwrap } from './routeBase.ts';

/** Calls, messages and letters that were made. */
export const contactRoutes = {
  log: inOffice.contact.log.handler(({ context, input }) =>
    unwrap(logContact(context.office, input)),
  ),
};
