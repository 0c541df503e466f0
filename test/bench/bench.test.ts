import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '#test/support/temporaryFolder.ts';

const resultSchema = z.strictObject({
  name: z.string(),
  size: z.number(),
  oursMs: z.number().positive().nullable(),
  peer: z.string().nullable(),
  peerMs: z.number().nullable(),
  limit: z.string().nullable(),
  limitMs: z.number().nullable(),
  peakMB: z.number().positive().nullable(),
  exponent: z.number().nullable(),
});

test('the bench runs a scenario at its smallest size and writes its figures', async () => {
  const file = path.join(temporaryFolder(), 'bench.json');
  const parameters = ['scripts/bench/bench.ts', '--quick', '--only', 'directiveText'];
  await promisify(execFile)(process.execPath, [...parameters, '--json', file]);
  const results = z.array(resultSchema).parse(JSON.parse(readFileSync(file, 'utf8')));
  expect(results).toMatchObject([{ name: 'directiveText', size: 1, peer: null, exponent: null }]);
  expect(results[0]?.oursMs).not.toBeNull();
});

test('a scenario that does not exist is refused with the names of those that do', async () => {
  const parameters = ['scripts/bench/bench.ts', '--only', 'khong-co'];
  await expect(promisify(execFile)(process.execPath, parameters)).rejects.toThrow(
    /there are xlsxReport, /u,
  );
});
