import { readFileSync } from 'node:fs';
import { fail, ok, type Result } from '#app/domain/result.ts';

/** The bytes a word of the command line names: of a file, or for `-` of the standard input. */
export async function readInput(name: string): Promise<Result<Uint8Array<ArrayBuffer>>> {
  if (name === '-') {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
    return ok(Uint8Array.from(Buffer.concat(chunks)));
  }
  try {
    return ok(Uint8Array.from(readFileSync(name)));
  } catch {
    return fail({ code: 'fileUnreadable', path: name });
  }
}
