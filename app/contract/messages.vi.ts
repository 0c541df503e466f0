import {
  assertNever,
  type AppError,
  type ConflictReason,
  type EntityName,
  type FieldIssue,
  type StepName,
  type TemplateFault,
} from '#app/domain/result.ts';
import { formatNumber } from '#app/domain/formatNumber.ts';
import { formatShortDate } from '#app/domain/officialDate.ts';
import { MAX_TEXT_LENGTH } from '#app/domain/value.ts';
import { describeRefusal } from './refusals.vi.ts';

const ENTITIES: Readonly<Record<EntityName, string>> = {
  unit: 'đơn vị',
  campaign: 'đợt báo cáo',
  directive: 'văn bản',
  submission: 'báo cáo của đơn vị',
  indicator: 'chỉ tiêu',
  event: 'sự kiện',
  report: 'báo cáo tổng hợp',
  evidence: 'tệp minh chứng',
  receivedForm: 'biểu mẫu',
  duty: 'nhiệm vụ',
  activity: 'hoạt động',
  photo: 'ảnh',
  programme: 'mục chương trình',
  form: 'mẫu báo cáo',
  backup: 'bản sao lưu',
  clerk: 'tên người dùng',
  reportText: 'câu chữ báo cáo',
  paragraph: 'đoạn báo cáo',
};

const CONFLICTS: Readonly<Record<ConflictReason, string>> = {
  codeTaken: 'đã có sẵn. Chọn tên khác',
  alreadyReported: 'đã báo cáo. Chọn loại báo cáo: thay thế, bổ sung hoặc đính chính',
  campaignClosed: 'đã khóa, không nhận thêm số liệu. Mở lại đợt báo cáo trước khi nhập',
  sourceOfValues: 'là nguồn của số liệu đã nhập, không bỏ được',
  indicatorNotOnForm: 'không có trong mẫu báo cáo của đơn vị',
  reportUnderWay:
    'đang trình ký hoặc chờ phát hành. Phát hành hoặc ghi trả lại để sửa trước khi trình ký bản mới',
  withoutPlace: 'chưa gắn vào đơn vị nào. Gắn vào đơn vị hoặc hoạt động rồi chọn in',
  alreadyStored: 'đã có trong danh sách văn bản. Mở văn bản đã có, hoặc chọn lưu thêm một bản',
  wrongState: 'đang ở bước không làm được việc này',
  changedElsewhere: 'vừa được sửa ở nơi khác. Xem lại rồi lưu lần nữa',
};

