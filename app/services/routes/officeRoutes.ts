import { readOffice } from '#app/storage/officeStore.ts';
import { addUnit, describeUnits, editUnit } from '../editUnit.ts';
import { pinBackup } from '../backups/makeBackup.ts';
import { importUnits } from '../importUnits.ts';
import { reading } from '../serviceContext.ts';
import { updateOffice } from '../updateOffice.ts';
import { asOrpcError, inOffice, receive, unwrap } from './routeBase.ts';

/** Settings of the office. */
export const officeRoutes = {
  read: inOffice.office.read.handler(({ context }) => {
    const office = readOffice(reading(context.office));
    if (office === null) {
      throw asOrpcError({ code: 'dataFolderMissing', path: context.office.folder.root });
    }
    return { ...office, signers: [...office.signers] };
  }),
  update: inOffice.office.update.handler(({ context, input }) =>
    unwrap(updateOffice(context.office, input)),
  ),
};

/** The unit list. */
export const unitRoutes = {
  list: inOffice.unit.list.handler(({ context }) => describeUnits(context.office)),
  add: inOffice.unit.add.handler(({ context, input }) => unwrap(addUnit(context.office, input))),
  update: inOffice.unit.update.handler(({ context, input }) =>
    unwrap(editUnit(context.office, input)),
  ),
  import: inOffice.unit.import.handler(async ({ context, input, signal }) => {
    unwrap(pinBackup(context.office, 'import'));
    return unwrap(await importUnits(context.office, await receive(input.file), signal));
  }),
};
