import { IconArrowBackUp, IconCheck, IconCircle, type Icon } from '@tabler/icons-react';
import type { ChipTone } from '../../components/Chip.tsx';
import type { Revision } from './sheetTypes.ts';

/** Sign and tone of where the review of a report stands. */
export const REVIEW_SIGNS: Readonly<
  Record<Revision['reviewState'], { readonly icon: Icon; readonly tone: ChipTone }>
> = {
  received: { icon: IconCircle, tone: 'warning' },
  checked: { icon: IconCheck, tone: 'ok' },
  returned: { icon: IconArrowBackUp, tone: 'conflict' },
};
