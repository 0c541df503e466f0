import { TEXT_DOUBTS } from '#app/contract/intakeDoubts.vi.ts';
import { describeError } from '#app/contract/messages.vi.ts';
import type { Directive } from '#app/domain/directive.ts';
import type { AppError } from '#app/domain/result.ts';
import { parseDirective } from '#app/intake/parseDirective.ts';
import type { ReceivedFile } from '../readReceivedFile.ts';
import { readDirectiveFile } from './readDirectiveFile.ts';

/**
 * Reads one received file into a draft without storing anything. A file the
 * reader refuses and a text that lost its letters give a draft that is not
 * readable, with the reason and what to do.
 */
export async function intakeDirective(
  file: ReceivedFile,
  options: Parameters<typeof readDirectiveFile>[1],
): Promise<Directive> {
  const read = await readDirectiveFile(file, options);
  if (!read.ok) return refuse(read.error);
  const { directive, doubt } = parseDirective(read.value.text);
  return doubt === null ? directive : { ...directive, reason: TEXT_DOUBTS[doubt] };
}

function refuse(error: AppError): Directive {
  const { directive } = parseDirective('');
  return { ...directive, reason: describeError(error), text: null };
}
