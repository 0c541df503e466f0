import { Button, Textarea } from '@mantine/core';
import { gridText, panelText, STATE_NAMES } from '../../i18n/grid.vi.ts';
import type { CellPlace } from './cellEntries.ts';
import { CellMark } from './CellMark.tsx';
import { useCellEntry, useGrid } from './gridContext.tsx';
import { cellText, type GridIndicator, type GridUnit } from './gridModel.ts';
import classes from './TextAnswer.module.css';

/** One answer in words; saved when it is left or with Ctrl+Enter, kept while it is not. */
export function TextAnswer({
  unit,
  indicator,
  isReadOnly,
}: {
  readonly unit: GridUnit;
  readonly indicator: GridIndicator;
  readonly isReadOnly: boolean;
}) {
  const grid = useGrid();
  const place = { unit: unit.code, indicator: indicator.code };
  const entry = useCellEntry(unit.code, indicator.code);
  const cell = unit.cells[indicator.code];
  const state = cell?.state ?? 'missing';
  const typed = entry === null || entry.phase === 'saved' ? null : entry.text;
  const sentence =
    entry?.phase === 'restored'
      ? gridText.restored
      : entry !== null && 'sentence' in entry
        ? entry.sentence
        : null;
  return (
    <div className={classes.answer}>
      <Textarea
        autosize
        minRows={2}
        maxRows={8}
        readOnly={isReadOnly}
        data-words={wordsOf(place)}
        label={
          <span className={classes.label}>
            {indicator.label}
            <CellMark entry={entry} warning={null} />
          </span>
        }
        placeholder={
          state === 'missing' ? panelText.textPlaceholder : STATE_NAMES[textState(state)]
        }
        value={typed ?? cellText(cell, 'text')}
        error={entry?.phase === 'asking' ? null : sentence}
        onChange={(event) => grid.type(place, event.currentTarget.value, true)}
        onBlur={() => grid.leave(place)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' && event.ctrlKey) grid.commit(place);
          if (event.key === 'Escape' && entry !== null && entry.phase !== 'saved') {
            event.preventDefault();
            grid.drop(place);
          }
        }}
      />
      {entry?.phase === 'asking' && (
        <div className={classes.choices} role="alert">
          {sentence}
          {entry.choices.map((choice) => (
            <Button key={choice.label} variant="default" onClick={() => grid.choose(place, choice)}>
              {choice.label}
            </Button>
          ))}
        </div>
      )}
      {(entry?.phase === 'failed' || entry?.phase === 'restored') && (
        <Button variant="default" onClick={() => grid.commit(place)}>
          {gridText.retry}
        </Button>
      )}
    </div>
  );
}

/** Names the field of an answer in words. */
export function wordsOf({ unit, indicator }: CellPlace): string {
  return `${unit} ${indicator}`;
}

function textState(state: string): keyof typeof STATE_NAMES {
  return state === 'none' || state === 'notApplicable' || state === 'notDue' ? state : 'missing';
}
