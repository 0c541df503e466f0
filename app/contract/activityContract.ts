import { z } from 'zod';
import {
  activityDeskSchema,
  activityReference,
  activitySaveSchema,
  matchAnswerSchema,
} from './activitySchemas.ts';
import { operation } from './operation.ts';
import {
  assignmentReference,
  attendSchema,
  peopleSaveSchema,
  programmeRowMoveSchema,
  programmeRowReference,
  programmeRowsSaveSchema,
  programmeSchema,
} from './programmeSchemas.ts';
import { campaignReference } from './schemas.ts';

const savedIds = z.object({ ids: z.array(z.string()) });

/** Activities of a campaign, keyed row by row, and the questions they raise. */
export const activityContract = {
  desk: operation.input(campaignReference).output(activityDeskSchema),
  /** All rows or none, as one undoable step; answers with their ids in the same order. */
  save: operation.input(activitySaveSchema).output(savedIds),
  remove: operation.input(activityReference).output(z.void()),
  /** Whether two activities of different units are one event; changes no figure. */
  answerMatch: operation.input(matchAnswerSchema).output(z.void()),
};

/** What an event's programme holds, who goes to which row of it, and who came. */
export const programmeContract = {
  read: operation.input(campaignReference).output(programmeSchema),
  /** All people or none, as one undoable step; answers with their ids in the same order. */
  save: operation.input(peopleSaveSchema).output(savedIds),
  attend: operation.input(attendSchema).output(z.void()),
  remove: operation.input(assignmentReference).output(z.void()),
  /** Rows typed by hand: all or none, as one undoable step; answers with their ids in the same order. */
  saveRows: operation.input(programmeRowsSaveSchema).output(savedIds),
  moveRow: operation.input(programmeRowMoveSchema).output(z.void()),
  removeRow: operation.input(programmeRowReference).output(z.void()),
};
