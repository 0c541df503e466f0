import { IconChevronDown, IconChevronUp, IconPrinter } from '@tabler/icons-react';
import { IconAction } from '../../components/IconAction.tsx';
import { deadlineText } from '../../i18n/board.vi.ts';
import { panelText, STATUS_NAMES } from '../../i18n/grid.vi.ts';
import { sheetText } from '../../i18n/sheet.vi.ts';
import type { GridUnit } from '../grid/gridModel.ts';
import { StatusSign } from '../grid/StatusSign.tsx';
import classes from './Sheet.module.css';
import type { Sheet } from './sheetTypes.ts';

/** Whose sheet it is, whom to call, where the report stands, and the way to the next unit. */
export function SheetHead({
  unit,
  sheet,
  onStep,
  onPrint,
}: {
  readonly unit: GridUnit;
  readonly sheet: Sheet | null;
  readonly onStep: (by: 1 | -1) => void;
  readonly onPrint: () => void;
}) {
  const contact = [sheet?.unit.contactRole, sheet?.unit.contactName].filter(Boolean).join(' ');
  const phone = sheet?.unit.phone ?? '';
  const deadline = sheet?.unit.deadline ?? null;
  return (
    <header className={classes.head}>
      <h2 className={classes.name} title={unit.name}>
        {unit.name}
      </h2>
      <IconAction label={sheetText.print} onClick={onPrint}>
        <IconPrinter size={16} stroke={1.6} />
      </IconAction>
      <IconAction label={sheetText.previous} onClick={() => onStep(-1)}>
        <IconChevronUp size={16} stroke={1.8} />
      </IconAction>
      <IconAction label={sheetText.next} onClick={() => onStep(1)}>
        <IconChevronDown size={16} stroke={1.8} />
      </IconAction>
      <div className={classes.facts}>
        {contact + phone !== '' && (
          <span className={classes.reach}>
            <span className={classes.contact} title={contact}>
              {contact}
            </span>
            <b>{phone}</b>
          </span>
        )}
        <span className={classes.meta}>
          <StatusSign status={unit.status} />
          {STATUS_NAMES[unit.status]}
          {deadline !== null && <span>{sheetText.deadline(deadlineText(deadline))}</span>}
        </span>
        {unit.isUnchecked && <span className={classes.unchecked}>{panelText.unchecked}</span>}
      </div>
    </header>
  );
}
