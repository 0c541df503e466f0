import { z } from 'zod';
import { operation } from './operation.ts';
import { campaignReference } from './schemas.ts';

/**
 * Last year's totals beside this year's. An indicator nobody has a figure of is
 * left out, as is one that counted something else then: it is never 0.
 */
const lastYearSchema = z.object({
  /** The earlier campaign whose results stand beside; null where totals are typed alone. */
  previous: z.object({ code: z.string(), name: z.string() }).nullable(),
  figures: z.array(
    z.object({
      indicator: z.string(),
      /** In stored amounts. */
      amount: z.int(),
      /** Typed into the set-up instead of counted from the earlier campaign. */
      isTyped: z.boolean(),
    }),
  ),
});

/** What the charts of a campaign need beside its grid and its board. */
export const chartContract = {
  lastYear: operation.input(campaignReference).output(lastYearSchema),
};
