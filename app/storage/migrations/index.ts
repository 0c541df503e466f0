import { changeSetsAndAudit } from './0001-change-sets-and-audit.ts';
import { officeAndUnits } from './0002-office-and-units.ts';
import { directives } from './0003-directives.ts';
import { campaigns } from './0004-campaigns.ts';
import { submissions } from './0005-submissions.ts';
import { summaryReports } from './0006-summary-reports.ts';
import { runningACampaign } from './0007-running-a-campaign.ts';
import { reportSettings } from './0008-report-settings.ts';
import { reportTexts } from './0009-report-texts.ts';
import { reportLife } from './0010-report-life.ts';
import { receivedForms } from './0011-received-forms.ts';
import { commonHelp } from './0012-common-help.ts';
import { search } from './0013-search.ts';
import { directiveFiles } from './0014-directive-files.ts';
import { chosenUnitPhotos } from './0015-chosen-unit-photos.ts';
import { importLayouts } from './0016-import-layouts.ts';
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
  reportSettings,
  reportTexts,
  reportLife,
  receivedForms,
  commonHelp,
  search,
  directiveFiles,
  chosenUnitPhotos,
  importLayouts,
];
