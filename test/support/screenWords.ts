import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const FOLDERS = ['renderer/i18n', 'app/contract'];

/** Fewer fixed letters than this say nothing about a sentence. */
const TELLING_LETTERS = 4;

/** Whether some words stand on a screen, letter for letter; counts and names in them may be any. */
export type ScreenWords = (words: string) => boolean;

/** Every sentence and label of the screens, read from the files that hold them. */
export function readScreenWords(): ScreenWords {
  const whole = new Set<string>();
  const patterns: RegExp[] = [];
  for (const literal of FOLDERS.flatMap(literalsOf)) {
    const fixed = literal.split(/\$\{[^}]*\}/u);
    if (fixed.length === 1) whole.add(literal);
    else if (fixed.join('').replace(/[^\p{L}]/gu, '').length >= TELLING_LETTERS) {
      patterns.push(new RegExp(`^${fixed.map(escaped).join('.+')}$`, 'u'));
    }
  }
  return (words) => whole.has(words) || patterns.some((pattern) => pattern.test(words));
}

function literalsOf(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.vi.ts'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .flatMap((source) => [...source.matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/gu)])
    .map(([, quoted, template]) => quoted ?? template ?? '');
}

function escaped(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`);
}
