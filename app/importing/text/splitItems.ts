import type { PairedItem } from './pairItem.ts';
import type { Statement } from './statements.ts';
import type { Token } from './tokens.ts';

/** A part of a sentence between commas or brackets, and the sign that opens it. */
export type Item = { readonly tokens: readonly Token[]; readonly opener: string };

/** Items between commas, semicolons and brackets; "02 (hai)" stays together. */
export function splitItems(tokens: readonly Token[]): readonly Item[] {
  const items: { tokens: Token[]; opener: string }[] = [{ tokens: [], opener: '' }];
  for (const [at, token] of tokens.entries()) {
    const isBreak =
      token.meaning.kind === 'sign' &&
      (ITEM_BREAK.test(token.folded) || (token.folded === '=' && isFigure(tokens, at + 1)));
    if (isBreak && !isRestatement(tokens, at)) items.push({ tokens: [], opener: token.folded });
    else items.at(-1)?.tokens.push(token);
  }
  return items.filter((item) => item.tokens.length > 0);
}

const ITEM_BREAK = /^[,;()[\]…]$/u;

/** "14 lượt = 210 phút" tells two figures, "băng rôn = 3" one. */
function isFigure(tokens: readonly Token[], at: number): boolean {
  const measure = tokens[at + 1]?.meaning;
  return (
    tokens[at]?.meaning.kind === 'number' &&
    measure?.kind === 'noun' &&
    measure.sense.things.length + measure.sense.topics.length === 0
  );
}

/** "02 (hai)", "băng rôn (3)": the bracket belongs to what stands before it. */
function isRestatement(tokens: readonly Token[], at: number): boolean {
  const open = tokens[at]?.folded === '(' ? at : at - 2;
  const before = tokens[open - 1]?.meaning.kind;
  return (
    tokens[open]?.folded === '(' &&
    (before === 'number' || before === 'noun') &&
    tokens[open + 1]?.meaning.kind === 'number' &&
    tokens[open + 2]?.folded === ')'
  );
}

/** An item with what it states. */
export type ReadItem = {
  readonly paired: PairedItem;
  statements: readonly Statement[];
  readonly item: readonly Token[];
  readonly opener: string;
};
