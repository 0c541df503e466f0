import { isWholeUnit } from '#app/domain/importTray/placeOffers.ts';
import type { TrayItem } from '#app/domain/importTray/trayView.ts';
import type {
  NewUnitKind,
  NextKind,
  TrayChannel,
  TrayFacts,
} from '#app/domain/importTray/trayTypes.ts';
import { CHANNEL_CHOICES, itemText, KIND_CHOICES } from '../../i18n/importTray.vi.ts';
import { parseEntry } from '../grid/parseEntry.ts';
import { UNGROUPED } from './formatStated.ts';
import { distinctChoices } from './distinctChoices.ts';
import {
  answerName,
  chooseBetween,
  nameIndicator,
  sayChannel,
  sayKind,
  stateCell,
  type TrayEdit,
} from './trayEdits.ts';
import type { DeskSource } from './trayTypes.ts';

/** What an item asks for beyond a choice: typed into its row. */
export type Asked = 'value' | 'unit' | 'kind' | 'indicator' | 'activity';

export type Choice = {
  readonly label: string;
  readonly does: TrayEdit | Asked;
  /** What the words suggest; it is marked, never chosen. */
  readonly isSuggested?: boolean;
};

/** The answers an item can be given, in the order of the figures that choose them. */
export function choicesOf(
  item: TrayItem,
  facts: TrayFacts,
  sources: readonly DeskSource[],
): readonly Choice[] {
  switch (item.type) {
    case 'receipt':
      return Object.entries(CHANNEL_CHOICES).map(([channel, label]) => ({
        label,
        does: sayChannel(
          sources.filter(({ kind, receipt }) => kind === 'message' && receipt.channel === null),
          channel as TrayChannel,
        ),
      }));
    case 'conflict':
      return distinctChoices(item.choices).flatMap(([choice]) =>
        choice === undefined || choice.stated === null
          ? []
          : [{ label: choice.cell.raw, does: chooseBetween(item.choices, choice) }],
      );
    case 'name':
      return choicesOfName(item, facts);
    case 'part':
      return NEXT_KINDS.map((kind) => ({
        label: KIND_CHOICES[kind],
        does: sayKind(item.part.source, item.part.key, kind),
        isSuggested: item.part.suggestion === kind,
      }));
    case 'cell':
      return item.line.indicator === null ? choicesOfCell(item, facts) : readingsOf(item, facts);
    case 'activity':
      return [];
  }
}

function choicesOfName(
  { name }: Extract<TrayItem, { type: 'name' }>,
  { units }: TrayFacts,
): readonly Choice[] {
  const known = name.candidates.flatMap((code): Choice[] => {
    const unit = units.find((each) => each.code === code);
    return unit === undefined
      ? []
      : [{ label: unit.name, does: answerName(name, { is: 'unit', code }) }];
  });
  const other: Choice = {
    label: known.length > 0 ? itemText.otherUnit : itemText.isUnit,
    does: 'unit',
  };
  const canBeNew = name.flag === 'unitUnknown' && name.name !== '';
  return [
    ...known,
    other,
    ...(canBeNew ? [{ label: itemText.addUnit, does: 'kind' } as const] : []),
  ];
}

function choicesOfCell(
  { line }: Extract<TrayItem, { type: 'cell' }>,
  { indicators }: TrayFacts,
): readonly Choice[] {
  if (isWholeUnit(line.cell)) return [];
  const choices = line.cell.candidates.flatMap((code): Choice[] => {
    const indicator = indicators.find((each) => each.code === code);
    return indicator === undefined
      ? []
      : [{ label: indicator.label, does: nameIndicator(line, indicator) }];
  });
  const other: Choice = { label: itemText.otherIndicator, does: 'indicator' };
  return [...(choices.length > MOST_SHOWN ? [] : choices), other];
}

/** What a text that is no plain figure may mean, by the rules of the grid. */
function readingsOf(
  { line }: Extract<TrayItem, { type: 'cell' }>,
  { indicators }: TrayFacts,
): readonly Choice[] {
  const indicator = indicators.find(({ code }) => code === line.indicator);
  if (line.stated !== null || indicator === undefined || line.flags.includes('notOnForm'))
    return [];
  const parsed = parseEntry(line.cell.raw, { ...indicator, ...UNGROUPED }, undefined);
  if (parsed.kind !== 'ask') return [];
  return parsed.choices.flatMap(({ label, stated }) =>
    stated === null || stated === 'keep' ? [] : [{ label, does: stateCell(line, stated) }],
  );
}

/** More answers than these are looked up by name. */
const MOST_SHOWN = 2;

const NEXT_KINDS: readonly NextKind[] = ['replace', 'add', 'correct'];

export const NEW_KIND_ORDER: readonly NewUnitKind[] = ['thon', 'truong-hoc', 'don-vi', 'phong-ban'];
