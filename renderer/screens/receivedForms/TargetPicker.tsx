import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { placeKey, type FormTarget } from '#app/domain/receivedForm.ts';
import { searchKey } from '#app/domain/searchKey.ts';
import { formText } from '../../i18n/receivedForms.vi.ts';
import type { Desk, Place } from './formTypes.ts';
import { targetChoices, targetKey } from './targetChoices.ts';

/** Chooses by name, marks optional, what a cell is filled with. */
export function TargetPicker({
  desk,
  place,
  value,
  isOpen,
  onOpen,
  onChoose,
  onLeave,
}: {
  readonly desk: Desk;
  readonly place: Place;
  readonly value: FormTarget | null;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onChoose: (target: FormTarget) => void;
  /** Escape goes back to the cell. */
  readonly onLeave: () => void;
}) {
  const groups = useMemo(() => targetChoices(desk), [desk]);
  const choose = (chosen: string | null) => {
    const items = groups.flatMap((group) => group.items);
    const found = items.find((each) => each.value === chosen);
    if (found !== undefined) onChoose(found.target);
  };
  return (
    <Select
      key={placeKey(place)}
      id={PICKER_ID}
      label={formText.target}
      placeholder={formText.chooseTarget}
      nothingFoundMessage={formText.noTarget}
      searchable
      allowDeselect={false}
      selectFirstOptionOnChange
      maxDropdownHeight={320}
      dropdownOpened={isOpen}
      onDropdownOpen={() => onOpen(true)}
      onDropdownClose={() => onOpen(false)}
      value={value === null ? null : targetKey(value)}
      onChange={choose}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        onLeave();
      }}
      data={groups.map(({ group, items }) => ({
        group,
        items: items.map(({ value: key, label }) => ({ value: key, label })),
      }))}
      filter={({ options, search }) => {
        const wanted = searchKey(search).split(' ');
        return options.map((option) =>
          'group' in option
            ? { ...option, items: option.items.filter(({ label }) => isWanted(label, wanted)) }
            : option,
        );
      }}
    />
  );
}

/** Every word that was typed stands in the name, marks optional. */
function isWanted(label: string, words: readonly string[]): boolean {
  const key = searchKey(label);
  return words.every((word) => key.includes(word));
}

const PICKER_ID = 'dien-vao-o';

/** Puts the hands into the field: the letters typed next look for a target. */
export function focusPicker(): void {
  const field = document.getElementById(PICKER_ID);
  if (!(field instanceof HTMLInputElement)) return;
  field.focus();
  field.select();
}
