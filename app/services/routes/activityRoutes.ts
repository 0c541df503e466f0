import { activityDesk } from '../activities/activityDesk.ts';
import { answerMatch } from '../activities/answerMatch.ts';
import { readProgramme } from '../activities/programmeDesk.ts';
import { moveProgrammeRow, removeProgrammeRow } from '../activities/changeProgramme.ts';
import { markAttendance, removeAssignment, savePeople } from '../activities/programmePeople.ts';
import { removeActivity } from '../activities/removeActivity.ts';
import { saveProgrammeRows } from '../activities/saveProgrammeRows.ts';
import { saveActivities } from '../activities/saveActivities.ts';
import { inOffice, unwrap } from './routeBase.ts';

/** Activities row by row and the pairs that may be one event. */
export const activityRoutes = {
  desk: inOffice.activity.desk.handler(({ context, input }) =>
    unwrap(activityDesk(context.office, input.campaign)),
  ),
  save: inOffice.activity.save.handler(({ context, input }) =>
    unwrap(saveActivities(context.office, input.campaign, input.rows)),
  ),
  remove: inOffice.activity.remove.handler(({ context, input }) =>
    unwrap(removeActivity(context.office, input.campaign, input.id)),
  ),
  answerMatch: inOffice.activity.answerMatch.handler(({ context, input }) =>
    unwrap(
      answerMatch(context.office, input.campaign, [input.firstId, input.secondId], input.isSame),
    ),
  ),
};

/** Rows of an event's programme and the people sent there. */
export const programmeRoutes = {
  read: inOffice.programme.read.handler(({ context, input }) =>
    unwrap(readProgramme(context.office, input.campaign)),
  ),
  save: inOffice.programme.save.handler(({ context, input }) =>
    unwrap(savePeople(context.office, input.campaign, input.people)),
  ),
  attend: inOffice.programme.attend.handler(({ context, input }) =>
    unwrap(markAttendance(context.office, input.campaign, input.id, input.attended)),
  ),
  remove: inOffice.programme.remove.handler(({ context, input }) =>
    unwrap(removeAssignment(context.office, input.campaign, input.id)),
  ),
  saveRows: inOffice.programme.saveRows.handler(({ context, input }) =>
    unwrap(saveProgrammeRows(context.office, input.campaign, input.rows)),
  ),
  moveRow: inOffice.programme.moveRow.handler(({ context, input }) =>
    unwrap(moveProgrammeRow(context.office, input.campaign, input.id, input.by)),
  ),
  removeRow: inOffice.programme.removeRow.handler(({ context, input }) =>
    unwrap(removeProgrammeRow(context.office, input.campaign, input.id)),
  ),
};
