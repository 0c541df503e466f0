import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useApi } from '../../api/apiContext.tsx';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { directiveText } from '../../i18n/directives.vi.ts';
import { formatMoment } from '../../shell/formatMoment.ts';
import { directivePath } from './directivePaths.ts';
import classes from './Directives.module.css';
import type { DirectiveList } from './directiveTypes.ts';

/** Papers that were read and are not on record: they wait until somebody decides. */
export function DraftList({ drafts }: { readonly drafts: DirectiveList['drafts'] }) {
  const api = useApi();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const [discarding, setDiscarding] = useState<string | null>(null);
  const discard = async (id: string) => {
    await api.directive.discardDraft({ id });
    await queries.invalidateQueries({ queryKey: ['directives'] });
    setDiscarding(null);
  };
  return (
    <section className={classes.drafts} aria-label={directiveText.drafts} data-region>
      <h2>{directiveText.drafts}</h2>
      <ul>
        {drafts.map(({ id, fileName, label, updatedAt }) => (
          <li key={id}>
            <span className={classes.draftName} title={label}>
              {label === '' ? directiveText.unnamed : label}
            </span>
            <span className={classes.draftFile} title={fileName}>
              {fileName}
            </span>
            <span className={classes.moment}>{formatMoment(updatedAt)}</span>
            <Button
              variant="default"
              aria-label={directiveText.openDraft(fileName)}
              onClick={() => navigate(directivePath(id))}
            >
              {directiveText.open}
            </Button>
            <Button
              variant="subtle"
              aria-label={directiveText.discardDraft(fileName)}
              onClick={() => setDiscarding(id)}
            >
              {directiveText.discard}
            </Button>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        question={discarding === null ? null : directiveText.discardQuestion}
        safe={directiveText.keepDraft}
        act={directiveText.discardAct}
        isActing={false}
        onSafe={() => setDiscarding(null)}
        onAct={() => void discard(discarding ?? '')}
      >
        {directiveText.discardBody}
      </ConfirmDialog>
    </section>
  );
}
