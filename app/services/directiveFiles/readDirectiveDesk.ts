import type { z } from 'zod';
import { TEXT_DOUBTS } from '#app/contract/intakeDoubts.vi.ts';
import type { directiveDeskSchema, directiveRowSchema } from '#app/contract/directiveSchemas.ts';
import { DOCUMENT_TYPES } from '#app/domain/directive.ts';
import { directiveLabel, suggestDirection } from '#app/domain/directiveDraft.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { parseDirective, type ParsedDirective } from '#app/intake/parseDirective.ts';
import {
  listCampaignsOn,
  listDirectiveLines,
  type DirectiveLine,
} from '#app/storage/directiveList.ts';
import { readDirective, type StoredDirective } from '#app/storage/directiveStore.ts';
import { readOffice } from '#app/storage/officeStore.ts';
import type { ReadDb } from '#app/storage/queryBuilder.ts';
import { reading, type ServiceContext } from '../serviceContext.ts';
import { directivePages, fileOf, type DirectivePages } from './directivePages.ts';
import { contentOf, listDraftFiles, readDraftFile, type DraftFile } from './draftFile.ts';
import { findDuplicates } from './findDuplicates.ts';

type Desk = z.infer<typeof directiveDeskSchema>;
type Row = z.infer<typeof directiveRowSchema>;

/** Everything that was received: drafts that wait, and what is on record. */
export function listDirectives(context: ServiceContext): {
  drafts: { id: string; fileName: string; label: string; updatedAt: string }[];
  stored: Row[];
} {
  const db = reading(context);
  const lines = listDirectiveLines(db);
  const stored = new Set(lines.map(({ id }) => id));
  const drafts = listDraftFiles(context);
  const corrected = new Set(drafts.map(({ id }) => id));
  return {
    drafts: drafts
      .filter(({ id }) => !stored.has(id))
      .map(({ id, file, content, updatedAt }) => ({
        id,
        fileName: file?.name ?? '',
        label: directiveLabel(content),
        updatedAt,
      })),
    stored: lines.map((line) => rowOf(db, line, corrected.has(line.id))),
  };
}

/** One directive with its original; corrections that were begun come before what is on record. */
export async function readDirectiveDesk(
  context: ServiceContext,
  id: string,
  signal?: AbortSignal,
): Promise<Result<Desk>> {
  const db = reading(context);
  const draft = readDraftFile(context.folder, id);
  const became = draft?.storedAs ?? null;
  if (became !== null && readDirective(db, became) !== null) {
    return readDirectiveDesk(context, became, signal);
  }
  const stored = readDirective(db, id);
  if (draft === null && stored === null) {
    return fail({ code: 'notFound', entity: 'directive', reference: id });
  }
  const file = fileOf(context, id);
  const read = file === null ? null : await directivePages(context, file, signal);
  const pages = fitting(read, stored);
  const shown = draft ?? draftOf(stored);
  const parsed = parseDirective(pages?.text ?? '');
  const { direction, content, settled, dismissed } = shown;
  return ok({
    id,
    isStored: stored !== null,
    isChanged: stored !== null && draft !== null,
    version: draft?.version ?? 0,
    savedAt: draft?.updatedAt ?? null,
    file,
    source: sourceOf(pages),
    doubt: doubtOf(pages, parsed),
    draft: { direction, content, settled, dismissed },
    suggestions: suggestionsOf(db, parsed, content.issuer),
    duplicates:
      stored === null ? findDuplicates(context, { id, sha256: file?.sha256 ?? null, content }) : [],
    campaigns: campaignsOf(db, id),
  });
}

/** Why the text was not read, or only in part; pages nobody tried to read are in no doubt. */
export function doubtOf(
  pages: DirectivePages | null,
  { doubt }: Pick<ParsedDirective, 'doubt'>,
): string | null {
  const isRead = pages !== null && pages.isRecognised && pages.pages.length > 0;
  return isRead && doubt !== null ? TEXT_DOUBTS[doubt] : null;
}

/** Which campaigns rest on a directive, and as which of their two papers. */
function campaignsOf(db: ReadDb, id: string): Row['campaigns'] {
  return listCampaignsOn(db, id).map((campaign) => ({
    code: campaign.code,
    name: campaign.name,
    role: campaign.requested_by_id === id ? 'requestedBy' : 'passedOnBy',
    state: campaign.state,
  }));
}

function rowOf(db: ReadDb, line: DirectiveLine, hasDraft: boolean): Row {
  return {
    id: line.id,
    direction: line.direction,
    documentType: DOCUMENT_TYPES.find((type) => type === line.document_type) ?? null,
    issuer: line.issuer,
    number: line.number,
    symbol: line.symbol,
    issuedOn: line.issued_on,
    subject: line.subject,
    reportDueOn: line.report_due_on,
    reportDueTime: line.report_due_time,
    fileName: line.original_name,
    campaigns: campaignsOf(db, line.id),
    hasDraft,
  };
}

/** A stored directive as it would be corrected; one that is not there has a draft. */
function draftOf(
  stored: StoredDirective | null,
): Pick<DraftFile, 'direction' | 'content' | 'settled' | 'dismissed'> {
  const content = contentOf(stored ?? parseDirective('').directive);
  return { direction: stored?.direction ?? null, content, settled: [], dismissed: [] };
}

/**
 * Places of words on record fit the text they were read in. Where the file reads
 * differently today, its text of then is shown, without places on the page.
 */
function fitting(
  pages: DirectivePages | null,
  stored: StoredDirective | null,
): DirectivePages | null {
  const text = stored?.text ?? null;
  if (text === null || pages?.text === text) return pages;
  const page = { text, boxes: [], overlays: [], width: 0, height: 0, isScan: false };
  return {
    kind: 'text',
    pages: [page],
    notes: [],
    text,
    pageStarts: [0],
    signatures: pages?.signatures ?? 0,
    isRecognised: true,
  };
}

function sourceOf(pages: DirectivePages | null): Desk['source'] {
  if (pages === null) return null;
  const { kind, notes, signatures, pageStarts } = pages;
  return {
    kind,
    notes: [...notes],
    signatures,
    pages: pages.pages.map(({ text, boxes, overlays, width, height, isScan }, index) => ({
      text,
      start: pageStarts[index] ?? 0,
      boxes: [...boxes],
      overlays: [...overlays],
      width,
      height,
      isScan,
    })),
  };
}

function suggestionsOf(
  db: ReadDb,
  { suggestions }: ParsedDirective,
  issuer: string | null,
): Desk['suggestions'] {
  const direction = suggestDirection(issuer, readOffice(db));
  return [
    ...suggestions,
    ...(direction === null
      ? []
      : [
          {
            pointer: '/direction',
            value: direction,
            evidence: null,
            source: 'issuer' as const,
          },
        ]),
  ];
}
