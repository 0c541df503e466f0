import { useMemo, useState, type ReactNode } from 'react';
import { MAX_TEXT_LENGTH } from '#app/domain/value.ts';
import { PanelSwitch } from '../../components/PanelSwitch.tsx';
import { RowGrid } from '../../components/rowGrid/RowGrid.tsx';
import type { RowColumn, StoredRow } from '../../components/rowGrid/rowGridTypes.ts';
import { RowStatus } from '../../components/rowGrid/RowStatus.tsx';
import { ACTIVITY_KEYS, activitiesText } from '../../i18n/activities.vi.ts';
import { SCREEN_NAMES } from '../../i18n/shell.vi.ts';
import { Page } from '../../shell/Page.tsx';
import { useAsked } from '../../shell/useAsked.ts';
import { usePanelKey } from '../../shell/usePanelKey.ts';
import { useToast } from '../../shell/toasts.tsx';
import { useOfficeHistory } from '../../shell/useOfficeHistory.ts';
import classes from './Activities.module.css';
import { ActivityPanel } from './ActivityPanel.tsx';
import { ActivityTools } from './ActivityTools.tsx';
import { ALL_ACTIVITIES, passesView, type ActivityView } from './activityView.ts';
import type { ActivityRow, Desk } from './activityTypes.ts';
import { storedActivity, useActivityRows } from './useActivityRows.ts';
import { useActivityStep } from './useActivityStep.ts';

/** The list of activities; beside it the chosen one and what the list raises. */
export function ActivityDesk({
  campaign,
  desk,
  tabs,
}: {
  readonly campaign: string;
  readonly desk: Desk;
  readonly tabs: ReactNode;
}) {
  const entries = useActivityRows(campaign);
  const step = useActivityStep();
  const toast = useToast();
  const { undo } = useOfficeHistory();
  const [view, setView] = useState<ActivityView>(ALL_ACTIVITIES);
  const [active, setActive] = useState<string | null>(null);
  const [hasPanel, setPanel] = useState(() => window.innerWidth >= ROOM_FOR_PANEL);
  usePanelKey(() => setPanel((now) => !now));
  useAsked('hoat-dong', () => setView(ALL_ACTIVITIES));
  const columns = useMemo(() => columnsOf(desk.units), [desk.units]);
  const sections = useMemo(() => {
    const rows = desk.rows.filter((row) => passesView(row, view, desk)).map(storedActivity);
    return [{ id: '', name: '', head: null, rows }];
  }, [desk, view]);
  const unitName = desk.units.find(({ code }) => code === view.unit)?.name;
  const defaults = useMemo(
    () => (unitName === undefined ? NO_DEFAULTS : { unit: unitName }),
    [unitName],
  );
  const remove = async ({ id }: StoredRow<ActivityRow>) => {
    if (!(await step.run((api) => api.activity.remove({ campaign, id })))) return;
    toast({ text: activitiesText.removed, action: { label: activitiesText.undo, run: undo } });
  };
  const chosen = desk.rows.find(({ id }) => id === active) ?? null;
  return (
    <Page
      title={SCREEN_NAMES.activities}
      subtitle={activitiesText.count(desk.rows.length)}
      keys={ACTIVITY_KEYS}
      actions={<PanelSwitch isShown={hasPanel} labels={activitiesText} onSwitch={setPanel} />}
      tools={
        <>
          {tabs}
          <ActivityTools desk={desk} view={view} onChange={setView} />
        </>
      }
      sideLabel={activitiesText.panel}
      {...(hasPanel && {
        side: (
          <ActivityPanel
            campaign={campaign}
            desk={desk}
            chosen={chosen}
            step={step}
            onShowUnit={(unit) => setView({ ...ALL_ACTIVITIES, unit })}
            onShowRow={(id) => {
              setView(ALL_ACTIVITIES);
              requestAnimationFrame(() =>
                document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)?.focus(),
              );
            }}
          />
        ),
      })}
      status={
        <>
          <RowStatus entries={entries} />
          {desk.isOpen && <span className={classes.hint}>{activitiesText.newRow}</span>}
        </>
      }
    >
      <div className={classes.desk}>
        {!desk.isOpen && <p className={classes.note}>{activitiesText.closed}</p>}
        {step.failure !== null && (
          <p role="alert" className={classes.error}>
            {step.failure}
          </p>
        )}
        <div className={classes.fill}>
          <RowGrid
            label={activitiesText.list}
            entries={entries}
            columns={columns}
            sections={sections}
            isReadOnly={!desk.isOpen}
            defaults={defaults}
            trail={PHOTOS}
            removeLabel={activitiesText.remove}
            onRemove={(row) => void remove(row)}
            onActivate={setActive}
          />
        </div>
      </div>
    </Page>
  );
}

const NO_DEFAULTS = {};

/** Below this width (125 % and 150 % zoom) the list needs the room; F4 brings the panel. */
const ROOM_FOR_PANEL = 1100;

const PHOTOS = {
  label: activitiesText.photos,
  of: ({ stored: { photos } }: StoredRow<ActivityRow>) => (photos === 0 ? null : photos),
};

const MAX_NAME = 500;

function columnsOf(units: Desk['units']): readonly RowColumn[] {
  return [
    { key: 'unit', label: activitiesText.unit, width: '16%', maxLength: 200, suggestions: units },
    { key: 'name', label: activitiesText.name, maxLength: MAX_NAME, isLong: true },
    { key: 'dates', label: activitiesText.dates, width: '146px', maxLength: 60 },
    { key: 'place', label: activitiesText.place, width: '14%', maxLength: MAX_NAME },
    {
      key: 'participants',
      label: activitiesText.participants,
      width: '76px',
      maxLength: 20,
      isNumber: true,
    },
    {
      key: 'result',
      label: activitiesText.result,
      width: '17%',
      maxLength: MAX_TEXT_LENGTH,
      isLong: true,
    },
  ];
}
