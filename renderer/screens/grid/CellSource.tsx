import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence } from '../../api/errors.ts';
import { panelText, STATE_NAMES } from '../../i18n/grid.vi.ts';
import { describeDoubts, labelsOf } from './describeDoubts.ts';
import { cellText, type Column, type Grid, type GridUnit } from './gridModel.ts';
import classes from './CellSource.module.css';

/** Value of the active cell and the message, file or hand it came from. */
export function CellSource({
  grid,
  unit,
  column,
}: {
  readonly grid: Grid;
  readonly unit: GridUnit;
  readonly column: Column;
}) {
  const api = useApi();
  const campaign = grid.campaign.code;
  const doubt = describeDoubts(unit, column, labelsOf(grid));
  const sources = useQuery({
    queryKey: ['grid', campaign, 'sources', column.code],
    queryFn: () => api.report.sources({ campaign, indicator: column.code }),
  });
  const cell = unit.cells[column.code];
  const state = cell?.state ?? 'missing';
  const entry = sources.data?.entries.find(({ unitCode }) => unitCode === unit.code);
  return (
    <>
      <div className={classes.sourceValue}>
        <span>{column.label}</span>
        <b>
          {state === 'value'
            ? `${cellText(cell, column.type)} ${column.unitOfMeasure}`
            : STATE_NAMES[state]}
        </b>
      </div>
      {doubt !== null && <p className={classes.doubt}>{doubt}</p>}
      {sources.isError ? (
        <p role="alert">{errorSentence(sources.error)}</p>
      ) : (
        <p className={classes.sourceText}>
          {sources.isPending ? '' : (entry?.source ?? panelText.noSource)}
        </p>
      )}
    </>
  );
}
