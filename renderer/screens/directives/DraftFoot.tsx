import { Button } from '@mantine/core';
import { IconChevronRight, IconDownload, IconLink } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useApi } from '../../api/apiContext.tsx';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { IconAction } from '../../components/IconAction.tsx';
import { saveBlob } from '../../components/saveBlob.ts';
import { directiveText, draftText } from '../../i18n/directives.vi.ts';
import { campaignPath } from './directivePaths.ts';
import classes from './Draft.module.css';
import { useIntakeDesk } from './intakeContext.tsx';
import { LinkDialog } from './LinkDialog.tsx';
import type { DraftSaving } from './useDirectiveDraft.ts';
import type { Storing } from './useStoring.ts';

/** When the draft was kept, and where it goes from here. */
export function DraftFoot({
  saving,
  storing,
}: {
  readonly saving: DraftSaving;
  readonly storing: Storing;
}) {
  const { desk } = useIntakeDesk();
  const api = useApi();
  const [, navigate] = useLocation();
  const [isLinking, setLinking] = useState(false);
  const [isDiscarding, setDiscarding] = useState(false);
  const isChanged = saving.savedAt !== null;
  const { file } = desk;
  return (
    <div className={classes.foot}>
      <Kept saving={saving} campaigns={desk.campaigns.map(({ name }) => name)} />
      {file !== null && (
        <IconAction
          label={draftText.file}
          onClick={() =>
            void api.directive.original({ id: desk.id }).then((blob) => saveBlob(blob, file.name))
          }
        >
          <IconDownload size={16} stroke={1.6} />
        </IconAction>
      )}
      {(isChanged || !desk.isStored) && (
        <Button variant="subtle" onClick={() => setDiscarding(true)}>
          {desk.isStored ? draftText.discardChanges : draftText.discardDraft}
        </Button>
      )}
      {desk.isStored && !isChanged && (
        <Button
          variant="default"
          leftSection={<IconLink size={14} stroke={1.8} aria-hidden />}
          onClick={() => setLinking(true)}
        >
          {draftText.link}
        </Button>
      )}
      {(isChanged || !desk.isStored) && (
        <Button
          variant="default"
          disabled={storing.isBusy}
          onClick={() => void storing.store(false)}
        >
          {desk.isStored ? draftText.storeChanges : draftText.store}
        </Button>
      )}
      <Button
        disabled={storing.isBusy}
        rightSection={<IconChevronRight size={14} stroke={1.8} aria-hidden />}
        onClick={() => {
          if (desk.isStored && !isChanged) navigate(campaignPath(desk.id));
          else void storing.store(false, 'campaign');
        }}
      >
        {draftText.createCampaign}
      </Button>
      {isLinking && <LinkDialog desk={desk} onClose={() => setLinking(false)} />}
      <ConfirmDialog
        question={isDiscarding ? directiveText.discardQuestion : null}
        safe={directiveText.keepDraft}
        act={directiveText.discardAct}
        isActing={storing.isBusy}
        onSafe={() => setDiscarding(false)}
        onAct={() => void storing.discard()}
      >
        {directiveText.discardBody}
      </ConfirmDialog>
    </div>
  );
}

function Kept({
  saving,
  campaigns,
}: {
  readonly saving: DraftSaving;
  readonly campaigns: readonly string[];
}) {
  const { failure, isSaving, savedAt, flush } = saving;
  if (failure !== null) {
    return (
      <span role="alert">
        {`${draftText.unsaved} ${failure} `}
        <Button variant="subtle" onClick={() => void flush()}>
          {draftText.retry}
        </Button>
      </span>
    );
  }
  if (isSaving) return <span role="status">{draftText.saving}</span>;
  if (savedAt !== null) return <span role="status">{draftText.saved(savedAt)}</span>;
  return (
    <span title={campaigns.join(', ')}>
      {campaigns.length > 0 && draftText.campaigns(campaigns.join(', '))}
    </span>
  );
}
