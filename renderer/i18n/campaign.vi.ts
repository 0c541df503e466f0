import type { KeyHelp } from './shell.vi.ts';

/** Words of Đợt báo cáo. */
export const campaignText = {
  title: 'Đợt báo cáo',
  newCampaign: 'Đợt mới',
  newHeading: 'Đợt báo cáo mới',
  name: 'Tên đợt báo cáo',
  nameHelp: 'Ví dụ: Ngày hội Đổi mới sáng tạo quốc gia 01-10',
  previous: 'Dùng lại từ đợt trước',
  previousHelp:
    'Lấy danh sách đơn vị, mẫu và chỉ tiêu; số liệu đợt trước đứng cạnh. Ngày tháng nhập mới.',
  noPrevious: 'Không dùng lại',
  create: 'Tạo đợt',
  fromPaper: 'Lập từ văn bản',
  cancel: 'Để sau',
  open: 'Mở đợt',
  close: 'Khóa đợt',
  reopen: 'Mở lại đợt',
  discard: 'Bỏ dự thảo',
  discardQuestion: 'Bỏ dự thảo đợt báo cáo này?',
  discardBody: 'Thông tin, mẫu và danh sách đã soạn được bỏ. Có thể hoàn tác.',
  keep: 'Giữ lại',
  reopenQuestion: 'Mở lại đợt báo cáo đã khóa?',
  reason: 'Lý do mở lại',
  reasonHelp: 'Lý do được ghi vào nhật ký.',
  openNote: 'Tên đơn vị trong đợt giữ theo tên lúc mở đợt.',
  closedNote: 'Đợt báo cáo đã khóa. Mở lại đợt trước khi sửa.',
  reopenedBecause: (reason: string) => `Đã mở lại đợt. Lý do: ${reason}`,
  states: { draft: 'Dự thảo', open: 'Đang thu báo cáo', closed: 'Đã khóa' },
  gapsHeading: 'Còn thiếu trước khi mở đợt',
  saved: (time: string) => `Đã lưu ${time}`,
};

export const GAP_TEXT = {
  reportSubject: () => 'Trích yếu báo cáo',
  roster: () => 'Danh sách đơn vị báo cáo',
  indicators: () => 'Chỉ tiêu',
  emptyForm: (form: string) => `${form} chưa có chỉ tiêu`,
  noForm: (unit: string) => `${unit} chưa có mẫu báo cáo`,
};

export const factsText = {
  heading: 'Thông tin và thời hạn',
  name: 'Tên đợt báo cáo',
  reportSubject: 'Trích yếu báo cáo',
  reportSubjectHelp: 'In sau chữ “Báo cáo”. Ví dụ: Kết quả tuyên truyền, hưởng ứng …',
  reportTo: 'Kính gửi',
  collectFrom: 'Thu từ ngày',
  collectTo: 'Đến ngày',
  unitDue: 'Hạn của đơn vị',
  superiorDue: 'Hạn của Sở',
  time: 'Giờ',
  cutOffOn: 'Ngày chốt số liệu',
  datePlaceholder: 'ngày/tháng/năm',
  timePlaceholder: 'giờ:phút',
  superiorHelp: 'Để trống nếu văn bản của Sở không nêu hạn.',
  badDate: 'Ngày chưa hợp lệ, ví dụ 05/10/2025.',
  badTime: 'Giờ chưa hợp lệ, ví dụ 16:00.',
  dateFirst: 'Nhập ngày trước giờ.',
  required: 'Không được để trống.',
};

export const documentText = {
  requestedBy: 'Văn bản đến (yêu cầu của Sở)',
  passedOnBy: 'Văn bản đi (công văn giao việc)',
  issuer: 'Cơ quan ban hành',
  number: 'Số',
  symbol: 'Ký hiệu',
  issuedOn: 'Ngày văn bản',
  subject: 'Trích yếu',
  empty: 'Văn bản không nêu nội dung nào thì để trống mục đó.',
  openPaper: 'Mở văn bản',
};