/** Fields of an input as people call them. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  receivedOn: 'Ngày nhận',
  receivedTime: 'Giờ nhận',
  reason: 'Nội dung đề nghị bổ sung',
  link: 'Địa chỉ liên kết',
  values: 'Số liệu',
  note: 'Ý kiến trả lại',
  lapseReason: 'Lý do',
  correctionItems: 'Nội dung đính chính',
  workTitle: 'Tên hồ sơ',
  number: 'Số văn bản',
  issuedOn: 'Ngày phát hành',
  reportSubject: 'Trích yếu báo cáo',
  roster: 'Danh sách đơn vị báo cáo',
  indicators: 'Chỉ tiêu',
  emptyForm: 'Mẫu báo cáo',
  collectTo: 'Thời gian thu báo cáo',
  direction: 'Văn bản đến hay đi',
  periods: 'Thời gian thực hiện',
  events: 'Sự kiện',
  duty: 'Nhiệm vụ',
  formCell: 'Ô của biểu mẫu',
  clerkName: 'Họ và tên',
  wording: 'Câu chữ',
  validTo: 'Ngày hoạt động cuối',
  mergedInto: 'Đơn vị nhập vào',
};

/** What is wrong with a field, by the rule it broke. */
export const RULES: Readonly<Record<string, string>> = {
  unknownIndicator: 'không có chỉ tiêu này trong đợt báo cáo',
  notOnForm: 'chỉ tiêu không có trong mẫu báo cáo của đơn vị',
  textExpected: 'chỉ tiêu này ghi bằng chữ',
  numberExpected: 'chỉ tiêu này ghi bằng số',
  wholeNumberExpected: 'phải là số nguyên',
  negative: 'số không được nhỏ hơn 0',
  tooLarge: 'số quá lớn, đề nghị kiểm tra lại',
  emptyText: 'không được để trống',
  textTooLong: `nội dung quá dài (tối đa ${formatNumber(MAX_TEXT_LENGTH)} ký tự)`,
  date: 'không phải ngày hợp lệ (ví dụ 05/10/2025)',
  time: 'không phải giờ hợp lệ (ví dụ 16:00)',
  dateRange: 'ngày kết thúc phải sau ngày bắt đầu',
  required: 'chưa có nội dung hợp lệ',
  tooShort: 'ghi ít nhất vài chữ',
  noForm: 'chưa có mẫu báo cáo cho đơn vị này. Thêm mẫu cho nhóm hoặc cho riêng đơn vị',
  noEvent: 'chưa có sự kiện này trong đợt báo cáo để gắn chỉ tiêu',
  noDocument: 'chưa có văn bản. Nhập văn bản đến hoặc văn bản đi trước',
  quoted: 'là lời của văn bản, không sửa hoặc bỏ được',
  dutyInUse: 'đã có kết quả hoặc đánh giá, không bỏ được',
  eventInUse: 'đang có chỉ tiêu hoặc chương trình, không bỏ được',
  programmeRowInUse: 'đã cử người dự, không bỏ được. Bỏ người ở màn hình Hoạt động trước',
  typeInUse: 'đã có số liệu, không đổi loại số liệu được',
  aggregate:
    'chỉ tiêu ghi bằng chữ chỉ liệt kê, chỉ tiêu ghi bằng số thì cộng hoặc lấy số lớn nhất',
  duplicate: 'bị trùng',
  hasReported: 'đã báo cáo hoặc đã được giao việc, không bỏ khỏi danh sách được',
  unitEnded: 'không còn hoạt động, không đưa vào danh sách được',
  restsOnEarlier:
    'có số liệu từ lần báo cáo trước. Nhập báo cáo thay thế hoặc đính chính để bỏ số liệu này',
  unitUnclear: 'tên này hợp với nhiều đơn vị. Ghi đủ dấu hoặc ghi mã đơn vị',
  mergesIntoItself: 'đơn vị không nhập vào chính mình được',
  fixedCell: 'có công thức, hình hoặc bị ô khác gộp, không điền được',
  link: 'không phải địa chỉ liên kết (ví dụ https://…)',
};

