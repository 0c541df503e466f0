import { Button } from '@mantine/core';
import type { FormTarget } from '#app/domain/receivedForm.ts';
import { EMPTY_REASONS, formText, targetName } from '../../i18n/receivedForms.vi.ts';
import { standing } from './FormGridCell.tsx';
import { placeName, type DrawnCell } from './formGrid.ts';
import classes from './Forms.module.css';
import type { Desk } from './formTypes.ts';
import { TargetPicker } from './TargetPicker.tsx';

/** The active cell: what stands there, what will stand there, and from where. */
export function CellPanel({
  desk,
  cell,
  labels,
  isPicking,
  onPicking,
  onMap,
  onSources,
  onLeave,
}: {
  readonly desk: Desk;
  readonly cell: DrawnCell;
  readonly labels: ReadonlyMap<string, string>;
  readonly isPicking: boolean;
  readonly onPicking: (isOpen: boolean) => void;
  readonly onMap: (target: FormTarget | null) => void;
  /** Null where no figure stands. */
  readonly onSources: (() => void) | null;
  readonly onLeave: () => void;
}) {
  const { filled, target, suggestion, isProposed, isFixed } = cell;
  const unitOfRow = target === null ? (filled?.unit ?? null) : null;
  const text = standing(cell);
  const offered = isProposed ? target : suggestion;
  return (
    <section aria-label={formText.side}>
      <h2>{formText.cell(placeName(desk.form.format, cell.place))}</h2>
      <p
        className={classes.quiet}
      >{`${formText.inForm}: ${text === '' ? formText.blank : text}`}</p>
      {isFixed ? (
        <p>{formText.fixed}</p>
      ) : unitOfRow !== null ? (
        <p>{formText.repeated(unitOfRow.name)}</p>
      ) : (
        <TargetPicker
          desk={desk}
          place={cell.place}
          value={isProposed ? null : target}
          isOpen={isPicking}
          onOpen={onPicking}
          onChoose={onMap}
          onLeave={onLeave}
        />
      )}
      {offered !== null && (
        <div className={classes.offer}>
          <p>{isProposed ? formText.proposal : formText.suggestion}</p>
          <Button variant="default" onClick={() => onMap(offered)}>
            {formText.use(targetName(offered, labels))}
          </Button>
        </div>
      )}
      {filled !== null && (
        <p className={classes.said}>
          <span className={classes.quiet}>{formText.willSay}</span>
          <b>{filled.empty === null ? filled.text : EMPTY_REASONS[filled.empty]}</b>
        </p>
      )}
      {target?.kind === 'fact' && <p className={classes.quiet}>{formText.factSource}</p>}
      <div className={classes.buttons}>
        {onSources !== null && (
          <Button variant="default" onClick={onSources}>
            {formText.sources}
          </Button>
        )}
        {target !== null && (
          <Button variant="subtle" onClick={() => onMap(null)}>
            {formText.unmap}
          </Button>
        )}
      </div>
    </section>
  );
}
