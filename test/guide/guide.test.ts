import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeError, describeRule, RULES } from '#app/contract/messages.vi.ts';
import { guideEntry, MESSAGE_PAGE } from '#app/domain/guide/guideEntry.ts';
import type { GuidePage } from '#app/domain/guide/guidePage.ts';
import { guideLineText } from '#app/domain/guide/parseGuideLine.ts';
import { parseGuidePage } from '#app/domain/guide/parseGuidePage.ts';
import { EVERY_FAILURE } from '#test/support/guideMessages.ts';
import { GUIDE_FOLDER, linesOf, piecesOf, readGuide } from '#test/support/guidePages.ts';
import { readScreenWords } from '#test/support/screenWords.ts';

const guide = readGuide();
const isOnScreen = readScreenWords();

test('every failure of the product has an entry that quotes its sentence', () => {
  const entries = entriesOf(pageOf(MESSAGE_PAGE));
  for (const failure of EVERY_FAILURE) {
    const { anchor } = guideEntry(failure);
    expect([anchor, entries.get(anchor ?? '')]).toEqual([
      anchor,
      describeError(failure).replace(/\s+/gu, ' '),
    ]);
  }
});

test('every rule of a field stands in the table of rules', () => {
  const told = new Set(linesOf(pageOf(MESSAGE_PAGE)).map(guideLineText));
  expect(Object.keys(RULES).filter((rule) => !told.has(describeRule(rule)))).toEqual([]);
});

test('every other sentence that is quoted is said by a screen', () => {
  const failures = new Set(EVERY_FAILURE.map((each) => describeError(each).replace(/\s+/gu, ' ')));
  const quotes = [...guide.values()]
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'quote' ? [guideLineText(block.line)] : []));
  expect(quotes.length).toBeGreaterThan(EVERY_FAILURE.length);
  expect(quotes.filter((quote) => !failures.has(quote) && !isOnScreen(quote))).toEqual([]);
});

test('every key of every screen stands in the list of keys', () => {
  const keys = readdirSync('renderer/i18n')
    .map((name) => readFileSync(path.join('renderer/i18n', name), 'utf8'))
    .flatMap((source) => [
      ...source.matchAll(/\{ keys: '(?<keys>[^']+)',\s+does: '(?<does>[^']+)',? \}/gu),
    ])
    .map(({ groups }) => `${groups?.['keys']}: ${groups?.['does']}`);
  const listed = new Set(
    pageOf('phim-tat').blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.map((row) => row.map(guideLineText).join(': ')) : [],
    ),
  );
  expect(keys.length).toBeGreaterThan(100);
  expect(keys.filter((key) => !listed.has(key))).toEqual([]);
});

describe.each([...guide.values()])('$name', (page) => {
  test('names only what stands on a screen, in the words of an office', () => {
    const names = piecesOf(page, 'name').map(({ text }) => text);
    expect(names.filter((name) => !isOnScreen(name))).toEqual([]);
    const all = [page.title, ...linesOf(page).map(guideLineText)].join('\n');
    expect(all).not.toMatch(/!(?!\w)|(?<!\p{L})bạn(?!\p{L})/iu);
  });

  test('leads only to what is there', () => {
    const lost = piecesOf(page, 'link').filter(({ to }) => {
      const target = guide.get(to.page);
      return target === undefined || (to.anchor !== null && !anchorsOf(target).includes(to.anchor));
    });
    expect(lost).toEqual([]);
    const anchors = anchorsOf(page);
    expect(anchors).toEqual([...new Set(anchors)]);
  });
});

test('the contents list every page once', () => {
  const listed = piecesOf(pageOf('muc-luc'), 'link');
  const pages = [...guide.values()].filter(({ name }) => name !== 'muc-luc');
  expect(listed.map(({ to }) => to.page).sort()).toEqual(pages.map(({ name }) => name).sort());
  for (const { to, text } of listed) expect(text).toBe(pageOf(to.page).title);
});

test('every picture is shown, is there, and is light', () => {
  const shown = [...guide.values()]
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'picture' ? [block.file] : []));
  const folder = path.join(GUIDE_FOLDER, 'hinh');
  const files = readdirSync(folder);
  expect(shown.toSorted()).toEqual(files.toSorted());
  const sizes = files.map((name) => statSync(path.join(folder, name)).size);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(150_000);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(3_000_000);
});

test('markup the guide does not have is refused, a name no screen has is noticed', () => {
  for (const wrong of ['a <b>b</b>', '* a', '#### a', 'a ** b', '[a](http://b)', '![a](b.png)']) {
    expect(() => parseGuidePage('thu', `# Thử\n\n${wrong}`)).toThrow('thu');
  }
  expect(isOnScreen('Nhập 41 số liệu')).toBe(true);
  expect(isOnScreen('Lưu tất cả')).toBe(false);
});

function pageOf(name: string): GuidePage {
  const page = guide.get(name);
  if (page === undefined) throw new Error(`no page ${name}`);
  return page;
}

function anchorsOf({ blocks }: GuidePage): string[] {
  return blocks.flatMap((block) => (block.kind === 'heading' ? [block.anchor] : []));
}

/** Sentences by the place of their entry. */
function entriesOf({ blocks }: GuidePage): ReadonlyMap<string, string> {
  const entries = new Map<string, string>();
  let anchor = '';
  for (const block of blocks) {
    if (block.kind === 'heading') anchor = block.anchor;
    if (block.kind === 'quote') entries.set(anchor, guideLineText(block.line));
  }
  return entries;
}
