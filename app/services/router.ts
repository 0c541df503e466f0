import { backupRoutes } from './routes/backupRoutes.ts';
import { campaignRoutes } from './routes/campaignRoutes.ts';
import { chartRoutes } from './routes/chartRoutes.ts';
import { contactRoutes } from './routes/contactRoutes.ts';
import { clerkRoutes } from './routes/clerkRoutes.ts';
import { auditRoutes, changeSetRoutes, healthRoutes } from './routes/recordRoutes.ts';
import { resultRoutes, valueRoutes } from './routes/resultRoutes.ts';
import { searchRoutes } from './routes/searchRoutes.ts';
import { server } from './routes/routeBase.ts';
import { sessionRoutes } from './routes/sessionRoutes.ts';
import { submissionRoutes } from './routes/submissionRoutes.ts';

/**
 * The contract, implemented by the services. What the board and the saving of
 * figures need is there from the start; the rest is loaded when it is first asked
 * for, which a start does not wait for and an idle core does not hold.
 */
export const router = server.router({
  session: sessionRoutes,
  office: server.office.lazy(async () => ({
    default: (await import('./routes/officeRoutes.ts')).officeRoutes,
  })),
  unit: server.unit.lazy(async () => ({
    default: (await import('./routes/officeRoutes.ts')).unitRoutes,
  })),
  campaign: campaignRoutes,
  setup: server.setup.lazy(async () => ({
    default: (await import('./routes/setupRoutes.ts')).setupRoutes,
  })),
  directive: server.directive.lazy(async () => ({
    default: (await import('./routes/directiveRoutes.ts')).directiveRoutes,
  })),
  paper: server.paper.lazy(async () => ({
    default: (await import('./routes/paperRoutes.ts')).paperRoutes,
  })),
  handout: server.handout.lazy(async () => ({
    default: (await import('./routes/paperRoutes.ts')).handoutRoutes,
  })),
  result: resultRoutes,
  importTray: server.importTray.lazy(async () => ({
    default: (await import('./routes/importRoutes.ts')).importRoutes,
  })),
  value: valueRoutes,
  submission: submissionRoutes,
  activity: server.activity.lazy(async () => ({
    default: (await import('./routes/activityRoutes.ts')).activityRoutes,
  })),
  programme: server.programme.lazy(async () => ({
    default: (await import('./routes/activityRoutes.ts')).programmeRoutes,
  })),
  photo: server.photo.lazy(async () => ({
    default: (await import('./routes/photoRoutes.ts')).photoRoutes,
  })),
  receivedForm: server.receivedForm.lazy(async () => ({
    default: (await import('./routes/receivedFormRoutes.ts')).receivedFormRoutes,
  })),
  source: server.source.lazy(async () => ({
    default: (await import('./routes/sourceRoutes.ts')).sourceRoutes,
  })),
  totalsRow: server.totalsRow.lazy(async () => ({
    default: (await import('./routes/totalsRowRoutes.ts')).totalsRowRoutes,
  })),
  report: server.report.lazy(async () => ({
    default: (await import('./routes/reportRoutes.ts')).reportRoutes,
  })),
  prose: server.prose.lazy(async () => ({
    default: (await import('./routes/proseRoutes.ts')).proseRoutes,
  })),
  reportLife: server.reportLife.lazy(async () => ({
    default: (await import('./routes/reportLifeRoutes.ts')).reportLifeRoutes,
  })),
  contact: contactRoutes,
  duty: server.duty.lazy(async () => ({
    default: (await import('./routes/dutyRoutes.ts')).dutyRoutes,
  })),
  chart: chartRoutes,
  changeSet: changeSetRoutes,
  audit: auditRoutes,
  backup: backupRoutes,
  recovery: server.recovery.lazy(async () => ({
    default: (await import('./routes/recoveryRoutes.ts')).recoveryRoutes,
  })),
  health: healthRoutes,
  clerk: clerkRoutes,
  search: searchRoutes,
  support: server.support.lazy(async () => ({
    default: (await import('./routes/supportRoutes.ts')).supportRoutes,
  })),
});
