import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { searchKey } from '#app/domain/searchKey.ts';
import { useApi } from '../api/apiContext.tsx';
import { errorSentence } from '../api/errors.ts';
import { openGuide } from '../guide/guideSignal.ts';
import { guideText } from '../i18n/guide.vi.ts';
import { historyText } from '../i18n/history.vi.ts';
import { formText } from '../i18n/receivedForms.vi.ts';
import { paletteText } from '../i18n/shell.vi.ts';
import { recentSteps } from './RecentSteps.tsx';
import { useCampaign } from './campaignContext.tsx';
import { gridRowPath, SCREENS } from './screens.ts';
import { useToast } from './toasts.tsx';
import { useBackUp } from './useBackUp.ts';
import { useOfficeHistory } from './useOfficeHistory.ts';

type PaletteEntry = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** Search key of everything the entry is found by. */
  readonly found: string;
  readonly run: () => void;
};

export type PaletteGroup = { readonly name: string; readonly entries: readonly PaletteEntry[] };

type PaletteOffer = {
  readonly groups: readonly PaletteGroup[];
  /** The units have not come yet. */
  readonly isPending: boolean;
};

const CLOSED: PaletteOffer = { groups: [], isPending: false };

/** Everything the palette offers now; asks for nothing and makes nothing while it is closed. */
export function usePaletteGroups(isOpen: boolean): PaletteOffer {
  const [, go] = useLocation();
  const { campaigns, choose } = useCampaign();
  const { units, isPending } = useUnitsOfCampaign(isOpen);
  const actions = useActions();
  if (!isOpen) return CLOSED;
  const groups = [
    {
      name: paletteText.screens,
      entries: SCREENS.map(({ path, name }) => entry(path, name, () => go(path))),
    },
    { name: paletteText.actions, entries: actions },
    {
      name: paletteText.units,
      entries: units.map(({ code, name }) => ({
        ...entry(`unit ${code}`, name, () => go(gridRowPath(code), { state: Date.now() })),
        found: searchKey(`${code} ${name}`),
      })),
    },
    {
      name: paletteText.campaigns,
      entries: campaigns.map(({ code, name }) =>
        entry(`campaign ${code}`, name, () => {
          choose(code);
          go('/');
        }),
      ),
    },
  ];
  return { groups, isPending };
}

/** Roster of the chosen campaign: only these have a row in the grid. */
function useUnitsOfCampaign(isOpen: boolean) {
  const api = useApi();
  const { campaign } = useCampaign();
  const board = useQuery({
    queryKey: ['board', campaign],
    queryFn: () => api.campaign.board({ campaign }),
    enabled: isOpen && campaign !== null,
  });
  return { units: board.data?.units ?? [], isPending: board.isFetching && board.isPending };
}

function useActions(): readonly PaletteEntry[] {
  const [, go] = useLocation();
  const { undo, redo, undoName, redoName } = useOfficeHistory();
  const backUp = useBackUp();
  const exportReport = useExportReport();
  const { campaign } = useCampaign();
  return [
    entry('backUp', paletteText.backUp, () => backUp.mutate()),
    ...(campaign === null ? [] : [entry('export', paletteText.exportReport, exportReport)]),
    ...(campaign === null ? [] : [entry('forms', formText.title, () => go('/bieu-mau'))]),
    ...(undoName === null ? [] : [{ ...entry('undo', paletteText.undo, undo), hint: undoName }]),
    ...(redoName === null ? [] : [{ ...entry('redo', paletteText.redo, redo), hint: redoName }]),
    entry('steps', historyText.recent, recentSteps.open),
    entry('guide', guideText.action, () => openGuide(null)),
  ];
}

/** Writes the files of the live draft and leads to the report, where they are opened. */
function useExportReport(): () => void {
  const api = useApi();
  const toast = useToast();
  const [, go] = useLocation();
  const { campaign } = useCampaign();
  const write = async () => {
    go('/bao-cao');
    try {
      const steps = await api.report.export({ campaign, reportId: null, submit: false });
      for await (const _step of steps);
      toast({ text: paletteText.exported });
    } catch (error) {
      toast({ text: errorSentence(error) });
    }
  };
  return () => void write();
}

function entry(id: string, label: string, run: () => void): PaletteEntry {
  return { id, label, found: searchKey(label), run };
}
