import { ok, type Result } from '#app/domain/result.ts';
import { keepFile } from '#app/storage/evidenceFiles.ts';
import { insertEvidence } from '#app/storage/submissionStore.ts';
import type { ServiceContext } from './serviceContext.ts';
import { write } from './write.ts';

export type ReceivedEvidence = {
  readonly kind: 'file' | 'photo';
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly size: { readonly widthPx: number; readonly heightPx: number } | null;
};

/** Keeps a received file or photo unchanged under its hash; returns the id of its record. */
export function keepEvidence(context: ServiceContext, evidence: ReceivedEvidence): Result<string> {
  return write(context, { name: 'evidence.keep', subject: evidence.name }, (scope) =>
    ok(
      insertEvidence(scope, {
        kind: evidence.kind,
        sha256: keepFile(context.folder, evidence.bytes),
        byte_size: evidence.bytes.length,
        media_type: evidence.mediaType,
        original_name: evidence.name,
        url: null,
        width_px: evidence.size?.widthPx ?? null,
        height_px: evidence.size?.heightPx ?? null,
      }),
    ),
  );
}
