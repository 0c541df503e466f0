import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import { draftText, duplicateText } from '../../i18n/directives.vi.ts';
import { directivePath } from './directivePaths.ts';
import classes from './Draft.module.css';
import type { Duplicate } from './directiveTypes.ts';
import type { Storing } from './useStoring.ts';

/** Says that the paper is there already, before it is stored a second time. */
export function DuplicateNotice({
  duplicates,
  storing,
}: {
  readonly duplicates: readonly Duplicate[];
  readonly storing: Storing;
}) {
  const [, navigate] = useLocation();
  return (
    <div className={classes.notice} role="status">
      {duplicates.map((duplicate) => (
        <p key={duplicate.id}>{sentenceOf(duplicate)}</p>
      ))}
      <Button variant="default" onClick={() => navigate(directivePath(duplicates[0]?.id ?? null))}>
        {duplicateText.open}
      </Button>
      {duplicates.some(({ isDraft }) => !isDraft) && (
        <Button variant="subtle" onClick={() => void storing.store(true)}>
          {draftText.storeCopy}
        </Button>
      )}
    </div>
  );
}

function sentenceOf({ why, label, isDraft }: Duplicate): string {
  const name = label === '' ? duplicateText.unnamed : label;
  if (isDraft) return duplicateText.draft(name);
  return why === 'sameFile' ? duplicateText.sameFile(name) : duplicateText.sameNumber(name);
}