/** The sentence a clerk reads for an expected failure: what happened and what to do. */
export function describeError(error: AppError): string {
  switch (error.code) {
    case 'validation':
      return `Số liệu chưa hợp lệ. ${error.issues.map(describeIssue).join(' ')}`;
    case 'notFound':
      return `Không tìm thấy ${ENTITIES[error.entity]} “${error.reference}”.`;
    case 'conflict':
      return `${capitalise(ENTITIES[error.entity])} “${error.reference}” ${CONFLICTS[error.reason]}.`;
    case 'reportNotReady':
      return `Chưa trình ký được: ${error.questions.map((each) => each.replace(/\.$/u, '')).join('; ')}. Điền đủ hoặc ghi lý do rồi trình ký lại.`;
    case 'numberTaken':
      return `Số ${error.number} đã cấp cho văn bản khác trong năm: ${error.subject}. Kiểm tra lại số với văn thư.`;
    case 'cellsChanged':
      return `${formatNumber(error.cells.length)} ô vừa được sửa ở nơi khác. Chưa lưu số liệu nào. Xem lại rồi lưu lần nữa.`;
    case 'noOpenCampaign':
      return 'Chưa có đợt báo cáo nào đang mở.';
    case 'severalOpenCampaigns':
      return (
        'Có nhiều đợt báo cáo đang mở. Chọn một đợt bằng --campaign:\n' +
        error.campaigns.map(({ code, name }) => `  ${code}  ${name}`).join('\n')
      );
    case 'nothingToUndo':
      return error.barrier === undefined || error.barrier.action === 'office.initialise'
        ? 'Không có thao tác nào để hoàn tác.'
        : `Không hoàn tác được “${describeStep(error.barrier)}”: việc này đã rời cơ quan hoặc không lấy lại được.`;
    case 'nothingToRedo':
      return 'Không có thao tác nào để làm lại.';
    case 'undoBlocked':
      return error.later === null
        ? 'Không hoàn tác được vì đã có thao tác sau dựa trên số liệu này. Hoàn tác thao tác sau trước.'
        : `Không hoàn tác được: nội dung này đã được sửa sau đó, ${describeStep(error.later)}. Hoàn tác thao tác đó trước.`;
    case 'undoGone':
      return 'Thao tác này đã được hoàn tác hoặc không còn trong nhật ký.';
    case 'dataFolderMissing':
      return `Chưa có dữ liệu trong thư mục “${error.path}”. Khởi tạo bằng lệnh init hoặc kiểm tra lại đường dẫn.`;
    case 'dataFolderExists':
      return `Thư mục “${error.path}” đã có dữ liệu. Không khởi tạo đè lên dữ liệu cũ.`;
    case 'dataFolderInUse':
      return `Dữ liệu đang mở trong chương trình khác (“${error.path}”). Đóng chương trình đó rồi thử lại.`;
    case 'folderUnreadable':
      return `Không mở được thư mục hoặc tệp “${error.path}”. Kiểm tra đường dẫn và quyền truy cập.`;
    case 'folderReadOnly':
      return `Thư mục “${error.path}” chỉ cho đọc, không ghi được. Chọn thư mục khác hoặc cấp quyền ghi.`;
    case 'fileUnreadable':
      return `Không đọc được tệp “${error.path}”. Kiểm tra đường dẫn rồi thử lại.`;
    case 'fileLocked':
      return `Tệp “${error.path}” đang mở trong chương trình khác. Số liệu vẫn còn. Đóng tệp rồi thử lại.`;
    case 'pathRefused':
      return `Không dùng được đường dẫn “${error.path}”. Ghi đường dẫn thư mục thông thường.`;
    case 'databaseMissing':
      return `Không còn tệp dữ liệu “${error.path}”, có thể đã bị xóa hoặc chuyển đi. Tìm trong thùng rác, hoặc khôi phục từ bản sao lưu gần nhất.`;
    case 'databaseEmpty':
      return `Tệp dữ liệu “${error.path}” rỗng, có thể do mất điện. Khôi phục từ bản sao lưu gần nhất.`;
    case 'databaseForeign':
      return `Tệp “${error.path}” không phải dữ liệu của chương trình này. Tệp được giữ nguyên.`;
    case 'databaseDamaged':
      return `Tệp dữ liệu “${error.path}” bị hỏng. Không ghi gì thêm. Khôi phục từ bản sao lưu gần nhất.`;
    case 'databaseTooNew':
      return (
        `Dữ liệu “${error.path}” thuộc phiên bản mới hơn (dữ liệu: ${error.found}, chương trình: ${error.supported}). ` +
        'Cài phiên bản mới của chương trình. Dữ liệu được giữ nguyên.'
      );
    case 'databaseRolledBack':
      return (
        `Dữ liệu cũ hơn lần lưu cuối (lần lưu ${error.expected}, dữ liệu chỉ có ${error.found}). ` +
        'Có thể tệp đã bị thay bằng bản cũ. Khôi phục từ bản sao lưu gần nhất.'
      );
    case 'backupDamaged':
      return `Bản sao lưu “${error.path}” bị hỏng hoặc đã bị sửa. Dùng bản sao lưu khác. Dữ liệu hiện tại được giữ nguyên.`;
    case 'passphraseNeeded':
      return 'Gói này có mật khẩu. Ghi mật khẩu trên phiếu khôi phục.';
    case 'passphraseWrong':
      return 'Mật khẩu không đúng. Xem lại phiếu khôi phục: chữ hoa, chữ thường, dấu và khoảng trắng phải giống hệt.';
    case 'viewOnly':
      return 'Đang xem bản chỉ đọc, không ghi được. Số liệu gốc được giữ nguyên. Khôi phục hoặc mở lại dữ liệu rồi ghi.';
    case 'nothingReadable':
      return `Không đọc được phần nào của “${error.path}”. Tệp được giữ nguyên. Khôi phục từ bản sao lưu.`;
    case 'placeTooSmall':
      return `“${error.path}” còn trống ${megabytes(error.free)} MB, cần ${megabytes(error.needed)} MB. Chưa chép gì. Chọn nơi khác hoặc giải phóng chỗ trống.`;
    case 'auditBroken':
      return `Nhật ký không còn nguyên vẹn từ mục số ${error.sequence}.`;
    case 'diskFull':
      return `Ổ đĩa đã đầy${describeFree(error.free)}, chưa ghi được vào “${error.path}”. Số liệu đã lưu vẫn còn. Chuyển bớt tệp khác sang nơi khác rồi thử lại.`;
    case 'diskFailed':
      return `Ổ đĩa báo lỗi khi đọc hoặc ghi “${error.path}”. Việc này chưa được lưu; số liệu đã lưu trước đó vẫn còn. Thử lại; nếu còn lỗi, sao lưu ra USB và kiểm tra ổ đĩa.`;
    case 'fileRefused':
      return `Không nhận tệp “${error.file}”: ${describeRefusal(error.refusal)}`;
    case 'wordingBroken':
      return describeTemplateFault(error.fault);
    case 'unexpected':
      return `Có lỗi ngoài dự kiến, mã ${error.logId}. Số liệu đã lưu vẫn còn. Gửi mã này cho người phụ trách kỹ thuật.`;
    default:
      return assertNever(error);
  }
}

