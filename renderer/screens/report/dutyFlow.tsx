import type { DutyTable } from '#app/domain/reportModel.ts';
import { paperText } from '../../i18n/report.vi.ts';
import dutyClasses from './DutyFlow.module.css';
import type { FlowItem, FlowTable } from './flow.ts';
import classes from './Paper.module.css';

/** The table of duties inside the report, a row at a time; the last stays with what follows. */
export function dutyItems({ widths, rows }: DutyTable, id: string): FlowItem[] {
  const table: FlowTable = {
    id,
    widths,
    sizePt: SIZE_PT,
    head: (
      <tr>
        {paperText.dutyColumns.map((column) => (
          <th key={column}>{column}</th>
        ))}
      </tr>
    ),
  };
  return rows.map(({ order, duty, result, assessment }, index) => ({
    kind: 'row',
    id: index === 0 ? id : `${id}-${order}`,
    table,
    keepNext: index === rows.length - 1,
    node: (
      <>
        <td className={classes.center}>{order}</td>
        <td>{duty}</td>
        <td className={dutyClasses.lines}>{result}</td>
        <td>{assessment}</td>
      </>
    ),
  }));
}

/** As Word prints the text of a table. */
const SIZE_PT = 11;
