import { found, type DocumentText, type Found, type Span } from './documentText.ts';
import { belowHeading, type Paragraph } from './paragraphs.ts';

export type ReadDuty = { readonly unit: Found<string>; readonly text: Found<string> };

/**
 * What a unit or a group of units is asked to do: the text under a heading that
 * names it, after its name and a colon, or the rest of a sentence that begins
 * with it. Items below such a heading belong to it.
 */
export function readDuties(document: DocumentText, paragraphs: readonly Paragraph[]): ReadDuty[] {
  const duties: ReadDuty[] = [];
  let taken = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.start < taken || paragraph.rank === 9) continue;
    const below = withoutClosing(document, belowHeading(paragraphs, index));
    const end = below.at(-1)?.end ?? paragraph.end;
    const duty = underHeading(document, paragraph, below) ?? inSentence(document, paragraph, end);
    if (duty === null) continue;
    duties.push(duty);
    taken = end;
  }
  return duties;
}

function underHeading(
  document: DocumentText,
  { rank, text }: Paragraph,
  below: readonly Paragraph[],
): ReadDuty | null {
  const folded = document.folded.slice(text.start, text.end);
  const colon = /^[^:.;]{3,200}:/u.exec(folded)?.[0].length ?? 0;
  const head = { start: text.start, end: colon > 0 ? text.start + colon : text.end };
  const unit = unitName(document, head);
  const last = below.at(-1)?.end ?? text.end;
  const start = colon > 0 ? head.end : (below[0]?.start ?? text.end);
  if (unit === null || start >= last || (colon === 0 && rank > 4)) return null;
  const duty = found(document, { start, end: last });
  // "Hội Nông dân Việt Nam: Đoàn kết - Sáng tạo!" is a slogan.
  return duty === null || duty.value.endsWith('!') ? null : { unit, text: duty };
}

function inSentence(document: DocumentText, { text }: Paragraph, end: number): ReadDuty | null {
  const verb = DUTY_VERB.exec(document.work.slice(text.start, text.end));
  if (verb === null || verb.index > LONGEST_NAME) return null;
  const unit = unitName(document, { start: text.start, end: text.start + verb.index });
  if (unit === null) return null;
  const start = text.start + verb.index;
  const duty = found(document, { start, end });
  return duty === null ? null : { unit, text: duty };
}

const LONGEST_NAME = 260;
/** Small letters only: in `Ban Xây dựng Đảng` the same word is part of a name. */
const DUTY_VERB =
  /(?<=\s)(?:chủ trì|chủ động|có trách nhiệm|phối hợp|tham mưu|chỉ đạo|triển khai|tổ chức (?!chính trị|xã hội|đoàn thể|cơ sở)|tuyên truyền|vận động|xây dựng|tăng cường|đẩy mạnh|căn cứ|theo chức năng|theo dõi|hướng dẫn|thực hiện|bố trí|rà soát|tiếp tục|tích cực|đăng tải|thông báo|báo cáo|quán triệt|phổ biến|treo|chuẩn bị|đưa tin|bảo đảm|đảm bảo)(?!\p{L})/u;

/** A heading that is nothing but the name of a unit or of a group of units. */
function unitName(document: DocumentText, span: Span): Found<string> | null {
  const folded = document.folded.slice(span.start, span.end);
  const lead = ASKING.exec(folded)?.[0].length ?? 0;
  const name = found(document, { start: span.start + lead, end: span.end }, { after: '.:;,' });
  if (name === null || name.value.length > LONGEST_NAME) return null;
  const key = document.folded.slice(name.span.start, name.span.end);
  if (!UNIT.test(key) || NO_UNIT.test(key) || /[.;?!"]\s|\d{3}/u.test(key)) return null;
  return ` ${name.value}`.search(DUTY_VERB) === -1 ? name : null;
}

const ASKING =
  /^(?:(?:trách nhiệm của|nhiệm vụ của|đối với|uỷ ban nhân dân xã giao|ubnd xã giao|giao cho|giao|đề nghị|yêu cầu|kính đề nghị|phân công)\s{1,9}){0,2}/u;
const UNIT =
  /^(?:các\s{1,9}|\d{1,3}\s{1,9}|lãnh đạo\s{1,9}|thủ trưởng\s{1,9}|ban lãnh đạo\s{1,9}|đồng chí\s{1,9})?(?:phòng|ban|trung tâm|trường|thôn|xóm|ấp|khu|tổ dân phố|khu dân cư|tổ công nghệ|công an|quân sự|trạm|đoàn|hội|uỷ ban|ubnd|ubmttq|mttq|mặt trận|văn phòng|thủ trưởng|trưởng|bí thư|chủ tịch|giám đốc|hiệu trưởng|đài|doanh nghiệp|cơ quan|đơn vị|ngành|sở|xã|phường|chi bộ|chi đoàn|cán bộ|công chức|bộ phận|tổ chức chính trị|tổ chức đoàn thể|đoàn thể|cơ sở|kho bạc|điện lực|bưu điện|hợp tác xã|liên đoàn|công đoàn|thư viện)(?!\p{L})/u;
const NO_UNIT =
  /^(?:ban hành|ban đêm|phòng,? chống|phòng ngừa|hội nghị|hội thi|hội thảo|hội chợ|hội diễn|trường hợp|đoàn kết|đơn vị tính|khu vực|cơ sở vật chất|cơ sở pháp lý|xã hội|ngành nghề|sở hữu|trung tâm văn hoá các)|thời gian|địa điểm|nội dung|kinh phí|hình thức|mục đích/u;

/** The last words of the document close it as a whole, not the last duty. */
function withoutClosing(
  document: DocumentText,
  paragraphs: readonly Paragraph[],
): readonly Paragraph[] {
  const closing = paragraphs.findIndex(
    ({ rank, start, end }) =>
      rank === 9 && CLOSING.test(document.folded.slice(start, Math.min(end, start + 200))),
  );
  return closing === -1 ? paragraphs : paragraphs.slice(0, closing);
}

const CLOSING =
  /^(?:trên đây|nhận được|đề nghị|yêu cầu|trong quá trình|căn cứ (?:nội dung|kế hoạch)|uỷ ban nhân dân|ubnd|uỷ ban mttq|sở|phòng|ban|rất mong|trân trọng|xin trân trọng)(?!\p{L})(?:.{0,160}(?:đề nghị|yêu cầu|trân trọng|là kế hoạch|là nội dung|nghiêm túc|triển khai thực hiện)|[^.]{0,100}\.\/)|^(?:trên đây là|nhận được|trong quá trình|trân trọng|đề nghị các|yêu cầu các)/su;
