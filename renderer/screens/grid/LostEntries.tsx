import { useMemo, useSyncExternalStore } from 'react';
import { gridText } from '../../i18n/grid.vi.ts';
import { BlockRefusal } from './BlockRefusal.tsx';
import { cellKey } from './cellListeners.ts';
import { useGrid } from './gridContext.tsx';
import type { Grid } from './gridModel.ts';

/** What was typed into a unit that somebody took off the list meanwhile: said once, never stored elsewhere. */
export function LostEntries({ grid }: { readonly grid: Grid }) {
  const { entries, drop } = useGrid();
  const units = useMemo(() => new Set(grid.units.map(({ code }) => code)), [grid.units]);
  const lost = () => entries.unsaved().filter(({ unit }) => !units.has(unit));
  useSyncExternalStore(
    (listener) => entries.subscribe(null, listener),
    () => lost().map(cellKey).join('\r'),
  );
  return lost().map((place) => {
    const entry = entries.get(place);
    const text = entry === null || entry.phase === 'saved' ? '' : entry.text;
    const label = grid.indicators.find(({ code }) => code === place.indicator)?.label;
    return (
      <BlockRefusal
        key={`${place.unit} ${place.indicator}`}
        sentence={gridText.unitGone(place.unit, label ?? place.indicator, text)}
        onClose={() => drop(place)}
      />
    );
  });
}
