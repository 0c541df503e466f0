import { isReported } from '#app/domain/completeness.ts';
import { isDue } from '#app/domain/aggregateValues.ts';
import type { DoubtCode, MissingFactCode, OpenQuestion } from '#app/domain/reportCheck.ts';
import type { ReportFacts } from './buildReportModel.ts';
import { describeSubmission } from './describeValue.ts';
import type { CampaignResults, UnitResult } from './queryCampaignResults.ts';

type Doubt = OpenQuestion<DoubtCode>;

/** Facts a report must state and does not: each prints as `[...]` until a person fills it in. */
export function listMissingFacts(facts: ReportFacts): OpenQuestion<MissingFactCode>[] {
  const { office, results, setting, requestedBy, passedOnBy } = facts;
  const isCited = (document: ReportFacts['requestedBy']): boolean =>
    document !== null && document.number !== null && document.issuedOn !== null;
  return [
    ...(isCited(requestedBy)
      ? []
      : [
          missing(
            'requestIdentity',
            'opening',
            'Chưa có số, ngày văn bản yêu cầu báo cáo của cơ quan cấp trên.',
          ),
        ]),
    ...(requestedBy !== null && requestedBy.issuer !== null && requestedBy.subject !== null
      ? []
      : [
          missing(
            'requestSubject',
            'opening',
            'Chưa có cơ quan ban hành, trích yếu của văn bản yêu cầu báo cáo.',
          ),
        ]),
    ...(isCited(passedOnBy) || setting.kind !== 'thematic'
      ? []
      : [
          missing(
            'passedOnIdentity',
            'direction',
            'Chưa có số, ngày công văn giao việc tại mục I của Báo cáo.',
          ),
        ]),
    ...(results.campaign.reportTo === null
      ? [missing('addressee', 'addressees', 'Chưa có nơi nhận báo cáo (Kính gửi).')]
      : []),
    ...(office.signers.length === 0
      ? [missing('signer', 'signature', 'Chưa có người ký báo cáo.')]
      : []),
  ];
}

function missing(
  code: MissingFactCode,
  place: string,
  sentence: string,
): OpenQuestion<MissingFactCode> {
  return { code, place, sentence, names: [] };
}

/** Doubts a person should look at before the report is signed. */
export function listDoubts({ results }: ReportFacts): Doubt[] {
  const reported = results.units.filter(({ status }) => isReported(status));
  return [
    ...uncheckedFlags(reported),
    ...reported.flatMap(confirmationFlags),
    ...reported.flatMap((unit) => approximateFlags(results, unit)),
    ...reported.flatMap((unit) => earlyFlags(results, unit)),
  ];
}

function uncheckedFlags(reported: readonly UnitResult[]): Doubt[] {
  const names = reported
    .filter(({ submissions }) => submissions.some(({ reviewState }) => reviewState === 'received'))
    .map(({ entry }) => entry.name);
  return names.length === 0
    ? []
    : [
        {
          code: 'unchecked',
          place: '',
          sentence: `Số liệu chưa kiểm tra của ${names.length} đơn vị.`,
          names,
        },
      ];
}

function confirmationFlags({ entry, submissions }: UnitResult): Doubt[] {
  return submissions
    .filter(({ awaitsConfirmation }) => awaitsConfirmation)
    .map((submission) => ({
      code: 'awaitsConfirmation',
      place: `${entry.code}.${submission.revision}`,
      sentence: `${entry.name}: chờ xác nhận bằng văn bản (${describeSubmission(submission)}).`,
      names: [],
    }));
}

function approximateFlags(
  results: CampaignResults,
  { entry, submissions, folded }: UnitResult,
): Doubt[] {
  return results.indicators.flatMap(({ code, label }) => {
    const counted = folded.get(code)?.revisions ?? [];
    return submissions
      .filter(({ revision }) => counted.includes(revision))
      .flatMap(({ origins, revision }): Doubt[] => {
        const origin = origins.get(code);
        return origin?.isApproximate === true
          ? [
              {
                code: 'approximate',
                place: `${entry.code}.${code}.${revision}`,
                sentence: `${entry.name}: ${label} ghi ước lượng “${origin.raw}”.`,
                names: [],
              },
            ]
          : [];
      });
  });
}

/** Figures of an event that ends after the cut-off are counted, and said to be early. */
function earlyFlags(results: CampaignResults, { entry, cells }: UnitResult): Doubt[] {
  return results.indicators
    .filter(({ code, event }) => {
      const isEarly = !isDue(event?.endOn ?? null, results.campaign.cutOffOn);
      return isEarly && cells.get(code)?.state === 'value';
    })
    .map(({ code, label }) => ({
      code: 'early',
      place: `${entry.code}.${code}`,
      sentence: `${entry.name}: đã có số liệu “${label}” trước khi sự kiện kết thúc.`,
      names: [],
    }));
}
