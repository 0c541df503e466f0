import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { vietnamTime } from '#app/domain/vietnamTime.ts';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence } from '../../api/errors.ts';
import { trayText } from '../../i18n/importTray.vi.ts';

type Reading = { readonly at: number; readonly total: number; readonly name: string };

export type TrayIntake = {
  readonly reading: Reading | null;
  /** What came of the last handful, where it is not plain to see. */
  readonly notice: { readonly text: string; readonly isFailure: boolean } | null;
  readonly read: (files: readonly File[]) => void;
  readonly readMessage: (text: string) => void;
  readonly stop: () => void;
  readonly dismiss: () => void;
};

/** Takes files and messages into the tray of a campaign; a handful that comes meanwhile waits. */
export function useTrayIntake(campaign: string | null, onTaken?: () => void): TrayIntake {
  const api = useApi();
  const queries = useQueryClient();
  const [reading, setReading] = useState<Reading | null>(null);
  const [notice, setNotice] = useState<TrayIntake['notice']>(null);
  const stopping = useRef(new AbortController());
  const running = useRef<Promise<void>>(Promise.resolve());

  const readAll = async (files: readonly File[], isMessage: boolean): Promise<void> => {
    stopping.current = new AbortController();
    const { signal } = stopping.current;
    const [first] = files;
    let reached = { at: 1, total: files.length, name: first?.name ?? '' };
    setNotice(null);
    setReading(reached);
    try {
      const input = { campaign, files: [...files], isMessage };
      const steps = await api.importTray.receive(input, { signal });
      for (;;) {
        const next = await steps.next();
        if (next.done === true) {
          const { known } = next.value;
          if (known.length > 0) setNotice({ text: trayText.known(known), isFailure: false });
          onTaken?.();
          break;
        }
        reached = next.value;
        setReading(reached);
        void queries.invalidateQueries({ queryKey: ['tray'] });
      }
    } catch (error) {
      const text = signal.aborted
        ? trayText.stopped(reached.at - 1, reached.total)
        : errorSentence(error);
      setNotice({ text, isFailure: !signal.aborted });
    }
    setReading(null);
    await queries.invalidateQueries({ queryKey: ['tray'] });
  };
  const start = (files: readonly File[], isMessage: boolean): void => {
    if (files.length === 0) return;
    running.current = running.current.then(() => readAll(files, isMessage));
  };
  return {
    reading,
    notice,
    read: (files) => start(files, false),
    readMessage: (text) => {
      if (text.trim() === '') return;
      // Cells copied from a spreadsheet are a table, not a message.
      const isTable = text.includes('\t');
      start([pastedFile(text, isTable)], !isTable);
    },
    stop: () => stopping.current.abort(),
    dismiss: () => setNotice(null),
  };
}

/** What tells one message from the next in a list: its first words, fit for the name of a file. */
function firstWords(text: string): string {
  return text
    .replace(/^\s*\[[^\]]{1,40}\]\s*/u, '')
    .replace(/[\\/:*?"<>|.\p{Cc}]+/gu, ' ')
    .trim()
    .split(/\s+/u)
    .slice(0, MOST_WORDS)
    .join(' ')
    .slice(0, MOST_LETTERS);
}

const MOST_WORDS = 6;
const MOST_LETTERS = 40;

/** A pasted text goes the way of every received file: its bytes are kept as they came. */
function pastedFile(text: string, isTable: boolean): File {
  const [day = '', time = ''] = vietnamTime(Date.now()).split('T');
  const moment = `${day.split('-').toReversed().join('-')} ${time.slice(0, 5).replace(':', 'h')}`;
  const name = isTable
    ? trayText.pastedTable(moment)
    : trayText.pastedName(moment, firstWords(text));
  return new File([text], name, { type: 'text/plain' });
}
