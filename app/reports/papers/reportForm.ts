import type { Deadline } from '#app/domain/completeness.ts';
import { formatShortDate } from '#app/domain/officialDate.ts';
import { ACTIVITY_ROW, dotsAfter, fitFormOnPage, FORM_COLUMNS, FORM_NOTE } from './formPage.ts';
import { officeLine, WRITE_IN, type PaperModel } from './paperModel.ts';
import type { PaperFacts, PaperForm } from './queryPaperFacts.ts';

/** Phiếu báo cáo of one unit group: a page to fill in by hand and sign. */
export function reportForm(facts: PaperFacts, form: PaperForm): PaperModel {
  const figures = form.indicators.filter(({ type }) => type !== 'text');
  const texts = form.indicators.filter(({ type }) => type === 'text');
  const sheet = {
    subject: facts.campaign.reportSubject,
    figures: figures.map(({ label, helpText }) =>
      helpText === null ? label : `${label}\n(${helpText})`,
    ),
    texts: texts.map(({ label, helpText }) => `${label}${brackets(helpText ?? '')}: `),
  };
  const { rowHeight, activityLines, textLines } = fitFormOnPage(sheet);
  return {
    orientation: 'portrait',
    letterhead: null,
    topLines: [
      officeLine(facts.office),
      `Đơn vị: ${WRITE_IN.repeat(2)}`,
      `Người lập: ${WRITE_IN} Điện thoại: ${WRITE_IN}`,
    ],
    title: 'PHIẾU BÁO CÁO',
    subtitle: sheet.subject,
    addressees: [],
    blocks: [
      { kind: 'line', text: sendBy(facts, facts.campaign.unitDeadline) },
      {
        kind: 'table',
        columns: FORM_COLUMNS,
        rowHeight,
        rows: figures.map(({ unitOfMeasure }, at) => [
          String(at + 1),
          sheet.figures[at] ?? '',
          unitOfMeasure,
          '',
        ]),
      },
      { kind: 'line', text: FORM_NOTE },
      ...(activityLines > 0 ? [activityTable(activityLines)] : []),
      ...sheet.texts.map((label) => ({
        kind: 'line' as const,
        text: label + dotsAfter(label, textLines),
      })),
      { kind: 'line', text: 'Ngày ……… tháng ……… năm ………', isRight: true },
    ],
    signing: {
      kind: 'hands',
      blocks: [
        ['NGƯỜI LẬP', '(Ký, ghi rõ họ tên)'],
        [signerOf(form), '(Ký, ghi rõ họ tên)'],
      ],
    },
  };
}

function activityTable(lines: number): PaperModel['blocks'][number] {
  return {
    kind: 'table',
    columns: [
      { title: 'Hoạt động tiêu biểu', share: 44, align: 'left' },
      { title: 'Ngày', share: 16, align: 'center' },
      { title: 'Địa điểm', share: 24, align: 'left' },
      { title: 'Số người', share: 16, align: 'right' },
    ],
    rowHeight: ACTIVITY_ROW,
    rows: Array.from({ length: lines }, () => ['', '', '', '']),
  };
}

/** Where the answer goes and until when. */
export function sendBy({ office }: PaperFacts, deadline: Deadline | null): string {
  const until =
    deadline === null
      ? `ngày ${WRITE_IN}`
      : `${deadline.time === null ? '' : `${deadline.time} `}ngày ${formatShortDate(deadline.on)}`;
  return `Gửi về ${office.departmentName} trước ${until}.`;
}

/** Who signs the form of a group. */
export function signerOf({ groupCode, units }: PaperForm): string {
  const kind = groupCode ?? units[0]?.entry.kind ?? '';
  if (kind === 'thon') return 'TRƯỞNG THÔN';
  return kind === 'truong-hoc' ? 'HIỆU TRƯỞNG' : 'THỦ TRƯỞNG ĐƠN VỊ';
}

/** Numbered reply for Zalo; every number answers one indicator of the form, in its order. */
export function messageText(facts: PaperFacts, form: PaperForm): string {
  const { unitDeadline } = facts.campaign;
  const by =
    unitDeadline === null
      ? ''
      : ` trước ${unitDeadline.time === null ? '' : `${unitDeadline.time} `}ngày ${formatShortDate(unitDeadline.on)}`;
  return [
    `${facts.office.departmentName} kính đề nghị đơn vị báo cáo “${facts.campaign.reportSubject}”${by}.`,
    'Trả lời theo số thứ tự; không phát sinh ghi “không”:',
    'Đơn vị: …',
    ...form.indicators.map(
      ({ label, unitOfMeasure, helpText }, at) =>
        `${at + 1}. ${label}${brackets(unitOfMeasure)}${brackets(helpText ?? '')}: …`,
    ),
  ].join('\n');
}

function brackets(words: string): string {
  return words === '' ? '' : ` (${words})`;
}