/** Below this much free space saving, reports and backups are no longer sure to fit. */
const NEEDED_MEGABYTES = 200;

function describeFree(free: number | undefined): string {
  if (free === undefined) return '';
  return ` (còn trống ${megabytes(free)} MB, cần ít nhất ${NEEDED_MEGABYTES} MB)`;
}

/** Where a wording of a report is broken, so that the eye finds it; letters count from 1. */
export function describeTemplateFault({ kind, at, found }: TemplateFault): string {
  const place = `ký tự thứ ${at + 1}`;
  switch (kind) {
    case 'unclosed':
      return `Chưa lưu. Dấu { ở ${place} chưa có dấu } đóng lại: “${found}”.`;
    case 'unopened':
      return `Chưa lưu. Dấu } ở ${place} không có dấu { mở trước.`;
    case 'empty':
      return `Chưa lưu. Cặp dấu { } ở ${place} chưa ghi tên.`;
    case 'unknown':
      return `Chưa lưu. Không có ô điền nào tên ${found}, ở ${place}.`;
    case 'needed':
      return `Chưa lưu. Câu này phải có ${found}.`;
    default:
      return assertNever(kind);
  }
}

/** What is wrong with one field, without saying which: it stands at the field. */
export function describeRule(rule: string): string {
  return `${capitalise(RULES[rule] ?? 'chưa hợp lệ')}.`;
}

function describeIssue({ path, rule }: FieldIssue): string {
  return `${describeField(path)}: ${RULES[rule] ?? 'chưa hợp lệ'}.`;
}

