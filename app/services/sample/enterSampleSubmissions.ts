import { setImmediate } from 'node:timers/promises';
import { invariant, ok, type Result } from '#app/domain/result.ts';
import type { StatedValue } from '#app/domain/value.ts';
import { addSubmission } from '../addSubmission.ts';
import { saveHandouts } from '../handouts.ts';
import { keepEvidence } from '../keepEvidence.ts';
import type { NewActivity, NewValue } from '../recordSubmission.ts';
import { reviewSubmission } from '../reviewSubmission.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { drawSamplePhoto, SAMPLE_PHOTO_SIZE } from './drawSamplePhoto.ts';
import { sampleIndicators } from './sampleIndicators.ts';
import {
  SAMPLE_COLUMNS,
  sampleActivities,
  sampleSubmissions,
  type SampleActivity,
  type SampleSubmission,
} from './sampleSubmissions.ts';
import { sampleUnits } from './sampleUnits.ts';

export type SampleProgress = { readonly done: number; readonly total: number };

/**
 * Enters the practice reports as a clerk would: one by one, in the order they
 * arrived, each reviewed; Zalo messages and photos are kept as evidence. Stopping leaves
 * those entered so far.
 */
export async function* enterSampleSubmissions(
  context: ServiceContext,
  signal?: AbortSignal,
): AsyncGenerator<SampleProgress, Result<void>> {
  const handedOut = handOut(context);
  if (!handedOut.ok) return handedOut;
  let drawn = 0;
  for (const [index, submission] of sampleSubmissions.entries()) {
    yield { done: index, total: sampleSubmissions.length };
    await setImmediate();
    signal?.throwIfAborted();
    const message = submission.channel === 'zalo' ? keepMessage(context, submission) : ok(null);
    if (!message.ok) return message;
    const isNewest = !sampleSubmissions
      .slice(index + 1)
      .some(({ unit }) => unit === submission.unit);
    const activities: NewActivity[] = [];
    for (const activity of isNewest ? activitiesOf(submission.unit) : []) {
      const photos = keepPhotos(context, activity, drawn);
      if (!photos.ok) return photos;
      drawn += photos.value.length;
      activities.push(newActivity(activity, photos.value));
    }
    const added = addSubmission(context, null, {
      unitCode: submission.unit,
      kind: submission.kind ?? 'first',
      receivedOn: submission.on,
      receivedTime: submission.time ?? null,
      channel: submission.channel,
      sentBy: null,
      awaitsConfirmation: submission.awaitsConfirmation ?? false,
      note: null,
      values: newValues(submission, message.value),
      activities,
      evidenceIds: message.value === null ? [] : [message.value],
    });
    if (!added.ok) return added;
    const reviewed = review(context, added.value, submission.review);
    if (!reviewed.ok) return reviewed;
  }
  return ok(undefined);
}

/** Offices get the request on paper, villages by Zalo; most say that they have it. */
function handOut(context: ServiceContext): Result<void> {
  const villages = sampleUnits.filter(({ kind }) => kind === 'thon').map(({ code }) => code);
  const offices = sampleUnits.filter(({ kind }) => kind !== 'thon').map(({ code }) => code);
  const answered = [...offices, ...villages].filter((code) => !SILENT_SINCE_THE_REQUEST.has(code));
  for (const [units, patch] of [
    [offices, { channel: 'paper', sentOn: '2025-09-24' }],
    [villages, { channel: 'zalo', sentOn: '2025-09-24' }],
    [answered, { receivedOn: '2025-09-25' }],
  ] as const) {
    const saved = saveHandouts(context, null, units, patch);
    if (!saved.ok) return saved;
  }
  return ok(undefined);
}

const SILENT_SINCE_THE_REQUEST = new Set(['QS', 'T11', 'T15']);

function review(
  context: ServiceContext,
  submissionId: string,
  outcome: SampleSubmission['review'],
): Result<void> {
  if (outcome === undefined) return ok(undefined);
  return reviewSubmission(
    context,
    submissionId,
    outcome === 'checked' ? { to: 'checked' } : { to: 'returned', reason: outcome.returned },
  );
}

/** The message a village sends: one numbered line an indicator. */
function keepMessage(context: ServiceContext, submission: SampleSubmission): Result<string> {
  const lines = statedColumns(submission).map(
    ({ code, word }, index) => `${index + 1}. ${labelOf(code)}: ${spokenWord(word)}`,
  );
  return keepEvidence(context, {
    kind: 'file',
    name: `Zalo ${submission.unit} ${submission.on.slice(8)}-${submission.on.slice(5, 7)}.txt`,
    mediaType: 'text/plain',
    bytes: Buffer.from([`${submission.unit} báo cáo:`, ...lines].join('\n'), 'utf8'),
    size: null,
  });
}

function keepPhotos(
  context: ServiceContext,
  activity: SampleActivity,
  drawnBefore: number,
): Result<string[]> {
  const ids: string[] = [];
  for (const [index] of (activity.photos ?? []).entries()) {
    const kept = keepEvidence(context, {
      kind: 'photo',
      name: `anh-${drawnBefore + index + 1}.png`,
      mediaType: 'image/png',
      bytes: drawSamplePhoto(drawnBefore + index),
      size: SAMPLE_PHOTO_SIZE,
    });
    if (!kept.ok) return kept;
    ids.push(kept.value);
  }
  return ok(ids);
}

function activitiesOf(unit: string): SampleActivity[] {
  return sampleActivities.filter((activity) => activity.unit === unit);
}

function newActivity(activity: SampleActivity, photoIds: readonly string[]): NewActivity {
  return {
    name: activity.name,
    startOn: activity.startOn,
    endOn: activity.endOn ?? null,
    place: activity.place,
    participants: activity.participants ?? null,
    result: activity.result === '' ? null : activity.result,
    photos: photoIds.map((evidenceId, index) => ({
      evidenceId,
      caption: activity.photos?.[index] ?? '',
      isChosen: index < (activity.chosen ?? 0),
    })),
  };
}

function newValues(submission: SampleSubmission, evidenceId: string | null): NewValue[] {
  const numbers = statedColumns(submission).map(({ code, word }, index): NewValue => ({
    indicator: code,
    stated: statedNumber(word),
    raw: spokenWord(word),
    isApproximate: word.startsWith('~'),
    evidenceId,
    at: evidenceId === null ? null : `dòng ${index + 2}`,
  }));
  const texts = Object.entries(submission.texts ?? {}).map(([indicator, text]): NewValue => ({
    indicator,
    stated: { state: 'value', text },
    raw: text,
    isApproximate: false,
    evidenceId: null,
    at: null,
  }));
  return [...numbers, ...texts];
}

function statedColumns({ numbers }: SampleSubmission): { code: string; word: string }[] {
  const words = numbers.split(' ');
  invariant(words.length === SAMPLE_COLUMNS.length, 'one word a column');
  return SAMPLE_COLUMNS.flatMap((code, index) => {
    const word = words[index] ?? '.';
    return word === '.' ? [] : [{ code, word }];
  });
}

function statedNumber(word: string): StatedValue {
  if (word === 'k') return { state: 'none' };
  return { state: 'value', amount: Number(word.replace('~', '')) };
}

function spokenWord(word: string): string {
  if (word === 'k') return 'không';
  return word.replace('~', 'khoảng ');
}

function labelOf(code: string): string {
  return sampleIndicators.find((indicator) => indicator.code === code)?.label ?? code;
}
