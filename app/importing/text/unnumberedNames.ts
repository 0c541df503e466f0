import type { PairedItem } from './pairItem.ts';
import { spanOver, type Statement } from './statements.ts';
import type { Token } from './tokens.ts';

/** "nhiều băng rôn": a name with a word that is no number. */
export function vagueOnes({ loose }: PairedItem, item: readonly Token[]): readonly Statement[] {
  const at = item.findIndex(({ meaning }) => meaning.kind === 'cue' && meaning.cue === 'vague');
  const word = item[at];
  const noun = loose.find(({ start }) => start === item[at + 1]?.start);
  if (word === undefined || noun === undefined) return [];
  const place = spanOver(word, noun);
  const codes = [...noun.sense.things, ...noun.sense.asks];
  return [
    { codes, said: 'vague', raw: place, words: place, flags: ['words'], noun, isNounBehind: true },
  ];
}

/** "pano: x", "khẩu hiệu -", "tờ rơi: đủ": an answer that is no number. */
export function tickedOnes({ loose }: PairedItem, item: readonly Token[]): readonly Statement[] {
  const [noun, ...others] = loose;
  const last = item.at(-1);
  if (noun === undefined || others.length > 0 || last === undefined) return [];
  const behind = item.filter(({ start }) => start >= noun.end);
  const isNamed = behind[0]?.folded === ':';
  const answer = isNamed ? behind.slice(1) : behind;
  const [first] = answer;
  if (first === undefined || answer.length > LONGEST_TICK) return [];
  const flag = /^[xv×✓✔]$/u.test(first.folded)
    ? 'cross'
    : /^\p{Pd}$/u.test(first.folded)
      ? 'dash'
      : 'words';
  if ((flag === 'words' && !isNamed) || (flag !== 'words' && answer.length > 1)) return [];
  return [
    {
      codes: [...new Set([...noun.sense.things, ...noun.sense.asks])],
      said: 'vague',
      raw: spanOver(first, last),
      words: spanOver(noun, last),
      flags: [flag],
      noun,
      isNounBehind: false,
    },
  ];
}

const LONGEST_TICK = 3;
