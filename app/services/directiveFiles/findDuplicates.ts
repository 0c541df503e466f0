import type { z } from 'zod';
import type { duplicatesSchema } from '#app/contract/directiveSchemas.ts';
import { directiveLabel, type DirectiveContent } from '#app/domain/directiveDraft.ts';
import { searchKey } from '#app/domain/searchKey.ts';
import { toneForm } from '#app/domain/toneForm.ts';
import { listDirectiveLines } from '#app/storage/directiveList.ts';
import { reading, type ServiceContext } from '../serviceContext.ts';
import { listDraftFiles } from './draftFile.ts';

type Duplicates = z.infer<typeof duplicatesSchema>;

type Identity = Pick<DirectiveContent, 'number' | 'symbol' | 'issuer' | 'issuedOn'>;

/**
 * Papers that are there already: of the very same file, or with the same number,
 * issuer and date. A number alone repeats every year and in every office, so what
 * a paper leaves blank makes it no duplicate.
 */
export function findDuplicates(
  context: ServiceContext,
  own: { readonly id: string; readonly sha256: string | null; readonly content: Identity },
): Duplicates {
  const stored = listDirectiveLines(reading(context)).map((line) => ({
    id: line.id,
    sha256: line.sha256,
    identity: identityOf({ ...line, issuedOn: line.issued_on }),
    label: directiveLabel(line),
    isDraft: false,
  }));
  const known = new Set(stored.map(({ id }) => id));
  const drafts = listDraftFiles(context)
    .filter(({ id }) => !known.has(id))
    .map(({ id, file, content }) => ({
      id,
      sha256: file?.sha256 ?? null,
      identity: identityOf(content),
      label: directiveLabel(content),
      isDraft: true,
    }));
  const identity = identityOf(own.content);
  return [...stored, ...drafts].flatMap(({ id, sha256, label, isDraft, ...other }): Duplicates => {
    if (id === own.id) return [];
    if (sha256 !== null && sha256 === own.sha256) {
      return [{ id, why: 'sameFile', label, isDraft }];
    }
    const isSame = identity !== null && identity === other.identity;
    return isSame ? [{ id, why: 'sameNumber', label, isDraft }] : [];
  });
}

/** Null unless number, issuer and date are all stated. */
function identityOf({ number, symbol, issuer, issuedOn }: Identity): string | null {
  if (number === null || issuer === null || issuedOn === null) return null;
  const plain = number.replace(/^0+(?=\d)/u, '');
  return [plain, searchKey(symbol ?? ''), nameForm(issuer), issuedOn].join('\n');
}

/** Issuers are printed in capitals and over two lines; marks tell communes apart. */
function nameForm(issuer: string): string {
  return toneForm(issuer.normalize('NFC').toLocaleLowerCase('vi')).replace(/\s+/gu, ' ').trim();
}
