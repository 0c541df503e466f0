import { fail, ok, type Result } from '#app/domain/result.ts';
import { keepFile, readKeptFile, sha256Of } from '#app/storage/evidenceFiles.ts';
import { insertPhoto, listPhotos } from '#app/storage/photoStore.ts';
import { insertEvidence } from '#app/storage/submissionStore.ts';
import type { KeptThumbnail } from '#app/storage/thumbnailFiles.ts';
import { MAX_EVIDENCE_BYTES } from '../attachEvidence.ts';
import { findOpenCampaign } from '../findCampaign.ts';
import type { ReceivedFile } from '../readReceivedFile.ts';
import { reading, type ServiceContext } from '../serviceContext.ts';
import { write } from '../write.ts';
import { findPlace, type PhotoTarget } from './findPlace.ts';
import { lookAtPhoto } from './lookAtPhoto.ts';

/**
 * Takes one photo in: it is looked at away from the core, then its bytes are
 * kept unchanged. It belongs to no campaign before `addPhotos` says so, so that
 * a whole handful of photos is one step.
 */
export async function receivePhoto(
  context: ServiceContext,
  file: ReceivedFile,
  signal?: AbortSignal,
): Promise<Result<{ readonly sha256: string }>> {
  const { name, bytes } = file;
  if (bytes.length > MAX_EVIDENCE_BYTES) {
    const refusal = { why: 'tooLarge', bytes: bytes.length, limit: MAX_EVIDENCE_BYTES } as const;
    return fail({ code: 'fileRefused', file: name, refusal });
  }
  const looked = await lookAtPhoto(context, sha256Of(bytes), file, signal);
  return looked.ok ? ok({ sha256: keepFile(context.folder, bytes) }) : looked;
}

type TakenPhoto = { readonly sha256: string; readonly name: string };

/**
 * Puts received photos into a campaign, in its tray or straight to a unit or an
 * activity, as one undoable step. A
 * photo the campaign has already, under whatever name, is named and left out.
 */
export async function addPhotos(
  context: ServiceContext,
  reference: string | null,
  taken: readonly TakenPhoto[],
  target: PhotoTarget,
): Promise<Result<{ readonly added: number; readonly known: readonly TakenPhoto[] }>> {
  const looked: { readonly photo: TakenPhoto; readonly facts: KeptThumbnail; size: number }[] = [];
  for (const photo of taken) {
    const bytes = readKeptFile(context.folder, photo.sha256);
    if (bytes === null) return fail({ code: 'notFound', entity: 'photo', reference: photo.name });
    const facts = await lookAtPhoto(context, photo.sha256, { name: photo.name, bytes });
    if (!facts.ok) return facts;
    looked.push({ photo, facts: facts.value, size: bytes.length });
  }
  const found = findOpenCampaign(reading(context), reference);
  if (!found.ok) return found;
  const campaign = found.value;
  const place = findPlace(context, campaign, target);
  if (!place.ok) return place;
  const subject = taken.length === 1 ? (taken[0]?.name ?? '') : `${taken.length} ảnh`;
  return write(context, { name: 'photo.add', subject, campaignId: campaign.id }, (scope) => {
    const have = new Set(listPhotos(scope.recorder.db, campaign.id).map(({ sha256 }) => sha256));
    const known: TakenPhoto[] = [];
    for (const { photo, facts, size } of looked) {
      if (have.has(photo.sha256)) {
        known.push(photo);
        continue;
      }
      have.add(photo.sha256);
      const evidenceId = insertEvidence(scope, {
        kind: 'photo',
        sha256: photo.sha256,
        byte_size: size,
        media_type: facts.mediaType,
        original_name: photo.name,
        url: null,
        width_px: facts.widthPx,
        height_px: facts.heightPx,
      });
      insertPhoto(scope, campaign.id, evidenceId, place.value.place);
    }
    return ok({ added: taken.length - known.length, known });
  });
}
