import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { canBeEnteredByHand } from '#app/domain/directiveDraft.ts';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence, expectedFailure } from '../../api/errors.ts';
import { readingText } from '../../i18n/directives.vi.ts';

/** What is read at the moment. */
export type Reading = {
  readonly at: number;
  readonly total: number;
  readonly name: string;
  /** The page of a scan; null for a file that is read at once. */
  readonly scan: { readonly page: number; readonly pages: number; readonly share: number } | null;
};

type Refused = {
  readonly file: File;
  readonly sentence: string;
  /** The paper can still be typed beside its pages. */
  readonly canBeTyped: boolean;
};

export type DirectiveIntake = {
  readonly reading: Reading | null;
  readonly refused: readonly Refused[];
  /** Reads files one after the other; a handful that comes meanwhile waits. */
  readonly read: (files: readonly File[]) => void;
  readonly typeByHand: (file: File) => void;
  readonly stop: () => void;
  readonly dismiss: () => void;
};

/**
 * Takes papers in. One paper is opened at once; of several each stands among the
 * drafts, also where the person went elsewhere meanwhile.
 */
export function useDirectiveIntake(onOpen: (id: string) => void): DirectiveIntake {
  const api = useApi();
  const queries = useQueryClient();
  const [reading, setReading] = useState<Reading | null>(null);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const stopping = useRef(new AbortController());
  const running = useRef<Promise<void>>(Promise.resolve());
  const isHere = useRef(false);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);

  const readOne = async (
    file: File,
    step: Omit<Reading, 'scan' | 'name'> & { readonly byHand: boolean },
  ): Promise<string | null> => {
    const { signal } = stopping.current;
    const shown = { at: step.at, total: step.total, name: file.name };
    setReading({ ...shown, scan: null });
    try {
      const steps = await api.directive.receive({ file, byHand: step.byHand }, { signal });
      for (;;) {
        const next = await steps.next();
        if (next.done === true) return next.value.id;
        setReading({ ...shown, scan: next.value });
      }
    } catch (error) {
      const failure = expectedFailure(error);
      setRefused((before) => [
        ...before,
        {
          file,
          sentence: signal.aborted ? readingText.stopped(file.name) : errorSentence(error),
          canBeTyped: signal.aborted || (failure !== null && canBeEnteredByHand(failure)),
        },
      ]);
      return null;
    }
  };

  const readAll = async (files: readonly File[], byHand: boolean): Promise<void> => {
    stopping.current = new AbortController();
    setRefused([]);
    const ids: string[] = [];
    for (const [index, file] of files.entries()) {
      if (stopping.current.signal.aborted) break;
      const id = await readOne(file, { at: index + 1, total: files.length, byHand });
      if (id !== null) ids.push(id);
    }
    setReading(null);
    await queries.invalidateQueries({ queryKey: ['directives'] });
    const [only] = ids;
    if (files.length === 1 && only !== undefined && isHere.current) onOpen(only);
  };
  const start = (files: readonly File[], byHand: boolean): void => {
    if (files.length === 0) return;
    running.current = running.current.then(() => readAll(files, byHand));
  };
  return {
    reading,
    refused,
    read: (files) => start(files, false),
    typeByHand: (file) => start([file], true),
    stop: () => stopping.current.abort(),
    dismiss: () => setRefused([]),
  };
}
