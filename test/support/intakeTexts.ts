import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { truthSchema, type Truth } from './scoreIntake.ts';

/** A directive as text with what a person read in it. */
export type LabelledText = { readonly name: string; readonly text: string; readonly truth: Truth };

/** Texts of invented offices in the layouts that real papers come in. */
export function ownDirectives(): LabelledText[] {
  const folder = path.resolve(import.meta.dirname, '../intake/directives');
  return readPairs(folder, folder);
}

/** Real texts with ground truth, kept beside the project; null where they are absent. */
export function sharedDirectives(): LabelledText[] | null {
  const folder = path.resolve(import.meta.dirname, '../../../shared/data/directives');
  return existsSync(folder)
    ? readPairs(path.join(folder, 'texts'), path.join(folder, 'truth'))
    : null;
}

function readPairs(texts: string, truths: string): LabelledText[] {
  return readdirSync(texts)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const name = file.slice(0, -'.txt'.length);
      const truth = JSON.parse(readFileSync(path.join(truths, `${name}.json`), 'utf8'));
      return {
        name,
        text: readFileSync(path.join(texts, file), 'utf8'),
        truth: truthSchema.parse(truth),
      };
    });
}