export const formsText = {
  heading: 'Chỉ tiêu và mẫu báo cáo',
  indicator: 'Chỉ tiêu',
  unitOfMeasure: 'Đơn vị tính',
  type: 'Loại số liệu',
  help: 'Hướng dẫn',
  orderOf: 'Thứ tự và hướng dẫn',
  allForms: 'Chung cho các mẫu',
  ownForm: (form: string) => `${form} (riêng)`,
  ownOrder: 'Mẫu có thứ tự riêng.',
  commonOrder: 'Mẫu theo thứ tự chung.',
  followOrder: 'Theo thứ tự chung',
  place: 'STT',
  formHelp: 'Hướng dẫn của mẫu',
  followHelp: 'Theo hướng dẫn chung',
  noCommonHelp: 'Chỉ tiêu này chưa có hướng dẫn chung.',
  isAsked: 'Hỏi',
  notAsked: 'Mẫu này không hỏi',
  prior: 'Năm trước',
  types: { integer: 'Số nguyên', decimal: 'Số thập phân', money: 'Tiền (đồng)', text: 'Chữ' },
  addSet: 'Thêm bộ chỉ tiêu',
  addOwn: 'Thêm chỉ tiêu',
  addForm: 'Mẫu riêng cho đơn vị',
  ownFormName: (unit: string) => `Mẫu ${unit}`,
  newLabel: 'Chỉ tiêu mới',
  newGroup: 'Nội dung khác',
  asksFor: (form: string, indicator: string) => `${form}: ${indicator}`,
  remove: 'Bỏ chỉ tiêu',
  removeForm: 'Bỏ mẫu riêng này',
  empty: 'Chưa có chỉ tiêu. Thêm một bộ chỉ tiêu có sẵn hoặc thêm từng chỉ tiêu.',
  ofEvent: (event: string) => `Thuộc ${event}`,
  notDueUntil: (day: string) => `, chưa đến hạn (đến hết ${day})`,
  typeStays: (units: number) => `${units} đơn vị đã có số liệu, không đổi loại số liệu.`,
  badNumber: 'Ghi một số từ 0 trở lên, ví dụ 1.250.',
  closes: (units: number, indicator: string, form: string) =>
    `${units} đơn vị đã có số liệu ở ${indicator} (${form}). Số liệu đã nhập được giữ và vẫn tính vào tổng số; đơn vị khác không phải báo chỉ tiêu này nữa.`,
  asks: (units: number, indicator: string, form: string) =>
    `${units} đơn vị đã báo cáo theo ${form} chưa có số liệu ở ${indicator}. Báo cáo đã nhận được giữ nguyên; ô này để trống đến khi đơn vị báo.`,
  affectsQuestion: 'Sửa mẫu khi đã có báo cáo?',
  affectsKeep: 'Giữ mẫu như cũ',
  affectsAct: 'Sửa mẫu',
  undo: 'Có thể hoàn tác bằng Ctrl+Z.',
  checks: 'Kiểm tra số liệu (sai thì hỏi “kiểm tra lại?”, số vẫn được giữ)',
  atLeast: (indicator: string, other: string) => `${indicator} không nhỏ hơn ${other}`,
  requires: (indicator: string, other: string) => `Có ${indicator} thì phải có ${other}`,
  outlier: (count: number) =>
    `${count} chỉ tiêu: gấp hơn 5 lần trung vị của nhóm hoặc số năm trước`,
  removeCheck: (sentence: string) => `Bỏ kiểm tra: ${sentence}`,
  addUsual: 'Thêm kiểm tra thường dùng',
  noChecks: 'Chưa có kiểm tra nào.',
  addCheck: 'Thêm kiểm tra',
  checkFirst: 'Chỉ tiêu được kiểm tra',
  checkKind: 'Cách kiểm tra',
  checkSecond: 'So với chỉ tiêu',
  checkKinds: { atLeast: 'không nhỏ hơn', requires: 'có thì phải có' },
  chooseIndicator: 'Chọn chỉ tiêu',
};

