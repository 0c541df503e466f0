import type { InferContractRouterOutputs } from '@orpc/contract';
import type { reportContract } from '#app/contract/reportContract.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { isNumeric } from '#app/domain/value.ts';
import { citeReport } from '#app/reports/stateReplacement.ts';
import type { CampaignResults } from '#app/reports/queryCampaignResults.ts';
import type { Campaign } from '#app/storage/campaignStore.ts';
import { identifyDirective } from '#app/storage/directiveStore.ts';
import { readKeptFile } from '#app/storage/evidenceFiles.ts';
import { readEvidenceByHash } from '#app/storage/submissionStore.ts';
import { listSignedCopyNames, listSummaryReports } from '#app/storage/summaryReportStore.ts';
import { composeReport } from './composeReport.ts';
import { findCampaign, findOpenCampaign } from './findCampaign.ts';
import { photoForPrint } from './photos/lookAtPhoto.ts';
import { describeCorrections } from './reportLife/corrections.ts';
import type { ReportContent } from './reportLife/frozenContent.ts';
import { keepSignedCopy } from './reportLife/signedCopy.ts';
import { reading, type ServiceContext } from './serviceContext.ts';
import { moveReport, readReportContent } from './submitReport.ts';
import { write } from './write.ts';

type Preview = InferContractRouterOutputs<typeof reportContract>['preview'];

/** What the report screen shows: the live draft or a frozen report, its checks, its history. */
export function previewReport(
  context: ServiceContext,
  reference: string | null,
  reportId: string | null,
): Result<Preview> {
  const found = findCampaign(reading(context), reference);
  if (!found.ok) return found;
  const content = reportContent(context, found.value, reportId);
  if (!content.ok) return content;
  const live = composeReport(context, found.value);
  if (!live.ok) return live;
  return ok({
    campaignCode: found.value.code,
    shown: reportId,
    setting: { ...live.value.setting, charts: [...live.value.setting.charts] },
    events: eventsOf(live.value.results),
    indicators: live.value.results.indicators
      .filter(({ type }) => isNumeric(type))
      .map(({ code, label }) => ({ code, label })),
    paragraphs: reportId === null ? live.value.prose.paragraphs : [],
    figures: live.value.prose.figures,
    ...content.value,
    checks: live.value.checks.map(({ check, acknowledgement }) => ({
      code: check.code,
      place: check.place,
      level: check.level,
      sentence: check.sentence,
      names: [...check.names],
      moves: [...check.moves],
      acknowledgement,
    })),
    draftReplaces: live.value.replaces === null ? null : citeReport(live.value.replaces),
    reports: storedReports(context, found.value),
  });
}

/** The live content, or the frozen one of a stored report. */
export function reportContent(
  context: ServiceContext,
  campaign: Campaign,
  reportId: string | null,
): Result<ReportContent> {
  if (reportId === null) {
    const live = composeReport(context, campaign);
    return live.ok ? ok(live.value.content) : live;
  }
  const frozen = readReportContent(context, reportId);
  return frozen === null
    ? fail({ code: 'notFound', entity: 'report', reference: reportId })
    : ok(frozen);
}

/** Gives the commune's công văn the number and date its copy lacked. */
export function identifyPassedOn(
  context: ServiceContext,
  reference: string | null,
  facts: { readonly number: string; readonly issuedOn: string },
): Result<void> {
  const found = findOpenCampaign(reading(context), reference);
  if (!found.ok) return found;
  const { id, passedOnById } = found.value;
  if (passedOnById === null) {
    return fail({ code: 'notFound', entity: 'directive', reference: found.value.name });
  }
  const action = { name: 'directive.identify', subject: facts.number, campaignId: id };
  return write(context, action, (scope) => {
    identifyDirective(scope, passedOnById, facts);
    return ok(undefined);
  });
}

/** "Phát hành": number and date from the văn thư, the signed copy kept unchanged. */
export function issueReport(
  context: ServiceContext,
  facts: {
    readonly reportId: string;
    readonly number: string;
    readonly issuedOn: string;
    readonly signedCopy: { readonly name: string; readonly bytes: Uint8Array } | null;
  },
): Result<void> {
  const { reportId, number, issuedOn, signedCopy } = facts;
  const kept = signedCopy === null ? ok(null) : keepSignedCopy(context, signedCopy);
  if (!kept.ok) return kept;
  return moveReport(context, reportId, {
    step: 'issue',
    number,
    issuedOn,
    signedCopy: kept.value,
  });
}

/** A photo of the report for the preview, as it will be printed. */
export async function readPhoto(
  context: ServiceContext,
  sha256: string,
  signal?: AbortSignal,
): Promise<Result<File>> {
  const known = readEvidenceByHash(reading(context), sha256);
  const bytes = known === null ? null : readKeptFile(context.folder, sha256);
  if (known === null || bytes === null) {
    return fail({ code: 'notFound', entity: 'evidence', reference: sha256 });
  }
  const type = known.media_type ?? 'application/octet-stream';
  const print = type === 'image/jpeg' ? await photoForPrint(context, sha256, signal) : ok(bytes);
  if (!print.ok) return print;
  return ok(new File([new Uint8Array(print.value)], known.original_name, { type }));
}

function eventsOf({ indicators }: CampaignResults): Preview['events'] {
  const events = indicators.flatMap(({ event }) => (event === null ? [] : [event]));
  return Array.from(new Map(events.map(({ id, name }) => [id, { id, name }])).values());
}

function storedReports(context: ServiceContext, campaign: Campaign): Preview['reports'] {
  const signedCopies = listSignedCopyNames(reading(context), campaign.id);
  return listSummaryReports(reading(context), campaign.id).map((report) => ({
    id: report.id,
    sequence: report.sequence,
    state: report.state,
    createdAt: report.created_at,
    returnNote: report.return_note,
    number: report.number,
    issuedOn: report.issued_on,
    replaces: report.replaces_id,
    signedCopyName: signedCopies.get(report.id) ?? null,
    signatureFound: report.signature_found === null ? null : report.signature_found === 1,
    updatedAt: report.updated_at,
    corrections: describeCorrections(context, report.id),
  }));
}
