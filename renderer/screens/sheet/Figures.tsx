import { useEffect, useRef } from 'react';
import { formatShortDate } from '#app/domain/officialDate.ts';
import { panelText } from '../../i18n/grid.vi.ts';
import { CHANNELS, sheetText } from '../../i18n/sheet.vi.ts';
import { CellSource } from '../grid/CellSource.tsx';
import type { Column, Grid, GridUnit } from '../grid/gridModel.ts';
import { TextAnswer } from '../grid/TextAnswer.tsx';
import classes from './Sheet.module.css';
import { SheetField } from './SheetField.tsx';
import { WhoChangedIt } from './WhoChangedIt.tsx';
import type { FormItem, Sheet } from './sheetTypes.ts';

type FiguresProps = {
  readonly grid: Grid;
  readonly unit: GridUnit;
  readonly sheet: Sheet;
  readonly form: readonly FormItem[];
  /** The column of the active cell, whose source is told. */
  readonly activeColumn: Column | null;
  readonly takesFocus: () => boolean;
};

/** The unit's form with what counts now, each figure where it is typed. */
export function Figures({ grid, unit, sheet, form, activeColumn, takesFocus }: FiguresProps) {
  const isReadOnly = grid.campaign.state !== 'open';
  const numbers = form.filter(({ type }) => type !== 'text');
  const texts = form.filter(({ type }) => type === 'text');
  const answered = numbers.filter(({ code }) => unit.cells[code]?.state !== 'missing');
  const fieldsRef = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takesFocus()) fieldsRef.current?.querySelector('input')?.focus();
  }, [takesFocus]);
  const [newest] = sheet.revisions;
  return (
    <>
      {newest === undefined ? (
        <p className={classes.quiet}>{sheetText.noReports}</p>
      ) : (
        <p className={classes.quiet}>
          {[
            newest.receivedTime,
            formatShortDate(newest.receivedOn),
            CHANNELS[newest.channel],
            newest.sentBy,
          ]
            .filter((part) => part !== null)
            .join(', ')}
        </p>
      )}
      {activeColumn !== null && (
        <section className={classes.source} aria-label={sheetText.source}>
          <CellSource grid={grid} unit={unit} column={activeColumn} />
          <WhoChangedIt
            campaign={grid.campaign.code}
            unitCode={unit.code}
            indicator={activeColumn.code}
          />
        </section>
      )}
      <section ref={fieldsRef} aria-label={sheetText.figures}>
        <p className={classes.quiet}>{sheetText.answered(answered.length, numbers.length)}</p>
        {numbers.map((item) => (
          <SheetField
            key={item.code}
            unitCode={unit.code}
            cell={unit.cells[item.code]}
            item={item}
            isReadOnly={isReadOnly}
          />
        ))}
      </section>
      {texts.length > 0 && (
        <section aria-label={panelText.texts}>
          <h3 className={classes.title}>{panelText.texts}</h3>
          {texts.map((item) => (
            <TextAnswer key={item.code} unit={unit} indicator={item} isReadOnly={isReadOnly} />
          ))}
        </section>
      )}
    </>
  );
}
