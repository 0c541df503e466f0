import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseDirective } from '#app/intake/parseDirective.ts';
import { createForkedReader } from '#app/reader/readerClient.ts';
import { readDirectiveFile } from '#app/services/directiveFiles/readDirectiveFile.ts';
import { buildReader } from '#scripts/buildReader.ts';
import { UNNUMBERED_DIRECTIVE } from '#test/support/ownDirective.ts';
import { writePdf } from '#test/support/pdfFile.ts';
import { benchFolder } from '../fixtures/benchFolder.ts';
import { must } from '../fixtures/offices.ts';
import type { Scenario } from '../scenario.ts';
import { from } from '../targets.ts';

const PAGES = 3;
const LINES_OF_PAGE = 45;

/** A directive as text into a structured draft. */
export const directiveText: Scenario = {
  name: 'directiveText',
  what: 'the text of one directive into a draft with the place of every field',
  sizes: [1],
  unit: 'directive',
  ours: () => ({ run: () => void parseDirective(UNNUMBERED_DIRECTIVE) }),
  targets: [from(1, 'at most 20 ms', ({ oursMs }) => oursMs, 20)],
};

/** A directive of three pages as a PDF with its text, through the process of its own. */
export const directivePdf: Scenario = {
  name: 'directivePdf',
  what: 'a PDF directive read by the isolated reader and parsed into a draft',
  sizes: [PAGES],
  unit: 'pages',
  ours: async () => {
    await buildReader();
    const bytes = new Uint8Array(pdfOf(PAGES));
    writeFileSync(path.join(benchFolder(), 'directive.pdf'), bytes);
    const options = { reader: createForkedReader(), folder: benchFolder() };
    return {
      run: async () => {
        const read = must(await readDirectiveFile({ name: 'directive.pdf', bytes }, options));
        parseDirective(read.text);
      },
    };
  },
  targets: [from(PAGES, 'at most 1 s', ({ oursMs }) => oursMs, 1_000)],
};

function pdfOf(pages: number): Buffer {
  const lines = UNNUMBERED_DIRECTIVE.split('\n').flatMap((line) => line.match(/.{1,78}/gsu) ?? []);
  return writePdf({
    pages: Array.from({ length: pages }, (_, page) => ({
      texts: Array.from({ length: LINES_OF_PAGE }, (_line, at) => ({
        text: lines[(page * LINES_OF_PAGE + at) % lines.length] ?? '',
        x: 60,
        y: 790 - at * 15,
        size: 11,
      })),
    })),
  });
}
