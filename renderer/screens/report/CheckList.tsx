import { Button } from '@mantine/core';
import { IconAlertCircle, IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { checkText } from '../../i18n/report.vi.ts';
import classes from './ReportSide.module.css';
import type { Preview } from './ReportScreen.tsx';

/** What a person has to settle or look at before "trình ký". */
export function CheckList({
  checks,
  canFill,
  onFill,
}: {
  readonly checks: Preview['checks'];
  /** The công văn's number or date is missing and may be entered. */
  readonly canFill: boolean;
  readonly onFill: () => void;
}) {
  const must = checks.filter(({ level }) => level === 'must');
  return (
    <section aria-label={checkText.heading}>
      <h2 className={classes.title}>
        {checkText.heading}
        {must.length > 0 && (
          <span className={classes.mustChip}>
            <IconAlertCircle size={12} stroke={2} aria-hidden />
            {checkText.mustCount(must.length)}
          </span>
        )}
      </h2>
      <ul className={classes.checks}>
        {must.length === 0 && (
          <li data-level="ok">
            <IconCheck size={16} stroke={1.8} aria-hidden />
            <span>{checkText.allClear}</span>
          </li>
        )}
        {checks.map(({ level, sentence }, index) => (
          <li key={sentence} data-level={level}>
            {level === 'must' ? (
              <IconAlertCircle size={16} stroke={1.8} aria-hidden />
            ) : (
              <IconAlertTriangle size={16} stroke={1.8} aria-hidden />
            )}
            <span>{sentence}</span>
            {level === 'must' && canFill && index === 0 && (
              <Button variant="default" onClick={onFill}>
                {checkText.fill}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