/** `T04.bang_ron` names a cell by codes: people know the unit's, never the indicator's. */
function describeField(path: string): string {
  const named = FIELD_NAMES[path];
  if (named !== undefined) return named;
  const at = path.indexOf('.');
  const [owner, rest] = [path.slice(0, at), path.slice(at + 1)];
  if (at === -1) return 'Nội dung';
  const kind = NAMED_OWNERS[owner];
  return kind === undefined ? `Đơn vị ${owner}` : `${kind} “${rest}”`;
}

/** Owners of a path that name a thing by its own words. */
const NAMED_OWNERS: Readonly<Record<string, string>> = {
  activity: 'Hoạt động',
  unit: 'Đơn vị',
  event: 'Sự kiện',
  indicator: 'Chỉ tiêu',
  person: 'Người dự',
  programme: 'Mục chương trình',
};

/** `lúc 15:10, 05/10/2025 bởi Hoa: Nhập một số liệu, Thôn Đông, Băng rôn`. */
function describeStep({ action, subject, at, actor }: StepName): string {
  const what = [ACTION_NAMES[action] ?? action, ...(subject === '' ? [] : [subject])].join(', ');
  return `lúc ${at.slice(11, 16)}, ${formatShortDate(at.slice(0, 10))} bởi ${actor}: ${what}`;
}

const MEGABYTE = 1024 * 1024;

function megabytes(bytes: number): string {
  return formatNumber(Math.ceil(bytes / MEGABYTE));
}

function capitalise(words: string): string {
  return words.slice(0, 1).toLocaleUpperCase('vi') + words.slice(1);
}

/** The PC's clock stands before the last recorded change. */
export const CLOCK_BEHIND =
  'Đồng hồ máy lệch: đang chậm hơn lần lưu trước. Chỉnh lại ngày giờ của máy rồi làm tiếp.';

/** Warnings about the place of the data, said at every start. */
export const FOLDER_RISKS = {
  network:
    'Dữ liệu đang nằm trên ổ mạng, có thể hỏng khi mất mạng hoặc mất điện. Chuyển thư mục dữ liệu về ổ đĩa của máy này.',
  removable:
    'Dữ liệu đang nằm trên USB hoặc ổ rời, có thể hỏng khi rút ổ. Chuyển thư mục dữ liệu về ổ đĩa của máy này; bản sao lưu thì để ở đó được.',
  synchronised:
    'Dữ liệu đang nằm trong thư mục đồng bộ (OneDrive, Dropbox, Google Drive), có thể hỏng khi đồng bộ. Chuyển thư mục dữ liệu ra ngoài; bản sao lưu thì để ở đó được.',
} as const;

