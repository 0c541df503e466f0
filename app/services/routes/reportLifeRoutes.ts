import { readFileSync } from 'node:fs';
import { listRegister } from '../reportLife/issuedRegister.ts';
import { correctReport, identifyCorrection } from '../reportLife/corrections.ts';
import { exportLifePaper, renderLifePaper } from '../reportLife/lifePapers.ts';
import { packRelease, setPackageLimit, writePackage } from '../reportLife/releasePackage.ts';
import { acknowledgeChecks, markSeen, reconsiderCheck } from '../reportLife/reportChecks.ts';
import { attachSignedCopy, openSignedCopy } from '../reportLife/signedCopy.ts';
import { versionDifferences } from '../reportLife/versionDifferences.ts';
import { describeWorkFile, saveWorkFile } from '../reportLife/workFile.ts';
import { writeWorkFileZip } from '../reportLife/workFileZip.ts';
import { reading } from '../serviceContext.ts';
import { readPackageLimit } from '#app/storage/officeStore.ts';
import { inOffice, receive, unwrap, type CallContext } from './routeBase.ts';

const life = inOffice.reportLife;

/** A report around "trình ký" and after it. */
export const reportLifeRoutes = {
  acknowledge: life.acknowledge.handler(({ context, input }) =>
    unwrap(acknowledgeChecks(context.office, input.campaign, input.checks, input.reason)),
  ),
  reconsider: life.reconsider.handler(({ context, input }) =>
    unwrap(reconsiderCheck(context.office, input.campaign, input)),
  ),
  markSeen: life.markSeen.handler(({ context, input }) =>
    unwrap(markSeen(context.office, input.campaign)),
  ),
  attachSigned: life.attachSigned.handler(async ({ context, input }) =>
    unwrap(attachSignedCopy(context.office, input.reportId, await receive(input.file))),
  ),
  signedCopy: life.signedCopy.handler(({ context, input }) =>
    unwrap(openSignedCopy(context.office, input.reportId)),
  ),
  register: life.register.handler(({ context, input }) =>
    listRegister(reading(context.office), input.search).map((row) => ({
      ...row,
      corrections: [...row.corrections],
    })),
  ),
  differences: life.differences.handler(({ context, input }) =>
    unwrap(versionDifferences(context.office, input.campaign, input.reportId)),
  ),
  correct: life.correct.handler(({ context, input }) => ({
    correctionId: unwrap(correctReport(context.office, input.reportId, input.items)),
  })),
  numberCorrection: life.numberCorrection.handler(({ context, input }) =>
    unwrap(identifyCorrection(context.office, input.correctionId, input)),
  ),
  exportPaper: life.exportPaper.handler(async ({ context, input }) =>
    unwrap(await exportLifePaper(context.office, input.paper, folderOf(context))),
  ),
  downloadPaper: life.downloadPaper.handler(async ({ context, input }) =>
    asFile(unwrap(await renderLifePaper(context.office, input.paper))),
  ),
  writePackage: life.writePackage.handler(async ({ context, input }) =>
    unwrap(await writePackage(context.office, input, folderOf(context))),
  ),
  downloadPackage: life.downloadPackage.handler(async ({ context, input }) =>
    asFile(unwrap(await packRelease(context.office, input, folderOf(context)))),
  ),
  readPackageLimit: life.readPackageLimit.handler(({ context }) => ({
    limitMb: readPackageLimit(reading(context.office)),
  })),
  savePackageLimit: life.savePackageLimit.handler(({ context, input }) =>
    unwrap(setPackageLimit(context.office, input.limitMb)),
  ),
  readWorkFile: life.readWorkFile.handler(({ context, input }) =>
    unwrap(describeWorkFile(context.office, input.campaign)),
  ),
  saveWorkFile: life.saveWorkFile.handler(({ context, input }) =>
    unwrap(saveWorkFile(context.office, input.campaign, input.facts)),
  ),
  writeWorkFile: life.writeWorkFile.handler(async ({ context, input }) =>
    unwrap(await writeWorkFileZip(context.office, input.campaign, folderOf(context))),
  ),
  downloadWorkFile: life.downloadWorkFile.handler(async ({ context, input }) => {
    const { file, name } = unwrap(
      await writeWorkFileZip(context.office, input.campaign, folderOf(context)),
    );
    return asFile({ name, bytes: readFileSync(file) });
  }),
};

function folderOf({ session, exportFolder }: CallContext): string {
  return exportFolder ?? session.read().exportFolder;
}

function asFile({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): File {
  return new File([new Uint8Array(bytes)], name);
}
