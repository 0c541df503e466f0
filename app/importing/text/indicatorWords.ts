import { searchKey } from '#app/domain/searchKey.ts';
import { toneForm } from '#app/domain/toneForm.ts';
import type { ImportIndicator } from '../importProposal.ts';
import { createPhraseIndex, type Phrase, type PhraseIndex } from './phraseIndex.ts';
import { CUE_WORDS, FILLER_WORDS, WORD_FAMILIES, type Cue, type WordFamily } from './vocabulary.ts';

/** Indicator codes a phrase stands for, by how it stands for them. */
export type NounSense = {
  readonly things: readonly string[];
  readonly topics: readonly string[];
  readonly scenes: readonly string[];
  readonly namesakes: readonly string[];
  readonly measures: readonly string[];
  readonly asks: readonly string[];
  /** Text indicators: what follows is the answer. */
  readonly texts: readonly string[];
};

/** What a phrase is to a reader of messages. One phrase may be several things at once. */
type WordSense = {
  readonly noun: NounSense | null;
  readonly cue: Cue | null;
  readonly isFiller: boolean;
};

export type IndicatorWords = {
  readonly phrases: PhraseIndex<WordSense>;
  readonly byCode: ReadonlyMap<string, ImportIndicator>;
  /** Words of a label that no other indicator named by the same words has: "techfest". */
  readonly ownWords: ReadonlyMap<string, ReadonlySet<string>>;
  /** Every word of every label, lower case with its marks. */
  readonly labelWords: ReadonlySet<string>;
  /** Indicators of who came to meetings. */
  readonly attendance: ReadonlySet<string>;
  /** Indicators counted in meetings ("buổi"). */
  readonly meetings: ReadonlySet<string>;
  readonly money: ReadonlySet<string>;
};

/** The words of one campaign: its own labels and how people speak of them. */
export function compileIndicatorWords(indicators: readonly ImportIndicator[]): IndicatorWords {
  const drafts = new Map<string, DraftSense>();
  const add = (words: string, role: Role, code: string): void => {
    const key = words.toLowerCase().trim();
    if (key === '') return;
    const draft = drafts.get(key) ?? emptySense();
    if (!draft[role].includes(code)) draft[role].push(code);
    drafts.set(key, draft);
  };
  for (const indicator of indicators) addIndicator(indicator, add);
  const cues = new Map(
    Object.entries(CUE_WORDS).flatMap(([cue, words]) =>
      words.split('|').map((word) => [word, cue as Cue] as const),
    ),
  );
  const fillers = new Set(FILLER_WORDS.split('|'));
  const all = new Set([...drafts.keys(), ...cues.keys(), ...fillers]);
  const phrases = Array.from(all, (words): Phrase<WordSense> => ({
    words,
    sense: {
      noun: drafts.get(words) ?? null,
      cue: cues.get(words) ?? null,
      isFiller: fillers.has(words),
    },
  }));
  return {
    phrases: createPhraseIndex(phrases),
    byCode: new Map(indicators.map((indicator) => [indicator.code, indicator])),
    ownWords: new Map(indicators.map(({ code, label }) => [code, ownWordsOf(label)])),
    labelWords: new Set(indicators.flatMap(({ label }) => wordsOf(label))),
    attendance: new Set(drafts.get('người dự')?.things),
    meetings: new Set(drafts.get('buổi')?.measures),
    money: new Set(indicators.filter(({ type }) => type === 'money').map(({ code }) => code)),
  };
}

type Role = keyof NounSense;
type DraftSense = Record<Role, string[]>;

function emptySense(): DraftSense {
  return { things: [], topics: [], scenes: [], namesakes: [], measures: [], asks: [], texts: [] };
}

function addIndicator(
  { code, label, unitOfMeasure, type }: ImportIndicator,
  add: (words: string, role: Role, code: string) => void,
): void {
  const bare = label.normalize('NFC').replace(/\([^()]*\)/gu, ' ');
  const key = searchKey(bare);
  const families = WORD_FAMILIES.filter(
    (family) => family.label.test(key) && family.except?.test(key) !== true,
  );
  const things: Role = type === 'text' ? 'texts' : 'things';
  add(bare, things, code);
  for (const family of families)
    addFamily(family, type === 'text', (words, role) => add(words, role, code));
  if (families.length === 0) {
    for (const part of bare.split(/[,/]/u))
      if (searchKey(part).includes(' ')) add(part, things, code);
  }
  if (type === 'text' || type === 'money') return;
  for (const measure of unitOfMeasure.split(/[,/]/u)) add(measure, 'measures', code);
}

function addFamily(
  family: WordFamily,
  isText: boolean,
  add: (words: string, role: Role) => void,
): void {
  const roles = [
    [family.things, isText ? 'texts' : 'things'],
    [family.topics, 'topics'],
    [family.scenes, 'scenes'],
    [family.namesakes, 'namesakes'],
    [family.measures, 'measures'],
    [family.asks, 'asks'],
  ] as const;
  for (const [words, role] of roles) {
    for (const phrase of words?.split('|') ?? [])
      if (!isText || role === 'texts') add(phrase, role);
  }
}

/** Words every label may have: they tell no indicator from another. */
const COMMON =
  /^(?:so|luot|nguoi|buoi|tham|du|gia|thuc|hien|ket|qua|duoc|tren|cac|va|cua|tuyen|truyen|hoi|nghi|sinh|hoat|dong|bai|tin|phat|thanh|thoi|luong|tong|cho|tai|theo|kinh|phi|tien|to|chuc|den)$/u;

function wordsOf(label: string): readonly string[] {
  return toneForm(label.toLowerCase()).match(/[\p{L}\p{M}]+/gu) ?? [];
}

function ownWordsOf(label: string): ReadonlySet<string> {
  return new Set(
    searchKey(label)
      .split(' ')
      .filter((word) => !COMMON.test(word)),
  );
}
