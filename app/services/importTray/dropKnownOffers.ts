import { isSimilarActivity } from '#app/domain/findSimilarActivities.ts';
import { listActivityRows } from '#app/storage/activityStore.ts';
import { listRoster, type Campaign } from '#app/storage/campaignStore.ts';
import { listImportedFigures } from '#app/storage/importedStore.ts';
import { reading, type ServiceContext } from '../serviceContext.ts';
import { listSourceFiles, type TraySourceFile } from './traySourceFile.ts';

/**
 * Of a file that was imported before only what is new is offered again; what
 * was left out then stays left out. Without anything new it says so and waits
 * for nothing.
 */
export function dropKnownOffers(
  context: ServiceContext,
  campaign: Campaign,
  source: TraySourceFile,
): TraySourceFile {
  if (source.sha256 === null) return source;
  const db = reading(context);
  const figures = listImportedFigures(db, campaign.id, source.sha256);
  const first = figures[0];
  if (first === undefined) return source;
  const isKnown = ({ at, indicator }: TraySourceFile['cells'][number]): boolean =>
    figures.some((each) => each.at === at && (indicator ?? each.indicator) === each.indicator);
  const left = skippedBefore(context, source);
  const units = new Map(listRoster(db, campaign).map(({ id, code }) => [id, code]));
  const told = listActivityRows(db, campaign.id);
  const isTold = (each: TraySourceFile['activities'][number]): boolean =>
    told.some(
      (row) =>
        units.get(row.rosterEntryId) === each.unit &&
        isSimilarActivity(
          { name: row.name, startOn: row.start_on, place: 'x' },
          { ...each.fields, place: 'x' },
        ),
    );
  const cells = source.cells.filter((cell) => !isKnown(cell) && !left.has(cell.key));
  const activities = source.activities.filter((each) => !isTold(each) && !left.has(each.key));
  return {
    ...source,
    cells,
    activities,
    foreignRows: cells.length + activities.length === 0 ? [] : source.foreignRows,
    repeatedOn: first.importedAt.slice(0, 10),
  };
}

/** Keys are places in the proposal, so the same content has the same ones. */
function skippedBefore({ folder }: ServiceContext, source: TraySourceFile): ReadonlySet<string> {
  const earlier = listSourceFiles(folder, source.campaignId).findLast(
    ({ sha256, cells }) => sha256 === source.sha256 && cells.length === source.cells.length,
  );
  const { cells = {}, activities = {} } = earlier?.decisions ?? {};
  return new Set(
    [...Object.entries(cells), ...Object.entries(activities)].flatMap(([key, { isTaken }]) =>
      isTaken ? [] : [key],
    ),
  );
}
