import { headerSizes } from './headerGeometry.ts';

/**
 * One named paragraph style of the document. Sizes are points, distances twips,
 * `line` is in 240ths of a line (or twips with `exactLine`).
 */
export type ParagraphStyle = {
  readonly name: string;
  readonly sizePt: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly align?: 'left' | 'center' | 'right' | 'both';
  readonly before?: number;
  readonly after?: number;
  readonly line?: number;
  readonly exactLine?: boolean;
  readonly firstLine?: number;
  readonly keepNext?: boolean;
  readonly outlineLevel?: number;
  /** Level in the list of headings, from 0; Word writes its number. */
  readonly listLevel?: number;
};

/** First-line indent of running text: 1 cm. */
const FIRST_LINE = 567;

const BODY = { align: 'both', before: 120, line: 276, firstLine: FIRST_LINE } as const;
const HEADING = { ...BODY, sizePt: 14, bold: true, keepNext: true } as const;

/**
 * Every style the product writes; the keys are the ids used in the text. Sizes,
 * weight and place of each element follow Nghị định 30/2020, Phụ lục I, mục V.
 */
export const PARAGRAPH_STYLES = {
  Heading1: { name: 'heading 1', ...HEADING, outlineLevel: 0, listLevel: 0 },
  Heading2: { name: 'heading 2', ...HEADING, outlineLevel: 1, listLevel: 1 },
  BodyText: { name: 'Body Text', sizePt: 14, ...BODY },
  StateName: { name: 'Quốc hiệu', sizePt: headerSizes.stateNamePt, bold: true, align: 'center' },
  Motto: { name: 'Tiêu ngữ', sizePt: headerSizes.mottoPt, bold: true, align: 'center' },
  SuperiorBody: { name: 'Cơ quan chủ quản', sizePt: 13, align: 'center' },
  IssuingBody: { name: 'Cơ quan ban hành', sizePt: 13, bold: true, align: 'center' },
  DocumentNumber: { name: 'Số và ký hiệu', sizePt: 13, align: 'center', before: 120 },
  PlaceAndDate: {
    name: 'Địa danh và thời gian',
    sizePt: 14,
    italic: true,
    align: 'center',
    before: 120,
  },
  DocumentType: { name: 'Tên loại', sizePt: 14, bold: true, align: 'center', before: 360 },
  Subject: { name: 'Trích yếu', sizePt: 14, bold: true, align: 'center', keepNext: true },
  ShortLine: { name: 'Đường kẻ', sizePt: 2, line: 60, exactLine: true },
  Addressee: { name: 'Kính gửi', sizePt: 14, before: 240 },
  RecipientsTitle: { name: 'Nơi nhận', sizePt: 12, bold: true, italic: true },
  RecipientItem: { name: 'Danh sách nơi nhận', sizePt: 11 },
  SignatureTitle: { name: 'Quyền hạn và chức vụ', sizePt: 14, bold: true, align: 'center' },
  SignerName: { name: 'Họ tên người ký', sizePt: 14, bold: true, align: 'center' },
  AnnexNumber: {
    name: 'Số phụ lục',
    sizePt: 14,
    bold: true,
    align: 'center',
    keepNext: true,
    outlineLevel: 0,
  },
  AnnexTitle: { name: 'Tên phụ lục', sizePt: 14, bold: true, align: 'center', keepNext: true },
  AnnexPointer: {
    name: 'Kèm theo văn bản',
    sizePt: 13,
    italic: true,
    align: 'center',
    keepNext: true,
  },
  TableCaption: {
    name: 'Tên biểu',
    sizePt: 12,
    bold: true,
    before: 120,
    after: 60,
    keepNext: true,
  },
  TableHeader: {
    name: 'Đầu bảng',
    sizePt: 11,
    bold: true,
    align: 'center',
    before: 20,
    after: 20,
  },
  TableText: { name: 'Bảng - chữ', sizePt: 11, before: 20, after: 20 },
  TableCenter: { name: 'Bảng - giữa', sizePt: 11, align: 'center', before: 20, after: 20 },
  TableNumber: { name: 'Bảng - số', sizePt: 11, align: 'right', before: 20, after: 20 },
  TableTotalText: { name: 'Bảng - chữ tổng', sizePt: 11, bold: true, before: 20, after: 20 },
  TableTotalCenter: {
    name: 'Bảng - giữa tổng',
    sizePt: 11,
    bold: true,
    align: 'center',
    before: 20,
    after: 20,
  },
  TableTotalNumber: {
    name: 'Bảng - số tổng',
    sizePt: 11,
    bold: true,
    align: 'right',
    before: 20,
    after: 20,
  },
  TableNote: { name: 'Ghi chú bảng', sizePt: 11, italic: true, before: 60, keepNext: true },
  ChartTitle: {
    name: 'Tên biểu đồ',
    sizePt: 12,
    bold: true,
    align: 'center',
    before: 120,
    after: 60,
    keepNext: true,
  },
  Chart: { name: 'Biểu đồ', sizePt: 12, align: 'center' },
  Photo: { name: 'Ảnh', sizePt: 12, align: 'center', keepNext: true },
  PhotoCaption: { name: 'Chú thích ảnh', sizePt: 12, italic: true, align: 'center', before: 60 },
  EndMark: { name: 'Kết thúc phụ lục', sizePt: 14, align: 'right', before: 120 },
  PageNumber: { name: 'Số trang', sizePt: 14, align: 'center' },
  InsideNotice: { name: 'Ghi chú lưu hành', sizePt: 11, italic: true },
  InsideTitle: { name: 'Tên bản trình', sizePt: 15, bold: true, align: 'center' },
  InsideSubject: { name: 'Nội dung bản trình', sizePt: 13, bold: true, align: 'center', after: 60 },
  InsideText: { name: 'Văn bản trình', sizePt: 12, before: 40 },
  InsideHeading: {
    name: 'Mục bản trình',
    sizePt: 13,
    bold: true,
    before: 160,
    after: 60,
    keepNext: true,
    outlineLevel: 0,
  },
  InsideSubheading: {
    name: 'Mục con bản trình',
    sizePt: 12,
    bold: true,
    before: 120,
    after: 40,
    keepNext: true,
    outlineLevel: 1,
  },
} as const satisfies Record<string, ParagraphStyle>;

export type StyleId = keyof typeof PARAGRAPH_STYLES;
