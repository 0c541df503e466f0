import { detectFileType } from './detectFileType.ts';
import { FileRefusedError, refuse } from './fileRefusedError.ts';

/**
 * What a directive is by its bytes, whatever it is called. Refuses with the
 * remedy for documents, where the check for tables speaks of Excel.
 */
export function detectDirectiveType(bytes: Uint8Array): 'pdf' | 'photo' | 'word' | 'text' {
  if (bytes.length === 0) refuse({ why: 'empty' });
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES));
  if (head.includes('%PDF-')) return 'pdf';
  if (PICTURES.some((signature) => signature.every((byte, at) => head[at] === byte))) {
    return 'photo';
  }
  if (/^ftyp(?:hei|hev|mif|msf)/u.test(head.toString('latin1', 4, 12))) refuse({ why: 'heic' });
  try {
    return detectFileType(bytes) === 'zip' ? 'word' : 'text';
  } catch (error) {
    if (!(error instanceof FileRefusedError)) throw error;
    const { refusal } = error;
    if (refusal.why === 'legacyOffice') refuse({ why: 'legacyWord' });
    if (refusal.why === 'htmlDisguised') refuse({ why: 'webPage' });
    return refuse(refusal.why === 'unknownType' ? { why: 'notDirective' } : refusal);
  }
}

const HEAD_BYTES = 1024;
const PICTURES = [
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47],
];
