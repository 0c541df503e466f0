import type { PlannedReport } from '#app/domain/importTray/trayView.ts';
import type { TraySource } from '#app/domain/importTray/trayTypes.ts';
import { unitForm } from '#app/domain/unitKey.ts';
import { listRoster, type Campaign } from '#app/storage/campaignStore.ts';
import type { ChangeScope } from '#app/storage/changeScope.ts';
import { insertAlias, listUnits } from '#app/storage/unitStore.ts';
import { rememberColumns } from '../importLayouts.ts';

/** A name a person said who it is becomes another name of that unit. */
export function learnNames(
  scope: ChangeScope,
  sources: readonly TraySource[],
  codes: ReadonlyMap<string, string>,
): void {
  for (const source of sources) {
    for (const [name, decision] of Object.entries(source.decisions.units)) {
      if (name === '' || decision.is !== 'unit' || isShared(source, name)) continue;
      const units = listUnits(scope.recorder.db);
      const unit = units.find(({ code }) => code === (codes.get(decision.code) ?? decision.code));
      if (unit === undefined) continue;
      const known = [unit.name, ...unit.aliases].map(unitForm);
      if (!known.includes(unitForm(name))) insertAlias(scope, unit.id, name);
    }
  }
}

/** "Thôn 16, Thôn 17" is no name of either. */
function isShared({ cells }: TraySource, name: string): boolean {
  return cells.some(({ unitName, flags }) => unitName === name && flags.includes('sharedByUnits'));
}

/**
 * A label a person said the indicator of is remembered for tables like it: of
 * the unit where the source speaks of one alone, else of every sender.
 */
export function learnColumns(
  scope: ChangeScope,
  campaign: Campaign,
  plan: readonly PlannedReport[],
): void {
  const roster = new Map(
    listRoster(scope.recorder.db, campaign).map(({ code, unitId }) => [code, unitId]),
  );
  for (const [, reports] of Map.groupBy(plan, ({ source }) => source.id)) {
    const confirmed = reports.flatMap(({ source, cells }) =>
      cells.flatMap(({ cell, indicator }) =>
        cell.column === null || (source.decisions.cells[cell.key]?.indicator ?? null) === null
          ? []
          : [{ column: cell.column, indicator }],
      ),
    );
    const units = new Set(reports.map(({ unit }) => unit.code));
    const [only] = units;
    const unitId = units.size === 1 && only !== undefined ? (roster.get(only) ?? null) : null;
    if (confirmed.length > 0) rememberColumns(scope, confirmed, unitId);
  }
}
