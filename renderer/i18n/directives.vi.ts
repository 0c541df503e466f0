import { formatNumber } from '#app/domain/formatNumber.ts';
import type { DocumentType } from '#app/domain/directive.ts';
import type { DirectiveNote } from '#app/domain/directiveSource.ts';
import type { Direction } from '#app/domain/directiveDraft.ts';
import type { KeyHelp } from './shell.vi.ts';

/** Words of Văn bản: the list and how papers come in. */
export const directiveText = {
  title: 'Văn bản',
  count: (stored: number) => `${formatNumber(stored)} văn bản`,
  choose: 'Chọn tệp',
  paste: 'Dán văn bản',
  how: 'Thả tệp vào màn hình hoặc dán bằng Ctrl+V',
  drop: 'Thả văn bản vào đây',
  filter: 'Lọc theo số, cơ quan, trích yếu',
  directionFilter: 'Văn bản đến hay đi',
  all: 'Tất cả',
  nothingFits: 'Không có văn bản nào khớp.',
  empty: 'Chưa có văn bản nào. Thả công văn (PDF, Word, bản scan) vào đây hoặc chọn tệp.',
  drafts: 'Bản nháp chưa lưu',
  stored: 'Văn bản đã lưu',
  open: 'Mở',
  openDraft: (name: string) => `Mở bản nháp ${name}`,
  discard: 'Bỏ',
  discardDraft: (name: string) => `Bỏ bản nháp ${name}`,
  discardQuestion: 'Bỏ bản nháp này?',
  discardBody: 'Nội dung đã đọc và đã sửa trong bản nháp được bỏ. Văn bản đã lưu không đổi.',
  keepDraft: 'Giữ lại',
  discardAct: 'Bỏ bản nháp',
  unnamed: 'Chưa có trích yếu',
  columns: {
    direction: 'Đến, đi',
    number: 'Số, ký hiệu',
    issuedOn: 'Ngày',
    issuer: 'Cơ quan ban hành',
    subject: 'Trích yếu',
    due: 'Hạn báo cáo',
    campaigns: 'Đợt báo cáo',
  },
  noNumber: 'chưa có số',
  byHand: 'nhập bằng tay',
  correcting: 'đang sửa',
  pasteTitle: 'Dán văn bản',
  pasteLabel: 'Nội dung văn bản',
  read: 'Đọc văn bản',
  later: 'Để sau',
  pastedName: (moment: string) => `Văn bản dán ${moment}.txt`,
};

export const DIRECTIONS: Readonly<Record<Direction, string>> = {
  incoming: 'Văn bản đến',
  outgoing: 'Văn bản đi',
};

/** While papers are read, and what came of it. */
export const readingText = {
  label: 'Văn bản không đọc được',
  file: (at: number, total: number, name: string) =>
    total === 1 ? `Đang đọc ${name}` : `Đang đọc ${at}/${total}: ${name}`,
  page: (page: number, pages: number) => `, bản scan, trang ${page}/${pages}`,
  stop: 'Dừng',
  stopped: (name: string) => `Đã dừng đọc “${name}”. Chưa lưu gì.`,
  byHand: 'Nhập bằng tay',
  byHandOf: (name: string) => `Nhập bằng tay ${name}`,
  close: 'Đóng',
};

export const DOCUMENT_TYPE_NAMES: Readonly<Record<DocumentType, string>> = {
  'cong-van': 'Công văn',
  'ke-hoach': 'Kế hoạch',
  'thong-bao': 'Thông báo',
  'quyet-dinh': 'Quyết định',
  'chi-thi': 'Chỉ thị',
  'giay-moi': 'Giấy mời',
  'bao-cao': 'Báo cáo',
  'to-trinh': 'Tờ trình',
  'huong-dan': 'Hướng dẫn',
  'thu-ngo': 'Thư ngỏ',
  khac: 'Loại khác',
};

/** What the reader saw in a file and left alone. */
export const NOTE_SENTENCES: Readonly<Record<DirectiveNote, string>> = {
  scripts: 'Tệp có mã lệnh, đã không chạy.',
  attachments: 'Tệp có tệp đính kèm, đã không mở.',
  dynamicForm: 'Tệp có biểu mẫu động, chỉ đọc phần chữ đã in.',
  overlays: 'Có chữ nằm đè lên trang (dấu ký, ghi chú). Ai cũng gõ được chữ này.',
  trackedChanges: 'Văn bản còn lưu dấu sửa. Đọc theo bản đã sửa.',
  oldEncoding: 'Tệp dùng bảng mã cũ, đã chuyển sang Unicode. Đối chiếu lại chữ có dấu.',
  damagedPages: 'Có trang không đọc được. Đối chiếu với bản giấy.',
};

