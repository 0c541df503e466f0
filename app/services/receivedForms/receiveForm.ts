import { DEFAULT_FORM_STATES, indicatorOf, type MappedCell } from '#app/domain/receivedForm.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { listIndicators } from '#app/storage/campaignStore.ts';
import { keepFile } from '#app/storage/evidenceFiles.ts';
import type { ReadDb } from '#app/storage/queryBuilder.ts';
import {
  insertReceivedForm,
  listMappedCells,
  listSimilarForms,
  saveMappedCells,
  type ReceivedForm,
} from '#app/storage/receivedFormStore.ts';
import { insertEvidence } from '#app/storage/submissionStore.ts';
import { findCampaign } from '../findCampaign.ts';
import { readFromCopy, type ReceivedFile } from '../readReceivedFile.ts';
import { reading, type ServiceContext } from '../serviceContext.ts';
import { write } from '../write.ts';
import { formSkeleton } from './formSkeleton.ts';
import { remember } from './openForm.ts';

export type ReceivedFormOutcome = {
  readonly formId: string;
  /** How a mapping of before serves: the same file has it at once, the same labels have it proposed. */
  readonly known: 'same' | 'similar' | null;
};

/**
 * Takes a form the Sở sent. It is opened by the isolated reader alone and kept
 * unchanged under its hash. A mapping made before comes along: of the very same
 * file as it was, of a form with the same labels as a proposal.
 */
export async function receiveForm(
  context: ServiceContext,
  reference: string | null,
  file: ReceivedFile,
  signal?: AbortSignal,
): Promise<Result<ReceivedFormOutcome>> {
  const found = findCampaign(reading(context), reference);
  if (!found.ok) return found;
  const read = await readFromCopy(context, file, (copy) => context.reader.readForm(copy, signal));
  if (!read.ok) return read;
  const campaign = found.value;
  const sha256 = keepFile(context.folder, file.bytes);
  remember(sha256, read.value);
  const skeleton = formSkeleton(read.value);
  const action = { name: 'receivedForm.receive', subject: file.name, campaignId: campaign.id };
  return write(context, action, (scope): Result<ReceivedFormOutcome> => {
    const db = scope.recorder.db;
    const indicators = listIndicators(db, campaign.id);
    const earlier = findEarlier(db, { sha256, skeleton });
    const evidenceId = insertEvidence(scope, {
      kind: 'file',
      sha256,
      byte_size: file.bytes.length,
      media_type: null,
      original_name: file.name,
      url: null,
      width_px: null,
      height_px: null,
    });
    const formId = insertReceivedForm(
      scope,
      {
        campaign_id: campaign.id,
        evidence_id: evidenceId,
        format: read.value.kind,
        skeleton_sha256: skeleton,
      },
      earlier?.form.states ?? DEFAULT_FORM_STATES,
    );
    if (earlier === null) return ok({ formId, known: null });
    const ids = new Map(indicators.map(({ code, id }) => [code, id]));
    const known = earlier.form.sha256 === sha256 ? 'same' : 'similar';
    const cells = earlier.cells.filter(({ target }) => {
      const code = indicatorOf(target);
      return code === null || ids.has(code);
    });
    const isConfirmed = known === 'same';
    saveMappedCells(
      scope,
      formId,
      cells.map((cell) => ({ ...cell, isConfirmed })),
      ids,
    );
    return ok({ formId, known });
  });
}

/** The newest form whose mapping somebody made: the same bytes before the same labels. */
function findEarlier(
  db: ReadDb,
  wanted: Pick<ReceivedForm, 'sha256' | 'skeleton'>,
): { readonly form: ReceivedForm; readonly cells: readonly MappedCell[] } | null {
  const mapped = listSimilarForms(db, wanted).flatMap((form) => {
    const cells = listMappedCells(db, form.id).filter(({ isConfirmed }) => isConfirmed);
    return cells.length === 0 ? [] : [{ form, cells }];
  });
  return mapped.find(({ form }) => form.sha256 === wanted.sha256) ?? mapped[0] ?? null;
}
