import { found, type DocumentText, type Found, type Span } from './documentText.ts';
import { itemsBelow, type Paragraph } from './paragraphs.ts';

/** The forms in which something is made known: after "hình thức", one by one. */
export function readForms(
  document: DocumentText,
  paragraphs: readonly Paragraph[],
): Found<string>[] {
  for (const [index, { text }] of paragraphs.entries()) {
    const folded = document.folded.slice(text.start, text.end);
    const label = LABEL.exec(folded);
    const rest = { start: text.start + (label?.[0].length ?? 0), end: text.end };
    const by = BY_FORMS.exec(document.folded.slice(rest.start, rest.end));
    if (label === null && by === null) continue;
    const start = rest.start + (by === null ? 0 : by.index + by[0].length);
    const forms = splitForms(document, { start, end: endOfSentence(document, start, text.end) });
    const listed = label === null ? [] : itemsBelow(paragraphs, index);
    const items = listed.flatMap(({ item, end }) => {
      return found(document, { start: item.text.start, end }, { after: '.;,' }) ?? [];
    });
    const all = [...forms, ...items];
    if (all.length > 0) return all;
  }
  return [];
}

const LABEL = /^(?:các\s)?(?:hình\s{1,9}thức|phương\s{1,9}thức)(?!\p{L})[^:.;]{0,80}:?\s*/u;
const BY_FORMS =
  /(?:bằng|thông qua|dưới|qua)\s{1,5}(?:nhiều\s|các\s|những\s|một số\s)*\s{0,5}hình\s{1,9}thức(?!\p{L})(?:\s{1,5}(?:như|sau|cụ thể|phong phú|đa dạng|phù hợp|thiết thực|,|và)){0,6}\s{0,5}:?\s*/u;

function endOfSentence({ work }: DocumentText, start: number, end: number): number {
  const stop = /(?<!\.)\.(?=\s|$)(?!\.)/u.exec(work.slice(start, end));
  return stop === null ? end : start + stop.index;
}

/** A conjunction parts two forms only in front of a verb: "băng rôn, khẩu hiệu" stays one. */
function splitForms(document: DocumentText, { start, end }: Span): Found<string>[] {
  const forms: Found<string>[] = [];
  let from = start;
  for (const match of document.folded.slice(start, end).matchAll(BETWEEN_FORMS)) {
    const form = found(document, { start: from, end: start + match.index }, { after: '.;,' });
    if (form !== null) forms.push(form);
    from = start + match.index + match[0].length;
  }
  const last = found(document, { start: from, end }, { after: '.;,:' });
  return last === null ? forms : [...forms, last];
}

const FORM_VERB =
  'treo|đăng|đăng tải|phát|tuyên truyền|lồng ghép|tổ chức|in|dán|chạy|trang trí|viết|xây dựng|qua|trên|thông qua|truyền thông|cổ động|chia sẻ|trưng bày|biên soạn|cấp phát';
const BETWEEN_FORMS = new RegExp(
  String.raw`;\s*(?:(?:hoặc|và)\s{1,5})?|(?:,\s{0,5}|(?<=\S)\s{1,5})(?:hoặc|và)\s{1,5}(?=(?:${FORM_VERB})(?!\p{L}))|,\s{1,5}(?=(?:${FORM_VERB})(?!\p{L}))`,
  'gu',
);

/** What units hold: the items under a heading that speaks of activities. */
export function readActivities(
  document: DocumentText,
  paragraphs: readonly Paragraph[],
  skip: readonly Span[],
): Found<string>[] {
  const activities: Found<string>[] = [];
  for (const [index, { rank, text }] of paragraphs.entries()) {
    if (rank === 9 || skip.some(({ start, end }) => start <= text.start && text.start < end))
      continue;
    const folded = document.folded.slice(text.start, text.end).trimEnd();
    if (!HEADING.test(folded) || folded.length > LONGEST_HEADING || NO_HEADING.test(folded))
      continue;
    const items = itemsBelow(paragraphs, index);
    if ((items[0]?.item.rank ?? 9) < 5) continue;
    for (const { item, end } of items) {
      const words = document.folded.slice(item.text.start, item.text.end);
      if (item.rank > 6 || OTHER_LABEL.test(words)) continue;
      const activity = found(document, { start: item.text.start, end }, { after: '.;,' });
      if (activity !== null) activities.push(activity);
    }
  }
  return activities;
}

const HEADING = /hoạt động/u;
/** Facts about the activities as a whole stand among them. */
const OTHER_LABEL =
  /^(?:thời gian|địa điểm|hình thức|thành phần|kinh phí|đối tượng|số lượng|nội dung)[^:.]{0,40}:/u;
const NO_HEADING = /thời gian|hình thức|kinh phí|mục đích|yêu cầu|địa điểm|[.;]$/u;
const LONGEST_HEADING = 160;
