import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Card } from '../../components/Card.tsx';
import { CAMPAIGN_KEYS, campaignText, GAP_TEXT } from '../../i18n/campaign.vi.ts';
import { focusWhenDrawn, withData } from '../../shell/focusWhenDrawn.ts';
import { Page } from '../../shell/Page.tsx';
import { useAsked } from '../../shell/useAsked.ts';
import classes from './CampaignScreen.module.css';
import { DocumentCard } from './DocumentCard.tsx';
import { eventFieldId, EventsCard } from './EventsCard.tsx';
import { FactsCard } from './FactsCard.tsx';
import { FormsCard } from './FormsCard.tsx';
import { LifeActions } from './LifeActions.tsx';
import { RosterCard } from './RosterCard.tsx';
import type { Setup } from './setupTypes.ts';
import { useSetupSave } from './useSetupSave.ts';

/** Where the field of a gap stands; a menu passes its id on to its button. */
const GAP_FIELDS: Readonly<Record<Setup['gaps'][number]['gap'], string>> = {
  reportSubject: 'setup-reportSubject',
  roster: 'setup-roster',
  indicators: 'setup-forms',
  emptyForm: 'setup-forms',
  noForm: 'setup-forms',
};

/** The whole set-up on one page; every field saves when it is left. */
export function SetupDesk({ setup, add }: { readonly setup: Setup; readonly add: ReactNode }) {
  const saving = useSetupSave(setup);
  const isClosed = setup.state === 'closed';
  useAsked('van-ban', (which) =>
    focusWhenDrawn(() => withData('document', which)?.querySelector('input')),
  );
  useAsked('su-kien', (id) => focusWhenDrawn(() => document.getElementById(eventFieldId(id))));
  const shared = { setup, saving, isReadOnly: isClosed };
  return (
    <Page
      title={campaignText.title}
      subtitle={`${setup.facts.name}, ${campaignText.states[setup.state].toLocaleLowerCase('vi')}`}
      keys={CAMPAIGN_KEYS}
      actions={
        <>
          {add}
          <LifeActions setup={setup} />
        </>
      }
      status={
        saving.savedAt !== null && (
          <span role="status">
            <IconCheck size={13} stroke={2} aria-hidden /> {campaignText.saved(saving.savedAt)}
          </span>
        )
      }
    >
      <div className={classes.content}>
        {isClosed && <p className={classes.note}>{campaignText.closedNote}</p>}
        {setup.reopenReason !== null && !isClosed && (
          <p className={classes.note}>{campaignText.reopenedBecause(setup.reopenReason)}</p>
        )}
        {setup.state === 'draft' && setup.gaps.length > 0 && <Gaps gaps={setup.gaps} />}
        {saving.failure !== null && (
          <p role="alert" className={classes.error}>
            {saving.failure}
          </p>
        )}
        <FactsCard {...shared} />
        <div className={classes.pair}>
          <DocumentCard which="requestedBy" {...shared} />
          <DocumentCard which="passedOnBy" {...shared} />
        </div>
        <EventsCard {...shared} />
        <FormsCard {...shared} />
        <RosterCard {...shared} />
      </div>
    </Page>
  );
}

function Gaps({ gaps }: { readonly gaps: Setup['gaps'] }) {
  return (
    <Card title={campaignText.gapsHeading} isRegion>
      <div className={classes.body}>
        <ul className={classes.gaps}>
          {gaps.map(({ gap, of }) => (
            <li key={`${gap} ${of}`}>
              <button
                type="button"
                className={classes.gap}
                onClick={() => document.getElementById(GAP_FIELDS[gap])?.focus()}
              >
                {GAP_TEXT[gap](of)}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}
