import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countNumbers, findHandTyped } from '#app/domain/handTypedNumbers.ts';
import { readReference } from '#app/domain/proseReferences.ts';
import {
  checkTemplate,
  formatTemplate,
  parseTemplate,
  type TemplateToken,
} from '#app/domain/proseTemplate.ts';

/** Tokens as a reading gives them: letters never follow letters. */
const tokens = fc
  .array(
    fc.oneof(
      fc
        .string({ unit: fc.constantFrom('ă', '{', '}', ' ', 'n', '\u0301', '1'), minLength: 1 })
        .map((text): TemplateToken => ({ kind: 'text', text })),
      fc
        .constantFrom('soDonVi', 'tong:bang_ron', 'donVi:bang_ron:T01')
        .map((reference): TemplateToken => ({ kind: 'placeholder', reference })),
    ),
  )
  .map((all) =>
    all.filter((token, index) => token.kind !== 'text' || all[index - 1]?.kind !== 'text'),
  );

describe('a wording', () => {
  test('reads back as it was written, every token from its own place', () => {
    fc.assert(
      fc.property(tokens, (written) => {
        const source = formatTemplate(written);
        const read = parseTemplate(source);
        const places = read.ok ? read.value : [];
        expect(
          places.map((token) =>
            token.kind === 'text'
              ? { kind: token.kind, text: token.text }
              : { kind: token.kind, reference: token.reference },
          ),
        ).toEqual(written);
        expect(places.map(({ at, length }) => source.slice(at, at + length)).join('')).toBe(source);
      }),
    );
  });

  test('a brace put in or taken out is found where it is', () => {
    fc.assert(
      fc.property(tokens, fc.nat(), fc.constantFrom('{', '}'), (written, seed, brace) => {
        const source = formatTemplate(written);
        const at = seed % (source.length + 1);
        const broken = source.slice(0, at) + brace + source.slice(at);
        const read = parseTemplate(broken);
        if (read.ok) return;
        expect(broken.slice(read.error.at).startsWith(read.error.found)).toBe(true);
        expect(read.error.found.length).toBe(read.error.length);
      }),
    );
  });

  test.each([
    ['Có {soDonVi đơn vị', 'unclosed', 3, '{soDonVi đơn vị'],
    ['Có {soDonVi {daBaoCao}', 'unclosed', 3, '{soDonVi'],
    ['Có soDonVi} đơn vị', 'unopened', 10, '}'],
    ['Có { } đơn vị', 'empty', 3, '{ }'],
    ['Có {soĐơnVị} đơn vị', 'unknown', 3, '{soĐơnVị}'],
    ['Có {tong} đơn vị', 'unknown', 3, '{tong}'],
    ['Có {donVi:bang_ron} đơn vị', 'unknown', 3, '{donVi:bang_ron}'],
  ])('%s is %s', (source, kind, at, found) => {
    const checked = checkTemplate(source, (reference) => readReference(reference) !== null);
    expect(checked).toEqual({ ok: false, error: { kind, at, length: found.length, found } });
  });

  test('that must name a place and does not is refused', () => {
    const needed = checkTemplate('băng rôn', () => true, ['n']);
    expect(needed).toMatchObject({ ok: false, error: { kind: 'needed', found: '{n}' } });
    expect(checkTemplate('{n} băng rôn', () => true, ['n']).ok).toBe(true);
  });
});

const words = fc.string({ unit: fc.constantFrom('ă', '1', '2', '.', ',', '/', ' ', '٣') });

describe('numbers typed by hand', () => {
  test('are all digits but those the automatic words hold, each as often', () => {
    const excused = countNumbers(['Techfest Hải Phòng 2025, ', ' đơn vị']);
    expect(
      findHandTyped('Techfest Hải Phòng 2025 có 3.000 lượt, năm 2025: 12,5%', excused),
    ).toEqual([
      { text: 'Techfest Hải Phòng 2025 có ', isHandTyped: false },
      { text: '3.000', isHandTyped: true },
      { text: ' lượt, năm ', isHandTyped: false },
      { text: '2025', isHandTyped: true },
      { text: ': ', isHandTyped: false },
      { text: '12,5', isHandTyped: true },
      { text: '%', isHandTyped: false },
    ]);
  });

  test('no letter is lost', () => {
    fc.assert(
      fc.property(words, words, (text, before) => {
        const pieces = findHandTyped(text, countNumbers([before]));
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });
});
