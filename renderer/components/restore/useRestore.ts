import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api/apiContext.tsx';
import type { Api } from '../../api/connection.ts';
import { expectedFailure } from '../../api/errors.ts';
import type { Outputs } from '../../api/session.ts';

type From = Parameters<Api['session']['restore']>[0]['from'];

export type Preview = Outputs['backup']['preview'];
export type Restored = Outputs['session']['restore'];

/** Endings of packets without and with a passphrase, for the file dialog. */
export const PACKETS = '.zip,.goi';

/** What a person picked: one of the office's own ways back, or a file from elsewhere. */
export type RestoreSource = { readonly label: string } & (
  { readonly from: Exclude<From, { staged: string }> } | { readonly file: File }
);

/**
 * The way back in its steps: the file is handed over once, what is in it is read
 * and verified, a passphrase is asked for where it needs one, then it is put in
 * place.
 */
export function useRestore(source: RestoreSource, onRestored: (restored: Restored) => void) {
  const api = useApi();
  const queries = useQueryClient();
  const [from, setFrom] = useState<From | null>('from' in source ? source.from : null);
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const look = useMutation({
    mutationFn: async (words: string | null): Promise<Preview> => {
      const known = from ?? (await receive());
      const preview = await api.backup.preview({ from: known, passphrase: words });
      setPassphrase(words);
      return preview;
    },
  });
  const restore = useMutation({
    mutationFn: () => {
      if (from === null) throw new Error('only what was looked at is restored');
      return api.session.restore({ from, passphrase });
    },
    onSuccess: async (restored) => {
      onRestored(restored);
      await queries.invalidateQueries();
    },
    onError: () => queries.invalidateQueries({ queryKey: ['session'] }),
  });
  const receive = async (): Promise<From> => {
    if (!('file' in source)) return source.from;
    const { staged } = await api.backup.receive({ file: source.file });
    setFrom({ staged });
    return { staged };
  };
  const code = look.error === null ? null : expectedFailure(look.error)?.code;
  return {
    look,
    restore,
    asksPassphrase: code === 'passphraseNeeded' || code === 'passphraseWrong',
    isPassphraseWrong: code === 'passphraseWrong',
  };
}
