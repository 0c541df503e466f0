import { parseActivityDates, type CampaignWindow } from '#app/domain/parseActivityDates.ts';
import { parseQuantity } from '#app/domain/parseQuantity.ts';
import type { ImportFlag, ProposedActivity } from '../importProposal.ts';
import type { TextReader } from './messageProgress.ts';
import { readNumberWords } from './numberWords.ts';
import { lexLine } from './lexLine.ts';
import type { UnitState } from './reportingUnits.ts';
import type { TextLine } from './splitMessages.ts';
import type { Token } from './tokens.ts';

/**
 * The one activity a sentence tells of: something that was held, on a day or at
 * a place. Several of them told at once, plans and denials give none; what the
 * sentence does not state stays null.
 */
export function findActivity(
  reader: TextReader,
  line: TextLine,
  tokens: readonly Token[],
  state: UnitState,
  sentOn: string | null,
): ProposedActivity | null {
  const [first] = tokens;
  const last = tokens.at(-1);
  if (first === undefined || last === undefined) return null;
  if (tokens.some(({ meaning }) => meaning.kind === 'cue' && SILENCING.has(meaning.cue)))
    return null;
  const span = { start: first.start, end: last.end };
  const folded = reader.text.folded.slice(span.start, span.end);
  const work = reader.text.work.slice(span.start, span.end);
  const event = EVENT.exec(folded);
  if (event === null) return null;
  const from = event.index + (event[1]?.length ?? 0);
  if (isSeveral(reader, span.start, from)) return null;
  const dates = datesIn(folded);
  const place = partBehind(PLACE, folded, work);
  const isHeld = HELD.test(folded) || (dates.length > 0 && place !== null);
  if (!isHeld || (dates.length === 0 && place === null)) return null;
  const window = sentOn === null ? reader.context.window : windowBefore(sentOn);
  const [dayText] = dates;
  const days =
    dates.length === 1 && dayText !== undefined
      ? parseActivityDates(dayText, window ?? { from: null, to: null })
      : null;
  const people = participants(folded);
  const flags: ImportFlag[] = [
    ...state.flags,
    ...(people?.isAbout === true ? (['approx'] as const) : []),
  ];
  return {
    unit: state.unit,
    name: nameFrom(folded, work, from),
    startsOn: days?.ok === true ? days.value.startOn : null,
    endsOn: days?.ok === true ? days.value.endOn : null,
    place,
    participants: people?.count ?? null,
    result: partBehind(RESULT, folded, work),
    flags,
    source: reader.sourceOf(line, span),
  };
}

const SILENCING: ReadonlySet<string> = new Set(['not', 'notYet', 'plan', 'earlier']);

