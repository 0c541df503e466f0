import type { FactName } from '#app/domain/reportDifferences.ts';

/** Words of the checks before "trình ký" and their answers. */
export const reasonText = {
  give: 'Ghi lý do',
  giveAll: (count: number) => `Ghi một lý do cho ${count} mục`,
  title: (count: number) =>
    count === 1 ? 'Ghi lý do cho mục này?' : `Ghi lý do cho ${count} mục?`,
  label: 'Lý do',
  help: 'Lãnh đạo đọc lý do này trong bản trình. Khi số liệu của mục thay đổi thì hỏi lại.',
  save: 'Lưu lý do',
  saved: 'Đã lưu lý do',
  takeBack: 'Bỏ lý do',
  takenBack: 'Đã bỏ lý do',
  given: (reason: string, by: string, at: string) => `Lý do: ${reason} (${by}, ${at})`,
  answered: (count: number) => `${count} mục đã có lý do`,
  markSeen: 'Ghi nhận đã xem số liệu',
  seen: 'Đã xem',
  seenSaved: 'Đã ghi nhận đã xem số liệu',
  names: (count: number) => `Xem tên ${count} đơn vị`,
  move: (label: string, from: string, to: string) => `${label}: từ ${from} thành ${to}`,
  moves: (count: number) => `Xem ${count} tổng số`,
  goToCampaign: 'Mở đợt báo cáo',
  goToDuties: 'Mở nhiệm vụ',
  goToSettings: 'Mở thiết lập',
};

export const returnedText = {
  heading: 'Ý kiến của lãnh đạo',
  from: (name: string, at: string) => `${name}, trả lại lúc ${at}`,
};

/** Words of a report after "trình ký". */
export const lifeText = {
  heading: 'Hồ sơ của bản này',
  signedCopy: 'Bản đã ký',
  noSignedCopy: 'Chưa đính kèm bản đã ký.',
  attach: 'Đính kèm bản đã ký',
  attachOther: 'Thay bản đã ký',
  openCopy: 'Tải bản đã ký',
  attached: 'Đã lưu bản đã ký',
  differences: 'Xem khác biệt',
  draftDifferences: 'Xem khác biệt với bản trước',
  correct: 'Đính chính',
  package: 'Gói văn thư',
  letter: (identity: string) => `Công văn đính chính ${identity}`,
  letterBlank: 'chưa có số',
  letterNumber: 'Ghi số, ngày',
  letterWord: 'Mở công văn',
  replacesDraft: (cited: string) => `Bản này sẽ thay thế ${cited}.`,
};

/** A signature is stated as found, never as valid. */
export const SIGNATURE_WORDS = {
  found: 'Tìm thấy chữ ký số trong tệp, chưa kiểm tra.',
  notFound: 'Không tìm thấy chữ ký số trong tệp.',
  noPdf: 'Bản quét hoặc ảnh chụp, không có chữ ký số để tìm.',
};

export const issueText = {
  before: (date: string) => `Ngày này trước ngày trình ký (${date}). Kiểm tra lại với văn thư.`,
};

export const differencesText = {
  title: 'Khác biệt giữa hai bản',
  versions: (earlier: string) => `So với ${earlier}`,
  none: 'Hai bản không khác nhau.',
  first: 'Đây là bản đầu tiên, chưa có bản trước để so.',
  print: 'Bảng đối chiếu (Word)',
  totals: 'Tổng số',
  cells: 'Số liệu từng đơn vị',
  paragraphs: 'Đoạn văn',
  activities: 'Hoạt động',
  photos: 'Hình ảnh',
  facts: 'Nội dung khác',
  columns: {
    totals: 'Chỉ tiêu',
    cells: 'Đơn vị, chỉ tiêu',
    paragraphs: 'Mục',
    activities: 'Hoạt động',
    photos: 'Ảnh',
    facts: 'Nội dung',
  },
  before: 'Bản trước',
  after: 'Bản này',
  absent: 'không có',
  count: (name: string, count: number) => `${name} (${count})`,
};

export const FACT_NAMES: Readonly<Record<FactName, string>> = {
  issuer: 'Cơ quan ban hành, ký hiệu, địa danh',
  subject: 'Trích yếu',
  addressees: 'Kính gửi',
  recipients: 'Nơi nhận',
  signature: 'Thẩm quyền, người ký',
};

