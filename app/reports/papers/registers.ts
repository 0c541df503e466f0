import { formatShortDate } from '#app/domain/officialDate.ts';
import type { UnitResult } from '../queryCampaignResults.ts';
import { officeLine, type PaperColumn, type PaperModel } from './paperModel.ts';
import type { PaperFacts } from './queryPaperFacts.ts';
import { sendBy } from './reportForm.ts';

const NUMBER: PaperColumn = { title: 'STT', share: 7, align: 'center' };

const CHANNELS: Readonly<Record<string, string>> = {
  paper: 'bản giấy',
  zalo: 'Zalo',
  email: 'thư điện tử',
  phone: 'điện thoại',
  meeting: 'họp',
  file: 'tệp',
};

const STATUSES: Readonly<Record<UnitResult['status'], string>> = {
  onTime: 'đúng hạn',
  late: 'muộn',
  none: 'không có hoạt động',
  returned: 'đề nghị bổ sung',
  missing: '',
};

/** Sổ theo dõi: how each unit was written to and what came back, as of today. */
export function trackingBook(facts: PaperFacts): PaperModel {
  return register(facts, 'landscape', {
    title: 'SỔ THEO DÕI GIAO VIỆC VÀ BÁO CÁO',
    columns: [
      { ...NUMBER, share: 5 },
      { title: 'Đơn vị', share: 23, align: 'left' },
      { title: 'Gửi ngày', share: 9, align: 'center' },
      { title: 'Cách gửi', share: 9, align: 'center' },
      { title: 'Đơn vị nhận', share: 12, align: 'center' },
      { title: 'Hạn báo cáo', share: 14, align: 'center' },
      { title: 'Báo cáo ngày', share: 10, align: 'center' },
      { title: 'Nhận qua', share: 10, align: 'center' },
      { title: 'Tình trạng', share: 12, align: 'left' },
    ],
    rows: facts.results.units.map(({ entry, status, submissions }, at) => {
      const handout = facts.handouts.get(entry.id);
      const first = submissions[0];
      return [
        String(at + 1),
        entry.name,
        day(handout?.sentOn),
        handout === undefined ? '' : (CHANNELS[handout.channel] ?? ''),
        [day(handout?.receivedOn), handout?.receivedBy ?? ''].filter(Boolean).join(', '),
        [entry.deadline?.time ?? '', day(entry.deadline?.on)].filter(Boolean).join(' '),
        day(first?.receivedOn),
        first === undefined ? '' : (CHANNELS[first.channel] ?? ''),
        STATUSES[status],
      ];
    }),
  });
}

/** Danh sách ký nộp: units sign for what they hand in. */
export function signSheet(facts: PaperFacts): PaperModel {
  return register(facts, 'portrait', {
    title: 'DANH SÁCH KÝ NỘP BÁO CÁO',
    top: sendBy(facts, facts.campaign.unitDeadline),
    columns: [
      NUMBER,
      { title: 'Đơn vị', share: 40, align: 'left' },
      { title: 'Ngày nộp', share: 14, align: 'center' },
      { title: 'Người nộp', share: 22, align: 'left' },
      { title: 'Ký nhận', share: 18, align: 'center' },
    ],
    rowHeight: 430,
    rows: facts.results.units.map(({ entry }, at) => [String(at + 1), entry.name, '', '', '']),
  });
}

/** Danh sách gọi: silent units with whom to call, and room for what they answer. */
export function callList(facts: PaperFacts): PaperModel {
  return register(facts, 'landscape', {
    title: 'DANH SÁCH GỌI ĐÔN ĐỐC',
    columns: [
      NUMBER,
      { title: 'Đơn vị', share: 26, align: 'left' },
      { title: 'Người liên hệ', share: 20, align: 'left' },
      { title: 'Điện thoại', share: 13, align: 'left' },
      { title: 'Giờ gọi', share: 10, align: 'center' },
      { title: 'Trả lời', share: 26, align: 'left' },
    ],
    rowHeight: 480,
    rows: missingUnits(facts).map(({ entry }, at) => [
      String(at + 1),
      entry.name,
      contact(entry),
      entry.phone ?? '',
      '',
      '',
    ]),
  });
}

/** Danh sách chưa báo cáo: stays inside, or is read out in a meeting. */
export function missingList(facts: PaperFacts): PaperModel {
  const missing = missingUnits(facts);
  const { reported, expected } = facts.results.completeness;
  return register(facts, 'portrait', {
    title: 'DANH SÁCH ĐƠN VỊ CHƯA BÁO CÁO',
    lead: `Đã báo cáo ${reported}/${expected} đơn vị; chưa báo cáo ${missing.length} đơn vị.`,
    columns: [
      NUMBER,
      { title: 'Đơn vị', share: 44, align: 'left' },
      { title: 'Người liên hệ', share: 30, align: 'left' },
      { title: 'Điện thoại', share: 20, align: 'left' },
    ],
    rows: missing.map(({ entry }, at) => [
      String(at + 1),
      entry.name,
      contact(entry),
      entry.phone ?? '',
    ]),
  });
}

function register(
  { office, campaign, today }: PaperFacts,
  orientation: PaperModel['orientation'],
  content: {
    readonly title: string;
    /** In place of the day it stands for, on a list that is filled in later. */
    readonly top?: string;
    readonly lead?: string;
    readonly columns: readonly PaperColumn[];
    readonly rows: readonly (readonly string[])[];
    readonly rowHeight?: number;
  },
): PaperModel {
  const { title, top, lead, columns, rows, rowHeight } = content;
  const asOf = top ?? `Tính đến ngày ${formatShortDate(today)}.`;
  return {
    orientation,
    letterhead: null,
    topLines: [officeLine(office)],
    title,
    subtitle: campaign.name,
    addressees: [],
    blocks: [
      { kind: 'line', text: lead === undefined ? asOf : `${asOf} ${lead}` },
      { kind: 'table', columns, rows, ...(rowHeight === undefined ? {} : { rowHeight }) },
    ],
    signing: null,
  };
}

function missingUnits({ results }: PaperFacts): readonly UnitResult[] {
  return results.units.filter(({ status }) => status === 'missing');
}

function contact({ contactName, contactRole }: UnitResult['entry']): string {
  return [contactName ?? '', contactRole ?? ''].filter(Boolean).join(', ');
}

function day(isoDate: string | null | undefined): string {
  return isoDate === null || isoDate === undefined ? '' : formatShortDate(isoDate);
}
