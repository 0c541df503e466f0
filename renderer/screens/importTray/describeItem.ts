import { describeFlag } from '#app/contract/importFlags.vi.ts';
import { isWholeUnit } from '#app/domain/importTray/placeOffers.ts';
import type { TrayItem } from '#app/domain/importTray/trayView.ts';
import type {
  TrayActivityFields,
  TrayFacts,
  TrayIndicator,
} from '#app/domain/importTray/trayTypes.ts';
import { isSameValue } from '#app/domain/revisionEffects.ts';
import { formatShortDate } from '#app/domain/officialDate.ts';
import { itemText } from '../../i18n/importTray.vi.ts';

/** Whose an item is, what it is about, and why it asks, in words. */
export function describeItem(
  item: TrayItem,
  { units }: TrayFacts,
  indicators: ReadonlyMap<string, TrayIndicator>,
): { readonly title: string; readonly about: string; readonly why: string } {
  switch (item.type) {
    case 'receipt':
      return { title: item.source.name, about: itemText.channelOfAll, why: itemText.channel };
    case 'conflict':
      return {
        title: item.unit.name,
        about: indicators.get(item.indicator)?.label ?? item.indicator,
        why: '',
      };
    case 'name': {
      const { name, cells, activities, flag } = item.name;
      const isShared = cells.some(({ flags }) => flags.includes('sharedByUnits'));
      const asks = {
        unitUnknown: itemText.unknown(units.length),
        unitAmbiguous: itemText.ambiguous,
        unitMissing: itemText.missing,
      }[flag];
      const why = isShared ? itemText.shared : asks;
      return {
        title: name === '' ? itemText.unnamed : itemText.quoted(name),
        about: itemText.waits(cells.length, activities.length),
        why: name === '' ? `${item.name.source.name}: ${why}` : why,
      };
    }
    case 'part': {
      const { unit, cells, activities, source } = item.part;
      const changed = cells.filter(({ indicator, stated }) => {
        const now = indicator === null ? undefined : unit.stated[indicator];
        return stated !== null && now !== undefined && !isSameValue(now, stated);
      }).length;
      const why =
        unit.reportedOn === null
          ? itemText.addsToTray
          : itemText.reported(formatShortDate(unit.reportedOn), changed);
      return {
        title: unit.name,
        about: `${itemText.waits(cells.length, activities.length)}, ${source.name}`,
        why,
      };
    }
    case 'cell': {
      const { line } = item;
      const { corrects } = line.cell;
      const label = line.indicator === null ? undefined : indicators.get(line.indicator)?.label;
      const flags = line.flags.map(describeFlag).join('; ');
      return {
        title: line.unit.name,
        about: isWholeUnit(line.cell)
          ? itemText.allIndicators
          : (label ?? line.cell.column?.label ?? line.cell.raw),
        why: [
          ...(flags === '' ? [] : [`${itemText.quoted(line.cell.raw)}: ${flags}`]),
          ...(corrects === null ? [] : [itemText.corrects(corrects.raw, corrects.at)]),
        ].join('. '),
      };
    }
    case 'activity': {
      const { placed, fields, similar } = item;
      const flags = placed.activity.flags.map(describeFlag).join('; ');
      const twin =
        similar === null
          ? ''
          : itemText.similar(
              units.find(({ code }) => code === similar.unit)?.name ?? similar.unit,
              similar.name,
            );
      return {
        title: placed.unit.name,
        about: itemText.activity,
        why: [fields.name, describeActivity(fields), twin, flags].filter(Boolean).join('. '),
      };
    }
  }
}

/** Day, place and people of an activity in one line. */
export function describeActivity(fields: TrayActivityFields): string {
  const { startOn, endOn, place, participants } = fields;
  const day =
    startOn === null
      ? itemText.noDay
      : [startOn, ...(endOn === null || endOn === startOn ? [] : [endOn])]
          .map(formatShortDate)
          .join(' – ');
  const people = participants === null ? null : itemText.people(participants);
  return [day, place, people].filter((part) => part !== null && part !== '').join(', ');
}
