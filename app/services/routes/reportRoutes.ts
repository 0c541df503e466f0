import type { z } from 'zod';
import type { reportRequestSchema } from '#app/contract/schemas.ts';
import { indicatorSources } from '../campaignGrid.ts';
import { composeReport } from '../composeReport.ts';
import { describeReport } from '../describeReport.ts';
import { exportReport, renderReportFile } from '../exportReport.ts';
import { findCampaign } from '../findCampaign.ts';
import {
  identifyPassedOn,
  issueReport,
  previewReport,
  readPhoto,
  reportContent,
} from '../reportDesk.ts';
import { rememberTotals } from '../reportLife/reportChecks.ts';
import { reading, type ServiceContext } from '../serviceContext.ts';
import { saveReportSetting } from '../saveReportSetting.ts';
import { checkSubmittable, moveReport, submitReport } from '../submitReport.ts';
import { inOffice, receive, reporting, unwrap, type CallContext } from './routeBase.ts';

/** The summary report from preview to issue. */
export const reportRoutes = {
  preview: inOffice.report.preview.handler(({ context, input }) =>
    unwrap(previewReport(context.office, input.campaign, input.reportId)),
  ),
  export: inOffice.report.export.handler(({ context, input, signal }) =>
    reporting(context.session, writeReport(context, input, signal)),
  ),
  download: inOffice.report.download.handler(async ({ context: { office }, input }) => {
    const campaign = unwrap(findCampaign(reading(office), input.campaign));
    const content = unwrap(reportContent(office, campaign, input.reportId));
    return unwrap(await renderReportFile(office, content, input.file));
  }),
  sources: inOffice.report.sources.handler(({ context, input }) =>
    unwrap(indicatorSources(context.office, input.campaign, input.indicator)),
  ),
  photo: inOffice.report.photo.handler(async ({ context, input, signal }) =>
    unwrap(await readPhoto(context.office, input.sha256, signal)),
  ),
  identifyPassedOn: inOffice.report.identifyPassedOn.handler(({ context, input }) =>
    unwrap(identifyPassedOn(context.office, input.campaign, input)),
  ),
  saveSetting: inOffice.report.saveSetting.handler(({ context, input }) =>
    unwrap(saveReportSetting(context.office, input.campaign, input.setting)),
  ),
  submit: inOffice.report.submit.handler(({ context: { office }, input }) => {
    const campaign = unwrap(findCampaign(reading(office), input.campaign));
    const composed = unwrap(composeReport(office, campaign));
    return { reportId: unwrap(submitReport(office, composed, 'person')) };
  }),
  return: inOffice.report.return.handler(({ context, input }) =>
    unwrap(moveReport(context.office, input.reportId, { step: 'return', note: input.note })),
  ),
  sign: inOffice.report.sign.handler(({ context, input }) =>
    unwrap(moveReport(context.office, input.reportId, { step: 'sign' })),
  ),
  issue: inOffice.report.issue.handler(async ({ context, input }) => {
    const signedCopy = input.signedCopy === null ? null : await receive(input.signedCopy);
    return unwrap(issueReport(context.office, { ...input, signedCopy }));
  }),
};

async function* writeReport(
  { office, session, exportFolder }: CallContext & { readonly office: ServiceContext },
  input: z.infer<typeof reportRequestSchema>,
  signal: AbortSignal | undefined,
) {
  const campaign = unwrap(findCampaign(reading(office), input.campaign));
  const live = unwrap(composeReport(office, campaign));
  if (input.submit) unwrap(checkSubmittable(reading(office), live, 'commandLine'));
  const content = unwrap(reportContent(office, campaign, input.reportId));
  const folder = exportFolder ?? session.read().exportFolder;
  const files = unwrap(yield* exportReport(office, content, folder, signal));
  const submitted = input.submit ? unwrap(submitReport(office, live, 'commandLine')) : null;
  // A caller that names its own folder is a program: what it writes nobody has looked at.
  if (exportFolder === null && input.reportId === null) {
    unwrap(rememberTotals(office, live, 'exported'));
  }
  return { ...describeReport(live.results), files, submitted };
}
