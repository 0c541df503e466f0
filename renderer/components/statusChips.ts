import {
  IconArrowBackUp,
  IconCheck,
  IconCircle,
  IconClock,
  IconCircleMinus,
  type Icon,
} from '@tabler/icons-react';
import type { ChipTone } from './Chip.tsx';

type UnitStatus = 'onTime' | 'late' | 'none' | 'returned' | 'missing';

/** Sign and tone of where a unit's report stands; the same on every screen. */
export const STATUS_SIGNS: Readonly<
  Record<UnitStatus, { readonly icon: Icon; readonly tone: ChipTone }>
> = {
  onTime: { icon: IconCheck, tone: 'ok' },
  late: { icon: IconClock, tone: 'warning' },
  none: { icon: IconCircleMinus, tone: 'plain' },
  returned: { icon: IconArrowBackUp, tone: 'conflict' },
  missing: { icon: IconCircle, tone: 'warning' },
};
