/**
 * Whether a PDF carries a digital signature, as its bytes say it: a signature
 * dictionary with the range of bytes it covers. That range is counted in bytes of
 * the file, so both stand outside of compressed streams. Null for a file that is
 * no PDF. Nothing is verified: neither the signature nor who made it.
 */
export function findPdfSignature(bytes: Uint8Array): boolean | null {
  if (!isPdf(bytes)) return null;
  return countPdfSignatures(bytes) > 0;
}

/** How many signature dictionaries the bytes hold: "tìm thấy", never "đã ký". */
export function countPdfSignatures(bytes: Uint8Array): number {
  const text = latin1(bytes);
  return SIGNATURE.test(text) ? (text.match(BYTE_RANGE)?.length ?? 0) : 0;
}

/** The mark may stand after a few bytes of a mail program or a scanner. */
export function isPdf(bytes: Uint8Array): boolean {
  return latin1(bytes.subarray(0, HEAD_BYTES)).includes('%PDF-');
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

const HEAD_BYTES = 1024;
const BYTE_RANGE = /\/ByteRange\s*\[\s*\d+\s+\d+\s+\d+\s+\d+\s*\]/gu;
const SIGNATURE = /\/(?:Type\s*\/(?:Sig|DocTimeStamp)|FT\s*\/Sig|SubFilter\s*\/(?:adbe|ETSI)\.)/u;