/** The original at the left. */
export const originalText = {
  label: 'Bản gốc',
  bar: 'Thanh công cụ của bản gốc',
  page: (page: number, pages: number) => `Trang ${page}/${pages}`,
  pageName: (page: number) => `Trang ${page} của bản gốc`,
  previous: 'Trang trước',
  next: 'Trang sau',
  smaller: 'Thu nhỏ',
  larger: 'Phóng to',
  fit: 'Vừa khung',
  current: 'Ô đang chọn',
  read: 'Đã đọc',
  suggested: 'Gợi ý',
  none: 'Không có trang để xem. Tải tệp gốc về và mở bằng chương trình khác, rồi nhập các ô bên cạnh.',
  noFile: 'Văn bản này được nhập bằng tay, không có tệp gốc.',
  notRead: 'Trang này là ảnh chưa nhận dạng chữ. Nhập các ô bên cạnh theo trang.',
  unavailable: 'Không vẽ được trang này. Tải tệp gốc về để xem.',
  selected: (words: string) => `Đã chọn: ${words}`,
  assign: (field: string) => `Đưa vào ${field}`,
  signatures: (count: number) => `Tệp có ${formatNumber(count)} chữ ký số. Chưa kiểm tra chữ ký.`,
};

/** The structured draft at the right. */
export const draftText = {
  title: 'Đọc văn bản',
  label: 'Nội dung đọc được',
  nextKey: 'ô cần trả lời tiếp theo',
  asks: 'Cần trả lời',
  empties: (count: number) => `${formatNumber(count)} ô trống`,
  suggestions: (count: number) => `${formatNumber(count)} gợi ý`,
  allAnswered: 'Đã trả lời hết',
  read: 'Đã đọc từ văn bản',
  readHow: 'Chọn ô để thấy chỗ trong bản gốc',
  unstated: 'Văn bản không nêu',
  use: (value: string) => `Dùng ${value}`,
  refuse: 'Bỏ',
  refuseOf: (field: string) => `Bỏ gợi ý ${field}`,
  ask: 'Hỏi lại',
  fromScan: 'Đọc từ bản scan, cần kiểm tra.',
  overlaid: 'Chữ nằm đè lên trang, cần kiểm tra.',
  bad: 'Chữ này không hợp với ô. Sửa lại theo bản gốc.',
  badWords: (field: string) => `Những chữ đã chọn không đưa vào ô ${field} được.`,
  signs: {
    read: 'Đã đọc',
    typed: 'Đã nhập',
    suggested: 'Gợi ý, chưa dùng',
    empty: 'Để trống, cần trả lời',
    settled: 'Để trống',
  },
  saved: (time: string) => `Bản nháp tự lưu ${time}`,
  saving: 'Đang lưu bản nháp',
  unsaved: 'Chưa lưu được bản nháp.',
  retry: 'Thử lại',
  store: 'Lưu văn bản',
  storeChanges: 'Lưu sửa đổi',
  storeCopy: 'Vẫn lưu thêm một bản',
  createCampaign: 'Lập đợt báo cáo',
  stored: (name: string) => `Đã lưu văn bản ${name}`,
  directionFirst: 'Chọn văn bản đến hay văn bản đi trước khi lưu.',
  back: 'Danh sách văn bản',
  file: 'Mở tệp',
  link: 'Gắn vào đợt',
  discardDraft: 'Bỏ bản nháp',
  discardChanges: 'Bỏ sửa đổi',
  pages: (pages: number) => `${formatNumber(pages)} trang`,
  isStored: 'Đã lưu',
  isChanged: 'Có sửa đổi chưa lưu',
  add: 'Thêm',
  addDuty: 'Thêm nhiệm vụ',
  addEvent: 'Thêm sự kiện',
  addRow: 'Thêm mục',
  removeDuty: (at: number) => `Bỏ nhiệm vụ ${at}`,
  removeEvent: (at: number) => `Bỏ sự kiện ${at}`,
  removeRow: (at: number) => `Bỏ mục ${at}`,
  programme: (rows: number) => `${formatNumber(rows)} hoạt động`,
  stamp: (name: string, at: string) => `Tìm thấy chữ “${name} … đã ký”, ${at}.`,
  unverified: 'Chưa kiểm tra chữ ký.',
  campaigns: (names: string) => `Đợt: ${names}`,
};

