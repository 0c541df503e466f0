import type { Token } from './tokens.ts';

export type Sentence = {
  readonly tokens: readonly Token[];
  readonly isQuestion: boolean;
};

/**
 * Sentences of one line. A full stop behind an abbreviation ("T. Cao Lý") or a
 * list number ("1. Băng rôn") ends nothing, and the number of a list falls away.
 */
export function splitSentences(tokens: readonly Token[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let current: Token[] = [];
  const close = (isQuestion: boolean): void => {
    if (current.length > 0) sentences.push({ tokens: current, isQuestion });
    current = [];
  };
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (current.length === 0) {
      const skipped = listMark(tokens, at);
      if (skipped > 0) {
        at += skipped - 1;
        continue;
      }
    }
    const isStop = token.meaning.kind === 'sign' && /^[.!?]$/u.test(token.folded);
    if (!isStop) {
      current.push(token);
      const isComma = token.meaning.kind === 'sign' && token.folded === ',';
      if (current.length >= (isComma ? LONG_SENTENCE : LONGEST_SENTENCE)) close(false);
    } else if (!isAbbreviation(tokens, at)) close(token.folded === '?');
  }
  close(false);
  return sentences;
}

/** No person writes longer ones; what no full stop ends is parted where a comma stands. */
const LONG_SENTENCE = 300;
const LONGEST_SENTENCE = 600;

/** Tokens of the number or dash that opens an item of a list. */
function listMark(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined) return 0;
  if (token.meaning.kind === 'sign' && /^[-–*•+▪●◦✓✔]$/u.test(token.folded)) return 1;
  const isNumber = token.meaning.kind === 'number' && /^\d{1,2}$/u.test(token.folded);
  const isLetter = token.meaning.kind === 'word' && /^(?:[a-hđ]|[ivx]{1,4})$/u.test(token.folded);
  const isMarked =
    next?.meaning.kind === 'sign' && /^[.)/]$/u.test(next.folded) && next.start === token.end;
  return (isNumber || isLetter) && isMarked ? 2 : 0;
}

function isAbbreviation(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  return (
    before !== undefined &&
    after !== undefined &&
    before.end === tokens[at]?.start &&
    /^(?:t|tt|tp|p|q|x|đ|c|ths|ts|gs|ptdp)$/u.test(before.folded)
  );
}
