import { formText } from '../../i18n/receivedForms.vi.ts';
import classes from './Forms.module.css';
import type { Desk } from './formTypes.ts';

/** The sheets of a workbook or the tables of a Word document, at the foot as in Excel. */
export function FormTabs({
  desk,
  table,
  onTable,
}: {
  readonly desk: Desk;
  readonly table: number;
  readonly onTable: (table: number) => void;
}) {
  if (desk.tables.length < 2) return null;
  return (
    <div className={classes.tabs} role="tablist" aria-label={formText.tables}>
      {desk.tables.map(({ name, isHidden }, index) => (
        <button
          key={name}
          type="button"
          role="tab"
          aria-selected={index === table}
          className={classes.tab}
          onClick={() => onTable(index)}
        >
          {desk.form.format === 'docx' ? formText.table(name) : name}
          {isHidden && <small>{formText.hidden}</small>}
        </button>
      ))}
    </div>
  );
}
