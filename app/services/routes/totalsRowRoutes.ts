import { exportTotalsRow, readTotalsRow, renderTotalsRow, TOTALS_ROW_FILE } from '../totalsRow.ts';
import { inOffice, unwrap } from './routeBase.ts';

/** "Biểu gửi Sở". */
export const totalsRowRoutes = {
  read: inOffice.totalsRow.read.handler(({ context, input }) =>
    unwrap(readTotalsRow(context.office, input.campaign)),
  ),
  export: inOffice.totalsRow.export.handler(async ({ context, input }) => {
    const folder = context.exportFolder ?? context.session.read().exportFolder;
    return unwrap(await exportTotalsRow(context.office, input.campaign, folder));
  }),
  download: inOffice.totalsRow.download.handler(async ({ context, input }) => {
    const bytes = unwrap(await renderTotalsRow(context.office, input.campaign));
    return new File([new Uint8Array(bytes)], TOTALS_ROW_FILE);
  }),
};
