import type { Deadline } from '#app/domain/completeness.ts';
import { formatShortDate } from '#app/domain/officialDate.ts';
import { officeLine, WRITE_IN, type PaperModel } from './paperModel.ts';
import type { PaperFacts, PaperForm } from './queryPaperFacts.ts';

/** A4 takes so many rows of figures and activities besides head and signature. */
const ROWS_OF_ONE_PAGE = 24;
const TALL_ROW = 400;
const PLAIN_ROW = 300;

/** Lines for activities, where the page has room for them. */
const ACTIVITY_LINES = 4;

/** Phiếu báo cáo of one unit group: a page to fill in by hand and sign. */
export function reportForm(facts: PaperFacts, form: PaperForm): PaperModel {
  const figures = form.indicators.filter(({ type }) => type !== 'text');
  const texts = form.indicators.filter(({ type }) => type === 'text');
  const spare = ROWS_OF_ONE_PAGE - figures.length - texts.length;
  return {
    orientation: 'portrait',
    letterhead: null,
    topLines: [officeLine(facts.office), `Đơn vị: ${WRITE_IN}`],
    title: 'PHIẾU BÁO CÁO',
    subtitle: facts.campaign.reportSubject,
    addressees: [],
    blocks: [
      {
        kind: 'line',
        text: sendBy(facts, facts.campaign.unitDeadline),
      },
      {
        kind: 'table',
        columns: [
          { title: 'STT', share: 6, align: 'center' },
          { title: 'Nội dung', share: 50, align: 'left' },
          { title: 'Đơn vị tính', share: 16, align: 'center' },
          { title: 'Kết quả', share: 28, align: 'right' },
        ],
        rowHeight: spare > ACTIVITY_LINES ? TALL_ROW : PLAIN_ROW,
        rows: figures.map(({ label, helpText, unitOfMeasure }, at) => [
          String(at + 1),
          helpText === null ? label : `${label}\n(${helpText})`,
          unitOfMeasure,
          '',
        ]),
      },
      {
        kind: 'line',
        text: 'Ghi “không” nếu không phát sinh; gạch chéo (/) nếu không thuộc nhiệm vụ; để trống nếu chưa có số liệu.',
      },
      ...(spare >= ACTIVITY_LINES ? [activityTable()] : []),
      ...texts.map(
        ({ label }) => ({ kind: 'line', text: `${label}: ${WRITE_IN.repeat(3)}` }) as const,
      ),
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

function activityTable(): PaperModel['blocks'][number] {
  return {
    kind: 'table',
    columns: [
      { title: 'Hoạt động tiêu biểu', share: 44, align: 'left' },
      { title: 'Ngày', share: 16, align: 'center' },
      { title: 'Địa điểm', share: 24, align: 'left' },
      { title: 'Số người', share: 16, align: 'right' },
    ],
    rowHeight: PLAIN_ROW,
    rows: Array.from({ length: ACTIVITY_LINES }, () => ['', '', '', '']),
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
      ({ label, unitOfMeasure }, at) =>
        `${at + 1}. ${label}${unitOfMeasure === '' ? '' : ` (${unitOfMeasure})`}: …`,
    ),
  ].join('\n');
}
