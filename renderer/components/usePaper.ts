import { useApi } from '../api/apiContext.tsx';
import type { Api } from '../api/connection.ts';
import { useWrittenFile, type WrittenFile, type WrittenKind } from './useWrittenFile.ts';

export type Paper = Parameters<Api['paper']['export']>[0]['paper'];

/** Writes one paper of a campaign. */
export function usePaper(campaign: string, paper: Paper, onWritten?: () => void): WrittenFile {
  const api = useApi();
  return useWrittenFile({
    kind: kindOf(paper),
    write: () => api.paper.export({ campaign, paper }),
    download: () => api.paper.download({ campaign, paper }),
    onWritten,
  });
}

function kindOf(paper: Paper): WrittenKind {
  if (paper.kind !== 'excelForm') return 'docx';
  return paper.of.scope === 'everyUnit' ? 'zip' : 'xlsx';
}
