import { useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react';
import { useSearch } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import { PanelSwitch } from '../../components/PanelSwitch.tsx';
import { GRID_KEYS, gridText, panelText } from '../../i18n/grid.vi.ts';
import { SHEET_KEYS } from '../../i18n/sheet.vi.ts';
import { focusWhenDrawn, withData } from '../../shell/focusWhenDrawn.ts';
import { Page } from '../../shell/Page.tsx';
import { useOfficeHistory } from '../../shell/useOfficeHistory.ts';
import { TrayBar } from '../importTray/TrayBar.tsx';
import { usePanelKey } from '../../shell/usePanelKey.ts';
import { BlockRefusal } from './BlockRefusal.tsx';
import { GridProvider } from './gridContext.tsx';
import type { CellPlace } from './cellEntries.ts';
import { CellNoteEditor } from './CellNoteEditor.tsx';
import { layoutOf, visibleUnits, type GridView } from './gridLayout.ts';
import {
  areSameColumns,
  isNumericIndicator,
  listColumns,
  passesFilter,
  type Grid,
  type GridUnit,
} from './gridModel.ts';
import type { GridLayout } from './gridNavigation.ts';
import { GridSide } from './GridSide.tsx';
import { GridStatus } from './GridStatus.tsx';
import { GridTable } from './GridTable.tsx';
import classes from './GridTable.module.css';
import { GridTools } from './GridTools.tsx';
import { LostEntries } from './LostEntries.tsx';
import { StateNames } from './StateNames.tsx';
import { SourcesPopover, type OpenSources } from './SourcesPopover.tsx';
import { useGridBlocks } from './useGridBlocks.ts';
import { useGridController } from './useGridController.ts';
import { useGridKeys } from './useGridKeys.ts';
import { useKept } from './useKept.ts';
import { wordsOf } from './TextAnswer.tsx';
import { useSelection } from './useSelection.ts';

const KEYS = [...GRID_KEYS, ...SHEET_KEYS];

const ALL: GridView = { form: null, filter: null };

const NONE_FOLDED: ReadonlySet<string> = new Set();

/** Below this width (125 % and 150 % zoom) the grid needs the room; F4 brings the panel. */
const ROOM_FOR_PANEL = 1100;

/** The grid with its tool bar, the unit's sheet and the status bar. */
export function GridDesk({ grid }: { readonly grid: Grid }) {
  const [view, setView] = useState(ALL);
  const [hasPanel, setPanel] = useState(() => window.innerWidth >= ROOM_FOR_PANEL);
  const [sources, setSources] = useState<OpenSources | null>(null);
  const [folded, setFolded] = useState(NONE_FOLDED);
  const [noteAt, setNoteAt] = useState<CellPlace | null>(null);
  const listed = useMemo(() => listColumns(grid, view.form), [grid, view.form]);
  const columns = useKept(listed, areSameColumns);
  const shown = useMemo(() => visibleUnits(grid, columns, view), [grid, columns, view]);
  const kinds = useMemo(() => [...new Set(shown.map(({ kind }) => kind))], [shown]);
  const units = useMemo(() => shown.filter(({ kind }) => !folded.has(kind)), [shown, folded]);
  const layout = useMemo(
    () => layoutOf(grid, shown, columns, folded),
    [grid, shown, columns, folded],
  );
  const selection = useSelection(layout);
  const controller = useGridController(grid);
  const { undo, redo } = useOfficeHistory();
  const kindOf = useMemo(
    () => new Map(grid.units.map(({ code, kind }) => [code, kind])),
    [grid.units],
  );
  const fold = useCallback((kind: string, isFolded: boolean) => {
    setFolded((now) => {
      const next = new Set(now);
      if (isFolded) next.add(kind);
      else next.delete(kind);
      return next;
    });
  }, []);
  const toggleFold = useCallback((kind: string) => setFolded((now) => toggled(now, kind)), []);
  const blocks = useGridBlocks({ layout, selection, controller, units, columns });
  const keys = useGridKeys({
    onBlockKey: blocks.onKeyDown,
    layout,
    selection,
    controller,
    undo,
    redo,
    fold,
    openNote: setNoteAt,
    kindOf: (unit) => kindOf.get(unit) ?? null,
  });
  const { activate, extendTo, collapse, focusCell, active, range } = selection;
  const { goOn } = keys;
  const openSources = useCallback(
    (indicator: string, kind: string | null, anchor: HTMLElement) =>
      setSources({ indicator, kind, anchor }),
    [],
  );
  const actions = useMemo(
    () => ({ ...controller, activate, extendTo, collapse, focusCell, goOn, openSources }),
    [controller, activate, extendTo, collapse, focusCell, goOn, openSources],
  );
  const showAll = () => {
    setView(ALL);
    setFolded(NONE_FOLDED);
  };
  const focusWords = (place: CellPlace) => {
    setPanel(true);
    focusWhenDrawn(() => withData('words', wordsOf(place)));
  };
  useFirstFocus(grid, layout, showAll, focusCell, focusWords, controller.entries.unsaved);
  usePanelKey(() => setPanel((now) => !now));
  const openUnit = (code: string) => {
    const wanted = grid.units.find((each) => each.code === code);
    const indicator = wanted === undefined ? null : firstAsked(grid, wanted, null);
    if (indicator === null) return;
    if (!layout.rows.includes(code)) showAll();
    requestAnimationFrame(() => focusCell({ unit: code, indicator }));
  };

  const { code: campaign, state } = grid.campaign;
  const isOpen = state === 'open';
  // Parts that say the same for the next cell and the next figure are not drawn again for them.
  const panelSwitch = useMemo(
    () => <PanelSwitch isShown={hasPanel} labels={gridText} onSwitch={setPanel} />,
    [hasPanel],
  );
  const tools = useMemo(
    () => <GridTools grid={grid} columns={columns} view={view} onChange={setView} />,
    [grid, columns, view],
  );
  const tray = useMemo(() => <TrayBar campaign={campaign} isOpen={isOpen} />, [campaign, isOpen]);
  const status = useMemo(
    () => <GridStatus range={range} units={units} columns={columns} />,
    [range, units, columns],
  );
  return (
    <GridProvider value={actions}>
      <Page
        title={gridText.title}
        subtitle={subtitleOf(grid)}
        keys={KEYS}
        actions={panelSwitch}
        tools={tools}
        sideLabel={panelText.label}
        {...(hasPanel && {
          side: <GridSide campaign={campaign} active={active} layout={layout} onOpen={openUnit} />,
        })}
        foot={tray}
        status={status}
      >
        <div
          className={classes.scroller}
          role="presentation"
          onKeyDown={keys.onKeyDown}
          onDoubleClick={keys.onDoubleClick}
          onFocus={keys.onFocus}
          onMouseDown={keys.onMouseDown}
          onCopy={blocks.onCopy}
          onCut={blocks.onCut}
          onPaste={blocks.onPaste}
        >
          <StateNames />
          <LostEntries grid={grid} />
          {blocks.refusal !== null && (
            <BlockRefusal sentence={blocks.refusal} onClose={blocks.forget} />
          )}
          {!isOpen && <p className={classes.hint}>{gridText.closed}</p>}
          <GridTable
            grid={grid}
            columns={columns}
            units={units}
            kinds={kinds}
            folded={folded}
            onFold={toggleFold}
            selection={selection}
            tableRef={selection.tableRef}
          />
          {shown.length === 0 && <p className={classes.hint}>{gridText.noRows}</p>}
        </div>
        {noteAt !== null && (
          <CellNoteEditor
            grid={grid}
            place={noteAt}
            onClose={() => {
              setNoteAt(null);
              focusCell(noteAt);
            }}
          />
        )}
        {sources !== null && (
          <SourcesPopover
            grid={grid}
            open={sources}
            onClose={() => {
              setSources(null);
              sources.anchor.focus();
            }}
          />
        )}
      </Page>
    </GridProvider>
  );
}

function toggled(folded: ReadonlySet<string>, kind: string): ReadonlySet<string> {
  const next = new Set(folded);
  if (!next.delete(kind)) next.add(kind);
  return next;
}

function subtitleOf(grid: Grid): string {
  const open = grid.units.filter((unit) => passesFilter(unit, 'unreported', [])).length;
  return gridText.subtitle(grid.campaign.name, grid.units.length - open, grid.units.length);
}

/**
 * The row or cell the address names, else the cell whose typing a reload
 * interrupted, else the first one: a table of Excel always has a chosen cell.
 */
function useFirstFocus(
  grid: Grid,
  layout: GridLayout,
  showAll: () => void,
  focusCell: (place: CellPlace) => void,
  focusWords: (place: CellPlace) => void,
  unsaved: () => readonly { unit: string; indicator: string }[],
): void {
  const search = useSearch();
  // The same unit asked for again has the same address.
  const request = useHistoryState<unknown>();
  const asked = useMemo(() => ({ search, request }), [search, request]);
  const focusWanted = useEffectEvent((address: URLSearchParams) => {
    const [draft] = unsaved();
    const unit = grid.units.find(({ code }) => code === address.get('don-vi'));
    if (unit === undefined) {
      const place = draft ?? (isDialogOpen() ? null : firstCell(grid, layout));
      if (place !== null) requestAnimationFrame(() => focusCell(place));
      return;
    }
    showAll();
    const indicator = firstAsked(grid, unit, address.get('chi-tieu'));
    if (indicator === null) return;
    const wanted = address.get('chi-tieu');
    const isInWords = grid.indicators.some(
      (each) => each.code === wanted && !isNumericIndicator(each),
    );
    requestAnimationFrame(() => {
      focusCell({ unit: unit.code, indicator });
      // The sheet of the row holds what is answered in words.
      if (wanted !== null && isInWords) focusWords({ unit: unit.code, indicator: wanted });
    });
  });
  useEffect(() => focusWanted(new URLSearchParams(asked.search)), [asked]);
}

function firstCell(grid: Grid, { rows }: GridLayout): CellPlace | null {
  const unit = grid.units.find(({ code }) => code === rows[0]);
  const indicator = unit === undefined ? null : firstAsked(grid, unit, null);
  return unit === undefined || indicator === null ? null : { unit: unit.code, indicator };
}

/** The wanted figure, else the first that the unit's form asks for, whatever tab is open. */
function firstAsked(grid: Grid, unit: GridUnit, wanted: string | null): string | null {
  const asked = listColumns(grid, null).filter(({ code }) => !unit.offForm.includes(code));
  return (asked.find(({ code }) => code === wanted) ?? asked[0])?.code ?? null;
}

function isDialogOpen(): boolean {
  return document.querySelector('[aria-modal="true"]') !== null;
}
