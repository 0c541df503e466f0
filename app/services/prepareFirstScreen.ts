import { queryCampaignResults } from '#app/reports/queryCampaignResults.ts';
import { listCampaigns } from '#app/storage/campaignStore.ts';
import { isSqliteFailure } from '#app/storage/sqliteErrors.ts';
import type { OfficeSession } from './officeSession.ts';
import { reading } from './serviceContext.ts';

/**
 * Counts what the first screen most likely shows while its page is still being
 * loaded. Nothing depends on it: what fails here fails again, with its answer, when
 * a screen asks.
 */
export function prepareFirstScreen(session: OfficeSession): void {
  const office = session.current();
  if (!office.ok) return;
  const db = reading(office.value);
  try {
    const campaign = listCampaigns(db).find(({ state }) => state === 'open');
    if (campaign !== undefined) queryCampaignResults(db, campaign);
  } catch (error) {
    if (!isSqliteFailure(error)) throw error;
  }
}
