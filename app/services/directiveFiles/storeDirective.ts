import type { Directive } from '#app/domain/directive.ts';
import { directiveLabel, type Direction } from '#app/domain/directiveDraft.ts';
import { fail, ok, type FieldIssue, type Result } from '#app/domain/result.ts';
import { vietnamTime } from '#app/domain/vietnamTime.ts';
import { parseDirective } from '#app/intake/parseDirective.ts';
import type { ChangeScope } from '#app/storage/changeScope.ts';
import { removeDirectiveDraft } from '#app/storage/directiveDraftFiles.ts';
import { insertDirective, readDirective } from '#app/storage/directiveStore.ts';
import { insertEvidence } from '#app/storage/submissionStore.ts';
import { updateDirective } from '#app/storage/updateDirective.ts';
import { reading, type ServiceContext } from '../serviceContext.ts';
import { write } from '../write.ts';
import { directivePages, fileOf } from './directivePages.ts';
import {
  contentOf,
  pruneStoredDrafts,
  readDraftFile,
  writeDraftFile,
  type DraftFile,
} from './draftFile.ts';
import { findDuplicates } from './findDuplicates.ts';
import { doubtOf } from './readDirectiveDesk.ts';

type DraftState = Pick<DraftFile, 'direction' | 'content' | 'settled' | 'dismissed'>;

/**
 * Keeps a draft as it stands now, also corrections of a stored directive. Nothing
 * goes on record: the version tells two windows apart.
 */
export function saveDirectiveDraft(
  context: ServiceContext,
  id: string,
  { version, draft }: { readonly version: number; readonly draft: DraftState },
): Result<{
  version: number;
  savedAt: string;
  duplicates: ReturnType<typeof findDuplicates>;
}> {
  const before = readDraftFile(context.folder, id);
  const stored = before === null ? readDirective(reading(context), id) : null;
  if (before === null && stored === null) {
    return fail({ code: 'notFound', entity: 'directive', reference: id });
  }
  if ((before?.version ?? 0) !== version) return fail(changedElsewhere(draft));
  const next: DraftFile = {
    ...draft,
    id,
    file: before === null ? fileOf(context, id) : before.file,
    base: before === null ? stored && contentOf(stored) : before.base,
    version: version + 1,
    updatedAt: vietnamTime(context.clock()),
    storedAs: null,
  };
  const written = writeDraftFile(context.folder, next);
  if (!written.ok) return written;
  const { content, file, base } = next;
  return ok({
    version: next.version,
    savedAt: next.updatedAt,
    duplicates:
      base === null ? findDuplicates(context, { id, sha256: file?.sha256 ?? null, content }) : [],
  });
}

/** Takes a draft away, or the corrections of a stored directive; what is on record stays. */
export function discardDirectiveDraft(context: ServiceContext, id: string): void {
  removeDirectiveDraft(context.folder, id);
}

/**
 * Puts a draft on record as one step: the file unchanged under its hash, every
 * field with the places of its words. A paper that is there already is refused
 * unless a second copy was decided.
 */
export async function storeDirective(
  context: ServiceContext,
  id: string,
  isSecondCopy: boolean,
): Promise<Result<{ readonly id: string }>> {
  const draft = readDraftFile(context.folder, id);
  if (draft === null) {
    const stored = readDirective(reading(context), id);
    return stored === null
      ? fail({ code: 'notFound', entity: 'directive', reference: id })
      : ok({ id });
  }
  const { direction, content, storedAs } = draft;
  if (storedAs !== null && readDirective(reading(context), storedAs) !== null) {
    return ok({ id: storedAs });
  }
  if (direction === null) {
    return fail({ code: 'validation', issues: [{ path: 'direction', rule: 'required' }] });
  }
  const issues = [...checkLines(content), ...checkDates(content)];
  if (issues.length > 0) return fail({ code: 'validation', issues });
  const sha256 = draft.file?.sha256 ?? null;
  if (draft.base === null && !isSecondCopy) {
    const first = findDuplicates(context, { id, sha256, content }).find(({ isDraft }) => !isDraft);
    if (first !== undefined) {
      const reference = first.label;
      return fail({ code: 'conflict', entity: 'directive', reference, reason: 'alreadyStored' });
    }
  }
  const pages = draft.file === null ? null : await directivePages(context, draft.file);
  const text = pages?.text ?? '';
  const parsed = parseDirective(text);
  const reason = doubtOf(pages, parsed);
  const directive: Directive = {
    ...content,
    events: content.events.map(numbered),
    readable: reason === null || parsed.directive.readable,
    reason,
    text: text === '' ? null : text,
  };
  const stored = write(
    context,
    {
      name: draft.base === null ? 'directive.save' : 'directive.correct',
      subject: subjectOf(draft),
    },
    (scope) =>
      draft.base === null
        ? ok({ id: insertWithFile(scope, directive, direction, draft.file) })
        : correct(scope, draft, directive, direction),
  );
  if (!stored.ok) return stored;
  if (draft.base !== null) removeDirectiveDraft(context.folder, id);
  // What is on record is safe: a draft that cannot be marked is only shown once more.
  else writeDraftFile(context.folder, { ...draft, storedAs: stored.value.id });
  pruneStoredDrafts(context);
  return stored;
}

