import { changeSetsAndAudit } from './0001-change-sets-and-audit.ts';
import { officeAndUnits } from './0002-office-and-units.ts';
import { directives } from './0003-directives.ts';
import { campaigns } from './0004-campaigns.ts';
import { submissions } from './0005-submissions.ts';
import { summaryReports } from './0006-summary-reports.ts';
import { runningACampaign } from './0007-running-a-campaign.ts';
import type { Migration } from './migration.ts';

/** All steps in order; the last number is the schema version this program writes. */
export const migrations: readonly Migration[] = [
  changeSetsAndAudit,
  officeAndUnits,
  directives,
  campaigns,
  submissions,
  summaryReports,
  runningACampaign,
];
