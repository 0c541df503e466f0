import {
  IconArrowBackUp,
  IconCheck,
  IconCircle,
  IconCircleMinus,
  IconClock,
  type Icon,
} from '@tabler/icons-react';
import { STATUS_NAMES } from '../../i18n/grid.vi.ts';
import type { GridUnit } from './gridModel.ts';
import classes from './StatusSign.module.css';

const SIGNS: Readonly<Record<GridUnit['status'], Icon>> = {
  onTime: IconCheck,
  late: IconClock,
  none: IconCircleMinus,
  returned: IconArrowBackUp,
  missing: IconCircle,
};

/** How the unit's report stands: a sign of its own shape, with its words on hover and for readers. */
export function StatusSign({ status }: { readonly status: GridUnit['status'] }) {
  const Sign = SIGNS[status];
  return (
    <span className={classes.sign} data-status={status} title={STATUS_NAMES[status]}>
      <Sign size={14} stroke={2} role="img" aria-label={STATUS_NAMES[status]} />
    </span>
  );
}
