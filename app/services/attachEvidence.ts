import { z } from 'zod';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { ChangeScope } from '#app/storage/changeScope.ts';
import { keepFile, readKeptFile } from '#app/storage/evidenceFiles.ts';
import { isEvidenceOfValue, listEvidenceLinks, readEvidence } from '#app/storage/sheetStore.ts';
import { insertEvidence, linkEvidence } from '#app/storage/submissionStore.ts';
import { findOpenSubmission } from './findSubmission.ts';
import { reading, type ServiceContext } from './serviceContext.ts';
import { write } from './write.ts';

export type ReceivedFile = {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
};

/** A scanned report or a photo is far below; a film belongs on a drive, with its link here. */
export const MAX_EVIDENCE_BYTES = 25 * 1024 * 1024;

const webAddress = z.url({ protocol: /^https?$/u });

/** Files and a link that a report rests on, as one undoable step; the originals stay unchanged. */
export function attachEvidence(
  context: ServiceContext,
  submissionId: string,
  files: readonly ReceivedFile[],
  link: string | null,
): Result<void> {
  const found = findOpenSubmission(reading(context), submissionId, null);
  if (!found.ok) return found;
  const address = link?.trim() ?? null;
  if (address !== null && !webAddress.safeParse(address).success) {
    return fail({ code: 'validation', issues: [{ path: 'link', rule: 'link' }] });
  }
  const kept = keepFiles(context, files);
  if (!kept.ok) return kept;
  const { unitName, campaign } = found.value;
  const action = { name: 'submission.attach', subject: unitName, campaignId: campaign.id };
  return write(context, action, (scope) => {
    const links = listEvidenceLinks(scope.recorder.db, submissionId);
    const next = (links.at(-1)?.position ?? -1) + 1;
    const ids = insertKeptFiles(scope, kept.value);
    if (address !== null) ids.push(insertEvidence(scope, linkRow(address)));
    for (const [index, id] of ids.entries()) linkEvidence(scope, submissionId, id, next + index);
    return ok(undefined);
  });
}

/** Takes a piece of evidence off a report; its bytes stay kept, so that undo brings it back. */
export function detachEvidence(
  context: ServiceContext,
  submissionId: string,
  evidenceId: string,
): Result<void> {
  const found = findOpenSubmission(reading(context), submissionId, null);
  if (!found.ok) return found;
  const db = reading(context);
  const link = listEvidenceLinks(db, submissionId).find((each) => each.evidence_id === evidenceId);
  const evidence = readEvidence(db, evidenceId);
  if (link === undefined || evidence === null) {
    return fail({ code: 'notFound', entity: 'evidence', reference: evidenceId });
  }
  if (isEvidenceOfValue(db, submissionId, evidenceId)) {
    return fail({
      code: 'conflict',
      entity: 'evidence',
      reference: evidence.original_name,
      reason: 'sourceOfValues',
    });
  }
  const { unitName, campaign } = found.value;
  const subject = `${unitName}, ${evidence.original_name}`;
  const action = { name: 'submission.detach', subject, campaignId: campaign.id };
  return write(context, action, ({ recorder }) => {
    recorder.remove('submission_evidence', link.id);
    return ok(undefined);
  });
}

/** The kept bytes under the name they came with. */
export function readEvidenceFile(
  context: ServiceContext,
  evidenceId: string,
): Result<{ readonly name: string; readonly bytes: Uint8Array }> {
  const evidence = readEvidence(reading(context), evidenceId);
  const bytes =
    evidence?.sha256 === null || evidence === null
      ? null
      : readKeptFile(context.folder, evidence.sha256);
  if (evidence === null || bytes === null) {
    const reference = evidence?.original_name ?? evidenceId;
    return fail({ code: 'notFound', entity: 'evidence', reference });
  }
  return ok({ name: evidence.original_name, bytes });
}

type KeptFile = ReceivedFile & { readonly sha256: string };

/** Lays the bytes down under their hash before any row names them. */
export function keepFiles(
  { folder }: ServiceContext,
  files: readonly ReceivedFile[],
): Result<readonly KeptFile[]> {
  for (const { name, bytes } of files) {
    if (bytes.length === 0) {
      return fail({ code: 'fileRefused', file: name, refusal: { why: 'empty' } });
    }
    if (bytes.length > MAX_EVIDENCE_BYTES) {
      const refusal = { why: 'tooLarge', bytes: bytes.length, limit: MAX_EVIDENCE_BYTES } as const;
      return fail({ code: 'fileRefused', file: name, refusal });
    }
  }
  return ok(files.map((file) => ({ ...file, sha256: keepFile(folder, file.bytes) })));
}

/** The records of kept files; returns their ids in order. */
export function insertKeptFiles(scope: ChangeScope, files: readonly KeptFile[]): string[] {
  return files.map(({ name, mediaType, bytes, sha256 }) =>
    insertEvidence(scope, {
      kind: mediaType.startsWith('image/') ? 'photo' : 'file',
      sha256,
      byte_size: bytes.length,
      media_type: mediaType,
      original_name: name,
      url: null,
      width_px: null,
      height_px: null,
    }),
  );
}

function linkRow(address: string): Parameters<typeof insertEvidence>[1] {
  return {
    kind: 'link',
    sha256: null,
    byte_size: null,
    media_type: null,
    original_name: address,
    url: address,
    width_px: null,
    height_px: null,
  };
}