/** Names of actions as the audit and undo show them. */
export const ACTION_NAMES: Readonly<Record<string, string>> = {
  'office.initialise': 'Thiết lập đơn vị',
  'unit.import': 'Nhập danh sách đơn vị',
  'result.import': 'Nhập số liệu từ tệp',
  'tray.apply': 'Nhập từ khay',
  'value.save': 'Nhập một số liệu',
  'value.saveBlock': 'Nhập nhiều số liệu',
  'cell.note': 'Ghi chú ở ô số liệu',
  'campaign.create': 'Tạo đợt báo cáo',
  'campaign.update': 'Sửa thông tin đợt báo cáo',
  'campaign.requestedBy': 'Sửa văn bản đến',
  'campaign.passedOnBy': 'Sửa văn bản đi',
  'campaign.forms': 'Sửa mẫu báo cáo',
  'campaign.events': 'Sửa sự kiện',
  'campaign.roster': 'Sửa danh sách đơn vị báo cáo',
  'campaign.open': 'Mở đợt báo cáo',
  'campaign.close': 'Khóa đợt báo cáo',
  'campaign.reopen': 'Mở lại đợt báo cáo',
  'campaign.discard': 'Bỏ dự thảo đợt báo cáo',
  'handout.save': 'Ghi sổ giao việc',
  'directive.save': 'Lưu văn bản',
  'directive.correct': 'Sửa văn bản',
  'campaign.fromDirective': 'Lập đợt báo cáo từ văn bản',
  'directive.identify': 'Ghi số, ngày văn bản',
  'evidence.keep': 'Lưu tệp minh chứng',
  'receivedForm.receive': 'Nhận biểu mẫu của Sở',
  'receivedForm.map': 'Gắn ô của biểu mẫu',
  'receivedForm.accept': 'Nhận các ô đề xuất của biểu mẫu',
  'receivedForm.states': 'Chọn cách ghi ô không có số',
  'receivedForm.remove': 'Bỏ biểu mẫu của Sở',
  'submission.record': 'Nhập báo cáo của đơn vị',
  'submission.noActivity': 'Ghi không có hoạt động',
  'submission.amend': 'Sửa thông tin nhận báo cáo',
  'submission.confirm': 'Nhận văn bản xác nhận',
  'submission.attach': 'Đính kèm minh chứng',
  'submission.detach': 'Bỏ minh chứng khỏi báo cáo',
  'submission.checked': 'Kiểm tra báo cáo của đơn vị',
  'submission.returned': 'Đề nghị bổ sung',
  'activity.save': 'Nhập hoạt động',
  'activity.remove': 'Bỏ hoạt động',
  'activity.match': 'Trả lời hoạt động nghi trùng',
  'photo.add': 'Thêm ảnh',
  'photo.assign': 'Gắn ảnh',
  'photo.caption': 'Ghi chú thích ảnh',
  'photo.choose': 'Chọn ảnh in vào phụ lục',
  'photo.remove': 'Bỏ ảnh',
  'programme.assign': 'Cử người dự chương trình',
  'programme.attend': 'Ghi người có mặt',
  'programme.remove': 'Bỏ người khỏi chương trình',
  'programme.rows': 'Nhập chương trình sự kiện',
  'programme.moveRow': 'Đổi thứ tự chương trình',
  'programme.removeRow': 'Bỏ mục chương trình',
  'report.setting': 'Chọn cách lập báo cáo',
  'report.text': 'Sửa câu chữ báo cáo',
  'report.paragraph': 'Sửa đoạn báo cáo',
  'report.submit': 'Trình ký',
  'report.return': 'Trả lại để sửa',
  'report.sign': 'Ghi nhận đã ký',
  'report.issue': 'Phát hành',
  'report.seen': 'Ghi đã xem số liệu',
  'report.export': 'Ghi nhận số liệu đã xuất',
  'report.acknowledge': 'Xác nhận nội dung kiểm tra',
  'report.reconsider': 'Bỏ xác nhận nội dung kiểm tra',
  'report.attach': 'Đính kèm bản đã ký',
  'report.correct': 'Lập công văn đính chính',
  'report.numberCorrection': 'Ghi số, ngày công văn đính chính',
  'workFile.save': 'Ghi hồ sơ công việc',
  'office.packageLimit': 'Đặt dung lượng gói gửi đi',
  'changeSet.undo': 'Hoàn tác',
  'changeSet.redo': 'Làm lại',
  'office.update': 'Sửa thiết lập',
  'unit.add': 'Thêm đơn vị',
  'clerk.add': 'Thêm người dùng',
  'clerk.update': 'Sửa người dùng',
  'clerk.move': 'Sắp lại người dùng',
  'unit.update': 'Sửa đơn vị',
  'duty.save': 'Ghi kết quả nhiệm vụ',
  'duty.write': 'Ghi nhiệm vụ',
  'duty.remove': 'Bỏ nhiệm vụ',
  'contact.call': 'Ghi cuộc gọi',
  'contact.message': 'Ghi tin nhắc',
  'contact.letter': 'Ghi công văn đôn đốc',
};
