import { fail, type Result } from '#app/domain/result.ts';
import { FileRefusedError } from './fileRefusedError.ts';
import type { ReaderRefusal } from './readerAnswer.ts';

/** Turns a refusal from any depth of reading into a value, where reading began. */
export async function catchRefusal<T>(
  work: () => Promise<Result<T, ReaderRefusal>>,
): Promise<Result<T, ReaderRefusal>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FileRefusedError) return fail(error.refusal);
    throw error;
  }
}
