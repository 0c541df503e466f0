import { Button } from '@mantine/core';
import {
  IconAlertCircle,
  IconAlertTriangle,
  IconCheck,
  IconCircle,
  IconHistory,
  IconPencil,
  type Icon,
} from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { useApi } from '../../../api/apiContext.tsx';
import { errorSentence } from '../../../api/errors.ts';
import { checkText } from '../../../i18n/report.vi.ts';
import { reasonText } from '../../../i18n/reportLife.vi.ts';
import { formatMoment } from '../../../shell/formatMoment.ts';
import { useToast } from '../../../shell/toasts.tsx';
import classes from './CheckItem.module.css';
import type { Check } from './reportChecks.ts';

/** One thing that asks, with the one step that answers it. */
export function CheckItem({
  check,
  campaign,
  onFill,
  onReason,
}: {
  readonly check: Check;
  readonly campaign: string;
  /** Opens the form of the missing fact; null where it is entered elsewhere. */
  readonly onFill: (() => void) | null;
  readonly onReason: () => void;
}) {
  const api = useApi();
  const toast = useToast();
  const [failure, setFailure] = useState<string | null>(null);
  const { level, sentence, names, moves, acknowledgement } = check;
  const state = level === 'must' ? 'must' : acknowledgement === null ? 'see' : 'ok';
  const attempt = async (work: () => Promise<void>, done: string) => {
    try {
      await work();
      setFailure(null);
      toast({ text: done });
    } catch (error) {
      setFailure(errorSentence(error));
    }
  };
  return (
    <li data-level={state}>
      <Sign icon={iconOf(check, state)} />
      <div className={classes.text}>
        <span>{sentence}</span>
        {acknowledgement !== null && (
          <small className={classes.reason}>
            {reasonText.given(
              acknowledgement.reason,
              acknowledgement.by,
              formatMoment(acknowledgement.at),
            )}
          </small>
        )}
        {names.length > 0 && (
          <details className={classes.more}>
            <summary>{reasonText.names(names.length)}</summary>
            <p>{names.join('; ')}</p>
          </details>
        )}
        {moves.length > 0 && (
          <details className={classes.more}>
            <summary>{reasonText.moves(moves.length)}</summary>
            {moves.map(({ indicator, label, from, to }) => (
              <p key={indicator}>{reasonText.move(label, from, to)}</p>
            ))}
          </details>
        )}
        {failure !== null && (
          <small role="alert" className={classes.failure}>
            {failure}
          </small>
        )}
      </div>
      {level === 'must' && onFill !== null && (
        <Button variant="default" onClick={onFill}>
          {checkText.fill}
        </Button>
      )}
      {level === 'must' && onFill === null && <Elsewhere code={check.code} />}
      {level === 'look' && (
        <Button
          variant="default"
          onClick={() => {
            void attempt(() => api.reportLife.markSeen({ campaign }), reasonText.seenSaved);
          }}
        >
          {reasonText.seen}
        </Button>
      )}
      {level === 'reason' && acknowledgement === null && (
        <Button variant="default" onClick={onReason}>
          {reasonText.give}
        </Button>
      )}
      {level === 'reason' && acknowledgement !== null && (
        <Button
          variant="subtle"
          onClick={() => {
            const { code, place } = check;
            void attempt(
              () => api.reportLife.reconsider({ campaign, code, place }),
              reasonText.takenBack,
            );
          }}
        >
          {reasonText.takeBack}
        </Button>
      )}
    </li>
  );
}

/** Where a missing fact of the report is entered. */
function Elsewhere({ code }: { readonly code: Check['code'] }) {
  const place = PLACES.get(code);
  return place === undefined ? null : <Link href={place.href}>{place.label}</Link>;
}

const CAMPAIGN = { href: '/dot-bao-cao', label: reasonText.goToCampaign } as const;

const PLACES: ReadonlyMap<Check['code'], { readonly href: string; readonly label: string }> =
  new Map([
    ['requestIdentity', CAMPAIGN],
    ['requestSubject', CAMPAIGN],
    ['passedOnIdentity', CAMPAIGN],
    ['addressee', CAMPAIGN],
    ['dutyUnfilled', { href: '/nhiem-vu', label: reasonText.goToDuties }],
    ['signer', { href: '/thiet-lap', label: reasonText.goToSettings }],
  ]);

const SIGNS: ReadonlyMap<Check['code'], Icon> = new Map([
  ['unitsMissing', IconCircle],
  ['unitsReturned', IconCircle],
  ['handTyped', IconPencil],
  ['staleParagraph', IconPencil],
  ['orphanParagraph', IconPencil],
  ['movedSinceSeen', IconHistory],
  ['movedSinceSubmitted', IconHistory],
]);

function iconOf({ code }: Check, state: 'must' | 'see' | 'ok'): Icon {
  if (state === 'ok') return IconCheck;
  return state === 'must' ? IconAlertCircle : (SIGNS.get(code) ?? IconAlertTriangle);
}

/** Sign of a state, told apart without its colour. */
function Sign({ icon: Known }: { readonly icon: Icon }) {
  return <Known size={16} stroke={1.8} aria-hidden />;
}
