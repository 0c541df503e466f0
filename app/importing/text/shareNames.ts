import type { IndicatorWords } from './indicatorWords.ts';
import { isThing } from './nounRoles.ts';
import type { ReadItem } from './splitItems.ts';
import { flagged, openTo, type Statement } from './statements.ts';

/**
 * A name without its own number beside a numbered one may share the number:
 * "5 băng rôn, khẩu hiệu", "băng rôn, khẩu hiệu: 5". Only things of one measure
 * can be meant together.
 */
export function shareNames(
  before: ReadItem | null,
  current: ReadItem,
  statements: Statement[],
  words: IndicatorWords,
): void {
  if (before === null || current.opener !== ',') return;
  const names = current.paired.loose.slice(0, 1);
  const isNameAlone =
    names.length > 0 &&
    current.statements.length === 0 &&
    current.item.find(({ meaning }) => meaning.kind !== 'cue')?.start === names[0]?.start;
  const last = statements.at(-1);
  if (isNameAlone && last !== undefined && last.noun !== null && last.isNounBehind) {
    const codes = names.flatMap(({ sense }) => [...sense.things, ...sense.asks]);
    if (!haveOneMeasure([...codes, ...last.codes], words)) return;
    if (last.said === 'none') {
      if (!codes.every((code) => last.codes.includes(code))) statements.push(noneToo(last, codes));
    } else statements[statements.length - 1] = openTo(last, codes);
    return;
  }
  const [first, ...rest] = current.statements;
  const left = before.paired.loose.at(-1);
  const isListed = left !== undefined && before.statements.length === 0;
  if (
    isListed &&
    first !== undefined &&
    first.noun !== null &&
    isThing(first.noun) &&
    !first.isNounBehind
  ) {
    const codes = [...left.sense.things, ...left.sense.asks];
    if (!haveOneMeasure([...codes, ...first.codes], words)) return;
    current.statements = [openTo(first, codes), ...rest];
  }
}

function haveOneMeasure(codes: readonly string[], { byCode }: IndicatorWords): boolean {
  return new Set(codes.map((code) => byCode.get(code)?.unitOfMeasure)).size === 1;
}

/** "Không treo băng rôn, khẩu hiệu": the second name is most likely denied as well. */
function noneToo(last: Statement, codes: readonly string[]): Statement {
  return flagged({ ...last, codes, flags: [] }, 'words');
}

/** "hai, ba băng rôn", "2, 3 khẩu hiệu": two numbers for one name. */
export function endsInNumber(before: ReadItem | null): boolean {
  const last = before?.item.at(-1);
  if (before === null || last === undefined) return false;
  if (last.meaning.kind !== 'number') return NUMBER_WORD.test(last.folded);
  return before.paired.foreign.some(({ start }) => start === last.start);
}

const NUMBER_WORD = /^(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)$/u;
