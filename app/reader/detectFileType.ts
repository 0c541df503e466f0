import { refuse } from './fileRefusedError.ts';

export type FileType = 'zip' | 'text';

/**
 * Tells what a file is by its bytes; names and extensions are not looked at,
 * because villages send web pages called .xls and workbooks called .doc.
 * Everything that cannot be read is refused with a reason of its own, so the
 * person learns the remedy ("lưu lại thành .xlsx", "bỏ mật khẩu").
 */
export function detectFileType(bytes: Uint8Array): FileType {
  if (bytes.length === 0) refuse({ why: 'empty' });
  if (startsWith(bytes, ZIP)) return 'zip';
  if (startsWith(bytes, OLE)) {
    if (includes(bytes, ENCRYPTED_PACKAGE)) refuse({ why: 'passwordProtected' });
    refuse({ why: includes(bytes, WORD_STREAM) ? 'legacyWord' : 'legacyOffice' });
  }
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES));
  if (head.includes('%PDF-')) refuse({ why: 'unknownType' });
  const text = head.toString(startsWith(bytes, UTF16_LITTLE) ? 'utf16le' : 'latin1');
  if (MARKUP.test(text)) refuse({ why: 'htmlDisguised' });
  if (text.startsWith('{\\rtf')) refuse({ why: 'unknownType' });
  if (!isUtf16(bytes) && bytes.subarray(0, HEAD_BYTES).some(isBinaryByte)) {
    refuse({ why: 'unknownType' });
  }
  return 'text';
}

/** Whether a text file starts with a UTF-16 byte order mark. */
export function isUtf16(bytes: Uint8Array): boolean {
  return startsWith(bytes, UTF16_LITTLE) || startsWith(bytes, UTF16_BIG);
}

const HEAD_BYTES = 1024;
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const UTF16_LITTLE = [0xff, 0xfe];
const UTF16_BIG = [0xfe, 0xff];
/** Name of the stream that holds an encrypted workbook inside an OLE container. */
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');
/** Name of the stream that holds the text of an old Word document. */
const WORD_STREAM = Buffer.from('WordDocument', 'utf16le');
const MARKUP =
  /^(?:\u00ef\u00bb\u00bf|\ufeff)?\s*<(?:!doctype|html|head|body|meta|table|style|\?xml|!--)/iu;

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function includes(bytes: Uint8Array, part: Buffer): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(part);
}

/** Control codes that no text file has; tab, line feed, form feed and return are text. */
function isBinaryByte(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d;
}
