import { readAuditHead } from '#app/storage/auditChain.ts';
import { addClerk, editClerk, moveClerk } from '../clerks.ts';
import { reading } from '../serviceContext.ts';
import { inOffice, unwrap } from './routeBase.ts';

/** The people who share one PC, and who of them works now. */
export const clerkRoutes = {
  list: inOffice.clerk.list.handler(({ context }) => {
    const { clerks, ...rest } = unwrap(context.session.clerkAtWork());
    return { ...rest, clerks: [...clerks] };
  }),
  /** Changes no data, so the windows are told by hand. */
  choose: inOffice.clerk.choose.handler(({ context, input }) => {
    unwrap(context.session.chooseClerk(input.id));
    context.changes.publish(readAuditHead(reading(context.office)).sequence);
  }),
  add: inOffice.clerk.add.handler(({ context, input }) =>
    unwrap(addClerk(context.office, input.name)),
  ),
  update: inOffice.clerk.update.handler(({ context, input }) =>
    unwrap(editClerk(context.office, input)),
  ),
  move: inOffice.clerk.move.handler(({ context, input }) =>
    unwrap(moveClerk(context.office, input.id, input.by)),
  ),
};
