import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SubmissionKind } from '#app/domain/foldSubmissions.ts';
import { invariant, ok, type AppError, type Result } from '#app/domain/result.ts';
import {
  isBlocking,
  type ImportContext,
  type ImportProposal,
  type ProposedCell,
} from '#app/importing/importProposal.ts';
import { importTwoColumnSheet } from '#app/importing/importTwoColumnSheet.ts';
import type { Campaign } from '#app/storage/campaignStore.ts';
import type { ChangeScope } from '#app/storage/changeScope.ts';
import { keepFile } from '#app/storage/evidenceFiles.ts';
import { insertEvidence } from '#app/storage/submissionStore.ts';
import { listUnits } from '#app/storage/unitStore.ts';
import { findOpenCampaign } from './findCampaign.ts';
import {
  kindOfNext,
  readCollectionState,
  recordSubmission,
  type CollectionState,
} from './recordSubmission.ts';
import { reading, type ServiceContext } from './serviceContext.ts';
import { write } from './write.ts';

export type ReceivedFile = { readonly name: string; readonly bytes: Uint8Array };

export type ImportRequest = {
  readonly campaign: string | null;
  readonly files: readonly ReceivedFile[];
  readonly receivedOn: string;
  readonly kind: SubmissionKind | null;
  /** Stores what carries no blocking flag; false only proposes. */
  readonly apply: boolean;
};

export type FileProposal = {
  readonly file: string;
  readonly proposal: ImportProposal;
  /** Set when the file could not be read at all. */
  readonly error: AppError | null;
};

export type ImportOutcome = {
  readonly files: readonly FileProposal[];
  /** Number of stored cells; 0 without `apply`. */
  readonly storedCells: number;
};

/**
 * Reads result files away from the core and proposes values. With `apply`
 * every cell without a blocking flag is stored, all files in one change set;
 * the original bytes are kept as evidence first.
 */
export async function importResults(
  context: ServiceContext,
  request: ImportRequest,
  signal?: AbortSignal,
): Promise<Result<ImportOutcome>> {
  const campaign = findOpenCampaign(reading(context), request.campaign);
  if (!campaign.ok) return campaign;
  const state = readCollectionState(reading(context), campaign.value);
  const importContext = describeCampaign(context, state);
  const files: FileProposal[] = [];
  for (const file of request.files) {
    signal?.throwIfAborted();
    files.push(await proposeFromFile(context, file, importContext, state, request.kind, signal));
  }
  if (!request.apply) return ok({ files, storedCells: 0 });
  return storeProposals(context, campaign.value, request, files);
}

async function proposeFromFile(
  context: ServiceContext,
  file: ReceivedFile,
  importContext: ImportContext,
  state: CollectionState,
  kind: SubmissionKind | null,
  signal: AbortSignal | undefined,
): Promise<FileProposal> {
  const quarantine = mkdtempSync(path.join(context.folder.root, 'doc-tep.chua-xong-'));
  try {
    const copy = path.join(quarantine, `tep${path.extname(file.name).toLowerCase()}`);
    writeFileSync(copy, file.bytes);
    const read = await context.reader.read(copy, signal);
    if (!read.ok) {
      const refused = read.error.code === 'fileRefused' ? read.error.refusal : null;
      return { file: file.name, proposal: { ...NOTHING, refused }, error: read.error };
    }
    const proposal = importTwoColumnSheet(read.value.document, importContext);
    const cells = proposal.cells.map((cell) => flagAgainstState(cell, state, kind));
    return { file: file.name, proposal: { ...proposal, cells }, error: null };
  } finally {
    rmSync(quarantine, { recursive: true, force: true });
  }
}

const NOTHING: ImportProposal = { cells: [], unknownUnits: [], foreignRows: [], refused: null };

function describeCampaign(context: ServiceContext, state: CollectionState): ImportContext {
  const aliases = new Map(listUnits(reading(context)).map((unit) => [unit.id, unit.aliases]));
  const entries = [...state.roster.values()];
  return {
    units: entries.map(({ code, name, unitId }) => ({
      code,
      name,
      aliases: aliases.get(unitId) ?? [],
    })),
    indicators: [...state.indicators.values()].map(({ code, label, unitOfMeasure, type }) => ({
      code,
      label,
      unitOfMeasure,
      type,
    })),
    applicable: Object.fromEntries(
      entries.map(({ code, indicatorCodes }) => [code, [...indicatorCodes]]),
    ),
  };
}

/** What the file alone cannot know: whether its unit has reported before. */
function flagAgainstState(
  cell: ProposedCell,
  { roster, submissions }: CollectionState,
  kind: SubmissionKind | null,
): ProposedCell {
  const entry = cell.unit === null ? undefined : roster.get(cell.unit);
  if (entry === undefined) return cell;
  if (kindOfNext(submissions.get(entry.id) ?? [], kind) !== null) return cell;
  return { ...cell, flags: [...cell.flags, 'kindNeeded'] };
}

function storeProposals(
  context: ServiceContext,
  campaign: Campaign,
  request: ImportRequest,
  files: readonly FileProposal[],
): Result<ImportOutcome> {
  const action = {
    name: 'result.import',
    subject: request.files.map(({ name }) => name).join(', '),
    campaignId: campaign.id,
  };
  return write(context, action, (scope) => {
    let storedCells = 0;
    for (const [index, { proposal }] of files.entries()) {
      const file = request.files[index];
      invariant(file !== undefined, 'one proposal a file');
      const stored = storeFile(scope, context, campaign, request, file, proposal);
      if (!stored.ok) return stored;
      storedCells += stored.value;
    }
    return ok({ files, storedCells });
  });
}

function storeFile(
  scope: ChangeScope,
  context: ServiceContext,
  campaign: Campaign,
  request: ImportRequest,
  file: ReceivedFile,
  proposal: ImportProposal,
): Result<number> {
  const accepted = proposal.cells.filter(
    ({ unit, indicator, stated, flags }) =>
      unit !== null && indicator !== null && stated !== null && !flags.some(isBlocking),
  );
  if (accepted.length === 0) return ok(0);
  const evidenceId = insertEvidence(scope, {
    kind: 'file',
    sha256: keepFile(context.folder, file.bytes),
    byte_size: file.bytes.length,
    media_type: null,
    original_name: file.name,
    url: null,
    width_px: null,
    height_px: null,
  });
  for (const [unitCode, cells] of Map.groupBy(accepted, ({ unit }) => unit ?? '')) {
    const recorded = recordSubmission(scope, context.actor, campaign, {
      unitCode,
      kind: request.kind,
      receivedOn: request.receivedOn,
      receivedTime: null,
      channel: 'file',
      sentBy: null,
      awaitsConfirmation: false,
      note: null,
      values: cells.flatMap(({ indicator, stated, raw, flags, source }) =>
        indicator === null || stated === null
          ? []
          : [
              {
                indicator,
                stated,
                raw,
                isApproximate: flags.includes('approx'),
                evidenceId,
                at: source.at,
              },
            ],
      ),
      activities: [],
      evidenceIds: [evidenceId],
    });
    if (!recorded.ok) return recorded;
  }
  return ok(accepted.length);
}
