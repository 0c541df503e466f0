import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lightWords, matchText, searchTerms } from '#app/domain/searchTerms.ts';
import { indexKeys, searchWords } from '#app/domain/searchWords.ts';
import { searchKey } from '#app/domain/searchKey.ts';

function lit(text: string, query: string, maxLength?: number): string {
  return lightWords(text, searchTerms(query), maxLength)
    .map((piece) => (piece.isLit ? `[${piece.text}]` : piece.text))
    .join('');
}

describe('rules of Vietnamese text', () => {
  test.each([
    ['3.5', 'Hòa Bình', 'hoà bình', '[Hòa] [Bình]'],
    ['3.2', 'Uỷ ban nhân dân', 'ủy ban', '[Uỷ] [ban] nhân dân'],
    ['4.1', 'Lễ kỷ niệm', 'kỉ niệm', 'Lễ [kỷ] [niệm]'],
    ['4.1', 'đã xử lí', 'xử lý', 'đã [xử] [lí]'],
    ['4.2', 'treo 2 pa nô lớn', 'pano', 'treo 2 [pa] [nô] lớn'],
    ['4.2', 'Pano tại cổng', 'pa nô', '[Pano] tại cổng'],
    ['4.3', '12 băng zôn', 'băng rôn', '12 [băng] [zôn]'],
    ['4.6', 'Hải Phòng', 'hải phòng', '[Hải] [Phòng]'],
    ['5.1', 'Thôn Ân Khoái', 'an khoai', 'Thôn [Ân] [Khoái]'],
    ['5.2', 'ĐẶNG Thị Đường', 'dang duong', '[ĐẶNG] Thị [Đường]'],
    ['5.3', 'Thôn Ðông', 'đông', 'Thôn [Ðông]'],
    ['5.4', 'Phòng Văn hóa – Xã hội', 'Văn hoá - Xã hội', 'Phòng [Văn] [hóa] – [Xã] [hội]'],
    ['5.5', 'Phòng VH-XH', 'vh xh', 'Phòng [VH]-[XH]'],
    ['5.6', 'Thôn  Đông La ', ' thon dong  la', '[Thôn]  [Đông] [La] '],
    ['5.9', 'Đường, Dương, Dưỡng', 'Đường', '[Đường], [Dương], [Dưỡng]'],
    ['5.11', 'Cơ quan, An Khoái', 'an', 'Cơ quan, [An] Khoái'],
    ['12.1', 'Th\u200Bôn 1', 'thôn', '[Th\u200Bôn] 1'],
    ['–', 'Số 111/KH-UBND', '111/kh', 'Số [111]/[KH]-UBND'],
  ])('rule %s: %j is found by %j', (_, text, query, expected) => {
    expect(matchText(text, searchTerms(query))).not.toBeNull();
    expect(lit(text, query)).toBe(expected);
  });

  test.each([
    ['4.6', 'Hải Phòng', 'haiphong'],
    ['5.11', 'cơ quan quân sự', 'an'],
    ['–', 'tay thuý', 'tai'],
    ['–', 'Thôn Đông', 'thôn tây'],
  ])('rule %s: %j is not found by %j', (_, text, query) => {
    expect(matchText(text, searchTerms(query))).toBeNull();
  });
});

test('tones, order and ends of the words are told apart for ranking', () => {
  const judge = (text: string, query: string) => matchText(text, searchTerms(query));
  expect(judge('con đường làng', 'đường')).toMatchObject({ isExactTone: true, isWhole: true });
  expect(judge('thôn Dương', 'đường')).toMatchObject({ isExactTone: false, isWhole: true });
  expect(judge('hòa bình', 'hoà b')).toMatchObject({ isExactTone: true, isWhole: false });
  expect(judge('văn nghệ, bóng chuyền', 'chuyền văn')).toMatchObject({ isPhrase: false });
  expect(judge('hội thi\nvăn nghệ', 'hội thi')).toMatchObject({
    isPhrase: true,
    isInFirstLine: true,
  });
  expect(judge('hội thi\nvăn nghệ', 'văn')).toMatchObject({ isInFirstLine: false });
});

test('an excerpt shows the first found word, is cut between words and says that it is cut', () => {
  const long = `${'mở đầu dài dòng '.repeat(20)}treo băng rôn ${'rồi còn nữa '.repeat(20)}.`;
  const cut = lit(long, 'băng rôn', 60);
  expect(cut).toContain('[băng] [rôn]');
  expect(cut).toMatch(/^… \p{L}.*\p{L} …$/u);
  expect(cut.replaceAll(/[[\]…]/gu, '').trim().length).toBeLessThanOrEqual(60);
  expect(long).toContain(cut.replaceAll(/[[\]…]/gu, '').trim());
});

const syllable = fc.constantFrom(
  ...'an ân quan Quân đường Dương ủy uỷ hòa hoà kỷ kỉ lý pa nô pano băng rôn zôn 111 KH-UBND Ðông ①'.split(
    ' ',
  ),
);
const sentence = fc.array(fc.oneof(syllable, fc.string({ unit: 'grapheme', maxLength: 5 })), {
  minLength: 1,
  maxLength: 8,
});

test('any beginning of any word finds the text, with and without marks', () => {
  fc.assert(
    fc.property(sentence, fc.nat(), fc.nat(), (words, which, length) => {
      const text = words.join(' ').normalize('NFC');
      const stored = searchWords(text);
      const word = stored[which % Math.max(1, stored.length)];
      if (word === undefined) return;
      for (const form of [text.slice(word.start, word.end), ...word.own, ...word.toned]) {
        expect(matchText(text, searchTerms(form))).not.toBeNull();
        const letters = Array.from(searchKey(form));
        const beginning = letters.slice(0, 1 + (length % Math.max(1, letters.length))).join('');
        expect(matchText(text, searchTerms(beginning))).not.toBeNull();
      }
      expect(matchText(text, searchTerms(text))).not.toBeNull();
    }),
  );
});

test('pieces of a lit text give the text back, and what is lit begins with a term', () => {
  fc.assert(
    fc.property(sentence, syllable, (words, query) => {
      const text = words.join(' ');
      const terms = searchTerms(query);
      const pieces = lightWords(text, terms);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      for (const piece of pieces.filter(({ isLit }) => isLit)) {
        const found = indexKeys(text).split(' ');
        expect(terms.keys.some((term) => found.some((key) => key.startsWith(term)))).toBe(true);
        expect(searchKey(piece.text)).not.toBe('');
      }
    }),
  );
});
