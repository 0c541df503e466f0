import { VisuallyHidden } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import { effectText } from '../../i18n/sheet.vi.ts';
import { cellWords } from './cellWords.ts';
import classes from './Sheet.module.css';
import type { Effect } from './sheetTypes.ts';

/** What saving will change: the unit's figures and the totals of the commune, before and after. */
export function EffectPreview({
  effect,
  needsKind,
}: {
  readonly effect: Effect | null;
  /** A kind must be chosen first. */
  readonly needsKind: boolean;
}) {
  const [isWhole, setWhole] = useState(false);
  const changes = effect?.changes ?? [];
  const shown = isWhole ? changes : changes.slice(0, FIRST_CHANGES);
  return (
    <section className={classes.effect} aria-label={effectText.label} aria-live="polite">
      {effect === null ? (
        <p className={classes.quiet}>
          {needsKind ? effectText.waitingForKind : effectText.waiting}
        </p>
      ) : (
        <>
          {changes.length === 0 ? (
            <p className={classes.quiet}>{effectText.none}</p>
          ) : (
            <ul className={classes.effects}>
              {shown.map(({ indicator, label, unitOfMeasure, type, unit, total }) => (
                <li key={indicator}>
                  <span className={classes.effectName} title={label}>
                    {label}
                  </span>
                  <span className={classes.effectSide}>
                    <small>{effectText.unit}</small>
                    <BeforeAfter
                      before={cellWords(unit.before, type)}
                      after={cellWords(unit.after, type)}
                    />
                  </span>
                  {type !== 'text' && (
                    <span className={classes.effectSide}>
                      <small>{effectText.total}</small>
                      <BeforeAfter
                        before={cellWords(asCell(total.before), type)}
                        after={`${cellWords(asCell(total.after), type)} ${unitOfMeasure}`}
                      />
                    </span>
                  )}
                </li>
              ))}
            </ul>
          )}
          {shown.length < changes.length && (
            <button type="button" className={classes.link} onClick={() => setWhole(true)}>
              {effectText.showAll(changes.length)}
            </button>
          )}
          <p className={classes.quiet}>
            {effectText.unchanged(effect.unchanged)} {effectText.reported}{' '}
            <BeforeAfter
              before={`${effect.reported.before}/${effect.reported.expected}`}
              after={`${effect.reported.after}/${effect.reported.expected}`}
            />
          </p>
        </>
      )}
    </section>
  );
}

/** More than fit beside the fields are shown on demand. */
const FIRST_CHANGES = 5;

/** Two sides of a change; the bundled face has no arrow, so it is drawn. */
export function BeforeAfter({
  before,
  after,
}: {
  readonly before: string;
  readonly after: string;
}) {
  if (before === after) return <b>{after}</b>;
  return (
    <span className={classes.change}>
      {before}
      <IconArrowRight size={12} stroke={2} aria-hidden />
      <VisuallyHidden> {effectText.becomes} </VisuallyHidden>
      <b>{after}</b>
    </span>
  );
}

function asCell(total: Effect['changes'][number]['total']['before']) {
  return total.amount === null
    ? ({ state: total.state ?? 'missing' } as const)
    : ({ state: 'value', amount: total.amount } as const);
}
