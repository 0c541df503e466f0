/**
 * Text that may stand in a DOCX or XLSX part: NFC, without control characters,
 * U+FFFE, U+FFFF and lone surrogates, which XML 1.0 cannot hold or Office
 * refuses. Tab and line feed stay; CR, CRLF and NEL become line feeds. Escaping
 * `<` and `&` is left to the writer.
 */
export function cleanXmlText(text: string): string {
  return text
    .replace(/\r\n?|\u0085/g, '\n')
    .replace(FORBIDDEN_IN_XML, '')
    .normalize('NFC');
}

/** With the `u` flag `\p{Cs}` matches only a surrogate that stands alone. */
const FORBIDDEN_IN_XML = /(?![\t\n])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;
