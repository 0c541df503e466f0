import type { ImportContext, ImportIndicator } from '../importProposal.ts';
import type { Span } from './lexLine.ts';

/** An answer "3. 5" of the numbered reply the office asks for, its label deleted. */
export type NumberedReply = {
  readonly number: number;
  readonly answer: Span;
  /** A figure or a denial and nothing else; other words answer only a question for words. */
  readonly isBare: boolean;
};

/**
 * Answers without labels, one a line: "1. 5", "2. không". Null for every other
 * line, and for all when there are fewer than two or they do not count up.
 */
export function readBareReplies(
  work: string,
  lines: readonly Span[],
): readonly (NumberedReply | null)[] {
  const replies = lines.map((line): NumberedReply | null => {
    const text = work.slice(line.start, line.end);
    const found = LINE.exec(text);
    const [, number, answer = ''] = found ?? [];
    if (number === undefined || answer.includes(':')) return null;
    return {
      number: Number(number),
      isBare: isBareAnswer(answer),
      answer: trimmed(work, { start: line.end - answer.length, end: line.end }),
    };
  });
  const numbers = replies.flatMap((reply) => (reply?.isBare === true ? [reply.number] : []));
  const isCounting = numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0));
  return numbers.length < 2 || !isCounting ? lines.map(() => null) : replies;
}

/** The number and a mark; a digit right behind a dot ("1.5") makes another number of it. */
const LINE = /^\s*(?:câu|mục|số|ý)?\s*(\d{1,2})\s*(?:[.)/:=-](?!\d)|:)\s*(.*)$/iu;

/** "1. 5 2. 12 3. không" in one line, behind an opening without digits; null for any other line. */
export function readRepliesInLine(
  work: string,
  line: Span,
): { readonly from: number; readonly replies: readonly NumberedReply[] } | null {
  const text = work.slice(line.start, line.end);
  const marks = [...text.matchAll(/(?<![^\s,;:])(\d{1,2}) ?[.):](?!\d) ?/gu)];
  const [first] = marks;
  if (first === undefined || marks.length < 2) return null;
  if (marks.some((mark, at) => Number(mark[1]) !== at + 1)) return null;
  const replies = marks.map((mark, at): NumberedReply => {
    const start = line.start + mark.index + mark[0].length;
    const end = line.start + (marks[at + 1]?.index ?? text.length);
    return { number: at + 1, isBare: true, answer: trimmed(work, { start, end }) };
  });
  const isBare = replies.every(({ answer }) => isBareAnswer(work.slice(answer.start, answer.end)));
  return isBare ? { from: line.start + first.index, replies } : null;
}

const BARE_ANSWER =
  /^(?:(?:khoảng|gần|hơn|trên|chừng|tầm|~) ?)?\d[\d.,]*(?: ?(?:triệu|tr|nghìn|ngàn|k|đồng|đ|vnđ)\d{0,3})*(?: ?(?:chiếc|cái|tấm|tờ|lượt|phút|buổi|cuộc|người|bài|tin|lượt người|sản phẩm|hoạt động|trường hợp))?(?: ạ| nhé)?[.,;]?$|^(?:không|ko|k|kg|không có|ko có|k có|không phát sinh|k phát sinh|kps|x|[-–—]|0 có)(?: ạ| nhé)?[.,;]?$|^[….\s]*$/iu;

function isBareAnswer(answer: string): boolean {
  return BARE_ANSWER.test(answer.trim());
}

export type AskedIndicator =
  | { readonly kind: 'one'; readonly indicator: ImportIndicator }
  /** The form has fewer questions. */
  | { readonly kind: 'beyond' }
  /** Forms differ by unit, and the unit is not known. */
  | { readonly kind: 'unclear' };

/** The indicator a number of the reply asks for. */
export function askedFor(
  number: number,
  unit: string | null,
  { indicators, applicable }: ImportContext,
): AskedIndicator {
  const forms = unit === null ? Object.values(applicable ?? {}) : [applicable?.[unit]];
  const orders = new Set(forms.map((form) => form?.join(' ') ?? ''));
  if (orders.size > 1) return { kind: 'unclear' };
  const codes = forms[0] ?? indicators.map(({ code }) => code);
  const indicator = indicators.find(({ code }) => code === codes[number - 1]);
  return indicator === undefined ? { kind: 'beyond' } : { kind: 'one', indicator };
}

export function trimmed(work: string, { start, end }: Span): Span {
  const text = work.slice(start, end);
  const from = start + text.length - text.trimStart().length;
  return { start: from, end: Math.max(from, start + text.trimEnd().length) };
}
