import type { z } from 'zod';
import type { overviewSchema } from '#app/contract/boardSchemas.ts';
import { vietnamDate } from '#app/domain/vietnamTime.ts';
import { queryCampaignResults } from '#app/reports/queryCampaignResults.ts';
import { listCampaigns } from '#app/storage/campaignStore.ts';
import { reading, type ServiceContext } from './serviceContext.ts';

/** The open campaigns side by side, by the same counting as their boards. */
export function campaignOverview(context: ServiceContext): z.infer<typeof overviewSchema> {
  const db = reading(context);
  return {
    today: vietnamDate(context.clock()),
    campaigns: listCampaigns(db)
      .filter(({ state }) => state === 'open')
      .map((campaign) => {
        const { expected, reported, returned, missing } = queryCampaignResults(
          db,
          campaign,
        ).completeness;
        const { code, name, unitDeadline } = campaign;
        return { code, name, unitDeadline, expected, reported, returned, missing };
      }),
  };
}
