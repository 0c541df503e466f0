import { IconArrowRight } from '@tabler/icons-react';
import type { TrayLine } from '#app/domain/importTray/trayView.ts';
import { itemText } from '../../i18n/importTray.vi.ts';
import { formatFigure, formatStated } from './formatStated.ts';
import classes from './Items.module.css';
import { useTrayTools } from './trayContext.tsx';

/** What the unit states now and what it will; of an addition both sides. */
export function OldNew({ line }: { readonly line: TrayLine }) {
  const { indicators } = useTrayTools();
  const indicator = line.indicator === null ? undefined : indicators.get(line.indicator);
  const before = formatStated(line.before, indicator);
  const after =
    line.after === null
      ? line.indicator === null
        ? itemText.whichIndicator
        : itemText.askValue
      : formatStated(line.after, indicator);
  const isSum = line.kind === 'add' && line.before !== null && line.after !== null;
  return (
    <span className={classes.change} title={`${before} → ${after}`}>
      {isSum ? (
        <span className={classes.old}>
          {itemText.sum(formatFigure(line.before, indicator), formatFigure(line.stated, indicator))}
        </span>
      ) : (
        <>
          <span className={classes.old}>{before}</span>
          <IconArrowRight size={13} stroke={1.8} role="img" aria-label={itemText.becomes} />
        </>
      )}
      <b>{after}</b>
    </span>
  );
}
