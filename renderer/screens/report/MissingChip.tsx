import { MISSING_CHIPS, MISSING_NAMES } from '../../i18n/report.vi.ts';
import classes from './Chips.module.css';
import { InlineButton } from './InlineButton.tsx';
import { useChips, type MissingInline } from './reportContext.tsx';

/** A fact nobody stated yet; the công văn's number and date open their form. */
export function MissingChip({ inline }: { readonly inline: MissingInline }) {
  const chips = useChips();
  const canFill = inline.fact === 'passedOnNumber' || inline.fact === 'passedOnDate';
  const fill = canFill ? (chips?.fillPassedOn ?? null) : null;
  const text = MISSING_CHIPS[inline.fact];
  if (fill === null) {
    return (
      <span className={classes.missing} title={MISSING_NAMES[inline.fact]}>
        {text}
      </span>
    );
  }
  return (
    <InlineButton
      className={classes.missing}
      aria-label={`${text} ${MISSING_NAMES[inline.fact]}`}
      onPress={fill}
      text={text}
    />
  );
}
