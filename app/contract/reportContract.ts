import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import type { LeaderCopyModel, ReportModel } from '#app/domain/reportModel.ts';
import type { ReportFigure, ReportParagraph } from '#app/domain/reportParagraph.ts';
import type { ReportSetting } from '#app/domain/reportSetting.ts';
import { sourcesSchema } from './gridSchemas.ts';
import { operation } from './operation.ts';
import { checkSchema, correctionSchema } from './reportLifeContract.ts';
import { campaignReference, isoDateSchema, reportRequestSchema, reportSchema } from './schemas.ts';
import { progressSchema } from './sessionContract.ts';

const reportStateSchema = z.enum(['submitted', 'returned', 'signed', 'issued']);

/** A stored report of a campaign; the live draft is none of them. */
const storedReportSchema = z.object({
  id: z.string(),
  sequence: z.int(),
  state: reportStateSchema,
  createdAt: z.string(),
  returnNote: z.string().nullable(),
  number: z.string().nullable(),
  issuedOn: z.string().nullable(),
  replaces: z.string().nullable(),
  signedCopyName: z.string().nullable(),
  /** Whether a digital signature was found in the signed PDF, unchecked; null for no PDF. */
  signatureFound: z.boolean().nullable(),
  /** Moment of its last step. */
  updatedAt: z.string(),
  corrections: z.array(correctionSchema),
});

/** How the report is written; what cannot be is refused at the edge. */
const settingSchema = z.object({
  kind: z.enum(['thematic', 'quick', 'short']),
  issuingBody: z.enum(['ubnd', 'phong']),
  period: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('all') }),
    z.object({ kind: z.literal('campaign') }),
    z.object({ kind: z.literal('event'), eventId: z.string().min(1).max(100) }),
  ]),
  photosPerPage: z.union([z.literal(2), z.literal(4)]),
  charts: z
    .array(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('units'), indicator: z.string().min(1).max(100) }),
        z.object({ kind: z.literal('groups'), indicator: z.string().min(1).max(100) }),
        z.object({ kind: z.literal('years') }),
      ]),
    )
    .max(20),
}) satisfies z.ZodType<ReportSetting>;

const previewSchema = z.object({
  campaignCode: z.string(),
  setting: settingSchema,
  /** Events a supplement can be written about. */
  events: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Indicators of numbers, in the order of the form. */
  indicators: z.array(z.object({ code: z.string(), label: z.string() })),
  /** Id of the frozen report shown, null for the live draft. */
  shown: z.string().nullable(),
  /** Paragraphs of the live draft; none of frozen content, which nobody edits. */
  paragraphs: z.custom<readonly ReportParagraph[]>(),
  figures: z.custom<readonly ReportFigure[]>(),
  release: z.custom<ReportModel>(),
  leader: z.custom<LeaderCopyModel>(),
  checks: z.array(checkSchema),
  /** "Báo cáo số …" that the draft would take the place of. */
  draftReplaces: z.string().nullable(),
  /** Oldest first. */
  reports: z.array(storedReportSchema),
});

const reportId = z.object({ reportId: z.string().min(1) });

/** Names of the files a report is written to. */
const reportFileSchema = z.enum(['docx', 'xlsx', 'leaderDocx', 'insideXlsx']);

/** A bare name as papers get it, never a path. */
const PAPER_FILE = /^[a-z0-9-]{1,150}(?: \(\d\))?\.(?:docx|xlsx|zip)$/u;

/** A file in the export folder that the desktop may open, or show in its folder: of the report, or a paper by its name. */
export const writtenFileSchema = z.union([
  reportFileSchema,
  z
    .templateLiteral([z.string(), z.enum(['.docx', '.xlsx', '.zip'])])
    .refine((name) => PAPER_FILE.test(name)),
]);

/** Operations on the summary report: preview, files, the steps from "trình ký" to "phát hành". */
export const reportContract = {
  preview: operation
    .input(campaignReference.extend({ reportId: z.string().nullable() }))
    .output(previewSchema),
  /** Writes the three files; progress counts them. A frozen report prints from its frozen content. */
  export: operation.input(reportRequestSchema).output(eventIterator(progressSchema, reportSchema)),
  /** The bytes of one file, for a browser that saves it itself. */
  download: operation
    .input(campaignReference.extend({ reportId: z.string().nullable(), file: reportFileSchema }))
    .output(z.file()),
  sources: operation
    .input(campaignReference.extend({ indicator: z.string().min(1) }))
    .output(sourcesSchema),
  photo: operation.input(z.object({ sha256: z.string().length(64) })).output(z.file()),
  /** Number and date of the commune's own công văn, which section I cites. */
  identifyPassedOn: operation
    .input(
      campaignReference.extend({ number: z.string().regex(/^\d{1,6}$/u), issuedOn: isoDateSchema }),
    )
    .output(z.void()),
  /** Chooses how the report of a campaign is written, as one undoable step. */
  saveSetting: operation
    .input(campaignReference.extend({ setting: settingSchema }))
    .output(z.void()),
  submit: operation.input(campaignReference).output(reportId),
  return: operation.input(reportId.extend({ note: z.string().max(2000) })).output(z.void()),
  sign: operation.input(reportId).output(z.void()),
  issue: operation
    .input(
      reportId.extend({
        number: z.string(),
        issuedOn: isoDateSchema,
        signedCopy: z.file().nullable(),
      }),
    )
    .output(z.void()),
};
