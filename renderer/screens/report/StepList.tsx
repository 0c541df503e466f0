import { IconCheck } from '@tabler/icons-react';
import { stepText } from '../../i18n/report.vi.ts';
import classes from './ReportSide.module.css';
import type { StoredReport } from './ReportScreen.tsx';

const STEPS = [
  { name: stepText.draft, hint: stepText.draftHint },
  { name: stepText.submitted, hint: stepText.submittedHint },
  { name: stepText.signed, hint: null },
  { name: stepText.issued, hint: stepText.issuedHint },
] as const;

const POSITIONS: Readonly<Record<StoredReport['state'] | 'draft', number>> = {
  draft: 0,
  returned: 0,
  submitted: 1,
  signed: 2,
  issued: 3,
};

/** Dự thảo → Trình ký → Đã ký → Phát hành; what is done carries a tick. */
export function StepList({ state }: { readonly state: StoredReport['state'] | 'draft' }) {
  const now = POSITIONS[state];
  return (
    <ol className={classes.steps}>
      {STEPS.map(({ name, hint }, index) => (
        <li
          key={name}
          data-place={index < now ? 'done' : index === now ? 'now' : 'later'}
          aria-current={index === now ? 'step' : undefined}
        >
          <span className={classes.dot}>
            {index < now ? <IconCheck size={12} stroke={2.4} aria-hidden /> : index + 1}
          </span>
          <span>
            <b>{name}</b>
            {hint !== null && <small>{hint}</small>}
          </span>
        </li>
      ))}
    </ol>
  );
}
