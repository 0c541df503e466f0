import { ORPCError } from '@orpc/server';
import { describeError } from '#app/contract/messages.vi.ts';
import type { AppError } from '#app/domain/result.ts';
import { parseCommandLine } from './parseCommandLine.ts';
import { runCommand } from './runCommand.ts';
import type { Answer } from './describeAnswer.vi.ts';
import { USAGE } from './usage.vi.ts';

const parsed = parseCommandLine(process.argv.slice(2));
if (parsed.ok) {
  try {
    const answer = await runCommand(parsed.value);
    if (answer.ok) print(answer.value, parsed.value.json);
    else report(answer.error);
  } catch (error) {
    const expected = expectedFailure(error);
    if (expected === null) throw error;
    report(expected);
  }
} else {
  process.stderr.write(`${parsed.error}\n\n${USAGE}`);
  process.exitCode = 2;
}

function print({ data, text, isLines, isFailure }: Answer, json: boolean): void {
  if (isFailure === true) process.exitCode = 1;
  if (!json) {
    process.stdout.write(`${text}\n`);
    return;
  }
  const objects = isLines === true && Array.isArray(data) ? data : [data];
  for (const object of objects) process.stdout.write(`${JSON.stringify(object)}\n`);
}

/** A failure with several campaigns to choose from is a call that has to be made again. */
function report(error: AppError): void {
  process.stderr.write(`${describeError(error)}\n`);
  process.exitCode = error.code === 'severalOpenCampaigns' ? 2 : 1;
}

function expectedFailure(error: unknown): AppError | null {
  if (!(error instanceof ORPCError)) return null;
  if (error.code === 'APP_ERROR') return error.data;
  return null;
}
