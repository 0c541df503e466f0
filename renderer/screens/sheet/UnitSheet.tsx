import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconPlus } from '@tabler/icons-react';
import { memo, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence } from '../../api/errors.ts';
import { usePaper } from '../../components/usePaper.ts';
import { draftText, sheetText } from '../../i18n/sheet.vi.ts';
import { useGrid } from '../grid/gridContext.tsx';
import { listColumns, type Grid, type GridUnit } from '../grid/gridModel.ts';
import { Figures } from './Figures.tsx';
import { formOf } from './formItems.ts';
import { NewReport } from './NewReport.tsx';
import { keptDraft } from './reportDraft.ts';
import { ReviewBar } from './ReviewBar.tsx';
import { RevisionCard } from './RevisionCard.tsx';
import classes from './Sheet.module.css';
import { SheetHead } from './SheetHead.tsx';
import type { FormItem, Sheet } from './sheetTypes.ts';
import { draftKey } from './useNewReport.ts';
import { useKeepFocus, useSheetKeys } from './useSheetKeys.ts';
import { useHandsHere } from './useHandsHere.ts';
import { useRestedGrid } from './useRestedGrid.ts';
import { useReview } from './useReview.ts';

type UnitSheetProps = {
  readonly campaign: string;
  readonly unitCode: string;
  /** The indicator of the active cell, whose source is told. */
  readonly indicator: string | null;
  readonly onStep: (by: 1 | -1) => void;
  readonly onOpen: (unitCode: string) => void;
  /** A form of the sheet is closed: the hands go back to the grid. */
  readonly onClose: () => void;
};

type Tab = 'figures' | 'reports';

/** The unit of the active cell: its form, its reports and what each changed, and their review. */
export const UnitSheet = memo(function UnitSheet(props: UnitSheetProps) {
  const { campaign, unitCode } = props;
  const api = useApi();
  const [tab, setTab] = useState<Tab>('figures');
  const grid = useQuery({
    queryKey: ['grid', campaign],
    queryFn: () => api.campaign.grid({ campaign }),
  });
  const sheet = useQuery({
    queryKey: ['sheet', campaign, unitCode],
    queryFn: () => api.submission.sheet({ campaign, unitCode }),
  });
  const { entries } = useGrid();
  const hands = useHandsHere(entries.isSaving);
  const rested = useRestedGrid(grid.data, hands.areHere);
  // A figure saved in the grid is drawn there first, and here when nothing else is to be drawn.
  const drawnLater = useDeferredValue(rested);
  const shown = hands.areHere ? rested : drawnLater;
  const unit = shown?.units.find(({ code }) => code === unitCode);
  const frameRef = useRef<HTMLDivElement>(null);
  const takesFocus = useKeepFocus(frameRef);
  if (shown === undefined || unit === undefined) return null;
  return (
    <div
      ref={frameRef}
      className={classes.sheet}
      role="presentation"
      data-sheet
      onFocus={hands.onFocus}
      onBlur={hands.onBlur}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape' && !event.defaultPrevented) props.onClose();
        if (!event.ctrlKey) return;
        if (event.key !== 'PageDown' && event.key !== 'PageUp') return;
        event.preventDefault();
        props.onStep(event.key === 'PageDown' ? 1 : -1);
      }}
    >
      {sheet.isError && (
        <p className={classes.error} role="alert">
          {errorSentence(sheet.error)}
        </p>
      )}
      <SheetBody
        key={`${unitCode} ${sheet.isSuccess}`}
        {...props}
        grid={shown}
        unit={unit}
        sheet={sheet.data ?? null}
        tab={tab}
        onTab={setTab}
        takesFocus={takesFocus}
      />
    </div>
  );
});

type SheetBodyProps = UnitSheetProps & {
  readonly grid: Grid;
  readonly unit: GridUnit;
  /** Null while it is read. */
  readonly sheet: Sheet | null;
  readonly tab: Tab;
  readonly onTab: (tab: Tab) => void;
  /** Whether the focus was in the sheet when the unit changed. */
  readonly takesFocus: () => boolean;
};

const SheetBody = memo(function SheetBody(props: SheetBodyProps) {
  const { campaign, grid, unit, sheet, indicator, tab, onTab, onStep, onOpen } = props;
  const isOpen = grid.campaign.state === 'open';
  const [isNew, setNew] = useState(
    () => isOpen && keptDraft(draftKey(campaign, unit.code)) !== null,
  );
  const [isAsking, setAsking] = useState(false);
  const print = usePaper(campaign, { kind: 'unitSheet', unitCode: unit.code });
  const review = useReview(grid, sheet, onOpen);
  useSheetKeys({
    F7: () => setNew(isOpen),
    F8: () => void review.check(),
    F9: () => setAsking(review.canReturn),
    'Alt+k': () => void review.sayNothing(),
    'Alt+n': () => {
      onTab('figures');
      requestAnimationFrame(() =>
        document.querySelector<HTMLElement>('[data-sheet] [data-words]')?.focus(),
      );
    },
    'Alt+p': print.write,
  });
  const form = useMemo(() => formOf(grid.indicators, sheet), [grid.indicators, sheet]);
  if (sheet === null)
    return <SheetHead unit={unit} sheet={null} onStep={onStep} onPrint={print.write} />;
  if (isNew && isOpen) {
    return (
      <>
        <SheetHead unit={unit} sheet={sheet} onStep={onStep} onPrint={print.write} />
        <NewReport
          campaign={campaign}
          sheet={sheet}
          form={form}
          dueCodes={dueCodes(form, unit)}
          onClose={() => {
            setNew(false);
            props.onClose();
          }}
        />
      </>
    );
  }
  return (
    <>
      <SheetHead unit={unit} sheet={sheet} onStep={onStep} onPrint={print.write} />
      {print.failure !== null && (
        <p className={classes.error} role="alert">
          {print.failure}
        </p>
      )}
      <div className={classes.tabs}>
        <div role="group" aria-label={sheetText.parts}>
          <button type="button" aria-pressed={tab === 'figures'} onClick={() => onTab('figures')}>
            {sheetText.figures}
          </button>
          <button type="button" aria-pressed={tab === 'reports'} onClick={() => onTab('reports')}>
            {sheetText.reports(sheet.revisions.length)}
          </button>
        </div>
        {isOpen && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
            title={`${draftText.add} (F7)`}
            onClick={() => setNew(true)}
          >
            {draftText.add}
          </Button>
        )}
      </div>
      <div className={classes.scroll}>
        {tab === 'figures' ? (
          <Figures
            grid={grid}
            unit={unit}
            sheet={sheet}
            form={form}
            takesFocus={props.takesFocus}
            activeColumn={listColumns(grid, null).find(({ code }) => code === indicator) ?? null}
          />
        ) : (
          <>
            {sheet.revisions.length === 0 && <p className={classes.quiet}>{sheetText.noReports}</p>}
            {sheet.revisions.map((revision) => (
              <RevisionCard key={revision.submissionId} sheet={sheet} revision={revision} />
            ))}
          </>
        )}
      </div>
      <ReviewBar
        review={review}
        isAsking={isAsking}
        isClosed={!isOpen}
        onAsk={(asks) => {
          setAsking(asks);
          if (!asks) props.onClose();
        }}
        onOpen={onOpen}
      />
    </>
  );
});

function dueCodes(form: readonly FormItem[], { cells }: GridUnit): string[] {
  return form.flatMap(({ code }) => (cells[code]?.state === 'notDue' ? [] : [code]));
}
