import type { DocumentType } from '#app/domain/directive.ts';

/**
 * Type letters of document symbols (Nghị định 30/2020, Phụ lục III, and the
 * papers of the Party and the Youth Union), in lower case.
 */
export const TYPE_LETTERS: ReadonlyMap<string, DocumentType> = new Map<string, DocumentType>([
  ['cv', 'cong-van'],
  ['kh', 'ke-hoach'],
  ['tb', 'thong-bao'],
  ['qđ', 'quyet-dinh'],
  ['ct', 'chi-thi'],
  ['gm', 'giay-moi'],
  ['bc', 'bao-cao'],
  ['ttr', 'to-trinh'],
  ['hd', 'huong-dan'],
  ...[
    'nq',
    'qc',
    'qyđ',
    'tc',
    'ctr',
    'pa',
    'đa',
    'da',
    'bb',
    'hđ',
    'cđ',
    'bgn',
    'btt',
    'guq',
    'ggt',
    'gnp',
    'kl',
    'nđ',
    'tt',
    'ttlt',
    'cttr',
  ].map((letters): [string, DocumentType] => [letters, 'khac']),
]);

/** Names of document types as a title prints them, folded; longer names come first. */
export const TYPE_NAMES: readonly (readonly [string, DocumentType])[] = [
  ['kế hoạch', 'ke-hoach'],
  ['thông báo', 'thong-bao'],
  ['quyết định', 'quyet-dinh'],
  ['chỉ thị', 'chi-thi'],
  ['giấy mời', 'giay-moi'],
  ['thư mời', 'giay-moi'],
  ['báo cáo', 'bao-cao'],
  ['tờ trình', 'to-trinh'],
  ['hướng dẫn', 'huong-dan'],
  ['thư ngỏ', 'thu-ngo'],
  ['nghị quyết', 'khac'],
  ['công điện', 'khac'],
  ['chương trình', 'khac'],
  ['phương án', 'khac'],
  ['đề án', 'khac'],
  ['dự án', 'khac'],
  ['quy chế', 'khac'],
  ['quy định', 'khac'],
  ['kết luận', 'khac'],
  ['thể lệ', 'khac'],
  ['lời kêu gọi', 'khac'],
  ['thư kêu gọi', 'khac'],
  ['thông cáo', 'khac'],
  ['thông tri', 'khac'],
  ['biên bản', 'khac'],
];

/** Words that name a cited document right before its number, folded, as a pattern. */
export const CITED_DOCUMENT =
  'công văn|văn bản|kế hoạch|nghị quyết|nghị định|quyết định|chỉ thị|thông báo|thông tư|hướng dẫn|kết luận|chương trình|tờ trình|báo cáo|công điện|luật|pháp lệnh|quy định|đề án|giấy mời|thông tri|lệnh|hiến pháp|hành động|liên tịch|quy chế|phương án|thư mời';

/** First words of bodies that issue documents, folded, as a pattern. */
export const BODY_WORD =
  'uỷ ban|ubnd|ubmttq|hội đồng|hđnd|văn phòng|sở|phòng|ban|bộ|trường|trung tâm|hội|đảng uỷ|đảng bộ|huyện uỷ|tỉnh uỷ|thành uỷ|quận uỷ|thị uỷ|chi bộ|đoàn|huyện đoàn|tỉnh đoàn|thành đoàn|xã đoàn|liên đoàn|công đoàn|mặt trận|công an|chi cục|cục|tổng cục|bch|viện|bệnh viện|trạm|toà án|liên hiệp|liên minh|bảo hiểm|kho bạc|thanh tra|bộ chỉ huy|quân khu|thủ tướng|chính phủ|tổng công ty|công ty|đài|thư viện|bảo tàng|ngân hàng|học viện|mttq|thường trực|tiểu ban|hạt kiểm lâm|đồn biên phòng|chi đoàn|quỹ|điện lực|bưu điện';

/** Words that open the text proper of an official document, folded, as a pattern. */
export const BODY_STARTER =
  'thực hiện|căn cứ|nhằm|để|nhân dịp|triển khai|tiếp tục|theo|trong|thi hành|hiện nay|vừa qua|ngày \\d|sau khi|được sự|trước|xét|qua|từ|vào|tiếp theo|phúc đáp|kính thưa|trân trọng|kính mời|nhận được|trên cơ sở|tiếp thu|hưởng ứng|chào mừng|với mục đích|đồng kính gửi|như các';
