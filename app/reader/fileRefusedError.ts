import type { ReaderRefusal } from './readerAnswer.ts';

/**
 * Carries a refusal out of the callbacks of the XML and zip parsers, where no
 * value can be returned. Thrown and caught inside app/reader only:
 * `readPackedDocument` turns it back into a value.
 */
export class FileRefusedError extends Error {
  readonly refusal: ReaderRefusal;

  constructor(refusal: ReaderRefusal) {
    super(refusal.why);
    this.refusal = refusal;
  }
}

/** Gives the file up from any depth of reading; caught once, where reading began. */
export function refuse(refusal: ReaderRefusal): never {
  throw new FileRefusedError(refusal);
}
