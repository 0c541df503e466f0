import type { Coverage, MissingFact } from '#app/domain/reportModel.ts';
import type { KeyHelp } from './shell.vi.ts';

/** Words of Báo cáo tổng hợp. */
export const reportText = {
  title: 'Báo cáo tổng hợp',
  subtitle: (campaign: string, asOf: string) => `${campaign}, số liệu đến ${asOf}`,
  copies: 'Bản đang xem',
  release: 'Bản phát hành',
  leader: 'Bản trình lãnh đạo',
  zoomIn: 'Phóng to',
  zoomOut: 'Thu nhỏ',
  fit: 'Vừa khung',
  print: 'In',
  export: 'Xuất Word, Excel',
  outline: 'Mục lục',
  annexes: 'Phụ lục',
  pages: 'Trang báo cáo',
  page: (number: number) => `Trang ${number}`,
  header: 'Đầu văn bản',
  signature: 'Nơi nhận, ký',
  side: 'Các bước và kiểm tra',
  frozen: (name: string) => `Đang xem nội dung đã chốt của ${name}. Nội dung này không đổi.`,
  backToDraft: 'Xem bản dự thảo',
  close: 'Đóng',
  back: 'Để sau',
};

export const stepText = {
  heading: 'Các bước',
  draft: 'Dự thảo',
  draftHint: 'Số liệu còn thay đổi theo bảng nhập',
  submitted: 'Trình ký',
  submittedHint: 'Chốt nội dung, số và ngày để trống',
  signed: 'Đã ký',
  issued: 'Phát hành',
  issuedHint: 'Văn thư cấp số, ngày; đính kèm bản đã ký',
};

export const STATE_CHIPS = {
  draft: 'Dự thảo',
  submitted: 'Đang trình ký',
  returned: 'Đề nghị sửa',
  signed: 'Đã ký',
  issued: 'Đã phát hành',
};

export const checkText = {
  heading: 'Kiểm tra trước trình ký',
  mustCount: (count: number) => `${count} phải sửa`,
  fill: 'Điền',
  allClear: 'Không còn mục nào phải sửa.',
  blocked: (must: number, see: number) =>
    [
      ...(must === 0 ? [] : [`${must} mục phải sửa`]),
      ...(see === 0 ? [] : [`${see} mục cần xác nhận`]),
    ]
      .join(' và ')
      .replace(/^(.+)$/u, 'Còn $1.'),
};

export const actionText = {
  submit: 'Trình ký',
  submitTitle: 'Trình ký báo cáo này?',
  submitBody:
    'Nội dung được chốt như đang hiển thị, số và ngày để trống. Số liệu nhập sau đó không làm đổi bản đã chốt.',
  submitted: 'Đã chốt nội dung và chuyển trình ký',
  return: 'Đề nghị sửa',
  returnTitle: 'Đề nghị sửa báo cáo này?',
  returnNote: 'Ý kiến của lãnh đạo',
  returned: 'Đã ghi đề nghị sửa, báo cáo trở lại dự thảo',
  sign: 'Ghi nhận đã ký',
  signed: 'Đã ghi nhận báo cáo được ký',
  issue: 'Phát hành',
  issueTitle: 'Phát hành báo cáo này?',
  issueBody:
    'Phát hành rồi thì không hoàn tác được. Báo cáo sai nội dung phải lập báo cáo thay thế.',
  issueNumber: 'Số văn bản',
  issueDate: 'Ngày phát hành',
  issueCopy: 'Bản đã ký (tệp PDF hoặc ảnh chụp)',
  chooseFile: 'Chọn tệp',
  issued: 'Đã phát hành báo cáo',
  submittedAlready: 'Đang có bản trình ký. Xem bản đó để ghi nhận ký hoặc đề nghị sửa.',
  openUnderWay: 'Xem bản đang trình',
};

export const storedText = {
  heading: 'Các bản đã chốt',
  draft: 'Dự thảo hiện tại',
  name: (sequence: number) => `Bản ${sequence}`,
  issued: (number: string, symbol: string, date: string) => `Số ${number}/${symbol}, ${date}`,
  replaces: (sequence: number) => `Thay thế bản ${sequence}`,
  replacedBy: (sequence: number) => `Đã được thay thế bằng bản ${sequence}`,
  note: (note: string) => `Ý kiến: ${note}`,
  signedCopy: (name: string) => `Bản đã ký: ${name}`,
};

export const identifyText = {
  title: 'Số và ngày công văn giao việc',
  body: 'Mục I nêu công văn giao việc cho các đơn vị. Bản ghi nhận chưa có số, ngày.',
  number: 'Số công văn',
  date: 'Ngày ban hành',
  datePlaceholder: 'ngày/tháng/năm',
  save: 'Lưu',
  saved: 'Đã lưu số, ngày công văn',
  badNumber: 'Ghi số công văn bằng chữ số.',
  badDate: 'Ghi đủ ngày, tháng, năm (ví dụ 05/10/2025).',
};

/** A missing fact in the editor; on paper it is `[...]`. */
export const MISSING_CHIPS: Readonly<Record<MissingFact, string>> = {
  requestNumber: 'số?',
  requestDate: 'ngày?',
  requestIssuer: 'cơ quan?',
  requestSubject: 'trích yếu?',
  passedOnNumber: 'số?',
  passedOnDate: 'ngày?',
  addressee: 'nơi gửi?',
  figure: 'số liệu?',
};

export const MISSING_NAMES: Readonly<Record<MissingFact, string>> = {
  requestNumber: 'Thiếu số văn bản của cấp trên',
  requestDate: 'Thiếu ngày văn bản của cấp trên',
  requestIssuer: 'Thiếu cơ quan ban hành văn bản của cấp trên',
  requestSubject: 'Thiếu trích yếu văn bản của cấp trên',
  passedOnNumber: 'Điền số công văn giao việc',
  passedOnDate: 'Điền ngày công văn giao việc',
  addressee: 'Thiếu nơi gửi',
  figure: 'Không còn số liệu này',
};

