import path from 'node:path';
import type { z } from 'zod';
import type { lifePaperSchema } from '#app/contract/reportLifeContract.ts';
import { fail, invariant, ok, type EntityName, type Result } from '#app/domain/result.ts';
import { vietnamDate } from '#app/domain/vietnamTime.ts';
import { correctionLetter } from '#app/reports/papers/correctionLetter.ts';
import type { PaperModel } from '#app/reports/papers/paperModel.ts';
import { differencesPaper, registerPaper } from '#app/reports/papers/reportPapers.ts';
import { workFileCover } from '#app/reports/papers/workFileCover.ts';
import { readCampaign } from '#app/storage/campaignStore.ts';
import { readCorrection } from '#app/storage/correctionStore.ts';
import { readOffice, type Office } from '#app/storage/officeStore.ts';
import { readReportSetting } from '#app/storage/reportSettingStore.ts';
import { readSummaryReport } from '#app/storage/summaryReportStore.ts';
import { prepareFolder, writeReportFile } from '../exportReport.ts';
import { fileNamePart } from '../renderExcelForms.ts';
import { reading, type ServiceContext } from '../serviceContext.ts';
import { listRegister } from './issuedRegister.ts';
import { versionDifferences } from './versionDifferences.ts';
import { readWorkFile } from './workFile.ts';

type LifePaper = z.infer<typeof lifePaperSchema>;
type NamedPaper = { readonly name: string; readonly model: PaperModel };

/** The bytes of a paper about issued reports or the work file. */
export async function renderLifePaper(
  context: ServiceContext,
  paper: LifePaper,
): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array }>> {
  const office = readOffice(reading(context));
  invariant(office !== null, 'an open office has its settings');
  const built = buildPaper(context, office, paper);
  if (!built.ok) return built;
  // The writer is big: it is loaded when a paper is written, not when the program starts.
  const { renderPaperDocx } = await import('#app/reports/papers/renderPaperDocx.ts');
  const bytes = await renderPaperDocx(built.value.model, office.departmentName);
  return ok({ name: built.value.name, bytes });
}

/** Writes one of these papers to the export folder. */
export async function exportLifePaper(
  context: ServiceContext,
  paper: LifePaper,
  directory: string,
): Promise<Result<{ readonly file: string; readonly name: string }>> {
  const rendered = await renderLifePaper(context, paper);
  if (!rendered.ok) return rendered;
  const folder = path.resolve(directory);
  const usable = prepareFolder(folder);
  if (!usable.ok) return usable;
  const written = writeReportFile(path.join(folder, rendered.value.name), rendered.value.bytes);
  return written.ok ? ok({ file: written.value, name: path.basename(written.value) }) : written;
}

function buildPaper(context: ServiceContext, office: Office, paper: LifePaper): Result<NamedPaper> {
  const db = reading(context);
  const today = vietnamDate(context.clock());
  switch (paper.kind) {
    case 'register': {
      const { search } = paper;
      const model = registerPaper(office, listRegister(db, search), { today, search });
      return ok({ name: 'so-bao-cao-da-phat-hanh.docx', model });
    }
    case 'differences':
      return differencesOf(context, office, paper.reportId);
    case 'correctionLetter':
      return correctionOf(context, office, paper.correctionId);
    case 'workFileCover': {
      const campaign = readCampaign(db, paper.campaign);
      if (campaign === null) return notFound('campaign', paper.campaign);
      const name = `bia-ho-so-${fileNamePart(campaign.code)}.docx`;
      return ok({ name, model: workFileCover(office, readWorkFile(db, campaign)) });
    }
  }
}

function differencesOf(
  context: ServiceContext,
  office: Office,
  reportId: string,
): Result<NamedPaper> {
  const versions = versionDifferences(context, null, reportId);
  if (!versions.ok) return versions;
  const report = readSummaryReport(reading(context), reportId);
  const campaign = report === null ? null : readCampaign(reading(context), report.campaign_id);
  if (report === null || campaign === null || versions.value === null) {
    return notFound('report', reportId);
  }
  return ok({
    name: `bang-doi-chieu-ban-${report.sequence}.docx`,
    model: differencesPaper(office, { campaignName: campaign.name, ...versions.value }),
  });
}

function correctionOf(
  context: ServiceContext,
  office: Office,
  correctionId: string,
): Result<NamedPaper> {
  const db = reading(context);
  const correction = readCorrection(db, correctionId);
  const report = correction === null ? null : readSummaryReport(db, correction.report_id);
  const campaign = report === null ? null : readCampaign(db, report.campaign_id);
  if (correction === null || report === null || campaign === null) {
    return notFound('report', correctionId);
  }
  const { number, symbol, issued_on: issuedOn, subject, addressee } = report;
  invariant(number !== null && issuedOn !== null, 'only issued reports are corrected');
  const issuingBody = readReportSetting(db, campaign.id)?.issuingBody ?? office.issuingBody;
  const model = correctionLetter(
    {
      office: { ...office, issuingBody },
      campaign,
      today: correction.created_at.slice(0, 10),
    },
    {
      number,
      symbol: symbol ?? '',
      issuedOn,
      subject: subject ?? '',
      addressee,
      items: correction.items,
      letterNumber: correction.number,
      letterIssuedOn: correction.issued_on,
    },
  );
  return ok({ name: `cong-van-dinh-chinh-${number}.docx`, model });
}

function notFound(entity: EntityName, reference: string): Result<never> {
  return fail({ code: 'notFound', entity, reference });
}
