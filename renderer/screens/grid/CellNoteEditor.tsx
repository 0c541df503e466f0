import { gridText } from '../../i18n/grid.vi.ts';
import type { CellPlace } from './cellEntries.ts';
import type { Grid } from './gridModel.ts';
import { NoteEditor } from './NoteEditor.tsx';

/** The note of the chosen cell, beside it. */
export function CellNoteEditor({
  grid,
  place,
  onClose,
}: {
  readonly grid: Grid;
  readonly place: CellPlace;
  readonly onClose: () => void;
}) {
  const unit = grid.units.find(({ code }) => code === place.unit);
  const indicator = grid.indicators.find(({ code }) => code === place.indicator);
  if (unit === undefined || indicator === undefined) return null;
  return (
    <NoteEditor
      campaign={grid.campaign.code}
      place={place}
      label={gridText.cell(indicator.label, unit.name)}
      note={unit.notes[place.indicator] ?? ''}
      isReadOnly={grid.campaign.state !== 'open'}
      onClose={onClose}
    />
  );
}
