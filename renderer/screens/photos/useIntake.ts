import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence } from '../../api/errors.ts';
import { intakeText, photoText } from '../../i18n/photos.vi.ts';
import { useDone } from '../sheet/useDone.ts';
import type { PhotoList, PhotoTarget } from './photoTypes.ts';

type Refusal = {
  readonly sentence: string;
  /** The campaign has the photo already: nothing is wrong. */
  readonly isKnown: boolean;
};

export type Intake = {
  /** Null when nothing is on its way. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** What was not taken in, each with its reason. */
  readonly refused: readonly Refusal[];
  readonly add: (files: readonly File[]) => void;
  readonly stop: () => void;
  readonly dismiss: () => void;
};

/** Photos that are opened at once; the core lets no more through. */
const AT_ONCE = 2;

/**
 * Takes photos to a place, null is the tray: each is looked at and kept, then all of them are
 * put on record as one step. Stopping keeps what was read so far. A handful that
 * comes while another is read waits for it.
 */
export function useIntake(campaign: string, target: PhotoTarget): Intake {
  const api = useApi();
  const queries = useQueryClient();
  const done = useDone();
  const [progress, setProgress] = useState<Intake['progress']>(null);
  const [refused, setRefused] = useState<readonly Refusal[]>([]);
  const running = useRef<Promise<void>>(Promise.resolve());
  const stopping = useRef(new AbortController());
  const refuse = (sentence: string, isKnown = false) =>
    setRefused((before) => [...before, { sentence, isKnown }]);

  const take = async (files: readonly File[], signal: AbortSignal) => {
    const taken: { sha256: string; name: string }[] = [];
    const waiting = [...files.entries()];
    setProgress({ done: 0, total: files.length });
    const work = async () => {
      for (;;) {
        const next = waiting.shift();
        if (next === undefined || signal.aborted) return;
        const [index, file] = next;
        try {
          const { sha256 } = await api.photo.receive({ file }, { signal });
          taken[index] = { sha256, name: file.name };
        } catch (error) {
          if (!signal.aborted) refuse(errorSentence(error));
        }
        setProgress((now) => now && { ...now, done: now.done + 1 });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    // Those refused leave gaps.
    await record(taken.filter(() => true));
  };

  const record = async (taken: { sha256: string; name: string }[]) => {
    if (taken.length === 0) return;
    try {
      const { added, known } = await api.photo.add({ campaign, photos: taken, target });
      await queries.invalidateQueries();
      for (const { sha256, name } of known) {
        const list = queries.getQueryData<PhotoList>(['photos', campaign]);
        const place = list?.photos.find((photo) => photo.sha256 === sha256)?.place;
        refuse(intakeText.known(name, place?.unitName ?? intakeText.inTray), true);
      }
      if (added > 0) done(photoText.added(added));
    } catch (error) {
      refuse(errorSentence(error));
    }
  };

  const takeAfter = async (before: Promise<void>, files: readonly File[]) => {
    await before;
    stopping.current = new AbortController();
    setRefused([]);
    await take(files, stopping.current.signal);
    setProgress(null);
  };

  return {
    progress,
    refused,
    add: (files) => {
      if (files.length === 0) return;
      running.current = takeAfter(running.current, files);
    },
    stop: () => stopping.current.abort(),
    dismiss: () => setRefused([]),
  };
}
