import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * `npm test`: every gate in one go. The static checks count as one test each, so
 * the closing line `N passed, N failed, N skipped` covers the whole run.
 */
const STATIC_CHECKS = ['typecheck', 'lint', 'format:check', 'deadcode'] as const;

type Counts = { passed: number; failed: number; skipped: number };

const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
for (const check of STATIC_CHECKS) {
  say(`\n== ${check}`);
  const exitCode = await run('npm', ['run', '--silent', check]);
  if (exitCode === 0) counts.passed += 1;
  else counts.failed += 1;
  say(exitCode === 0 ? `${check}: ok` : `${check}: FAILED (exit ${exitCode})`);
}

say('\n== tests');
const resultFolder = await mkdtemp(path.join(tmpdir(), 'checks-'));
const resultFile = path.join(resultFolder, 'vitest.json');
const exitCode = await run('vitest', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${resultFile}`,
]);
const tests = await readTestCounts(resultFile);
await rm(resultFolder, { recursive: true, force: true });
counts.passed += tests.passed;
counts.failed += tests.failed;
counts.skipped += tests.skipped;
if (exitCode !== 0 && tests.failed === 0) counts.failed += 1;

say(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed === 0 ? 0 : 1;

function run(command: string, commandArguments: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, commandArguments, {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** A run that wrote no result file counts as one failure, never as "no tests". */
async function readTestCounts(file: string): Promise<Counts> {
  try {
    const result: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (typeof result !== 'object' || result === null) throw new Error('result is no object');
    const field = (name: string): number => Number(Reflect.get(result, name) ?? 0);
    return {
      passed: field('numPassedTests'),
      failed:
        field('numFailedTests') +
        field('numFailedTestSuites') * Number(field('numFailedTests') === 0),
      skipped: field('numPendingTests') + field('numTodoTests'),
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
