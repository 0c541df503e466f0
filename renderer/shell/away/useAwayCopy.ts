import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { describeDesktopFailure } from '#app/contract/desktop.vi.ts';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence } from '../../api/errors.ts';
import { saveBlob } from '../../components/saveBlob.ts';

/** The packet as it was made. */
export type MadePacket = {
  readonly name: string;
  readonly byteSize: number;
  readonly madeAt: string;
  readonly isDownload: boolean;
  /** Null after a download and on another fixed drive: only a person knows. */
  readonly leftPc: boolean | null;
  readonly passphrase: string | null;
};

/** Makes one packet: the desktop writes it where the person chose, a browser saves it. */
export function useAwayCopy() {
  const api = useApi();
  const queries = useQueryClient();
  const [failure, setFailure] = useState<string | null>(null);
  const copy = useMutation({
    mutationFn: async (passphrase: string | null): Promise<MadePacket | null> => {
      setFailure(null);
      const madeAt = new Date().toISOString();
      const { desktop } = window;
      if (desktop === undefined) {
        const packet = await api.backup.pack({ passphrase });
        saveBlob(packet, packet.name);
        return {
          name: packet.name,
          byteSize: packet.size,
          madeAt,
          isDownload: true,
          leftPc: null,
          passphrase,
        };
      }
      const chosen = await desktop.chooseFolder();
      if (!chosen.ok) {
        setFailure(describeDesktopFailure(chosen.code));
        return null;
      }
      const made = await api.backup.copyTo({ folder: chosen.word, passphrase });
      return { ...made, isDownload: false, madeAt, passphrase };
    },
    onError: (error) => setFailure(errorSentence(error)),
    onSettled: () => queries.invalidateQueries({ queryKey: ['backups'] }),
  });
  const confirm = useMutation({
    mutationFn: () => api.backup.confirmAway(),
    onError: (error) => setFailure(errorSentence(error)),
    onSettled: () => queries.invalidateQueries({ queryKey: ['backups'] }),
  });
  return { copy, confirm, failure };
}
