import {
  IconAlertCircle,
  IconArrowsLeftRight,
  IconCheck,
  IconLoader2,
  IconPencil,
  IconPlus,
} from '@tabler/icons-react';
import { rowGridText } from '../../i18n/rowGrid.vi.ts';
import classes from './RowGrid.module.css';
import type { RowEntry } from './rowGridTypes.ts';

const SIGNS = {
  blank: { icon: IconPlus, word: rowGridText.newRow },
  typing: { icon: IconPencil, word: rowGridText.typing },
  saving: { icon: IconLoader2, word: rowGridText.saving },
  saved: { icon: IconCheck, word: rowGridText.saved },
  restored: { icon: IconAlertCircle, word: rowGridText.notSaved },
  refused: { icon: IconAlertCircle, word: rowGridText.notSaved },
  failed: { icon: IconAlertCircle, word: rowGridText.notSaved },
  conflict: { icon: IconArrowsLeftRight, word: rowGridText.notSaved },
};

/** The number of a row, a plus for the blank one; what is happening to it stands in its place. */
export function RowMark({
  phase,
  number,
}: {
  readonly phase: RowEntry<unknown>['phase'] | undefined;
  readonly number: number | null;
}) {
  if (phase === undefined && number !== null) return number;
  const { icon: Sign, word } = SIGNS[phase ?? 'blank'];
  return (
    <Sign
      className={classes.mark}
      data-phase={phase ?? 'blank'}
      size={14}
      stroke={2.2}
      aria-label={word}
      role="img"
    />
  );
}