/** Events the campaign's document names. */
export const eventsText = {
  heading: 'Sự kiện',
  add: 'Thêm sự kiện',
  newName: 'Sự kiện mới',
  name: 'Tên sự kiện',
  start: 'Từ ngày',
  end: 'Đến ngày',
  venue: 'Địa điểm',
  remove: (name: string) => `Bỏ sự kiện ${name}`,
  removeColumn: 'Bỏ sự kiện',
  empty:
    'Chưa có sự kiện. Chỉ tiêu của sự kiện diễn ra sau ngày chốt thì chưa đến hạn, không tính là thiếu.',
  noDocument: 'Sự kiện ghi theo văn bản. Nhập văn bản đến hoặc văn bản đi trước.',
  badRange: 'Ngày kết thúc phải sau ngày bắt đầu.',
};

/** Rows of the events' programmes. */
export const programmeRowsText = {
  heading: 'Chương trình sự kiện',
  count: (rows: number) => `Chương trình sự kiện (${rows} mục)`,
  timeText: 'Thời gian',
  title: 'Nội dung',
  date: 'Ngày',
  part: 'Buổi',
  people: 'Cử',
  needsTitle: 'Chưa lưu: cần nội dung.',
  remove: (title: string) => `Bỏ mục ${title} (Ctrl+Delete)`,
  removed: 'Đã bỏ mục chương trình',
  undo: 'Hoàn tác',
  quoted: (event: string, rows: number) =>
    `${event}: ${rows} mục là lời của văn bản, xem ở màn hình Hoạt động.`,
};

/** What is seldom changed of an indicator. */
export const detailsText = {
  of: (indicator: string) => `Chi tiết ${indicator}`,
  group: 'Nhóm chỉ tiêu',
  aggregate: 'Cách tổng hợp',
  aggregates: { sum: 'Cộng các đơn vị', max: 'Lấy số lớn nhất' },
  derivesFrom: 'So với hoạt động đã nhập',
  derivesNot: 'Không so',
  derivations: { activities: 'Số hoạt động', participants: 'Số người dự', photos: 'Số ảnh' },
  event: 'Thuộc sự kiện',
  ofCampaign: 'Của cả đợt',
  noEvents: 'Chưa có sự kiện nào ở mục Sự kiện.',
};

export const rosterText = {
  heading: 'Đơn vị báo cáo',
  count: (chosen: number) => `${chosen} đơn vị`,
  addGroup: (name: string, count: number) => `Thêm cả nhóm ${name} (${count})`,
  unit: 'Đơn vị',
  form: 'Mẫu',
  deadline: 'Hạn riêng',
  reports: 'Đã báo cáo',
  joined: 'có',
  deadlineOf: (name: string) => `Hạn riêng của ${name}`,
  common: 'hạn chung',
  badDeadline: 'Ghi ngày, có thể kèm giờ, ví dụ 16:00, 05/10/2025.',
  noUnits: 'Chưa có đơn vị nào. Thêm ở màn hình Đơn vị.',
};

export const CAMPAIGN_KEYS: readonly KeyHelp[] = [
  { keys: 'Tab', does: 'Sang mục sau, tự lưu' },
  { keys: 'F6, Shift+F6', does: 'Sang phần sau, phần trước của trang' },
  { keys: 'Dấu cách', does: 'Chọn hoặc bỏ chỉ tiêu, đơn vị' },
  { keys: 'Alt+↑, Alt+↓', does: 'Đổi thứ tự chỉ tiêu, mục chương trình' },
  { keys: 'Ctrl+V', does: 'Dán nhiều mục chương trình từ Excel' },
  { keys: 'Ctrl+Delete', does: 'Bỏ mục chương trình' },
];
