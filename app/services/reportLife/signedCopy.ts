import { fail, ok, type Result } from '#app/domain/result.ts';
import { safeFileName } from '#app/domain/safeFileName.ts';
import { readCampaign } from '#app/storage/campaignStore.ts';
import { readKeptFile } from '#app/storage/evidenceFiles.ts';
import {
  readSignedCopy,
  readSummaryReport,
  updateSummaryReport,
} from '#app/storage/summaryReportStore.ts';
import { keepEvidence } from '../keepEvidence.ts';
import { reading, type ServiceContext } from '../serviceContext.ts';
import { flagOf } from '../submitReport.ts';
import { write } from '../write.ts';
import { findPdfSignature, isPdf } from './findPdfSignature.ts';

type ReceivedCopy = { readonly name: string; readonly bytes: Uint8Array };

/** A signed copy on record, and what was found in it. */
export type KeptCopy = { readonly evidenceId: string; readonly signatureFound: boolean | null };

/**
 * Keeps a scan or PDF of a signed report unchanged. What it is, its bytes say; a
 * digital signature is stated as found, never as valid.
 */
export function keepSignedCopy(
  context: ServiceContext,
  { name, bytes }: ReceivedCopy,
): Result<KeptCopy> {
  const mediaType = mediaTypeOf(bytes);
  if (bytes.length === 0) return refuse(name, { why: 'empty' });
  if (mediaType === null) return refuse(name, { why: 'unknownType' });
  const kept = keepEvidence(context, { kind: 'file', mediaType, size: null, name, bytes });
  if (!kept.ok) return kept;
  return ok({ evidenceId: kept.value, signatureFound: findPdfSignature(bytes) });
}

/** Puts a signed copy to a report that was signed or issued, as one undoable step. */
export function attachSignedCopy(
  context: ServiceContext,
  reportId: string,
  file: ReceivedCopy,
): Result<{ readonly signatureFound: boolean | null }> {
  const found = readSummaryReport(reading(context), reportId);
  const campaign = found === null ? null : readCampaign(reading(context), found.campaign_id);
  if (found === null || campaign === null) return notFound(reportId);
  if (found.state !== 'signed' && found.state !== 'issued') {
    const { name: reference } = campaign;
    return fail({ code: 'conflict', entity: 'report', reference, reason: 'wrongState' });
  }
  const kept = keepSignedCopy(context, file);
  if (!kept.ok) return kept;
  const { evidenceId, signatureFound } = kept.value;
  const action = { name: 'report.attach', subject: file.name, campaignId: campaign.id };
  const written = write(context, action, (scope): Result<void> => {
    const report = readSummaryReport(scope.recorder.db, reportId);
    if (report === null) return notFound(reportId);
    updateSummaryReport(scope, report, {
      signed_copy_id: evidenceId,
      signature_found: flagOf(signatureFound),
    });
    return ok(undefined);
  });
  return written.ok ? ok({ signatureFound }) : written;
}

/** The signed copy of a report as it was received. */
export function openSignedCopy(context: ServiceContext, reportId: string): Result<File> {
  const copy = readSignedCopy(reading(context), reportId);
  const bytes = copy === null ? null : readKeptFile(context.folder, copy.sha256);
  if (copy === null || bytes === null) {
    return fail({ code: 'notFound', entity: 'evidence', reference: copy?.name ?? reportId });
  }
  return ok(new File([new Uint8Array(bytes)], safeFileName(copy.name), { type: copy.mediaType }));
}

function mediaTypeOf(bytes: Uint8Array): string | null {
  if (isPdf(bytes)) return 'application/pdf';
  return (
    MAGIC.find(({ signature }) => signature.every((byte, at) => bytes[at] === byte))?.type ?? null
  );
}

/** What scanners and phones make. */
const MAGIC = [
  { type: 'image/jpeg', signature: [0xff, 0xd8, 0xff] },
  { type: 'image/png', signature: [0x89, 0x50, 0x4e, 0x47] },
  { type: 'image/tiff', signature: [0x49, 0x49, 0x2a, 0x00] },
  { type: 'image/tiff', signature: [0x4d, 0x4d, 0x00, 0x2a] },
] as const;

function refuse(
  file: string,
  refusal: { readonly why: 'empty' } | { readonly why: 'unknownType' },
): Result<never> {
  return fail({ code: 'fileRefused', file, refusal });
}

function notFound(reference: string): Result<never> {
  return fail({ code: 'notFound', entity: 'report', reference });
}
