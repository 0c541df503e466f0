import type { ImportFlag } from '../importProposal.ts';
import { flagged, spanOver, type Statement } from './statements.ts';
import type { Token } from './tokens.ts';
import type { Cue } from './vocabulary.ts';

/** What earlier sentences of the same line tell. */
export type SentenceContext = {
  readonly hasMeeting: boolean;
  readonly isCorrection: boolean;
};

/** Whether a word of this kind stands among the tokens. */
export function hasCue(tokens: readonly Token[], cue: Cue): boolean {
  return tokens.some(({ meaning }) => meaning.kind === 'cue' && meaning.cue === cue);
}

/** Plans, earlier periods and requests are told with numbers too, but are no results. */
export function isNoResult(sentence: readonly Token[], item: readonly Token[]): boolean {
  if (hasCue(item, 'plan') || hasCue(item, 'earlier')) return true;
  const first = sentence.findIndex(({ meaning }) => meaning.kind === 'number');
  const ahead = sentence.slice(0, Math.max(0, first));
  return (
    ahead.some(({ meaning }) => meaning.kind === 'noun' && meaning.sense.texts.length > 0) ||
    ASKING.test(ahead.map(({ folded }) => folded).join(' '))
  );
}

const ASKING =
  /(?<!\p{L})(?:đề nghị|kiến nghị|đề xuất|xin (?:xã|phòng|cấp|hỗ trợ|được|thêm)|mong|nhờ|cần thêm|còn thiếu|(?<!giới )thiếu|ủng hộ|đóng góp|quyên góp|thưởng|phạt tiền|quỹ|de nghi|kien nghi|de xuat|ung ho|dong gop|quyen gop)(?!\p{L})/u;

export function withCues(
  statement: Statement,
  sentence: readonly Token[],
  item: readonly Token[],
  context: SentenceContext,
): Statement {
  const flags: ImportFlag[] = [];
  if (statement.said !== 'none' && statement.said !== 'vague') {
    const { quantity } = statement.said;
    if (quantity.eachFrom !== null) flags.push('perEach');
    if (quantity.doubt !== null) flags.push(quantity.doubt);
    if (isFollowedByPart(sentence, item)) flags.push('severalNumbers');
    const ahead = sentence.filter(({ start }) => start < statement.raw.start);
    if (hasCue(ahead, 'more') || hasCue(item, 'more')) flags.push('addition');
    if (hasCue(ahead, 'picture')) flags.push('words');
  }
  if (context.isCorrection) flags.push('corrected');
  const each =
    statement.said !== 'none' && statement.said !== 'vague'
      ? statement.said.quantity.eachFrom
      : null;
  const raw = each === null ? statement.raw : spanOver({ start: each, end: each }, statement.words);
  return { ...flagged(statement, ...flags), raw, words: spanOver(raw, statement.words) };
}

/** "60 (trong đó 20 nữ)": the item is followed by one that takes it apart. */
function isFollowedByPart(sentence: readonly Token[], item: readonly Token[]): boolean {
  const end = item.at(-1)?.end ?? 0;
  const next = sentence
    .filter(({ start, meaning }) => start >= end && meaning.kind !== 'sign')
    .slice(0, 1);
  return hasCue(next, 'within');
}
