import { Button, Select, TextInput } from '@mantine/core';
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { TrayItem } from '#app/domain/importTray/trayView.ts';
import { searchKey } from '#app/domain/searchKey.ts';
import type { StatedValue } from '#app/domain/value.ts';
import { itemText, NEW_UNIT_KINDS } from '../../i18n/importTray.vi.ts';
import { parseEntry, type Choice } from '../grid/parseEntry.ts';
import { formatFigure, UNGROUPED } from './formatStated.ts';
import { NEW_KIND_ORDER, type Asked } from './itemChoices.ts';
import { answerName, leaveOut, merge, nameIndicator, stateCell } from './trayEdits.ts';
import classes from './Items.module.css';
import { useTrayTools } from './trayContext.tsx';

/** The answer that is typed or looked up, in the row itself; Esc goes back to the row. */
export function AnswerField({ item, asked }: { readonly item: TrayItem; readonly asked: Asked }) {
  const { list } = useTrayTools();
  const field = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => field.current?.querySelector<HTMLElement>('input, button')?.focus(), []);
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    list.ask(null);
  };
  return (
    <div ref={field} className={classes.answer} role="gridcell" tabIndex={-1} onKeyDown={leave}>
      {asked === 'value' && (item.type === 'cell' || item.type === 'conflict') && (
        <ValueField item={item} />
      )}
      {asked === 'unit' && item.type === 'name' && <UnitField item={item} />}
      {asked === 'indicator' && item.type === 'cell' && <IndicatorField item={item} />}
      {asked === 'kind' && item.type === 'name' && <KindField item={item} />}
    </div>
  );
}

/** A cell, or what a contradiction is settled by when neither side is right. */
function ValueField({ item }: { readonly item: Extract<TrayItem, { type: 'cell' | 'conflict' }> }) {
  const { list, indicators } = useTrayTools();
  const isCell = item.type === 'cell';
  const cell = isCell ? item.line : item.choices[0];
  const indicator = indicators.get((isCell ? item.line.indicator : item.indicator) ?? '');
  const [text, setText] = useState(() => {
    if (!isCell) return '';
    const { line } = item;
    return line.stated === null ? line.cell.raw : formatFigure(line.stated, indicator);
  });
  const [doubt, setDoubt] = useState<{ sentence: string; choices: readonly Choice[] } | null>(null);
  if (indicator === undefined || cell === undefined) return null;
  const state = (stated: StatedValue) =>
    list.decide(
      isCell ? stateCell(cell, stated) : merge([leaveOut(item.choices), stateCell(cell, stated)]),
    );
  const settle = () => {
    const parsed = parseEntry(text, { ...indicator, ...UNGROUPED }, undefined);
    if (parsed.kind === 'save') state(parsed.stated);
    else if (parsed.kind === 'unchanged') list.ask(null);
    else {
      const choices = parsed.kind === 'ask' ? parsed.choices : [];
      setDoubt({ sentence: parsed.sentence, choices });
    }
  };
  return (
    <>
      <TextInput
        className={classes.valueField ?? ''}
        aria-label={itemText.valueOf(cell.unit.name, indicator.label)}
        error={doubt?.sentence}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setDoubt(null);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.key !== 'Enter' || event.ctrlKey) return;
          event.preventDefault();
          settle();
        }}
      />
      {(doubt?.choices ?? []).flatMap(({ label, stated }) =>
        stated === null || stated === 'keep'
          ? []
          : [
              <Button key={label} variant="default" onClick={() => state(stated)}>
                {label}
              </Button>,
            ],
      )}
      {doubt === null && <Button onClick={settle}>{itemText.save}</Button>}
      <Button variant="subtle" onClick={() => list.ask(null)}>
        {itemText.cancel}
      </Button>
    </>
  );
}

function UnitField({ item }: { readonly item: Extract<TrayItem, { type: 'name' }> }) {
  const { list, tray } = useTrayTools();
  return (
    <LookUp
      label={itemText.whichUnit}
      options={tray.desk.facts.units.map(({ code, name }) => ({ value: code, label: name }))}
      onPick={(code) => list.decide(answerName(item.name, { is: 'unit', code }))}
    />
  );
}

function IndicatorField({ item }: { readonly item: Extract<TrayItem, { type: 'cell' }> }) {
  const { list, tray } = useTrayTools();
  const { indicators } = tray.desk.facts;
  const asked = indicators.filter(({ code }) => item.line.unit.onForm.includes(code));
  return (
    <LookUp
      label={itemText.pickIndicator}
      options={asked.map(({ code, label }) => ({ value: code, label }))}
      onPick={(code) => {
        const indicator = asked.find((each) => each.code === code);
        if (indicator !== undefined) list.decide(nameIndicator(item.line, indicator));
      }}
    />
  );
}

/** Something of a list, found by the letters of its name with or without marks; they outlive a list that comes anew. */
function LookUp({
  label,
  options: data,
  onPick,
}: {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onPick: (value: string) => void;
}) {
  const { list } = useTrayTools();
  const [words, setWords] = useState('');
  return (
    <>
      <Select
        className={classes.unitField ?? ''}
        aria-label={label}
        placeholder={label}
        searchable
        searchValue={words}
        onSearchChange={setWords}
        defaultDropdownOpened
        selectFirstOptionOnChange
        data={data}
        filter={({ options, search }) =>
          options.filter(
            (option) => 'label' in option && searchKey(option.label).includes(searchKey(search)),
          )
        }
        onChange={(value) => {
          if (value !== null) onPick(value);
        }}
      />
      <Button variant="subtle" onClick={() => list.ask(null)}>
        {itemText.cancel}
      </Button>
    </>
  );
}

function KindField({ item }: { readonly item: Extract<TrayItem, { type: 'name' }> }) {
  const { list, tray } = useTrayTools();
  const open = new Set(tray.desk.facts.newKinds.map(({ kind }) => kind));
  const kinds = NEW_KIND_ORDER.filter((kind) => open.has(kind));
  return (
    <>
      <span className={classes.fieldLabel}>{itemText.whichKind}</span>
      {kinds.map((kind) => (
        <Button
          key={kind}
          variant="default"
          onClick={() => list.decide(answerName(item.name, { is: 'new', kind }))}
        >
          {NEW_UNIT_KINDS[kind]}
        </Button>
      ))}
      <Button variant="subtle" onClick={() => list.ask(null)}>
        {itemText.cancel}
      </Button>
    </>
  );
}
