import {
  IconCheck,
  IconCornerUpLeft,
  IconPencil,
  IconRosetteDiscountCheck,
  IconSend,
  type Icon,
} from '@tabler/icons-react';
import { STATE_CHIPS } from '../../i18n/report.vi.ts';
import classes from './StateChip.module.css';

type ReportState = keyof typeof STATE_CHIPS;

const SIGNS: Readonly<Record<ReportState, Icon>> = {
  draft: IconPencil,
  submitted: IconSend,
  returned: IconCornerUpLeft,
  signed: IconCheck,
  issued: IconRosetteDiscountCheck,
};

/** How far a report is, as sign and word. */
export function StateChip({ state }: { readonly state: ReportState }) {
  const Sign = SIGNS[state];
  return (
    <span className={classes.chip} data-state={state}>
      <Sign size={12} stroke={1.8} aria-hidden />
      {STATE_CHIPS[state]}
    </span>
  );
}
