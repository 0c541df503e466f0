import { Button } from '@mantine/core';
import {
  IconCheck,
  IconCircleDashed,
  IconHelpCircle,
  IconInfoCircle,
  IconPencil,
  type Icon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { vietnamTime } from '#app/domain/vietnamTime.ts';
import {
  DIRECTIONS,
  draftText,
  FIELD_NAMES,
  SETTLE,
  SETTLE_WORDS,
  SUGGESTION_HELP,
  type FieldId,
} from '../../i18n/directives.vi.ts';
import { dayText } from '../campaign/factsDraft.ts';
import classes from './Draft.module.css';
import type { Suggestion } from './directiveTypes.ts';
import {
  evidenceOf,
  isFromScan,
  isOverlaid,
  lookOf,
  suggestionKey,
  suggestionsFor,
  type Look,
} from './fieldLooks.ts';
import { useIntakeDesk } from './intakeContext.tsx';

const SIGNS: Readonly<Record<Look, Icon>> = {
  read: IconCheck,
  typed: IconPencil,
  suggested: IconInfoCircle,
  empty: IconHelpCircle,
  settled: IconCircleDashed,
};

/** One field: name, control, what is offered or asked, and the sign of how it stands. */
export function FieldRow({
  field,
  controlId,
  children,
}: {
  readonly field: FieldId;
  /** Null where the field is a group of controls that name themselves. */
  readonly controlId: string | null;
  readonly children: ReactNode;
}) {
  const { desk, draft, current, edit } = useIntakeDesk();
  const look = lookOf(field, draft, desk);
  const Sign = SIGNS[look];
  const offered = suggestionsFor(field, draft, desk.suggestions);
  const spans = evidenceOf(field, draft.content);
  const name = FIELD_NAMES[field];
  const settle = (isSettled: boolean) =>
    edit((now) => {
      const others = now.settled.filter((each) => each !== field);
      return { ...now, settled: isSettled ? [...others, field] : others };
    });
  return (
    <div
      className={classes.row}
      data-field={field}
      data-look={look}
      data-current={current?.field === field || undefined}
      role="group"
      aria-label={`${name}: ${draftText.signs[look]}`}
    >
      {controlId === null ? (
        <span className={classes.label}>{name}</span>
      ) : (
        <label className={classes.label} htmlFor={controlId}>
          {name}
        </label>
      )}
      <div className={classes.control}>
        <div className={classes.line}>
          {children}
          {offered.map((suggestion) => (
            <Offer key={suggestionKey(suggestion)} suggestion={suggestion} name={name} />
          ))}
          {look === 'empty' && field !== 'direction' && (
            <Button variant="subtle" onClick={() => settle(true)}>
              {SETTLE_WORDS[field] ?? SETTLE}
            </Button>
          )}
          {look === 'settled' && (
            <Button variant="subtle" onClick={() => settle(false)}>
              {draftText.ask}
            </Button>
          )}
        </div>
        {offered.length > 0 && (
          <p className={classes.help}>{SUGGESTION_HELP[offered[0]?.source ?? 'issuer']}</p>
        )}
        {isFromScan(spans, desk.source) && <p className={classes.scan}>{draftText.fromScan}</p>}
        {field !== 'signatureStamps' && isOverlaid(spans, desk.source) && (
          <p className={classes.scan}>{draftText.overlaid}</p>
        )}
      </div>
      <Sign className={classes.sign} size={16} stroke={1.7} aria-hidden />
    </div>
  );
}

/** A value the paper hints at: it fills nothing before it is taken. */
function Offer({ suggestion, name }: { readonly suggestion: Suggestion; readonly name: string }) {
  const { edit } = useIntakeDesk();
  const { pointer, value, evidence } = suggestion;
  const take = () =>
    edit((draft) => {
      if (pointer === '/direction') {
        return { ...draft, direction: value === 'incoming' ? 'incoming' : 'outgoing' };
      }
      const field = pointer === '/issuedOn' ? 'issuedOn' : 'reportDueOn';
      const places = evidence === null ? {} : { [pointer]: evidence };
      const { content } = draft;
      return {
        ...draft,
        content: { ...content, [field]: value, evidence: { ...content.evidence, ...places } },
      };
    });
  const refuse = () =>
    edit((draft) => ({ ...draft, dismissed: [...draft.dismissed, suggestionKey(suggestion)] }));
  return (
    <>
      <Button variant="default" onClick={take}>
        {draftText.use(offerText(suggestion))}
      </Button>
      <Button variant="subtle" aria-label={draftText.refuseOf(name)} onClick={refuse}>
        {draftText.refuse}
      </Button>
    </>
  );
}

function offerText({ pointer, value }: Suggestion): string {
  if (pointer !== '/direction') return dayText(value);
  return DIRECTIONS[value === 'incoming' ? 'incoming' : 'outgoing'];
}

/** The moment of a stamp as offices write it: `14:04:43, 26/9/2025`. */
export function stampMoment(signedAt: string): string {
  const at = Date.parse(signedAt);
  if (Number.isNaN(at)) return signedAt;
  const local = vietnamTime(at);
  return `${local.slice(11, 19)}, ${dayText(local.slice(0, 10))}`;
}
