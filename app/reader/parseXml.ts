import { SaxesParser } from 'saxes';
import type { ReaderRefusal } from './readerAnswer.ts';
import { FileRefusedError, refuse } from './fileRefusedError.ts';
import { READER_LIMITS } from './readerLimits.ts';
import { takePlainElements, type PlainElements } from './takePlainElements.ts';

/** Attribute values by name as written, prefix included. */
export type XmlAttributes = Readonly<Record<string, string>>;

export type XmlHandlers = {
  /** `name` is without its namespace prefix: programs differ in the prefixes they write. */
  readonly open?: (name: string, attributes: XmlAttributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
  /** Says where an over-long text stands; without it the file is refused as unsafe. */
  readonly tooLong?: () => ReaderRefusal;
  /** Elements that are read from their bytes where they are written in the plainest way. */
  readonly plain?: PlainElements;
};

/**
 * Streams one XML part through `handlers`. Document types and entities are
 * refused outright (Office files have none, and they are how small files grow
 * without end or read other files), depth and length of a token are capped.
 */
export async function parseXml(
  pieces: AsyncIterable<Uint8Array>,
  handlers: XmlHandlers,
): Promise<void> {
  const parser = new SaxesParser<{ xmlns: false; position: true }>({
    xmlns: false,
    position: true,
  });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const openNames: string[] = [];
  let written = 0;
  let lastEvent = 0;
  parser.on('doctype', () => refuse({ why: 'unsafeXml' }));
  parser.on('error', () => refuse({ why: 'damagedArchive' }));
  parser.on('opentag', (tag) => {
    lastEvent = parser.position;
    openNames.push(tag.name);
    if (openNames.length > READER_LIMITS.xmlDepth) refuse({ why: 'unsafeXml' });
    handlers.open?.(localName(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    lastEvent = parser.position;
    openNames.pop();
    handlers.close?.(localName(tag.name));
  });
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('cdata', (text) => handlers.text?.(text));
  const write = (text: string): void => {
    parser.write(text);
    // Between two writes the parser's own position is not to be relied on.
    written += text.length;
    if (written - lastEvent > READER_LIMITS.xmlToken) {
      refuse(handlers.tooLong?.() ?? { why: 'unsafeXml' });
    }
  };
  const parsed = {
    write: (bytes: Uint8Array): void => write(decoder.decode(bytes, { stream: true })),
    end: (): void => write(decoder.decode()),
    openElement: () => openNames.at(-1),
    sinceLastTag: () => written - lastEvent,
  };
  const { plain } = handlers;
  const target = plain === undefined ? parsed : takePlainElements(plain, parsed);
  try {
    for await (const piece of pieces) target.write(piece);
    target.end();
    parser.close();
  } catch (error) {
    if (error instanceof FileRefusedError) throw error;
    // The decoder throws a TypeError for bytes that are not UTF-8.
    if (error instanceof TypeError) refuse({ why: 'damagedArchive' });
    throw error;
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