const EVENT =
  /(^|[\s(,:])(?:hội nghị|hội thi|cuộc thi|hội thao|hội thảo|hội diễn|lễ (?!hội )\p{L}+|lễ hội|ngày hội|giải (?:bóng|cầu|cờ|chạy|thể thao|đấu)|đêm (?:văn nghệ|hội|thơ|nhạc|giao lưu)|tọa đàm|toạ đàm|mít tinh|mittinh|lớp tập huấn|tập huấn|diễn đàn|(?:lễ )?ra quân|chương trình|hội chợ|phiên họp|buổi (?!sáng|chiều|tối|trưa)\p{L}+|cuộc họp|cuộc (?!sống)\p{L}+|họp (?:thôn|dân|xóm|tổ|chi bộ|nhân dân)|nói chuyện chuyên đề|diễu hành)(?!\p{L})/u;
const HELD =
  /(?<!\p{L})(?:tổ chức|phối hợp|mở|diễn ra|ra quân|khai mạc|họp|tiến hành|phát động)(?!\p{L})/u;
const PLACE =
  /(?<!\p{L})(?:tại|ở)\s+((?:(?!\s(?:với|có|thu hút|vào|ngày|cho|do|để|và|gồm|được|đã)\s|\s[-–]\s)[^,;:.()\d]){2,80})/u;
const RESULT = /(?<!\p{L})kết quả\s*:?\s+((?!như|cụ thể|báo cáo|thực hiện)[^.;]{3,200})/u;
const DAY = String.raw`\d{1,2}(?:\/\d{1,2}(?:\/\d{4})?| tháng \d{1,2}(?:,? năm \d{4})?)`;
const DAYS = new RegExp(
  String.raw`(?<![\d/])(?:(?:(?:từ )?ngày|sáng|chiều|tối|trưa|hôm|đêm|vào|từ|\()\s*(?:ngày )?((?:\d{1,2} ?- ?)?${DAY}(?: ?(?:-|đến(?: hết)?(?: ngày)?) ?${DAY})?)|((?:\d{1,2} ?- ?)?\d{1,2}\/\d{1,2}\/\d{4}))(?![\d/])`,
  'gu',
);

/** The days a sentence names, each once. */
function datesIn(folded: string): readonly string[] {
  const found = Array.from(folded.matchAll(DAYS), ([, named, full]) =>
    (named ?? full ?? '').replace(/ ?đến(?: hết)?(?: ngày)? ?/u, '-'),
  );
  return [...new Set(found)];
}

const DAYS_BEFORE = 183;
const DAYS_AFTER = 60;

/** A report tells of days not long before it; the other years lie far away. */
function windowBefore(sentOn: string): CampaignWindow {
  const day = (days: number): string =>
    new Date(Date.parse(`${sentOn}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  return { from: day(-DAYS_BEFORE), to: day(DAYS_AFTER) };
}

/** A number above one right before the name tells of several. */
function isSeveral(reader: TextReader, start: number, from: number): boolean {
  const lexemes = lexLine(reader.text, { start, end: start + from });
  const last = lexemes.at(-1);
  if (last?.kind === 'number') return !/^0*1$/u.test(last.plain);
  if (last?.folded === ')' || last?.folded === 'các' || last?.folded === 'những') return true;
  const words = last === undefined ? null : readNumberWords(lexemes, lexemes.length - 1);
  return words !== null && words.value !== 1;
}

const NAME_END =
  /[,;:.()]|\s(?:tại|ở|với|thu hút|vào|có \d|có khoảng|ngày \d|sáng \d|chiều \d|tối \d|từ ngày|do|được tổ chức|đã tổ chức|tổ chức|diễn ra|gồm|\d+ (?:người|đại biểu|lượt)|khoảng \d|[-–] )/u;
const LONGEST_NAME = 150;

function nameFrom(folded: string, work: string, from: number): string {
  const rest = folded.slice(from, from + LONGEST_NAME);
  const end = NAME_END.exec(rest)?.index ?? rest.length;
  return work
    .slice(from, from + end)
    .replace(/\s+/gu, ' ')
    .replace(/ (?:ạ|nhé|rồi)$/u, '')
    .trim();
}

function partBehind(pattern: RegExp, folded: string, work: string): string | null {
  const found = pattern.exec(folded);
  const part = found?.[1];
  if (found === null || part === undefined) return null;
  const start = found.index + found[0].length - part.length;
  const printed = work
    .slice(start, start + part.length)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/ (?:ạ|nhé|rồi)$/u, '');
  return printed === '' ? null : printed;
}

const PEOPLE =
  /(?:(khoảng|gần|hơn|trên|chừng|tầm|~) ?)?(?<![\d/.,])(\d[\d.]{0,8})\s?(?:lượt )?(?:người|đại biểu|ng|bà con|hội viên|đoàn viên|học sinh|học viên|giáo viên|cán bộ)(?!\p{L})/gu;

/** How many took part, where exactly one number of people stands in the sentence. */
function participants(
  folded: string,
): { readonly count: number; readonly isAbout: boolean } | null {
  const found = [...folded.matchAll(PEOPLE)];
  const [only] = found;
  if (only === undefined || found.length > 1) return null;
  const before = folded.slice(Math.max(0, only.index - 12), only.index);
  if (/(?:mỗi|trong đó|dự kiến)[^\d]*$/u.test(before)) return null;
  const parsed = parseQuantity(only[2] ?? '', { type: 'integer', unitOfMeasure: 'người' });
  return parsed.kind === 'amount' ? { count: parsed.amount, isAbout: only[1] !== undefined } : null;
}
