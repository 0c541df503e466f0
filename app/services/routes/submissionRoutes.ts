import { amendSubmission, confirmSubmission } from '../amendSubmission.ts';
import {
  attachEvidence,
  detachEvidence,
  readEvidenceFile,
  type ReceivedFile,
} from '../attachEvidence.ts';
import { previewSubmission } from '../previewSubmission.ts';
import { recordNoActivity, recordReport, type ReportDraft } from '../recordReport.ts';
import { reviewSubmission } from '../reviewSubmission.ts';
import { unitSheet } from '../unitSheet.ts';
import { inOffice, receive, unwrap } from './routeBase.ts';

/** The reports of one unit: its sheet, new ones, their receipt, review and evidence. */
export const submissionRoutes = {
  sheet: inOffice.submission.sheet.handler(({ context, input }) =>
    unwrap(unitSheet(context.office, input.campaign, input.unitCode)),
  ),
  preview: inOffice.submission.preview.handler(({ context, input }) =>
    unwrap(previewSubmission(context.office, input.campaign, typed(input))),
  ),
  record: inOffice.submission.record.handler(async ({ context, input }) => {
    const files = await Promise.all(input.files.map(receiveEvidence));
    return {
      submissionId: unwrap(recordReport(context.office, input.campaign, typed(input), files)),
    };
  }),
  recordNoActivity: inOffice.submission.recordNoActivity.handler(({ context, input }) => ({
    submissionId: unwrap(recordNoActivity(context.office, input.campaign, input.unitCode)),
  })),
  amend: inOffice.submission.amend.handler(({ context, input }) =>
    unwrap(amendSubmission(context.office, input, input)),
  ),
  confirm: inOffice.submission.confirm.handler(({ context, input }) =>
    unwrap(confirmSubmission(context.office, input)),
  ),
  review: inOffice.submission.review.handler(({ context, input }) =>
    unwrap(reviewSubmission(context.office, input.submissionId, input, input.version)),
  ),
  attach: inOffice.submission.attach.handler(async ({ context, input }) => {
    const files = await Promise.all(input.files.map(receiveEvidence));
    unwrap(attachEvidence(context.office, input.submissionId, files, input.link));
  }),
  detach: inOffice.submission.detach.handler(({ context, input }) =>
    unwrap(detachEvidence(context.office, input.submissionId, input.evidenceId)),
  ),
  evidenceFile: inOffice.submission.evidenceFile.handler(({ context, input }) => {
    const { name, bytes } = unwrap(readEvidenceFile(context.office, input.evidenceId));
    // Never shown as a page of this program: what it holds is not trusted.
    return new File([new Uint8Array(bytes)], name, { type: 'application/octet-stream' });
  }),
};

/** The media type is what the sender said; it only decides what the file is called. */
async function receiveEvidence(file: File): Promise<ReceivedFile> {
  const mediaType = file.type.slice(0, MAX_MEDIA_TYPE);
  return { ...(await receive(file)), mediaType };
}

const MAX_MEDIA_TYPE = 100;

type TypedDraft = Omit<ReportDraft, 'values'> & {
  readonly values: readonly Pick<ReportDraft['values'][number], 'indicator' | 'stated' | 'raw'>[];
};

/** Values typed on the sheet are exact and have no other source than the hand. */
function typed(draft: TypedDraft): ReportDraft {
  const values = draft.values.map(({ indicator, stated, raw }) => ({
    indicator,
    stated,
    raw,
    isApproximate: false,
    evidenceId: null,
    at: null,
  }));
  return { ...draft, values };
}
