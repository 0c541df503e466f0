import { formatDocumentNumber } from '#app/domain/documentSymbol.ts';
import { formatShortDate } from '#app/domain/officialDate.ts';
import type { FactName, ReportDifferences } from '#app/domain/reportDifferences.ts';
import type { Office } from '#app/storage/officeStore.ts';
import { officeLine, type PaperBlock, type PaperColumn, type PaperModel } from './paperModel.ts';

const NUMBER: PaperColumn = { title: 'STT', share: 6, align: 'center' };

type RegisteredReport = {
  readonly number: string;
  readonly symbol: string;
  readonly issuedOn: string;
  readonly subject: string;
  readonly addressee: string | null;
  readonly replacedBy: string | null;
  readonly corrections: readonly string[];
  readonly signedCopyName: string | null;
};

/** Sổ báo cáo đã phát hành, as it is printed and put into a binder. */
export function registerPaper(
  office: Office,
  rows: readonly RegisteredReport[],
  facts: { readonly today: string; readonly search: string },
): PaperModel {
  const search = facts.search.trim();
  const found = search === '' ? '' : ` Tìm theo “${search}”.`;
  return insidePaper(office, 'landscape', 'SỔ BÁO CÁO ĐÃ PHÁT HÀNH', null, [
    {
      kind: 'line',
      text: `Tính đến ngày ${formatShortDate(facts.today)}: ${rows.length} báo cáo.${found}`,
    },
    {
      kind: 'table',
      columns: [
        NUMBER,
        { title: 'Số, ký hiệu', share: 13, align: 'left' },
        { title: 'Ngày', share: 10, align: 'center' },
        { title: 'Trích yếu', share: 33, align: 'left' },
        { title: 'Nơi nhận', share: 18, align: 'left' },
        { title: 'Hiệu lực', share: 20, align: 'left' },
      ],
      rows: rows.map((row, at) => [
        String(at + 1),
        formatDocumentNumber(row.number, row.symbol),
        formatShortDate(row.issuedOn),
        row.subject,
        row.addressee ?? '',
        stateOf(row),
      ]),
    },
  ]);
}

function stateOf({ replacedBy, corrections }: RegisteredReport): string {
  const state = replacedBy === null ? 'Còn hiệu lực' : `Được thay thế bởi ${replacedBy}`;
  return [state, ...corrections.map((letter) => `đính chính bởi ${letter}`)].join('; ');
}

const FACT_NAMES: Readonly<Record<FactName, string>> = {
  issuer: 'Cơ quan ban hành, ký hiệu, địa danh',
  subject: 'Trích yếu',
  addressees: 'Kính gửi',
  recipients: 'Nơi nhận',
  signature: 'Thẩm quyền, người ký',
};

/** Bảng đối chiếu: what a later version says differently, list by list. */
export function differencesPaper(
  office: Office,
  versions: {
    readonly campaignName: string;
    readonly earlier: string;
    readonly later: string;
    readonly differences: ReportDifferences;
  },
): PaperModel {
  const { facts, paragraphs, totals, cells, activities, photos } = versions.differences;
  const sections = [
    section(
      'Tổng số',
      ['Chỉ tiêu'],
      totals.map((each) => ({ names: [measured(each)], change: each })),
    ),
    section(
      'Số liệu từng đơn vị',
      ['Đơn vị', 'Chỉ tiêu'],
      cells.map((each) => ({ names: [each.unitName, measured(each)], change: each })),
    ),
    section(
      'Đoạn văn',
      ['Mục'],
      paragraphs.map((each) => ({ names: [each.place], change: each })),
    ),
    section(
      'Hoạt động',
      ['Hoạt động'],
      activities.map((each) => ({ names: [each.place], change: each })),
    ),
    section(
      'Hình ảnh',
      ['Ảnh'],
      photos.map((each) => ({ names: [each.place], change: each })),
    ),
    section(
      'Nội dung khác',
      ['Nội dung'],
      facts.map((each) => ({ names: [FACT_NAMES[each.fact]], change: each })),
    ),
  ].flat();
  return insidePaper(office, 'landscape', 'BẢNG ĐỐI CHIẾU BÁO CÁO', versions.campaignName, [
    { kind: 'line', text: `Bản trước: ${versions.earlier}. Bản sau: ${versions.later}.` },
    ...(sections.length === 0
      ? [{ kind: 'line', text: 'Hai bản không khác nhau.' } satisfies PaperBlock]
      : sections),
  ]);
}

type Change = { readonly before: string | null; readonly after: string | null };

/** Names first, the change at the end of each row; a list without rows is left out. */
function section(
  title: string,
  names: readonly string[],
  rows: readonly { readonly names: readonly string[]; readonly change: Change }[],
): PaperBlock[] {
  if (rows.length === 0) return [];
  const nameShare = 34 / names.length;
  return [
    { kind: 'heading', text: `${title} (${rows.length})` },
    {
      kind: 'table',
      columns: [
        NUMBER,
        ...names.map((name): PaperColumn => ({ title: name, share: nameShare, align: 'left' })),
        { title: 'Bản trước', share: 30, align: 'left' },
        { title: 'Bản sau', share: 30, align: 'left' },
      ],
      rows: rows.map((row, at) => [
        String(at + 1),
        ...row.names,
        row.change.before ?? ABSENT,
        row.change.after ?? ABSENT,
      ]),
    },
  ];
}

const ABSENT = '(không có)';

function measured({
  label,
  unitOfMeasure,
}: {
  readonly label: string;
  readonly unitOfMeasure: string;
}): string {
  return unitOfMeasure === '' ? label : `${label} (${unitOfMeasure})`;
}

function insidePaper(
  office: Office,
  orientation: PaperModel['orientation'],
  title: string,
  subtitle: string | null,
  blocks: readonly PaperBlock[],
): PaperModel {
  return {
    orientation,
    letterhead: null,
    topLines: [officeLine(office)],
    title,
    subtitle,
    addressees: [],
    blocks,
    signing: null,
  };
}
