import path from 'node:path';
import { describeError } from '#app/contract/messages.vi.ts';
import { describeRefusal } from '#app/contract/refusals.vi.ts';
import { NO_DECISIONS } from '#app/domain/importTray/trayTypes.ts';
import { fail, ok, type AppError, type Result } from '#app/domain/result.ts';
import { vietnamDate, vietnamTime } from '#app/domain/vietnamTime.ts';
import type { ImportContext, ImportProposal } from '#app/importing/importProposal.ts';
import type { RawDocument } from '#app/importing/rawDocument.ts';
import type { Campaign } from '#app/storage/campaignStore.ts';
import { writeDraft } from '#app/storage/draftFiles.ts';
import { keepFile, sha256Of } from '#app/storage/evidenceFiles.ts';
import { toAppError } from '#app/storage/sqliteErrors.ts';
import { uuidV7 } from '#app/storage/uuidV7.ts';
import { MAX_EVIDENCE_BYTES } from '../attachEvidence.ts';
import { findOpenCampaign } from '../findCampaign.ts';
import { describeCampaign } from '../describeCampaign.ts';
import { readFromCopy, readReceivedFile, type ReceivedFile } from '../readReceivedFile.ts';
import { readCollectionState } from '../recordSubmission.ts';
import { reading, type ServiceContext } from '../serviceContext.ts';
import { decodeText } from './decodeText.ts';
import { dropKnownOffers } from './dropKnownOffers.ts';
import { followTray } from './followTray.ts';
import { offersOf, proposeFromDocument, proposeFromText } from './proposeFromSource.ts';
import { readHeaders } from './readHeaders.ts';
import { writeSourceFile, type TraySourceFile } from './traySourceFile.ts';

export type ReceiveProgress = {
  readonly at: number;
  readonly total: number;
  readonly name: string;
};

export type Received = { readonly ids: string[]; readonly known: string[] };

type Incoming = ReceivedFile & { readonly mediaType: string };

/** What was read of a source: the offers, and what is shown beside them. */
type Reading = Pick<TraySourceFile, 'kind' | 'cells' | 'activities' | 'foreignRows' | 'refused'> & {
  readonly shown: RawDocument | string | null;
};

/**
 * Reads files one after the other into the tray. One that cannot be read is
 * kept as the sentence that says what to do, and stops no other; a stop keeps
 * what was read until then.
 */
export async function* receiveSources(
  context: ServiceContext,
  reference: string | null,
  files: readonly Incoming[],
  options: { readonly isMessage: boolean; readonly signal?: AbortSignal | undefined },
): AsyncGenerator<ReceiveProgress, Result<Received>> {
  const open = findOpenCampaign(reading(context), reference);
  if (!open.ok) return open;
  const campaign = open.value;
  const received: Received = { ids: [], known: [] };
  const tray = followTray(context, campaign.id);
  const state = readCollectionState(reading(context), campaign);
  const importContext = describeCampaign(context, state, campaign);
  const reads = new Map<Incoming, Promise<Reading>>();
  const read = (file: Incoming): Promise<Reading> => {
    const begun = reads.get(file) ?? readSource(context, file, importContext, options);
    // Whoever stops waiting meets no failure of a file further on.
    begun.catch(() => undefined);
    reads.set(file, begun);
    return begun;
  };
  const bugs: unknown[] = [];
  for (const [index, file] of files.entries()) {
    options.signal?.throwIfAborted();
    yield { at: index + 1, total: files.length, name: file.name };
    const sha256 = sha256Of(file.bytes);
    if (tray.holds(sha256)) {
      received.known.push(file.name);
      continue;
    }
    for (const near of files.slice(index, index + FILES_AT_ONCE)) void read(near);
    try {
      const found = await read(file);
      options.signal?.throwIfAborted();
      const position = tray.nextPosition();
      const kept = keepSource(context, campaign, file, {
        sha256,
        position,
        read: found,
        ...options,
      });
      if (!kept.ok) return kept;
      received.ids.push(kept.value);
    } catch (error) {
      // A file that breaks its importer stops no other; it is told once all were read.
      options.signal?.throwIfAborted();
      bugs.push(error);
    }
  }
  if (bugs.length > 0) throw bugs[0];
  return ok(received);
}

/** Each file has a process of its own; more than these would wait for each other. */
const FILES_AT_ONCE = 3;

