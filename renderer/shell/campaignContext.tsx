import { useQuery } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import { useApi } from '../api/apiContext.tsx';
import type { Outputs } from '../api/session.ts';

export type Campaign = Outputs['campaign']['list'][number];

export type CampaignChoice = {
  /** Code of the chosen campaign, null while the office has none. */
  readonly campaign: string | null;
  readonly campaigns: readonly Campaign[];
  readonly choose: (code: string) => void;
};

const CampaignContext = createContext<CampaignChoice | null>(null);

/** One chosen campaign for all screens; the choice survives a restart of the window. */
export function CampaignProvider({ children }: { readonly children: ReactNode }) {
  const api = useApi();
  const list = useQuery({ queryKey: ['campaigns'], queryFn: () => api.campaign.list() });
  const [chosen, setChosen] = useState(() => localStorage.getItem(STORAGE_KEY));
  const choose = useCallback((code: string) => {
    localStorage.setItem(STORAGE_KEY, code);
    setChosen(code);
  }, []);
  const choice = useMemo(
    () => ({
      campaign: pickCampaign(list.data ?? [], chosen),
      campaigns: list.data ?? [],
      choose,
    }),
    [list.data, chosen, choose],
  );
  if (list.isPending) return null;
  return <CampaignContext value={choice}>{children}</CampaignContext>;
}

/** The campaign every screen works on. */
export function useCampaign(): CampaignChoice {
  const choice = useContext(CampaignContext);
  if (choice === null) throw new Error('useCampaign outside of CampaignProvider');
  return choice;
}

const STORAGE_KEY = 'dot-bao-cao';

/** The last choice when it still exists, else the first open campaign, else the first of all. */
function pickCampaign(campaigns: readonly Campaign[], chosen: string | null): string | null {
  const kept = campaigns.find(({ code }) => code === chosen);
  const open = campaigns.find(({ state }) => state === 'open');
  return (kept ?? open ?? campaigns[0])?.code ?? null;
}
