import { cellsOfRows } from '#app/contract/cellRows.ts';
import { vietnamDate } from '#app/domain/vietnamTime.ts';
import { listIndicators } from '#app/storage/campaignStore.ts';
import { pinBackup } from '../backups/makeBackup.ts';
import { saveGridCells } from '../campaignGrid.ts';
import { findCampaign } from '../findCampaign.ts';
import { importResults } from '../importResults.ts';
import { presentImport } from '../presentImport.ts';
import { saveCellNote } from '../saveCellNote.ts';
import { reading } from '../serviceContext.ts';
import { inOffice, receive, unwrap } from './routeBase.ts';

/** Results from received files. */
export const resultRoutes = {
  import: inOffice.result.import.handler(async ({ context: { office }, input, signal }) => {
    const files = await Promise.all(input.files.map(receive));
    const receivedOn = input.receivedOn ?? vietnamDate(office.clock());
    if (input.apply) unwrap(pinBackup(office, 'import'));
    const outcome = unwrap(await importResults(office, { ...input, files, receivedOn }, signal));
    const campaign = unwrap(findCampaign(reading(office), input.campaign));
    const types = listIndicators(reading(office), campaign.id).map(
      ({ code, type }) => [code, type] as const,
    );
    return presentImport(outcome, new Map(types));
  }),
};

/** Results typed into the grid. */
export const valueRoutes = {
  save: inOffice.value.save.handler(({ context, input: { campaign, ...cell } }) =>
    unwrap(saveGridCells(context.office, campaign, [cell])),
  ),
  saveBlock: inOffice.value.saveBlock.handler(({ context, input }) =>
    unwrap(saveGridCells(context.office, input.campaign, cellsOfRows(input.rows))),
  ),
  saveNote: inOffice.value.saveNote.handler(({ context, input }) =>
    unwrap(saveCellNote(context.office, input)),
  ),
};
