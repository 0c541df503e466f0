/**
 * Whether a word can be a Vietnamese syllable as it is spelled: a known first
 * consonant, a known group of vowels with at most one tone, a known end. Tells
 * text that was decoded wrongly ("Bỏo cỏo") from text that is right; loan words
 * and abbreviations are no syllables either, so one word alone proves nothing.
 */
export function isVietnameseSyllable(word: string): boolean {
  const letters = word.normalize('NFD').toLowerCase();
  const tones = letters.match(TONES)?.length ?? 0;
  const bare = letters.replace(TONES, '').normalize('NFC');
  const [, vowels = '', end = ''] = SYLLABLE.exec(bare) ?? [];
  if (tones > 1 || !VOWELS.has(vowels)) return false;
  if (end === '') return !NEEDS_END.has(vowels);
  if (end === 'nh' || end === 'ch') return /(?:a|ê|i|uy)$/u.test(vowels);
  return !(end === 'ng' || end === 'c') || !/[iyê]$/u.test(vowels) || /iê$|yê$/u.test(vowels);
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const SYLLABLE =
  /^(?:b|ch|c|d|đ|gh|gi(?=[aăâeêoôơuưy])|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu(?=[aăâeêioôơy])|q|r|s|th|tr|t|v|x)?([aăâeêioôơuưy]+)(ch|c|m|ng|nh|n|p|t)?$/u;
const VOWELS = new Set(
  (
    'a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iê iu oa oă oe oi ôi ơi ua uâ uê ui uô uơ ' +
    'uy ưa ưi ươ ưu iêu yê yêu oai oao oay oeo uay uây uôi ươi ươu uya uyê uyu'
  ).split(' '),
);
const NEEDS_END = new Set(['ă', 'â', 'iê', 'oă', 'uâ', 'uô', 'ươ', 'uyê', 'yê']);
