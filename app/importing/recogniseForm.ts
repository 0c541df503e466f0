import { layoutChecksum, readFormIdentity, type FormIdentity } from '#app/domain/formIdentity.ts';
import type { RawDocument, RawSheet } from './rawDocument.ts';

/** Whether a workbook is a form the office handed out, and whether its sheet still stands as written. */
export type RecognisedForm =
  /** Every question stands where and as it was written: its cells can be read by their places. */
  | { readonly kind: 'intact'; readonly identity: FormIdentity; readonly sheet: RawSheet }
  /** It is ours, but rows were moved or words typed over: its places mean nothing any more. */
  | { readonly kind: 'changed'; readonly identity: FormIdentity }
  | { readonly kind: 'foreign' | 'newer' | 'damaged' };

/**
 * Looks for the identity of a handed-out form in the hidden sheets of a workbook
 * and checks it against the visible ones, whatever they are called. Nothing of
 * the identity is believed for a sheet that does not carry its questions.
 */
export function recogniseForm(document: RawDocument): RecognisedForm {
  let answer: RecognisedForm = { kind: 'foreign' };
  for (const hidden of document.sheets.filter((sheet) => sheet.hidden)) {
    const read = readFormIdentity(rowsOf(hidden));
    if (read.kind === 'foreign') continue;
    if (read.kind !== 'read') {
      answer = { kind: read.kind };
      continue;
    }
    const { identity, checksum } = read;
    const sheet = document.sheets.find(
      (each) => !each.hidden && layoutChecksum(identity, textIn(each)) === checksum,
    );
    return sheet === undefined
      ? { kind: 'changed', identity }
      : { kind: 'intact', identity, sheet };
  }
  return answer;
}

function rowsOf({ cells }: RawSheet): string[][] {
  return [...Map.groupBy(cells, ({ row }) => row)]
    .toSorted(([left], [right]) => left - right)
    .map(([, inRow]) => {
      const texts: string[] = [];
      for (const { column, text } of inRow) texts[column - 1] = text;
      return Array.from(texts, (text) => text ?? '');
    });
}

function textIn({ cells }: RawSheet): (address: string) => string {
  const texts = new Map(cells.map(({ at, text }) => [at.slice(at.lastIndexOf('!') + 1), text]));
  return (address) => texts.get(address) ?? '';
}