function insertWithFile(
  scope: ChangeScope,
  directive: Directive,
  direction: Direction,
  file: DraftFile['file'],
): string {
  const evidenceId =
    file === null
      ? null
      : insertEvidence(scope, {
          kind: 'file',
          sha256: file.sha256,
          byte_size: file.byteSize,
          media_type: null,
          original_name: file.name,
          url: null,
          width_px: null,
          height_px: null,
        });
  return insertDirective(scope, directive, direction, evidenceId);
}

/** Refused when the directive was changed elsewhere since its correction began. */
function correct(
  scope: ChangeScope,
  draft: DraftFile,
  directive: Directive,
  direction: Direction,
): Result<{ readonly id: string }> {
  const { id } = draft;
  const now = readDirective(scope.recorder.db, id);
  if (now === null) return fail({ code: 'notFound', entity: 'directive', reference: id });
  if (JSON.stringify(contentOf(now)) !== JSON.stringify(draft.base)) {
    return fail(changedElsewhere(draft));
  }
  const { readable, reason, text } = directive.text === null ? now : directive;
  const issues = updateDirective(scope, id, { ...directive, readable, reason, text }, direction);
  if (issues.length > 0) return fail({ code: 'validation', issues });
  if (scope.recorder.changes().length > 0) {
    scope.recorder.update('directive', id, { updated_at: scope.now });
  }
  return ok({ id });
}

function changedElsewhere({ content }: DraftState) {
  return {
    code: 'conflict',
    entity: 'directive',
    reference: directiveLabel(content),
    reason: 'changedElsewhere',
  } as const;
}

/** Lines that were added and not written. */
function checkLines({ duties, events }: DraftFile['content']): FieldIssue[] {
  const isBlank = (...texts: readonly string[]): boolean => texts.some((text) => text === '');
  return [
    ...(duties.some(({ unit }) => isBlank(unit)) ? [{ path: 'duty', rule: 'required' }] : []),
    ...(events.some(({ name, programme }) => isBlank(name, ...programme.map(({ title }) => title)))
      ? [{ path: 'events', rule: 'required' }]
      : []),
  ];
}

function checkDates({ periods, events }: DraftFile['content']): FieldIssue[] {
  return [
    ...periods
      .filter(({ start, end }) => end < start)
      .map(() => ({ path: 'periods', rule: 'dateRange' })),
    ...events
      .filter(({ start, end }) => start !== null && end !== null && end < start)
      .map(({ name }) => ({ path: `event.${name}`, rule: 'dateRange' })),
  ];
}

/** Two rows of one number, as a damaged table may print them, are counted anew. */
function numbered(event: Directive['events'][number]): Directive['events'][number] {
  const { programme } = event;
  if (new Set(programme.map(({ order }) => order)).size === programme.length) return event;
  return { ...event, programme: programme.map((row, index) => ({ ...row, order: index + 1 })) };
}

function subjectOf({ content, file }: DraftFile): string {
  const label = directiveLabel(content);
  return label === '' ? (file?.name ?? '') : label;
}
