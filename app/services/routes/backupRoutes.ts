import { readFileSync } from 'node:fs';
import { fail } from '#app/domain/result.ts';
import { dataFolderAt } from '#app/storage/dataFolder.ts';
import { summariseOffice } from '#app/storage/summariseOffice.ts';
import { backUpOffice } from '../backUpOffice.ts';
import { describeBackups } from '../backups/describeBackups.ts';
import { confirmAway, copyPacketTo, packForDownload } from '../backups/packets.ts';
import { previewFrom } from '../backups/restoreFrom.ts';
import { reading } from '../serviceContext.ts';
import { inOffice, server, unwrap } from './routeBase.ts';

/** Backups, copies that leave the PC, and what is in any of them. */
export const backupRoutes = {
  create: inOffice.backup.create.handler(({ context }) => {
    const backup = unwrap(backUpOffice(context.office, context.backupFile));
    return { ...backup, lostFiles: [...backup.lostFiles] };
  }),
  list: server.backup.list.handler(({ context }) => describeBackups(context.session)),
  figures: inOffice.backup.figures.handler(({ context }) => {
    const { communeName, units, values, files } = summariseOffice(reading(context.office));
    return { communeName, units, values, files };
  }),
  receive: server.backup.receive.handler(async ({ context, input }) => {
    const bytes = new Uint8Array(await input.file.arrayBuffer());
    return { staged: unwrap(context.session.staged.lay(bytes)) };
  }),
  preview: server.backup.preview.handler(({ context: { session }, input }) =>
    unwrap(
      previewFrom(
        dataFolderAt(session.read().dataFolder),
        session.staged,
        input.from,
        input.passphrase,
      ),
    ),
  ),
  pack: inOffice.backup.pack.handler(({ context, input }) =>
    unwrap(
      packForDownload(
        context.office,
        input.passphrase,
        (packet, name) => new File([new Uint8Array(readFileSync(packet))], name),
      ),
    ),
  ),
  copyTo: inOffice.backup.copyTo.handler(({ context, input }) => {
    const place = context.chosenFolder?.(input.folder) ?? null;
    return unwrap(
      place === null
        ? fail({ code: 'notFound', entity: 'backup', reference: input.folder })
        : copyPacketTo(context.office, place, input.passphrase),
    );
  }),
  confirmAway: inOffice.backup.confirmAway.handler(({ context }) =>
    unwrap(confirmAway(context.office)),
  ),
};
