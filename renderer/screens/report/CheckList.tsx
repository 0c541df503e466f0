import { Button } from '@mantine/core';
import { IconAlertCircle, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { checkText } from '../../i18n/report.vi.ts';
import { reasonText } from '../../i18n/reportLife.vi.ts';
import { CheckItem } from './life/CheckItem.tsx';
import { ReasonDialog } from './life/ReasonDialog.tsx';
import { LookButton } from './life/LookButton.tsx';
import { isOpen, type Check } from './life/reportChecks.ts';
import classes from './ReportSide.module.css';
import type { Preview } from './ReportScreen.tsx';

/** What a person has to settle, look at or give a reason for before "trình ký". */
export function CheckList({
  checks,
  campaign,
  canFill,
  onFill,
}: {
  readonly checks: Preview['checks'];
  readonly campaign: string;
  /** The công văn's number or date is missing and may be entered. */
  readonly canFill: boolean;
  readonly onFill: () => void;
}) {
  const [asked, setAsked] = useState<readonly Check[]>([]);
  const must = checks.filter(({ level }) => level === 'must');
  const open = checks.filter(isOpen);
  const answered = checks.filter((check) => !isOpen(check));
  const item = (check: Check) => (
    <CheckItem
      key={`${check.code} ${check.place}`}
      check={check}
      campaign={campaign}
      onFill={canFill && check.code === 'passedOnIdentity' ? onFill : null}
      onReason={() => setAsked([check])}
    />
  );
  const unanswered = checks.filter((check) => check.level === 'reason' && isOpen(check));
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
        {open.map(item)}
      </ul>
      {unanswered.length > 1 && (
        <Button variant="default" fullWidth onClick={() => setAsked(unanswered)}>
          {reasonText.giveAll(unanswered.length)}
        </Button>
      )}
      {answered.length > 0 && (
        <details className={classes.answered}>
          <summary>{reasonText.answered(answered.length)}</summary>
          <ul className={classes.checks}>{answered.map(item)}</ul>
        </details>
      )}
      {checks.every(({ level }) => level !== 'look') && <LookButton campaign={campaign} />}
      {asked.length > 0 && (
        <ReasonDialog checks={asked} campaign={campaign} onClose={() => setAsked([])} />
      )}
    </section>
  );
}
