import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { IconAction } from '../../components/IconAction.tsx';
import { panelText, STATUS_NAMES } from '../../i18n/grid.vi.ts';
import { CellSource } from './CellSource.tsx';
import type { Column, Grid, GridIndicator, GridUnit } from './gridModel.ts';
import { StatusSign } from './StatusSign.tsx';
import { TextAnswer } from './TextAnswer.tsx';
import classes from './UnitPanel.module.css';

type UnitPanelProps = {
  readonly grid: Grid;
  readonly unit: GridUnit;
  readonly columns: readonly Column[];
  readonly texts: readonly GridIndicator[];
  readonly activeColumn: Column | null;
  readonly onStep: (by: 1 | -1) => void;
};

/** The unit of the active cell: how its report stands, where the cell comes from, its answers in words. */
export function UnitPanel({ grid, unit, columns, texts, activeColumn, onStep }: UnitPanelProps) {
  const asked = columns.filter(({ code }) => !unit.offForm.includes(code));
  const answered = asked.filter(({ code }) => unit.cells[code]?.state !== 'missing');
  return (
    <div className={classes.panel}>
      <header className={classes.head}>
        <div className={classes.who}>
          <h2 className={classes.name}>{unit.name}</h2>
          <span className={classes.meta}>
            <StatusSign status={unit.status} />
            {STATUS_NAMES[unit.status]}
          </span>
        </div>
        <IconAction label={panelText.previous} onClick={() => onStep(-1)}>
          <IconChevronUp size={16} stroke={1.8} />
        </IconAction>
        <IconAction label={panelText.next} onClick={() => onStep(1)}>
          <IconChevronDown size={16} stroke={1.8} />
        </IconAction>
      </header>
      <div className={classes.body}>
        <p className={classes.count}>{panelText.answered(answered.length, asked.length)}</p>
        {unit.isUnchecked && <p className={classes.unchecked}>{panelText.unchecked}</p>}
        {activeColumn !== null && (
          <section className={classes.section} aria-label={panelText.source}>
            <h3 className={classes.title}>{panelText.source}</h3>
            <CellSource campaign={grid.campaign.code} unit={unit} column={activeColumn} />
          </section>
        )}
        {texts.length > 0 && (
          <section className={classes.section} aria-label={panelText.texts}>
            <h3 className={classes.title}>{panelText.texts}</h3>
            {texts.map((indicator) => (
              <TextAnswer
                key={`${unit.code} ${indicator.code}`}
                unit={unit}
                indicator={indicator}
                isReadOnly={grid.campaign.state !== 'open' || unit.offForm.includes(indicator.code)}
              />
            ))}
          </section>
        )}
      </div>
    </div>
  );
}
