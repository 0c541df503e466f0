/**
 * The text of a message or text file in NFC, the form its places are counted in;
 * null when the bytes are no text a phone or Notepad writes.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const text = decode(bytes)?.replaceAll('\r\n', '\n').normalize('NFC') ?? '';
  return text.trim() === '' || text.includes('\0') ? null : text;
}

function decode(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not Unicode: an older Notepad would have written windows-1258, which cannot be told for sure.
    return null;
  }
}
