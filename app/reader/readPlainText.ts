import type { DirectiveNote, DirectivePage, DirectiveSource } from '#app/domain/directiveSource.ts';
import { isUtf16 } from './detectFileType.ts';
import { refuse } from './fileRefusedError.ts';
import { countCodePoints } from './layOutPage.ts';
import { DIRECTIVE_LIMITS } from './readerLimits.ts';

/**
 * A directive as plain text, as it is pasted from a message. Bytes that are not
 * Unicode are taken for windows-1258, the one old encoding of Vietnamese that
 * can be told without its font; this is said, so that a person looks.
 */
export function readPlainText(bytes: Uint8Array): DirectiveSource {
  const { text, notes } = decode(bytes);
  return { kind: 'text', pages: [textPage(text)], notes };
}

/** Text without a picture as the one page of a document. */
export function textPage(raw: string): DirectivePage {
  const text = raw
    .replace(/\r\n?|[\u0085\u2028\u2029\f\v]/gu, '\n')
    .normalize('NFC')
    .replace(/\p{Cs}/gu, '');
  const limit = DIRECTIVE_LIMITS.pageText;
  if (countCodePoints(text) > limit) refuse({ why: 'archiveLimits', limit: 'text' });
  return { text, boxes: [], overlays: [], width: 0, height: 0, isScan: false };
}

function decode(bytes: Uint8Array): { readonly text: string; readonly notes: DirectiveNote[] } {
  const encoding = isUtf16(bytes) ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), notes: [] };
  } catch {
    if (encoding !== 'utf-8') refuse({ why: 'notDirective' });
    return { text: new TextDecoder('windows-1258').decode(bytes), notes: ['oldEncoding'] };
  }
}
