import { Button } from '@mantine/core';
import { rowGridText } from '../../i18n/rowGrid.vi.ts';
import classes from './RowGrid.module.css';
import type { RowColumn, RowEntry, Texts } from './rowGridTypes.ts';

/** Why the row above is not saved, and what can be done about it. */
export function RowProblemLine({
  entry,
  stored,
  texts,
  columns,
  onRetry,
  onOverwrite,
  onDrop,
}: {
  readonly entry: RowEntry<unknown>;
  readonly stored: Texts | null;
  /** What the cells show. */
  readonly texts: Texts;
  readonly columns: readonly RowColumn[];
  readonly onRetry: () => void;
  readonly onOverwrite: () => void;
  readonly onDrop: () => void;
}) {
  if (entry.problem === null) return null;
  const now = columns.flatMap(({ key, label }) => {
    const text = stored?.[key] ?? '';
    return text === (texts[key] ?? '') ? [] : [rowGridText.stored(label, text)];
  });
  const isConflict = entry.phase === 'conflict' && stored !== null;
  return (
    <tr className={classes.problem}>
      <td colSpan={columns.length + 3}>
        <div>
          <span role="alert">
            {entry.problem.sentence}
            {isConflict && ` ${rowGridText.now(now.join('; '))}`}
          </span>
          {isConflict && (
            <Button variant="default" onClick={onOverwrite}>
              {rowGridText.overwrite}
            </Button>
          )}
          {entry.phase === 'failed' && (
            <Button variant="default" onClick={onRetry}>
              {rowGridText.retry}
            </Button>
          )}
          <Button variant="subtle" onClick={onDrop}>
            {isConflict ? rowGridText.takeStored : rowGridText.discard}
          </Button>
        </div>
      </td>
    </tr>
  );
}
