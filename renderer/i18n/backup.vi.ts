import { formatNumber } from '#app/domain/formatNumber.ts';
import type { BackupKind } from '#app/domain/backupRotation.ts';

const KINDS: Readonly<Record<BackupKind, string>> = {
  automatic: 'tự động',
  manual: 'sao lưu ngay',
  migration: 'trước khi nâng cấp',
  import: 'trước khi nhập tệp',
  restore: 'trước khi khôi phục',
};

const STATES = { draft: 'đang soạn', open: 'đang mở', closed: 'đã khóa' } as const;

/** Words of backups, restores and copies that leave the PC. */
export const backupText = {
  heading: 'Bản sao lưu',
  none: 'Chưa có bản sao lưu nào.',
  kind: (kind: BackupKind) => KINDS[kind],
  withFiles: 'kèm tệp minh chứng',
  pinned: 'giữ lâu dài',
  unsound: 'hỏng',
  look: 'Xem',
  lookNamed: (name: string) => `Xem ${name}`,
  kept: 'Dữ liệu giữ lại khi khôi phục',
  keptHint: 'Chọn để trở về như trước lần khôi phục đó.',
  fromFile: 'Khôi phục từ tệp khác',
  automaticHint: 'Tự sao lưu mỗi 30 phút khi có thay đổi và khi đóng chương trình.',
  trouble: (sentence: string) => `Chưa tự sao lưu được. ${sentence}`,

  preview: (what: string) => `Khôi phục dữ liệu từ bản ${what}?`,
  reading: 'Đang đọc bản sao lưu',
  verified: 'Đã đọc lại toàn bộ, bản này còn nguyên vẹn.',
  office: 'Cơ quan',
  madeAt: 'Sao lưu lúc',
  lastChange: 'Lần lưu cuối',
  lastChangeOf: (moment: string, actor: string, what: string) => `${moment}, ${actor}: ${what}`,
  campaigns: 'Đợt báo cáo',
  noCampaigns: 'chưa có',
  campaign: (name: string, state: keyof typeof STATES, submissions: number) =>
    `${name} (${STATES[state]}, ${formatNumber(submissions)} báo cáo)`,
  moreCampaigns: (count: number) => `và ${formatNumber(count)} đợt nữa`,
  content: 'Nội dung',
  counts: (units: number, values: number, files: number) =>
    `${formatNumber(units)} đơn vị, ${formatNumber(values)} số liệu, ${formatNumber(files)} tệp minh chứng`,
  size: 'Dung lượng',
  version: (size: string, version: string | null, schema: number | null) =>
    version === null ? size : `${size}, chương trình ${version}, dữ liệu phiên bản ${schema ?? ''}`,
  filesElsewhere: 'Tệp minh chứng lấy từ thư mục dữ liệu của máy này.',
  missingFiles: (count: number) =>
    `${formatNumber(count)} tệp minh chứng không có trong bản này và không có trên máy.`,
  drafts: (count: number) => `Kèm ${formatNumber(count)} bản nháp văn bản, tệp chờ nhập.`,
  meaning: 'Dữ liệu hiện tại được giữ lại, không bị xóa, và lấy lại được.',
  restore: 'Khôi phục',
  later: 'Để sau',
  passphrase: 'Mật khẩu của gói',
  passphraseAsked: 'Gói này có mật khẩu. Ghi mật khẩu trên phiếu khôi phục rồi mở.',
  openPacket: 'Mở gói',
  restored: 'Đã khôi phục dữ liệu',
  restoredMissing: (count: number) =>
    `Đã khôi phục dữ liệu. Thiếu ${formatNumber(count)} tệp minh chứng`,
  undo: 'Hoàn tác',

  away: 'Bản sao ngoài máy này',
  neverAway: 'Chưa có bản nào rời máy này. Hỏng ổ đĩa là mất hết.',
  awayAt: (moment: string, place: string | null) =>
    place === null ? `Chép ra lúc ${moment}` : `Chép vào ${place} lúc ${moment}`,
  awayEncrypted: 'có mật khẩu',
  awayDue: 'Đã 7 ngày chưa có bản sao nào rời máy này.',
  copyAway: 'Chép ra USB, ổ mạng',
  remindLater: 'Để sau',
  askTakenOut: 'Gói vừa chép đã ra khỏi máy này (USB, ổ mạng) chưa?',
  takenOut: 'Đã chép ra ngoài',
  move: 'Chuyển sang máy mới',

  copyTitle: 'Chép toàn bộ dữ liệu thành một gói',
  copyBody:
    'Gói gồm số liệu, nhật ký, tệp minh chứng và bản nháp. Mở được trên máy khác có cài chương trình này.',
  protection: 'Mật khẩu của gói',
  withoutPassphrase: 'Không đặt mật khẩu',
  withoutHint: 'Ai cầm gói cũng đọc được',
  withPassphrase: 'Đặt mật khẩu',
  withHint: 'Mất mật khẩu thì không ai mở được, kể cả người làm chương trình',
  newPassphrase: 'Mật khẩu, ít nhất 10 ký tự',
  repeatPassphrase: 'Ghi lại lần nữa',
  tooShort: 'Ghi ít nhất 10 ký tự.',
  different: 'Hai lần ghi khác nhau.',
  chooseFolder: 'Chọn nơi chép',
  download: 'Tải gói về',
  copying: 'Đang chép và đọc lại',
  copied: (name: string, size: string) => `Đã chép ${name} (${size}) và đọc lại đúng.`,
  otherDrive: 'Ổ này mang ra khỏi máy được thì bấm “Đã chép ra ngoài”.',
  sameDrive: 'Thư mục này ở cùng ổ đĩa với dữ liệu: hỏng ổ là mất cả hai. Chọn USB hoặc ổ mạng.',
  downloaded: (name: string) =>
    `Đã tải ${name}. Chép tệp ra USB hoặc ổ mạng rồi bấm “Đã chép ra ngoài”.`,
  printSheet: 'In phiếu khôi phục',
  close: 'Đóng',

  sheetTitle: 'PHIẾU KHÔI PHỤC DỮ LIỆU',
  sheetSealed: 'Cho vào phong bì dán kín, cất nơi có khóa. Không để cùng USB.',
  sheetPacket: 'Gói dữ liệu',
  sheetMadeAt: 'Lập lúc',
  sheetPassphrase: 'Mật khẩu của gói (đúng chữ hoa, chữ thường, dấu và khoảng trắng)',
  sheetSteps: 'Cách khôi phục',
  sheetHow: [
    'Cài chương trình Tổng hợp báo cáo VHXH trên máy mới và mở chương trình.',
    'Chọn “Khôi phục hoặc chuyển từ máy cũ”, chọn tệp gói trên USB hoặc ổ mạng.',
    'Ghi mật khẩu trên phiếu này, xem nội dung gói rồi bấm Khôi phục.',
  ],
  sheetKeeper: 'Người giữ phiếu (ký, ghi rõ họ tên)',

  moveTitle: 'Chuyển sang máy mới',
  moveHere: 'Trên máy này',
  moveHereSteps: [
    'Chép toàn bộ dữ liệu thành một gói ra USB hoặc ổ mạng (nút bên dưới).',
    'Từ lúc này không nhập thêm trên máy này: số liệu nhập sau không có trong gói.',
  ],
  moveThere: 'Trên máy mới',
  moveThereSteps: [
    'Cài chương trình và mở lần đầu.',
    'Chọn “Khôi phục hoặc chuyển từ máy cũ”, chọn tệp gói.',
    'So nội dung gói với số liệu của máy này dưới đây, rồi bấm Khôi phục.',
    'Vào Nhật ký và sao lưu, bấm Kiểm tra dữ liệu.',
  ],
};
