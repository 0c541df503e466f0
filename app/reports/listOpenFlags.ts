import { isReported } from '#app/domain/completeness.ts';
import { isDue } from '#app/domain/aggregateValues.ts';
import type { ReportFacts } from './buildReportModel.ts';
import { describeSubmission } from './describeValue.ts';
import type { CampaignResults, UnitResult } from './queryCampaignResults.ts';

/** Facts a report must state and does not: each prints as `[...]` until a person fills it in. */
export function listMissingFacts(facts: ReportFacts): string[] {
  const { office, results, requestedBy, passedOnBy } = facts;
  const isCited = (document: ReportFacts['requestedBy']): boolean =>
    document !== null && document.number !== null && document.issuedOn !== null;
  return [
    ...(isCited(requestedBy)
      ? []
      : ['Chưa có số, ngày văn bản yêu cầu báo cáo của cơ quan cấp trên.']),
    ...(requestedBy !== null && requestedBy.issuer !== null && requestedBy.subject !== null
      ? []
      : ['Chưa có cơ quan ban hành, trích yếu của văn bản yêu cầu báo cáo.']),
    ...(isCited(passedOnBy) ? [] : ['Chưa có số, ngày công văn của xã tại mục I của Báo cáo.']),
    ...(results.campaign.reportTo === null ? ['Chưa có nơi nhận báo cáo (Kính gửi).'] : []),
    ...(office.signers.length === 0 ? ['Chưa có người ký báo cáo.'] : []),
  ];
}

/** Doubts a person should look at before the report is signed, one sentence each. */
export function listDoubts({ results }: ReportFacts): string[] {
  const reported = results.units.filter(({ status }) => isReported(status));
  return [
    ...uncheckedFlags(reported),
    ...reported.flatMap(confirmationFlags),
    ...reported.flatMap((unit) => approximateFlags(results, unit)),
    ...reported.flatMap((unit) => earlyFlags(results, unit)),
  ];
}

function uncheckedFlags(reported: readonly UnitResult[]): string[] {
  const names = reported
    .filter(({ submissions }) => submissions.some(({ reviewState }) => reviewState === 'received'))
    .map(({ entry }) => entry.name);
  return names.length === 0
    ? []
    : [`Số liệu chưa kiểm tra của ${names.length} đơn vị: ${names.join('; ')}.`];
}

function confirmationFlags({ entry, submissions }: UnitResult): string[] {
  return submissions
    .filter(({ awaitsConfirmation }) => awaitsConfirmation)
    .map(
      (submission) =>
        `${entry.name}: chờ xác nhận bằng văn bản (${describeSubmission(submission)}).`,
    );
}

function approximateFlags(
  results: CampaignResults,
  { entry, submissions, folded }: UnitResult,
): string[] {
  return results.indicators.flatMap(({ code, label }) => {
    const counted = folded.get(code)?.revisions ?? [];
    return submissions
      .filter(({ revision }) => counted.includes(revision))
      .flatMap(({ origins }) => {
        const origin = origins.get(code);
        return origin?.isApproximate === true
          ? [`${entry.name}: ${label} ghi ước lượng “${origin.raw}”.`]
          : [];
      });
  });
}

/** Figures of an event that ends after the cut-off are counted, and said to be early. */
function earlyFlags(results: CampaignResults, { entry, cells }: UnitResult): string[] {
  return results.indicators
    .filter(({ code, event }) => {
      const isEarly = !isDue(event?.endOn ?? null, results.campaign.cutOffOn);
      return isEarly && cells.get(code)?.state === 'value';
    })
    .map(({ label }) => `${entry.name}: đã có số liệu “${label}” trước khi sự kiện kết thúc.`);
}