async function readSource(
  context: ServiceContext,
  file: Incoming,
  importContext: ImportContext,
  options: { readonly isMessage: boolean; readonly signal?: AbortSignal | undefined },
): Promise<Reading> {
  const extension = path.extname(file.name).toLowerCase();
  const isText = options.isMessage || extension === '.txt';
  const limit = isText ? MAX_MESSAGE_BYTES : MAX_EVIDENCE_BYTES;
  if (file.bytes.length > limit) {
    const refusal = { why: 'tooLarge', bytes: file.bytes.length, limit } as const;
    return refusedBecause({ code: 'fileRefused', file: file.name, refusal });
  }
  if (options.isMessage) {
    const text = decodeText(file.bytes);
    if (text === null) {
      return refusedBecause({
        code: 'fileRefused',
        file: file.name,
        refusal: { why: file.bytes.length === 0 ? 'empty' : 'unknownType' },
      });
    }
    const proposal = proposeFromText(text, importContext);
    return { kind: 'message', ...offersOf(proposal), refused: null, shown: text };
  }
  if (file.mediaType.startsWith('image/') || PICTURES.has(extension)) {
    const read = await readFromCopy(context, file, (copy) =>
      context.reader.readPhoto(copy, options.signal),
    );
    return read.ok ? { ...NOTHING, kind: 'photo' } : refusedBecause(read.error);
  }
  const read = await readReceivedFile(context, file, options.signal);
  if (!read.ok) return refusedBecause(read.error);
  const proposal = proposeFromDocument(read.value, importContext);
  if (proposal.refused !== null) {
    return { ...NOTHING, refused: sentence(describeRefusal(proposal.refused)) };
  }
  const isMessage = read.value.kind === 'delimited' && isTold(proposal);
  return {
    kind: isMessage ? 'message' : 'table',
    ...offersOf(proposal),
    refused: null,
    shown: read.value,
  };
}

/** A thousand long messages: a longer text is no chat, and reading it would keep others waiting. */
const MAX_MESSAGE_BYTES = 512 * 1024;

/** Values of lines, not of cells. */
function isTold({ cells, activities }: ImportProposal): boolean {
  return [...cells, ...activities].every(({ source }) => !source.at.includes('!'));
}

const PICTURES = new Set(['.jpg', '.jpeg', '.png', '.webp', '.heic', '.heif']);

const NOTHING = {
  kind: 'refused',
  cells: [],
  activities: [],
  foreignRows: [],
  refused: null,
  shown: null,
} satisfies Reading;

function refusedBecause(error: AppError): Reading {
  return {
    ...NOTHING,
    refused:
      error.code === 'fileRefused'
        ? sentence(describeRefusal(error.refusal))
        : describeError(error),
  };
}

/** What a message says, wherever it came in; nothing of a table. */
function textOf(shown: Reading['shown']): string {
  if (shown === null || typeof shown === 'string') return shown ?? '';
  return shown.kind === 'delimited' ? (shown.text ?? '') : '';
}

/** Refusals are said after the name of a file; here they stand alone. */
function sentence(refusal: string): string {
  return `${refusal.slice(0, 1).toLocaleUpperCase('vi')}${refusal.slice(1)}`;
}

type KeptSource = {
  readonly sha256: string;
  readonly position: number;
  readonly read: Reading;
  readonly isMessage: boolean;
};

function keepSource(
  context: ServiceContext,
  campaign: Campaign,
  { name, bytes, mediaType }: Incoming,
  { sha256, position, read, isMessage }: KeptSource,
): Result<string> {
  const { shown, ...offers } = read;
  const now = context.clock();
  const id = uuidV7(now);
  const source: TraySourceFile = {
    id,
    campaignId: campaign.id,
    version: 1,
    addedAt: vietnamTime(now),
    position,
    name,
    sha256: read.kind === 'refused' ? null : sha256,
    byteSize: bytes.length,
    mediaType,
    receipt: {
      receivedOn: vietnamDate(now),
      receivedTime: null,
      channel: isMessage || read.kind === 'photo' ? null : 'file',
      sentBy: null,
      ...readHeaders(textOf(shown)),
    },
    ...offers,
    decisions: NO_DECISIONS,
    repeatedOn: null,
    applied: [],
    isRemoved: false,
  };
  try {
    if (read.kind !== 'refused') keepFile(context.folder, bytes);
    if (shown !== null) writeDraft(context.folder.importTrayTexts, id, shown);
  } catch (error) {
    const appError = toAppError(error, context.folder.files);
    if (appError === null) throw error;
    return fail(appError);
  }
  const written = writeSourceFile(context.folder, dropKnownOffers(context, campaign, source));
  return written.ok ? ok(id) : written;
}
