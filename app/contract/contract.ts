import { z } from 'zod';
import { auditContract } from './auditContract.ts';
import { backupContract } from './backupContract.ts';
import { boardSchema, overviewSchema } from './boardSchemas.ts';
import { changeSetContract } from './changeSetContract.ts';
import { contactContract } from './contactContract.ts';
import { directiveContract } from './directiveContract.ts';
import { dutyContract } from './dutyContract.ts';
import { activityContract, programmeContract } from './activityContract.ts';
import { blockRowsSchema } from './cellRowSchemas.ts';
import { chartContract } from './chartContract.ts';
import { clerkContract } from './clerkContract.ts';
import { cellNoteSchema, gridSchema, savedCellsSchema } from './gridSchemas.ts';
import { importContract } from './importContract.ts';
import { officeSchema, unitEntrySchema } from './officeSchemas.ts';
import { operation } from './operation.ts';
import { handoutContract, paperContract } from './paperContract.ts';
import { photoContract } from './photoContract.ts';
import { proseContract } from './proseContract.ts';
import { receivedFormContract } from './receivedFormContract.ts';
import { recoveryContract } from './recoveryContract.ts';
import { reportContract } from './reportContract.ts';
import { reportLifeContract } from './reportLifeContract.ts';
import {
  campaignReference,
  campaignSchema,
  cellEntrySchema,
  healthSchema,
  importOutcomeSchema,
  importRequestSchema,
  statusSchema,
  unitImportSchema,
  unitSchema,
} from './schemas.ts';
import { searchContract } from './searchContract.ts';
import { setupContract } from './setupContract.ts';
import { sessionContract } from './sessionContract.ts';
import { sourceContract } from './sourceContract.ts';
import { supportContract } from './supportContract.ts';
import { totalsRowContract } from './totalsRowContract.ts';
import { submissionContract } from './submissionContract.ts';

/**
 * Everything a host can ask of the product. Command line, loopback server and
 * Electron serve this one contract; every input and output is checked by zod.
 */
export const contract = {
  session: sessionContract,
  office: {
    read: operation.output(officeSchema),
    update: operation.input(officeSchema).output(z.void()),
  },
  unit: {
    list: operation.output(z.array(unitSchema)),
    add: operation.input(unitEntrySchema).output(z.void()),
    /** The code names the unit and stays. */
    update: operation.input(unitEntrySchema).output(z.void()),
    import: operation.input(z.object({ file: z.file() })).output(unitImportSchema),
  },
  campaign: {
    list: operation.output(z.array(campaignSchema)),
    status: operation.input(campaignReference).output(statusSchema),
    board: operation.input(campaignReference).output(boardSchema),
    grid: operation.input(campaignReference).output(gridSchema),
    /** Every open campaign in one line. */
    overview: operation.output(overviewSchema),
  },
  setup: setupContract,
  directive: directiveContract,
  paper: paperContract,
  handout: handoutContract,
  result: { import: operation.input(importRequestSchema).output(importOutcomeSchema) },
  importTray: importContract,
  value: {
    save: operation.input(cellEntrySchema).output(savedCellsSchema),
    saveBlock: operation.input(blockRowsSchema).output(savedCellsSchema),
    saveNote: operation.input(cellNoteSchema).output(z.void()),
  },
  submission: submissionContract,
  activity: activityContract,
  programme: programmeContract,
  photo: photoContract,
  receivedForm: receivedFormContract,
  source: sourceContract,
  totalsRow: totalsRowContract,
  report: reportContract,
  prose: proseContract,
  reportLife: reportLifeContract,
  contact: contactContract,
  duty: dutyContract,
  chart: chartContract,
  changeSet: changeSetContract,
  audit: auditContract,
  backup: backupContract,
  recovery: recoveryContract,
  health: { check: operation.output(healthSchema) },
  clerk: clerkContract,
  search: searchContract,
  support: supportContract,
};