export const FIELD_NAMES = {
  direction: 'Văn bản đến, đi',
  documentType: 'Loại văn bản',
  number: 'Số văn bản',
  symbol: 'Ký hiệu',
  issuer: 'Cơ quan ban hành',
  place: 'Địa danh',
  issuedOn: 'Ngày ban hành',
  subject: 'Trích yếu',
  addressees: 'Kính gửi',
  references: 'Thực hiện văn bản',
  theme: 'Chủ đề',
  slogans: 'Khẩu hiệu',
  forms: 'Hình thức',
  activities: 'Hoạt động',
  periods: 'Thời gian',
  events: 'Sự kiện',
  duties: 'Nhiệm vụ',
  deadline: 'Hạn báo cáo',
  contactEmails: 'Hộp thư nhận báo cáo',
  recipients: 'Nơi nhận',
  signerTitle: 'Chức vụ người ký',
  signerName: 'Người ký',
  signatureStamps: 'Dấu ký điện tử',
} as const;

export type FieldId = keyof typeof FIELD_NAMES;

/** What an empty field says of the paper. */
export const EMPTY_WORDS: Partial<Record<FieldId, string>> = {
  number: 'Văn bản để trống',
  issuedOn: 'Văn bản để trống',
  deadline: 'Văn bản không nêu hạn. Giờ, ngày',
  direction: 'Chọn',
  documentType: 'Chọn',
};
export const NOT_STATED = 'Văn bản không nêu';

/** The button that leaves a field empty on purpose. */
export const SETTLE_WORDS: Partial<Record<FieldId, string>> = {
  number: 'Chưa cấp số',
  issuedOn: 'Chưa có ngày',
  deadline: 'Không đặt hạn',
  contactEmails: 'Không dùng',
};
export const SETTLE = 'Để trống';

/** Why a value is only suggested. */
export const SUGGESTION_HELP = {
  signatureStamp: 'Gợi ý theo dấu ký điện tử. Văn bản để trống ngày.',
  yearOfDocument: 'Văn bản ghi ngày, không ghi năm. Năm lấy theo ngày ban hành.',
  oneOfSeveral: 'Văn bản nêu nhiều mốc. Chọn mốc nộp báo cáo.',
  issuer: 'Gợi ý theo cơ quan ban hành.',
};

export const dutyText = { unit: 'Đơn vị', text: 'Việc phải làm' };

export const eventText = {
  name: 'Tên sự kiện',
  theme: 'Chủ đề sự kiện',
  start: 'Từ ngày',
  end: 'Đến ngày',
  venue: 'Địa điểm',
  title: 'Hoạt động',
  timeText: 'Thời gian',
  date: 'Ngày',
  of: (what: string, at: number) => `${what}, sự kiện ${at}`,
  ofRow: (what: string, row: number) => `${what}, mục ${row}`,
  ofDuty: (what: string, at: number) => `${what}, nhiệm vụ ${at}`,
};

export const duplicateText = {
  sameFile: (label: string) => `Tệp này đã có trong danh sách: ${label}.`,
  sameNumber: (label: string) => `Đã có văn bản cùng số, cơ quan và ngày: ${label}.`,
  draft: (label: string) => `Đã có bản nháp của văn bản này: ${label}.`,
  open: 'Mở văn bản đã có',
  unnamed: 'chưa có trích yếu',
};

export const linkText = {
  title: 'Gắn vào đợt báo cáo',
  role: {
    requestedBy: 'Là văn bản đến (yêu cầu của cấp trên) của đợt',
    passedOnBy: 'Là văn bản đi (công văn giao việc) của đợt',
  },
  campaign: 'Đợt báo cáo',
  choose: 'Chọn đợt',
  none: 'Chưa có đợt báo cáo nào đang chuẩn bị hoặc đang mở.',
  replaces: 'Văn bản đang gắn ở mục này (nếu có) được thay và vẫn còn trong danh sách.',
  act: 'Gắn vào đợt',
  later: 'Để sau',
  linked: (name: string) => `Đã gắn vào ${name}`,
  unlinked: (name: string) => `Đã gỡ khỏi ${name}`,
  unlink: (name: string) => `Gỡ khỏi ${name}`,
};

