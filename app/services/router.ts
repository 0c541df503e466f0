import { activityRoutes, programmeRoutes } from './routes/activityRoutes.ts';
import { backupRoutes } from './routes/backupRoutes.ts';
import { campaignRoutes } from './routes/campaignRoutes.ts';
import { chartRoutes } from './routes/chartRoutes.ts';
import { contactRoutes } from './routes/contactRoutes.ts';
import { directiveRoutes } from './routes/directiveRoutes.ts';
import { dutyRoutes } from './routes/dutyRoutes.ts';
import { importRoutes } from './routes/importRoutes.ts';
import { officeRoutes, unitRoutes } from './routes/officeRoutes.ts';
import { clerkRoutes } from './routes/clerkRoutes.ts';
import { auditRoutes, changeSetRoutes, healthRoutes } from './routes/recordRoutes.ts';
import { handoutRoutes, paperRoutes } from './routes/paperRoutes.ts';
import { photoRoutes } from './routes/photoRoutes.ts';
import { reportLifeRoutes } from './routes/reportLifeRoutes.ts';
import { proseRoutes } from './routes/proseRoutes.ts';
import { receivedFormRoutes } from './routes/receivedFormRoutes.ts';
import { reportRoutes } from './routes/reportRoutes.ts';
import { recoveryRoutes } from './routes/recoveryRoutes.ts';
import { resultRoutes, valueRoutes } from './routes/resultRoutes.ts';
import { searchRoutes } from './routes/searchRoutes.ts';
import { server } from './routes/routeBase.ts';
import { sessionRoutes } from './routes/sessionRoutes.ts';
import { setupRoutes } from './routes/setupRoutes.ts';
import { sourceRoutes } from './routes/sourceRoutes.ts';
import { supportRoutes } from './routes/supportRoutes.ts';
import { totalsRowRoutes } from './routes/totalsRowRoutes.ts';
import { submissionRoutes } from './routes/submissionRoutes.ts';

/** The contract, implemented by the services. */
export const router = server.router({
  session: sessionRoutes,
  office: officeRoutes,
  unit: unitRoutes,
  campaign: campaignRoutes,
  setup: setupRoutes,
  directive: directiveRoutes,
  paper: paperRoutes,
  handout: handoutRoutes,
  result: resultRoutes,
  importTray: importRoutes,
  value: valueRoutes,
  submission: submissionRoutes,
  activity: activityRoutes,
  programme: programmeRoutes,
  photo: photoRoutes,
  receivedForm: receivedFormRoutes,
  source: sourceRoutes,
  totalsRow: totalsRowRoutes,
  report: reportRoutes,
  prose: proseRoutes,
  reportLife: reportLifeRoutes,
  contact: contactRoutes,
  duty: dutyRoutes,
  chart: chartRoutes,
  changeSet: changeSetRoutes,
  audit: auditRoutes,
  backup: backupRoutes,
  recovery: recoveryRoutes,
  health: healthRoutes,
  clerk: clerkRoutes,
  search: searchRoutes,
  support: supportRoutes,
});
