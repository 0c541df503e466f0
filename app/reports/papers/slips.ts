import { formatShortDate } from '#app/domain/officialDate.ts';
import type { Submission } from '#app/storage/listSubmissions.ts';
import { describeSubmission, describeValue } from '../describeValue.ts';
import type { UnitResult } from '../queryCampaignResults.ts';
import { officeLine, WRITE_IN, type PaperModel } from './paperModel.ts';
import type { PaperFacts } from './queryPaperFacts.ts';

/** Phiếu đề nghị bổ sung: what a unit is asked to complete, in polite words, with the reason. */
export function supplementSlip(
  facts: PaperFacts,
  { entry }: UnitResult,
  submission: Submission,
): PaperModel {
  return slip(facts, {
    title: 'PHIẾU ĐỀ NGHỊ BỔ SUNG',
    lines: [
      `Kính gửi: ${entry.name}`,
      `${facts.office.departmentName} đã nhận báo cáo của đơn vị (${describeSubmission(submission)}).`,
      `Đề nghị đơn vị bổ sung: ${submission.reviewReason ?? WRITE_IN}`,
      `Gửi lại trước ngày ${WRITE_IN}`,
      'Trân trọng.',
      `Lập ngày ${formatShortDate(facts.today)}.`,
    ],
    signers: [
      ['NGƯỜI NHẬN PHIẾU', '(Ký, ghi rõ họ tên)'],
      ['NGƯỜI TỔNG HỢP', '(Ký, ghi rõ họ tên)'],
    ],
  });
}

/** Phiếu ghi nhận of a report by phone or at a meeting, until its paper comes. */
export function phoneRecord(
  facts: PaperFacts,
  unit: UnitResult,
  submission: Submission,
): PaperModel {
  const how = submission.channel === 'meeting' ? 'tại cuộc họp' : 'qua điện thoại';
  return slip(facts, {
    title: 'PHIẾU GHI NHẬN BÁO CÁO',
    lines: [
      `Đơn vị báo cáo: ${unit.entry.name}`,
      `Hình thức: ${how}, ${submission.receivedTime ?? WRITE_IN} ngày ${formatShortDate(submission.receivedOn)}`,
      `Người báo cáo: ${submission.sentBy ?? WRITE_IN}`,
      `Người ghi nhận: ${submission.receivedBy ?? submission.enteredBy}`,
    ],
    table: facts.results.indicators.flatMap(({ code, label, unitOfMeasure, type }) => {
      const value = submission.values.get(code);
      return value === undefined ? [] : [[label, unitOfMeasure, describeValue(value, type)]];
    }),
    after: `${
      submission.awaitsConfirmation
        ? 'Số liệu trên chờ xác nhận bằng văn bản của đơn vị.'
        : 'Số liệu trên đã được đơn vị xác nhận bằng văn bản.'
    } KPS: không phát sinh; KTN: không thuộc nhiệm vụ.`,
    signers: [
      ['NGƯỜI BÁO CÁO', '(Ký, ghi rõ họ tên)'],
      ['NGƯỜI GHI NHẬN', '(Ký, ghi rõ họ tên)'],
    ],
  });
}

/** The unit's sheet on paper: every figure as it stands, and the reports it rests on. */
export function unitSheetPaper(facts: PaperFacts, unit: UnitResult): PaperModel {
  const byCode = new Map(facts.results.indicators.map((each) => [each.code, each]));
  const asked = [...unit.entry.indicatorCodes].flatMap((code) => byCode.get(code) ?? []);
  return slip(facts, {
    title: 'PHIẾU KẾT QUẢ CỦA ĐƠN VỊ',
    lines: [
      `Đơn vị: ${unit.entry.name}`,
      unit.submissions.length === 0
        ? 'Chưa báo cáo.'
        : `Báo cáo: ${unit.submissions.map(describeSubmission).join('; ')}.`,
    ],
    table: asked.map(({ code, label, unitOfMeasure, type }) => [
      label,
      unitOfMeasure,
      describeValue(unit.cells.get(code) ?? { state: 'missing' }, type),
    ]),
    after: 'KPS: không phát sinh; KTN: không thuộc nhiệm vụ; ...: chưa báo cáo; CĐH: chưa đến hạn.',
    signers: [
      ['ĐẠI DIỆN ĐƠN VỊ', '(Ký, ghi rõ họ tên)'],
      ['NGƯỜI TỔNG HỢP', '(Ký, ghi rõ họ tên)'],
    ],
  });
}

function slip(
  { office, campaign }: PaperFacts,
  content: {
    readonly title: string;
    readonly lines: readonly string[];
    readonly table?: readonly (readonly string[])[];
    readonly after?: string;
    readonly signers: readonly (readonly string[])[];
  },
): PaperModel {
  const { title, lines, table, after, signers } = content;
  return {
    orientation: 'portrait',
    letterhead: null,
    topLines: [officeLine(office)],
    title,
    subtitle: campaign.reportSubject,
    addressees: [],
    blocks: [
      ...lines.map((text) => ({ kind: 'line', text }) as const),
      ...(table === undefined
        ? []
        : [
            {
              kind: 'table',
              columns: [
                { title: 'Nội dung', share: 52, align: 'left' },
                { title: 'Đơn vị tính', share: 18, align: 'center' },
                { title: 'Kết quả', share: 30, align: 'right' },
              ],
              rows: table,
            } as const,
          ]),
      ...(after === undefined ? [] : [{ kind: 'line', text: after } as const]),
    ],
    signing: { kind: 'hands', blocks: signers },
  };
}
