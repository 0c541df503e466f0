import { findText } from '../search/findText.ts';
import { inOffice, unwrap } from './routeBase.ts';

/** Search over everything people wrote. */
export const searchRoutes = {
  find: inOffice.search.find.handler(({ context, input }) =>
    unwrap(findText(context.office, input)),
  ),
};
