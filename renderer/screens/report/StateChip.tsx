import {
  IconCheck,
  IconCornerUpLeft,
  IconPencil,
  IconRosetteDiscountCheck,
  IconSend,
  type Icon,
} from '@tabler/icons-react';
import { Chip, type ChipTone } from '../../components/Chip.tsx';
import { STATE_CHIPS } from '../../i18n/report.vi.ts';

type ReportState = keyof typeof STATE_CHIPS;

const SIGNS: Readonly<Record<ReportState, { readonly icon: Icon; readonly tone: ChipTone }>> = {
  draft: { icon: IconPencil, tone: 'plain' },
  submitted: { icon: IconSend, tone: 'note' },
  returned: { icon: IconCornerUpLeft, tone: 'warning' },
  signed: { icon: IconCheck, tone: 'ok' },
  issued: { icon: IconRosetteDiscountCheck, tone: 'ok' },
};

/** How far a report is, as sign and word. */
export function StateChip({ state }: { readonly state: ReportState }) {
  return <Chip {...SIGNS[state]} text={STATE_CHIPS[state]} />;
}
