import type { DocumentText, Found, Span } from './documentText.ts';

/**
 * Mailboxes that the text names for sending something or asking. Those around
 * the document (menus and footers of a web page) and those inside signature
 * stamps are none; stamps must be hidden in `document` already.
 */
export function readContactEmails(document: DocumentText, within: Span): Found<string>[] {
  const text = document.folded.slice(within.start, within.end);
  const mailboxes = new Map<string, Found<string>>();
  for (const match of text.matchAll(MAILBOX)) {
    const start = within.start + match.index;
    const span = { start, end: start + match[0].length };
    const lineStart = document.work.lastIndexOf('\n', start) + 1;
    if (FOOTER.test(document.folded.slice(Math.max(lineStart, start - 300), start))) continue;
    if (!mailboxes.has(match[0])) {
      mailboxes.set(match[0], { value: document.work.slice(span.start, span.end), span });
    }
  }
  return [...mailboxes.values()];
}

const MAILBOX =
  /(?<![a-z0-9._%+-])[a-z0-9][a-z0-9._%+-]{0,63}@[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9][a-z0-9-]{0,62}){1,4}/gu;
const FOOTER =
  /(?:bản quyền|chịu trách nhiệm|trụ sở(?:\s(?:chính|làm việc))?\s?:|fax|đường dây nóng|website:|giấy phép)[^\n]{0,300}$/u;
