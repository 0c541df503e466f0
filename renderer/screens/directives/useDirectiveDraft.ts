import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence } from '../../api/errors.ts';
import { formatMoment } from '../../shell/formatMoment.ts';
import { carryEvidence } from './draftEdits.ts';
import type { Content, Desk, Draft, Duplicate } from './directiveTypes.ts';

export type DraftSaving = {
  readonly draft: Draft;
  /** Changes the draft; it is kept a moment later. */
  readonly edit: (change: (draft: Draft) => Draft) => void;
  /** Changes what the directive says; values that stay keep their words in the original. */
  readonly editContent: (change: (content: Content) => Content) => void;
  readonly savedAt: string | null;
  readonly isSaving: boolean;
  readonly failure: string | null;
  readonly duplicates: readonly Duplicate[];
  /** Keeps what is not kept yet; false when that failed. */
  readonly flush: () => Promise<boolean>;
  /** The draft is taken away: nothing of it is kept any more. */
  readonly forget: () => void;
};

/** Typing rests this long before the draft is kept; a crash loses no more. */
const PAUSE_MS = 500;

/** The draft of one directive, kept by itself while it is edited. */
export function useDirectiveDraft(desk: Desk): DraftSaving {
  const api = useApi();
  const [draft, setDraft] = useState<Draft>(desk.draft);
  const [savedAt, setSavedAt] = useState(desk.savedAt);
  const [duplicates, setDuplicates] = useState<readonly Duplicate[]>(desk.duplicates);
  const [failure, setFailure] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const newest = useRef(desk.draft);
  const kept = useRef(desk.draft);
  const version = useRef(desk.version);
  const running = useRef<Promise<boolean>>(Promise.resolve(true));
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const keep = async (): Promise<boolean> => {
    const sent = newest.current;
    if (sent === kept.current) return true;
    setSaving(true);
    try {
      const saved = await api.directive.saveDraft({
        id: desk.id,
        version: version.current,
        draft: sent,
      });
      version.current = saved.version;
      kept.current = sent;
      setSavedAt(saved.savedAt);
      setDuplicates(saved.duplicates);
      setFailure(null);
      return true;
    } catch (error) {
      setFailure(errorSentence(error));
      return false;
    } finally {
      setSaving(false);
    }
  };
  const flush = (): Promise<boolean> => {
    clearTimeout(timer.current);
    running.current = running.current.then(keep);
    return running.current;
  };
  const leave = useEffectEvent(() => void flush());
  useEffect(() => () => leave(), []);
  const edit = (change: (draft: Draft) => Draft): void => {
    newest.current = change(newest.current);
    setDraft(newest.current);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), PAUSE_MS);
  };
  return {
    draft,
    edit,
    editContent: (change) =>
      edit((now) => ({ ...now, content: carryEvidence(now.content, change(now.content)) })),
    savedAt: savedAt === null ? null : formatMoment(savedAt),
    isSaving,
    failure,
    duplicates,
    flush,
    forget: () => {
      clearTimeout(timer.current);
      kept.current = newest.current;
    },
  };
}
