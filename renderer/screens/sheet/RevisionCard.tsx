import { Button } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { useState } from 'react';
import { formatShortDate } from '#app/domain/officialDate.ts';
import { useApi } from '../../api/apiContext.tsx';
import { PaperButton } from '../../components/PaperButton.tsx';
import { Chip } from '../../components/Chip.tsx';
import { CHANNELS, KINDS, receiptText, revisionText, reviewText } from '../../i18n/sheet.vi.ts';
import { AmendForm } from './AmendForm.tsx';
import { cellWords } from './cellWords.ts';
import { BeforeAfter } from './EffectPreview.tsx';
import { EvidenceList } from './EvidenceList.tsx';
import { REVIEW_SIGNS } from './reviewSigns.ts';
import classes from './Sheet.module.css';
import type { Revision, Sheet } from './sheetTypes.ts';
import { useSheetStep } from './useSheetStep.ts';

/** One report of the unit: how it came, who entered it, what it changed, what it rests on. */
export function RevisionCard({
  sheet,
  revision,
}: {
  readonly sheet: Sheet;
  readonly revision: Revision;
}) {
  const api = useApi();
  const step = useSheetStep();
  const [isAmending, setAmending] = useState(false);
  const isOpen = sheet.campaign.state === 'open';
  const name = revisionText.name(revision.revision, KINDS[revision.kind]);
  const { submissionId, version } = revision;
  return (
    <article className={classes.revision} aria-label={name}>
      <header className={classes.sectionHead}>
        <h3 className={classes.title}>{name}</h3>
        <Chip
          {...REVIEW_SIGNS[revision.reviewState]}
          text={reviewText.states[revision.reviewState]}
        />
      </header>
      <p className={classes.fact}>{receivedWords(revision)}</p>
      <p className={classes.quiet}>
        {revisionText.entered} {revision.enteredAt.slice(11, 16)}{' '}
        {formatShortDate(revision.enteredAt.slice(0, 10))}, {revision.enteredBy}
      </p>
      {revision.reviewReason !== null && (
        <p className={classes.fact}>
          {revisionText.reason}: {revision.reviewReason}
        </p>
      )}
      {revision.note !== null && (
        <p className={classes.fact}>
          {revisionText.note}: {revision.note}
        </p>
      )}
      {revision.awaitsConfirmation && (
        <div className={classes.actions}>
          <Chip icon={IconClock} tone="warning" text={revisionText.awaits} />
          {isOpen && (
            <Button
              variant="default"
              disabled={step.isBusy}
              onClick={() =>
                void step.run(
                  () => api.submission.confirm({ submissionId, version }),
                  revisionText.confirmed(sheet.unit.name),
                )
              }
            >
              {revisionText.confirm}
            </Button>
          )}
        </div>
      )}
      {step.failure !== null && (
        <p className={classes.error} role="alert">
          {step.failure}
        </p>
      )}
      <ul className={classes.changes} aria-label={revisionText.changes}>
        {revision.changes.map(({ indicator, label, type, before, after }) => (
          <li key={indicator}>
            <span className={classes.effectName} title={label}>
              {label}
            </span>
            <BeforeAfter before={cellWords(before, type)} after={cellWords(after, type)} />
          </li>
        ))}
        {revision.changes.length === 0 && <li>{revisionText.noChanges}</li>}
      </ul>
      <EvidenceList sheet={sheet} revision={revision} />
      {isAmending ? (
        <AmendForm sheet={sheet} revision={revision} onClose={() => setAmending(false)} />
      ) : (
        <div className={classes.actions}>
          {isOpen && (
            <Button variant="subtle" onClick={() => setAmending(true)}>
              {receiptText.amend}
            </Button>
          )}
          {revision.reviewState === 'returned' && (
            <PaperButton
              campaign={sheet.campaign.code}
              paper={{ kind: 'supplementSlip', submissionId }}
              isPlain
            />
          )}
          {(revision.channel === 'phone' || revision.channel === 'meeting') && (
            <PaperButton
              campaign={sheet.campaign.code}
              paper={{ kind: 'phoneRecord', submissionId }}
              isPlain
            />
          )}
        </div>
      )}
    </article>
  );
}

function receivedWords({ receivedTime, receivedOn, channel, sentBy, receivedBy }: Revision) {
  return [
    [revisionText.received, receivedTime, formatShortDate(receivedOn)]
      .filter((part) => part !== null)
      .join(' '),
    CHANNELS[channel],
    ...(sentBy === null ? [] : [`${revisionText.from} ${sentBy}`]),
    ...(receivedBy === null ? [] : [`${revisionText.by} ${receivedBy}`]),
  ].join(', ');
}
