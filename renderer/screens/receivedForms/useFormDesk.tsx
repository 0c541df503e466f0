import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { placeKey, type FormTarget } from '#app/domain/receivedForm.ts';
import { useApi } from '../../api/apiContext.tsx';
import type { Anchor } from '../../components/AnchoredPopover.tsx';
import { formText } from '../../i18n/receivedForms.vi.ts';
import { useToast } from '../../shell/toasts.tsx';
import { CellPanel } from './CellPanel.tsx';
import { FormGrid } from './FormGrid.tsx';
import { cellAt, drawTable, neighbour, type DrawnCell } from './formGrid.ts';
import { formKey } from './formKeys.ts';
import classes from './Forms.module.css';
import { FormSide } from './FormSide.tsx';
import { FormSources, hasSources } from './FormSources.tsx';
import { FormTabs } from './FormTabs.tsx';
import type { Desk, Place } from './formTypes.ts';
import { indicatorLabels } from './targetChoices.ts';
import { focusPicker } from './TargetPicker.tsx';
import type { FormStep } from './useFormStep.ts';

/** What the desk of a form hands to the frame: its main part and its side. */
export function useFormDesk(props: {
  readonly desk: Desk;
  readonly campaign: string;
  readonly step: FormStep;
  readonly onFill: () => void;
}) {
  const { desk, campaign, step, onFill } = props;
  const api = useApi();
  const toast = useToast();
  const main = useRef<HTMLDivElement>(null);
  const [table, setTable] = useState(() => firstShown(desk));
  const [active, setActive] = useState<Place>({ table, row: 1, column: 1 });
  const [isPicking, setPicking] = useState(false);
  const [sources, setSources] = useState<{ cell: DrawnCell; anchor: Anchor } | null>(null);
  const rows = useMemo(() => drawTable(desk, table), [desk, table]);
  const labels = useMemo(() => indicatorLabels(desk), [desk]);
  const cell = cellAt(rows, active);
  const formId = desk.form.id;

  const elementAt = (place: Place) =>
    main.current?.querySelector<HTMLElement>(`[data-place="${placeKey(place)}"]`);
  const go = (place: Place) => {
    setTable(place.table);
    setActive(place);
    // The cells of another table are drawn first.
    requestAnimationFrame(() => elementAt(place)?.focus());
  };
  const focusCell = () => elementAt(cell?.place ?? active)?.focus();
  const map = async (at: DrawnCell, target: FormTarget | null) => {
    setPicking(false);
    focusCell();
    await step.run(() => api.receivedForm.map({ formId, cells: [{ ...at.place, target }] }));
  };
  const pick = () => {
    setPicking(true);
    focusPicker();
  };
  const showSources = (at: DrawnCell) => {
    const anchor = elementAt(at.place);
    if (anchor != null && at.filled !== null && hasSources(at.filled)) {
      setSources({ cell: at, anchor });
    }
  };
  const focusNext = (at: DrawnCell, by: Parameters<typeof neighbour>[2]) => {
    const next = neighbour(rows, at, by);
    if (next !== null) elementAt(next.place)?.focus();
  };
  const press = (event: KeyboardEvent, at: DrawnCell) => {
    const key = formKey(event, at);
    if (key === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (key.does === 'move') {
      focusNext(at, key.step);
    } else if (key.does === 'accept') {
      void map(at, key.target);
      focusNext(at, { rows: 1, columns: 0 });
    } else if (key.does === 'pick') pick();
    else if (key.does === 'unmap') void map(at, null);
    else if (key.does === 'sources') showSources(at);
    else if (key.does === 'fill') onFill();
    else {
      const next = table + key.by;
      if (desk.tables[next] !== undefined) go({ table: next, row: 1, column: 1 });
    }
  };
  const acceptAll = async () => {
    const count = desk.mapping.filter(({ isConfirmed }) => !isConfirmed).length;
    const done = await step.run(async () => {
      await api.receivedForm.acceptProposed({ formId });
      return true;
    });
    if (done === true) toast({ text: formText.accepted(count) });
  };

  return {
    main: (
      <div className={classes.screen} ref={main}>
        {desk.tables.length === 0 ? (
          <div className={classes.empty}>{formText.noTables}</div>
        ) : (
          <div className={classes.scroller}>
            <FormGrid
              desk={desk}
              table={table}
              rows={rows}
              active={cell?.place ?? active}
              labels={labels}
              onActive={({ place }) => setActive(place)}
              onKeyDown={press}
            />
          </div>
        )}
        <FormTabs
          desk={desk}
          table={table}
          onTable={(next) => go({ table: next, row: 1, column: 1 })}
        />
        {sources?.cell.filled != null && (
          <FormSources
            key={placeKey(sources.cell.place)}
            campaign={campaign}
            cell={sources.cell.filled}
            anchor={sources.anchor}
            onClose={() => {
              setSources(null);
              focusCell();
            }}
          />
        )}
      </div>
    ),
    side: (
      <FormSide
        desk={desk}
        table={table}
        labels={labels}
        onAcceptAll={() => void acceptAll()}
        onStates={(states) => void step.run(() => api.receivedForm.saveStates({ formId, states }))}
        onGo={go}
      >
        {cell !== null && (
          <CellPanel
            desk={desk}
            cell={cell}
            labels={labels}
            isPicking={isPicking}
            onPicking={setPicking}
            onMap={(target) => void map(cell, target)}
            onSources={
              cell.filled !== null && hasSources(cell.filled) ? () => showSources(cell) : null
            }
            onLeave={() => {
              setPicking(false);
              focusCell();
            }}
          />
        )}
      </FormSide>
    ),
  };
}

/** The first table that is not hidden. */
function firstShown({ tables }: Desk): number {
  return Math.max(
    0,
    tables.findIndex(({ isHidden }) => !isHidden),
  );
}
