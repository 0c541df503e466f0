import { Modal, TextInput } from '@mantine/core';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { placeText } from '../../i18n/photos.vi.ts';
import { shellText } from '../../i18n/shell.vi.ts';
import classes from './PlaceDialog.module.css';
import { findPlaces, type Place } from './places.ts';

/**
 * Where the chosen photos go: typing narrows the list, arrows walk it, Enter
 * takes the line. The place taken last stands first, so that Enter twice puts
 * the next photos to the same place.
 */
export function PlaceDialog({
  count,
  places,
  recent,
  failure,
  onChoose,
  onClose,
}: {
  readonly count: number;
  readonly places: readonly Place[];
  readonly recent: string | null;
  readonly failure: string | null;
  readonly onChoose: (place: Place) => void;
  readonly onClose: () => void;
}) {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const last = places.find(({ key }) => key === recent);
  const found = findPlaces(places, typed);
  const isFirst = typed === '' && last !== undefined;
  const shown = isFirst ? [last, ...found.filter((place) => place !== last)] : found;
  const active = shown[Math.min(at, shown.length - 1)];
  const activeId = active === undefined ? undefined : optionId(active);
  useEffect(() => {
    if (activeId !== undefined) {
      document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
    }
  }, [activeId]);
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, shown.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter') {
      if (active !== undefined) onChoose(active);
    } else return;
    event.preventDefault();
  };
  return (
    <Modal
      opened
      centered={false}
      returnFocus={false}
      onClose={onClose}
      title={placeText.title(count)}
      closeButtonProps={{ 'aria-label': shellText.close }}
    >
      <TextInput
        size="md"
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls={LIST_ID}
        aria-activedescendant={activeId}
        aria-autocomplete="list"
        label={placeText.search}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      {failure !== null && (
        <p role="alert" className={classes.failure}>
          {failure}
        </p>
      )}
      <div
        id={LIST_ID}
        role="listbox"
        tabIndex={-1}
        aria-label={placeText.places}
        className={classes.list}
      >
        {shown.map((place) => (
          // The keys of the list are those of the field above.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={place.key}
            id={optionId(place)}
            role="option"
            tabIndex={-1}
            aria-selected={place === active}
            className={classes.place}
            data-activity={place.activity !== null || undefined}
            onClick={() => onChoose(place)}
          >
            <span className={classes.name} title={place.activity ?? place.unit}>
              {place.activity ?? place.unit}
            </span>
            <small>{isFirst && place === last ? placeText.recent : asideOf(place, typed)}</small>
          </div>
        ))}
      </div>
      {shown.length === 0 && <p className={classes.none}>{placeText.none}</p>}
    </Modal>
  );
}

const LIST_ID = 'noi-gan-anh';

function optionId(place: Place): string {
  return `noi-${place.key}`;
}

/** In the whole list an activity stands under its unit; among the found ones it names it. */
function asideOf({ unit, activity, day }: Place, typed: string): string | null {
  return typed === '' || activity === null ? day : unit;
}
