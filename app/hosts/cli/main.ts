import { describeError } from '#app/contract/messages.vi.ts';
import type { AppError } from '#app/domain/result.ts';
import { parseCommandLine } from './parseCommandLine.ts';
import type { Answer } from './describeAnswer.vi.ts';
import { USAGE, USAGE_ERRORS } from './usage.vi.ts';

/** A reader that stops early, as `| head` does, is no failure. */
process.stdout.on('error', (error) => {
  if (!('code' in error && error.code === 'EPIPE')) void reportBug(error);
});

const parsed = parseCommandLine(process.argv.slice(2));
if (!parsed.ok) {
  process.stderr.write(`${parsed.error} ${USAGE_ERRORS.seeHelp}\n`);
  process.exitCode = 2;
} else if (parsed.value.command.name === 'help') {
  process.stdout.write(USAGE);
} else {
  try {
    // A wrong call or --help answers at once: the product is loaded for a command alone.
    const { runCommand } = await import('./runCommand.ts');
    const answer = await runCommand({ ...parsed.value, command: parsed.value.command });
    if (answer.ok) print(answer.value, parsed.value.json);
    else report(answer.error);
  } catch (error) {
    await reportBug(error);
  }
}

function print({ data, text, isLines, failure }: Answer, json: boolean): void {
  const objects = isLines === true && Array.isArray(data) ? data : [data];
  const lines = json ? objects.map((object) => JSON.stringify(object)) : [text];
  process.stdout.write(`${lines.join('\n')}\n`);
  if (failure === undefined) return;
  process.stderr.write(`${failure}\n`);
  process.exitCode = 1;
}

/** A failure with several campaigns to choose from is a call that has to be made again. */
function report(error: AppError): void {
  process.stderr.write(`${describeError(error)}\n`);
  process.exitCode = error.code === 'severalOpenCampaigns' ? 2 : 1;
}

/** A bug outside every operation; like the product, its log is loaded when it is needed. */
async function reportBug(error: unknown): Promise<void> {
  const { logBug } = await import('#app/services/logBug.ts');
  report({ code: 'unexpected', logId: logBug(null, error) });
}
