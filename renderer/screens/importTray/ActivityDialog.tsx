import { Button, Group, Modal, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { isWholeActivity } from '#app/domain/importTray/isWholeActivity.ts';
import type { TrayItem } from '#app/domain/importTray/trayView.ts';
import type { TrayActivityFields } from '#app/domain/importTray/trayTypes.ts';
import { formatShortDate } from '#app/domain/officialDate.ts';
import { parseVietnameseDate } from '#app/domain/parseVietnameseDate.ts';
import { activityDialogText, itemText } from '../../i18n/importTray.vi.ts';
import { shellText } from '../../i18n/shell.vi.ts';

/** Corrects what a sentence told of an activity; an empty field stays empty. */
export function ActivityDialog({
  item,
  onTake,
  onClose,
}: {
  readonly item: Extract<TrayItem, { type: 'activity' }>;
  readonly onTake: (fields: TrayActivityFields) => void;
  readonly onClose: () => void;
}) {
  const { fields } = item;
  const [name, setName] = useState(fields.name);
  const [start, setStart] = useState(dayText(fields.startOn));
  const [end, setEnd] = useState(dayText(fields.endOn));
  const [place, setPlace] = useState(fields.place ?? '');
  const [people, setPeople] = useState(String(fields.participants ?? ''));
  const [result, setResult] = useState(fields.result ?? '');
  const startOn = readDay(start);
  const endOn = readDay(end);
  const participants = readCount(people);
  const isTurned =
    endOn !== null &&
    endOn !== undefined &&
    startOn !== undefined &&
    (startOn === null || endOn < startOn);
  const take = () => {
    if (startOn === undefined || endOn === undefined || participants === undefined) return;
    const said = {
      name: name.trim(),
      startOn,
      endOn,
      place: place.trim() === '' ? null : place.trim(),
      participants,
      result: result.trim() === '' ? null : result.trim(),
    };
    if (isWholeActivity(said)) onTake(said);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${activityDialogText.title}, ${item.placed.unit.name}`}
      closeButtonProps={{ 'aria-label': shellText.close }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          take();
        }}
      >
        <Textarea
          data-autofocus
          autosize
          label={activityDialogText.name}
          error={name.trim() === '' && activityDialogText.noName}
          value={name}
          maxLength={1000}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <SimpleGrid cols={2} mt="sm">
          <TextInput
            label={activityDialogText.start}
            error={startOn === undefined && activityDialogText.badDay}
            value={start}
            onChange={(event) => setStart(event.currentTarget.value)}
          />
          <TextInput
            label={activityDialogText.end}
            error={
              endOn === undefined
                ? activityDialogText.badDay
                : isTurned && activityDialogText.badRange
            }
            value={end}
            onChange={(event) => setEnd(event.currentTarget.value)}
          />
          <TextInput
            label={activityDialogText.place}
            value={place}
            maxLength={500}
            onChange={(event) => setPlace(event.currentTarget.value)}
          />
          <TextInput
            label={activityDialogText.participants}
            error={participants === undefined && activityDialogText.badNumber}
            value={people}
            onChange={(event) => setPeople(event.currentTarget.value)}
          />
        </SimpleGrid>
        <TextInput
          mt="sm"
          label={activityDialogText.result}
          value={result}
          maxLength={1000}
          onChange={(event) => setResult(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="md" gap="sm">
          <Button size="md" variant="default" onClick={onClose}>
            {itemText.cancel}
          </Button>
          <Button size="md" type="submit">
            {activityDialogText.take}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

function dayText(day: string | null): string {
  return day === null ? '' : formatShortDate(day);
}

/** Null for nothing, undefined for what is no day. */
function readDay(text: string): string | null | undefined {
  if (text.trim() === '') return null;
  const day = parseVietnameseDate(text);
  return day.ok ? day.value : undefined;
}

function readCount(text: string): number | null | undefined {
  const plain = text.trim().replaceAll('.', '');
  if (plain === '') return null;
  return /^\d{1,9}$/u.test(plain) ? Number(plain) : undefined;
}
