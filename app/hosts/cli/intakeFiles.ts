import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Directive } from '#app/domain/directive.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { intakeDirective } from '#app/services/directiveFiles/intakeDirective.ts';
import { nodeHostFacts } from '../hostFacts.ts';
import type { Answer } from './describeAnswer.vi.ts';
import { readInput } from './readInput.ts';

/**
 * Reads directives without a data folder: one object a line, with and without
 * --json, because the answer is made for programs. `-` is the standard input.
 */
export async function intakeFiles(names: readonly string[]): Promise<Result<Answer>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'doc-van-ban-'));
  try {
    const { reader } = nodeHostFacts();
    const drafts: Directive[] = [];
    for (const name of names) {
      const bytes = await readInput(name);
      if (!bytes.ok) return bytes;
      const file = { name: name === '-' ? 'văn bản dán' : path.basename(name), bytes: bytes.value };
      drafts.push(await intakeDirective(file, { reader, folder }));
    }
    const text = drafts.map((draft) => JSON.stringify(draft)).join('\n');
    return ok({ data: drafts, text, isLines: true });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
