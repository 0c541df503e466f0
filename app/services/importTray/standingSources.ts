import { hasSubmission } from '#app/storage/importedStore.ts';
import { reading, type ServiceContext } from '../serviceContext.ts';
import { listSourceFiles, type TraySourceFile } from './traySourceFile.ts';

/** A source without what of it is on record. */
export type StandingSource = TraySourceFile & { readonly appliedUnits: readonly string[] };

/**
 * What lies in the tray of a campaign. What was imported is gone from it as long
 * as its report is on record: taking the import back lays it here again, with
 * everything that was decided.
 */
export function standingSources(context: ServiceContext, campaignId: string): StandingSource[] {
  return listSourceFiles(context.folder, campaignId).flatMap((source) => {
    const left = withoutApplied(context, source);
    return left === null ? [] : [left];
  });
}

/** Whether anything of a source still lies in the tray. */
export function isInTray(context: ServiceContext, source: TraySourceFile): boolean {
  return withoutApplied(context, source) !== null;
}

/** Null when nothing of it is left to decide or to import. */
export function withoutApplied(
  context: ServiceContext,
  source: TraySourceFile,
): StandingSource | null {
  if (source.isRemoved) return null;
  const db = reading(context);
  const standing = source.applied.filter(({ submissionId }) => hasSubmission(db, submissionId));
  const gone = new Set(standing.flatMap(({ keys }) => keys));
  const cells = source.cells.filter(({ key }) => !gone.has(key));
  const activities = source.activities.filter(({ key }) => !gone.has(key));
  const isLeft =
    standing.length === 0 ||
    cells.some((cell) => isOpen(source, cell.unitName, source.decisions.cells[cell.key])) ||
    activities.some((each) => isOpen(source, each.unitName, source.decisions.activities[each.key]));
  if (!isLeft) return null;
  const appliedUnits = [...new Set(standing.map(({ unit }) => unit))];
  return { ...source, cells, activities, appliedUnits };
}

function isOpen(
  { decisions }: TraySourceFile,
  unitName: string | null,
  decision: { readonly isTaken: boolean } | undefined,
): boolean {
  return decision?.isTaken !== false && decisions.units[unitName ?? '']?.is !== 'nobody';
}