export const correctionText = {
  title: 'Đính chính báo cáo này?',
  body: 'Công văn đính chính chỉ dùng cho sai sót về thể thức, kỹ thuật trình bày. Báo cáo sai nội dung thì lập báo cáo thay thế.',
  place: 'Vị trí',
  was: 'Đã viết',
  corrected: 'Sửa thành',
  row: (name: string, at: number) => `${name}, dòng ${at}`,
  add: 'Thêm dòng',
  remove: (at: number) => `Bỏ dòng ${at}`,
  save: 'Lập công văn',
  saved: 'Đã lập công văn đính chính',
  numberTitle: 'Số và ngày công văn đính chính',
  numberSave: 'Lưu',
};

export const packageText = {
  title: 'Gói văn thư',
  body: 'Gồm Word, Excel của bản phát hành và bản đã ký nếu có, trong một tệp .zip. Không có bản trình lãnh đạo.',
  write: 'Ghi gói',
  writing: 'Đang ghi gói',
  done: (name: string, size: string) => `Đã ghi ${name} (${size}).`,
  tooLarge: (size: string, limit: string) =>
    `Gói nặng ${size}, quá mức ${limit} của cơ quan. Chưa ghi gói.`,
  overLimit: (limit: string) => `Gói quá mức ${limit} của cơ quan.`,
  part: (name: string, size: string) => `${name}: ${size}`,
  photos: (size: string) => `, trong đó ảnh ${size}`,
  smaller: 'Thu nhỏ ảnh',
  anyway: 'Vẫn ghi gói',
  pdfDesktop: 'Thêm PDF vào gói',
  pdfAdded: 'Gói đã có PDF cả phụ lục.',
  pdfBrowser: 'Bản PDF: bấm In rồi chọn Lưu dưới dạng PDF.',
  download: 'Tải về',
  showFolder: 'Mở thư mục',
  limitLabel: 'Dung lượng gói gửi đi tối đa (MB)',
  limitHelp: 'Gói văn thư nặng hơn mức này thì hỏi trước khi ghi.',
  limitRange: 'Ghi số từ 1 đến 500.',
  limitHeading: 'Gói văn thư',
};

export const archiveText = {
  tabs: 'Phần đang xem',
  workFile: 'Hồ sơ công việc',
  register: 'Sổ báo cáo đã phát hành',
};

export const registerText = {
  search: 'Tìm trong sổ',
  searchHelp: 'Số, trích yếu, nơi nhận, đợt báo cáo; gõ có dấu hoặc không dấu',
  number: 'Số, ký hiệu',
  date: 'Ngày',
  subject: 'Trích yếu',
  addressee: 'Nơi nhận',
  state: 'Hiệu lực',
  copy: 'Bản đã ký',
  inForce: 'Còn hiệu lực',
  replacedBy: (cited: string) => `Được thay thế bởi ${cited}`,
  replaces: (cited: string) => `Thay thế ${cited}`,
  correctedBy: (letter: string) => `Đính chính bởi ${letter}`,
  open: (number: string) => `Mở báo cáo số ${number}`,
  none: 'Chưa có báo cáo nào được phát hành.',
  notFound: 'Không có báo cáo nào hợp với từ tìm.',
  goToReport: 'Mở báo cáo tổng hợp',
  print: 'In sổ (Word)',
  count: (count: number) => `${count} báo cáo`,
};

export const workFileText = {
  formTitle: 'Bìa hồ sơ',
  title: 'Tên hồ sơ',
  code: 'Mã hồ sơ',
  retention: 'Thời hạn bảo quản',
  retentionHelp: 'Theo danh mục hồ sơ của cơ quan.',
  closingNote: 'Ghi chú kết thúc',
  saved: (time: string) => `Đã lưu ${time}`,
  auto: 'Thay đổi được lưu khi rời khỏi ô.',
  titleFirst: 'Ghi tên hồ sơ để lưu.',
  papers: 'Mục lục văn bản',
  noPapers: 'Chưa có văn bản nào trong hồ sơ.',
  identity: 'Số, ký hiệu',
  date: 'Ngày',
  name: 'Tên văn bản, trích yếu',
  note: 'Ghi chú',
  evidence: (files: number, size: string) => `Minh chứng của các đơn vị: ${files} tệp, ${size}`,
  lost: (count: number) => `${count} tệp không còn trên máy, được ghi rõ trong danh mục`,
  cover: 'Bìa và mục lục (Word)',
  zip: 'Lưu hồ sơ (.zip)',
};