export const DIRECTIVE_LIST_KEYS: readonly KeyHelp[] = [
  { keys: 'Ctrl+V', does: 'Dán tệp hoặc chữ của văn bản' },
  { keys: '↑, ↓', does: 'Văn bản trước, sau' },
  { keys: 'Enter', does: 'Mở văn bản' },
];

export const INTAKE_KEYS: readonly KeyHelp[] = [
  { keys: 'Tab', does: 'Ô cần trả lời tiếp theo, rồi các ô đã đọc' },
  { keys: 'Enter', does: 'Cho thấy chỗ của ô trong bản gốc' },
  { keys: 'F4', does: 'Từ ô sang bản gốc và ngược lại' },
  { keys: '←, →, ↑, ↓', does: 'Ở bản gốc: sang chữ khác; thêm Shift để chọn' },
  { keys: 'Enter ở bản gốc', does: 'Đưa chữ đã chọn vào ô' },
  { keys: 'PageUp, PageDown', does: 'Ở bản gốc: trang trước, trang sau' },
  { keys: 'Ctrl+Enter', does: 'Lưu văn bản' },
  { keys: 'Esc', does: 'Từ bản gốc về ô; từ ô về danh sách' },
];

/** From a directive to a campaign: everything is offered, nothing is taken by itself. */
export const flowText = {
  title: 'Lập đợt báo cáo từ văn bản',
  create: 'Lập đợt',
  back: 'Về văn bản',
  nameFirst: 'Ghi tên đợt báo cáo trước khi lập.',
  created: (name: string) => `Đã lập đợt ${name}`,
  paper: 'Văn bản',
  role: {
    incoming: 'Là văn bản đến (yêu cầu của cấp trên) của đợt',
    outgoing: 'Là văn bản đi (công văn giao việc) của đợt',
  },
  comesAlong: (duties: number, events: number, rows: number) =>
    [
      `${formatNumber(duties)} nhiệm vụ`,
      ...(events > 0 ? [`${formatNumber(events)} sự kiện`] : []),
      ...(rows > 0 ? [`${formatNumber(rows)} mục chương trình`] : []),
    ].join(', ') + ' đi theo văn bản.',
  other: (label: string) => `Gắn kèm ${label}`,
  request: 'Văn bản yêu cầu của cấp trên (văn bản đến), theo văn bản này',
  noRequest: 'Bỏ chọn',
  facts: 'Thông tin và thời hạn',
  takeSubject: 'Dùng trích yếu của văn bản',
  takeReportSubject: (subject: string) => `Dùng “Kết quả ${subject}”`,
  reportSubjectOf: (subject: string) => `Kết quả ${subject}`,
  takePeriod: (period: string) => `Dùng ${period}`,
  ofDirective: 'theo văn bản',
  ofEvent: (name: string) => `theo ${name}`,
  noDeadline: 'Văn bản không nêu hạn báo cáo. Ghi hạn, hoặc để trống và ghi sau.',
  statedDeadline: 'Văn bản nêu hạn này.',
  deadlinePlaceholder: '16:00, 05/10/2025',
  roster: 'Đơn vị báo cáo',
  rosterCount: (chosen: number) => `${formatNumber(chosen)} đơn vị đã nhận`,
  rosterNone: 'Văn bản không nêu đơn vị nào trong danh sách. Chọn đơn vị ở bước sau.',
  accept: (count: number) => `Nhận ${formatNumber(count)} đơn vị`,
  acceptOf: (words: string) => `Nhận các đơn vị theo “${words}”`,
  asks: 'Cần chọn từng đơn vị',
  stated: (stated: number, known: number) =>
    `Văn bản nêu ${formatNumber(stated)}, danh sách của xã, phường có ${formatNumber(known)}. Kiểm tra lại.`,
  indicators: 'Chỉ tiêu',
  indicatorCount: (chosen: number) => `${formatNumber(chosen)} chỉ tiêu đã nhận`,
  indicatorsNone: 'Văn bản không nêu hình thức, hoạt động nào có sẵn chỉ tiêu. Thêm ở bước sau.',
  acceptIndicators: (count: number) => `Nhận ${formatNumber(count)} chỉ tiêu`,
};
