import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { useApi } from '../../api/apiContext.tsx';
import { trayText } from '../../i18n/importTray.vi.ts';
import { useToast } from '../../shell/toasts.tsx';
import { ActivityDialog } from './ActivityDialog.tsx';
import { ItemList } from './ItemList.tsx';
import { SourceList } from './SourceList.tsx';
import { placeOfRow } from './sourcePlace.ts';
import { SourceView } from './SourceView.tsx';
import { onActivity } from './trayEdits.ts';
import { TrayFoot } from './TrayFoot.tsx';
import { TrayProvider } from './trayContext.tsx';
import { listRows } from './trayRows.ts';
import { SectionTabs } from './SectionTabs.tsx';
import classes from './Tray.module.css';
import type { DeskSource, TrayDesk } from './trayTypes.ts';
import { useApply } from './useApply.ts';
import { useTray } from './useTray.ts';
import { useTrayList } from './useTrayList.ts';

const GRID_PATH = '/nhap-ket-qua';

/** The preview: sources at the left, what asks and what was read, the source at the right. */
export function TrayDeskView({ desk }: { readonly desk: TrayDesk }) {
  const api = useApi();
  const queries = useQueryClient();
  const toast = useToast();
  const [, navigate] = useLocation();
  const [wanted, setOnly] = useState<string | null>(null);
  const tray = useTray(desk);
  const only = tray.sources.some(({ id }) => id === wanted) ? wanted : null;
  const rows = useMemo(
    () => listRows(tray.view, tray.sources, only),
    [tray.view, tray.sources, only],
  );
  const leave = () => navigate(GRID_PATH);
  const { apply, isApplying, failure } = useApply(tray, leave);
  const list = useTrayList(tray, rows);
  const indicators = useMemo(
    () => new Map(desk.facts.indicators.map((each) => [each.code, each])),
    [desk.facts.indicators],
  );
  const tools = useMemo(() => ({ tray, list, indicators }), [tray, list, indicators]);
  const rowPlace = placeOfRow(list.current, list.look);
  const place =
    rowPlace === null || (only !== null && rowPlace.sourceId !== only)
      ? sourceOnly(only ?? tray.sources[0]?.id ?? null)
      : rowPlace;
  const remove = async ({ id, name }: DeskSource) => {
    const put = async (isRemoved: boolean) => {
      await api.importTray.remove({ id, isRemoved });
      await queries.invalidateQueries({ queryKey: ['tray'] });
    };
    await put(true);
    toast({
      text: trayText.takenOut(name),
      action: { label: trayText.layBack, run: () => void put(false) },
    });
  };
  const asked =
    list.current?.type === 'item' && list.asked === 'activity' ? list.current.item : null;
  return (
    <TrayProvider value={tools}>
      <div
        className={classes.desk}
        role="presentation"
        onKeyDown={(event) => {
          if (event.defaultPrevented || event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') leave();
          if (event.key !== 'Enter' || !event.ctrlKey) return;
          event.preventDefault();
          apply();
        }}
      >
        <SectionTabs rows={rows} onGo={list.go} />
        <div className={classes.work}>
          <SourceList
            tray={tray}
            only={only}
            current={place?.sourceId ?? null}
            onOnly={setOnly}
            onRemove={(source) => void remove(source)}
          />
          <section className={classes.middle} data-region aria-label={trayText.list} tabIndex={-1}>
            <ItemList rows={rows} />
          </section>
          <SourceView tray={tray} place={place} />
        </div>
        <TrayFoot
          tray={tray}
          isApplying={isApplying}
          failure={failure}
          onApply={apply}
          onLater={leave}
        />
      </div>
      {asked?.type === 'activity' && (
        <ActivityDialog
          item={asked}
          onClose={() => list.ask(null)}
          onTake={(fields) => list.decide(onActivity(asked, true, fields))}
        />
      )}
    </TrayProvider>
  );
}

function sourceOnly(sourceId: string | null) {
  return sourceId === null ? null : { sourceId, at: null, words: null };
}