export const exportText = {
  writing: (done: number, total: number) => `Đang ghi ${done}/${total} tệp`,
  stop: 'Dừng',
  stopped: 'Đã dừng. Các tệp ghi xong vẫn còn trong thư mục.',
  done: 'Đã ghi báo cáo',
  folder: (path: string) => `Thư mục ${path}`,
  files: {
    docx: 'Báo cáo (Word)',
    xlsx: 'Biểu số liệu (Excel)',
    leaderDocx: 'Bản trình lãnh đạo (Word), lưu hành trong cơ quan',
    insideXlsx: 'Số liệu nội bộ (Excel), lưu hành trong cơ quan',
  },
  openWord: 'Mở trong Word',
  openExcel: 'Mở trong Excel',
  showFolder: 'Mở thư mục',
  download: 'Tải về',
  retry: 'Thử lại',
};

export const coverageText: {
  readonly heading: string;
  readonly note: string;
  readonly openGrid: string;
  readonly figures: Readonly<Record<keyof Coverage, string>>;
} = {
  heading: 'Tình hình báo cáo',
  note: 'đơn vị',
  openGrid: 'Mở bảng nhập',
  figures: {
    expected: 'Phải báo cáo',
    reported: 'Đã báo cáo',
    onTime: 'Đúng hạn',
    late: 'Báo muộn',
    none: 'Không phát sinh hoạt động',
    returned: 'Đề nghị bổ sung',
    missing: 'Chưa báo cáo',
  },
};

/** Words printed on the official pages. */
export const paperText = {
  stateName: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  number: (numberAndSymbol: string) => `Số: ${numberAndSymbol}`,
  blankDate: (year: number) => `ngày      tháng      năm ${year}`,
  call: 'Kính gửi:',
  recipients: 'Nơi nhận:',
  missing: '[...]',
  annex: 'Phụ lục',
  pointer: (number: string, date: string, issuer: string) =>
    `(Kèm theo Báo cáo số ${number} ${date} của ${issuer})`,
  endMark: './.',
  order: 'STT',
  dutyColumns: ['STT', 'Tên nhiệm vụ', 'Kết quả', 'Đánh giá'],
  unit: 'Đơn vị',
  total: 'Tổng số',
  unitsWithValue: 'Số đơn vị có số liệu',
  /** A cell that says nothing. */
  nothing: '\u00a0',
  yearLegend: 'Thanh đặc: năm nay; thanh rỗng: năm trước. Mỗi chỉ tiêu một thang riêng.',
  continued: (caption: string) => `${caption} (tiếp theo)`,
  activityColumns: [
    'STT',
    'Hoạt động',
    'Thời gian',
    'Địa điểm',
    'Đơn vị',
    'Số người dự',
    'Kết quả',
  ],
};

/** Words of the leader's copy. */
export const leaderText = {
  notice: 'Lưu hành trong cơ quan, không gửi kèm bản phát hành',
  title: 'BẢN TRÌNH LÃNH ĐẠO',
  content: (subject: string) => `Nội dung: ${subject}.`,
  dates: (at: string, cutOff: string, unit: string, superior: string) =>
    `Số liệu lúc ${at}; chốt số liệu: ${cutOff}; hạn của đơn vị: ${unit}; hạn báo cáo cấp trên: ${superior}.`,
  notSet: 'chưa đặt',
  coverage: 'Tiến độ báo cáo',
  keyFigures: 'Số liệu chính',
  keyColumns: ['Nhóm', 'Chỉ tiêu', 'Đơn vị tính', 'Kết quả', 'Đơn vị có số liệu'],
  followUp: 'THEO DÕI ĐƠN VỊ VÀ NGUỒN SỐ LIỆU',
  missing: '1. Đơn vị chưa báo cáo',
  noMissing: 'Tất cả đơn vị đã báo cáo.',
  returned: '2. Đơn vị được đề nghị bổ sung',
  noReturned: 'Không có đơn vị nào được đề nghị bổ sung.',
  late: '3. Đơn vị báo cáo muộn',
  noLate: 'Không có đơn vị nào báo cáo muộn.',
  none: '4. Đơn vị không có hoạt động',
  noNone: 'Không có đơn vị nào báo không có hoạt động.',
  unitColumns: ['STT', 'Đơn vị', 'Người liên hệ', 'Điện thoại', 'Ghi chú'],
  duties: '5. Kết quả thực hiện nhiệm vụ',
  dutyColumns: ['Nhiệm vụ', 'Kết quả', 'Đánh giá'],
  noDuties: 'Văn bản của đợt báo cáo không nêu nhiệm vụ nào.',
  flags: '6. Nội dung cần xem lại',
  noFlags: 'Không còn nội dung nào cần xem lại.',
  sources: '7. Nguồn số liệu',
  noFigures: 'Chưa có số liệu.',
  sourceColumns: ['Đơn vị', 'Số liệu', 'Nguồn'],
};

export const REPORT_KEYS: readonly KeyHelp[] = [
  { keys: 'Tab', does: 'Đến đoạn, số tiếp theo trong báo cáo' },
  { keys: 'Enter', does: 'Mở nguồn của số; sửa đoạn đang chọn' },
  { keys: 'F2', does: 'Sửa đoạn đang chọn' },
  { keys: 'Ctrl+Enter', does: 'Lưu đoạn, câu chữ đang sửa' },
  { keys: 'Ctrl+P', does: 'In báo cáo' },
];
