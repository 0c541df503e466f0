import type { SubmissionKind } from '#app/domain/foldSubmissions.ts';
import { invariant, ok, type AppError, type Result } from '#app/domain/result.ts';
import {
  isBlocking,
  type ImportContext,
  type ImportProposal,
  type ProposedCell,
} from '#app/importing/importProposal.ts';
import { importDocument } from '#app/importing/importDocument.ts';
import type { Campaign } from '#app/storage/campaignStore.ts';
import type { ChangeScope } from '#app/storage/changeScope.ts';
import { keepFile } from '#app/storage/evidenceFiles.ts';
import { insertEvidence } from '#app/storage/submissionStore.ts';
import { describeCampaign } from './describeCampaign.ts';
import { findOpenCampaign } from './findCampaign.ts';
import {
  kindOfNext,
  readCollectionState,
  recordSubmission,
  type CollectionState,
} from './recordSubmission.ts';
import { mapConcurrently } from './mapConcurrently.ts';
import { readReceivedFile, type ReceivedFile } from './readReceivedFile.ts';
import { reading, type ServiceContext } from './serviceContext.ts';
import { write } from './write.ts';

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
  const importContext = describeCampaign(context, state, campaign.value);
  const proposed = await mapConcurrently(request.files, FILES_AT_ONCE, async (file) => {
    signal?.throwIfAborted();
    return await proposeFromFile(context, file, importContext, signal);
  });
  const files = flagAgainstState(proposed, state, request.kind);
  if (!request.apply) return ok({ files, storedCells: 0 });
  return storeProposals(context, campaign.value, request, files);
}

/** Each file has a process of its own; more than these would wait for each other. */
const FILES_AT_ONCE = 3;

async function proposeFromFile(
  context: ServiceContext,
  file: ReceivedFile,
  importContext: ImportContext,
  signal: AbortSignal | undefined,
): Promise<FileProposal> {
  const read = await readReceivedFile(context, file, signal);
  if (read.ok) {
    return {
      file: file.name,
      proposal: importDocument(read.value, importContext),
      error: null,
    };
  }
  const refused = read.error.code === 'fileRefused' ? read.error.refusal : null;
  return { file: file.name, proposal: { ...NOTHING, refused }, error: read.error };
}

const NOTHING: ImportProposal = {
  cells: [],
  unknownUnits: [],
  foreignRows: [],
  activities: [],
  refused: null,
};

/**
 * What one file alone cannot know: whether its unit has reported before, in an
 * earlier submission or in an earlier file of the same import.
 */
function flagAgainstState(
  files: readonly FileProposal[],
  { roster, submissions }: CollectionState,
  kind: SubmissionKind | null,
): FileProposal[] {
  const reported = new Set(
    [...roster.values()]
      .filter(({ id }) => kindOfNext(submissions.get(id) ?? [], kind) === null)
      .map(({ code }) => code),
  );
  return files.map((file) => {
    const cells = file.proposal.cells.map((cell) =>
      cell.unit !== null && reported.has(cell.unit)
        ? { ...cell, flags: [...cell.flags, 'kindNeeded' as const] }
        : cell,
    );
    if (kind === null || kind === 'first') {
      for (const { unit } of cells.filter(isStorable)) if (unit !== null) reported.add(unit);
    }
    return { ...file, proposal: { ...file.proposal, cells } };
  });
}

function isStorable({ unit, indicator, stated, flags }: ProposedCell): boolean {
  return unit !== null && indicator !== null && stated !== null && !flags.some(isBlocking);
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
  const accepted = proposal.cells.filter(isStorable);
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
