import { Button, Textarea, TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { panelText, STATE_SIGNS_ON_SCREEN } from '../../i18n/grid.vi.ts';
import type { Choice } from '../grid/parseEntry.ts';
import type { DraftField } from './reportDraft.ts';
import classes from './Sheet.module.css';
import type { FormItem } from './sheetTypes.ts';

type DraftFieldRowProps = {
  readonly item: FormItem;
  readonly field: DraftField | undefined;
  readonly onType: (text: string) => void;
  readonly onLeave: () => void;
  readonly onChoose: (choice: Choice) => void;
};

/** One answer of a new report: typed as in the grid, asked about in place. */
export function DraftFieldRow({ item, field, onType, onLeave, onChoose }: DraftFieldRowProps) {
  const isAsking = (field?.choices.length ?? 0) > 0;
  const state = field?.stated?.state ?? 'value';
  const id = `bao-cao-${item.code}`;
  const isText = item.type === 'text';
  const shared = {
    id,
    value: field?.text ?? '',
    error: field?.sentence !== undefined && field.sentence !== null,
    'data-draft-field': true,
    onBlur: onLeave,
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      onType(currentTarget.value),
  };
  return (
    <div className={classes.field} data-text={isText || undefined}>
      <label className={classes.fieldLabel} htmlFor={id} title={item.label}>
        {item.label}
        {item.helpText !== null && <small>{item.helpText}</small>}
      </label>
      {isText ? (
        <Textarea
          {...shared}
          data-words
          autosize
          minRows={2}
          maxRows={8}
          placeholder={panelText.textPlaceholder}
        />
      ) : (
        <TextInput
          {...shared}
          inputMode="decimal"
          autoComplete="off"
          classNames={{ input: classes.figure ?? '' }}
          onKeyDown={goOnEnter}
        />
      )}
      <span className={classes.measure} title={item.unitOfMeasure}>
        {state === 'value' ? item.unitOfMeasure : STATE_SIGNS_ON_SCREEN[state].trim() || '/'}
      </span>
      {!isAsking && field?.sentence !== undefined && field.sentence !== null && (
        <p className={classes.choices} role="alert">
          {field.sentence}
        </p>
      )}
      {isAsking && (
        <div className={classes.choices} role="alert">
          {field?.sentence}
          {field?.choices.map((choice) => (
            <Button key={choice.label} variant="default" onClick={() => onChoose(choice)}>
              {choice.label}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

/** Enter goes to the next answer, as it goes to the next cell in the grid. */
export function goOnEnter(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.ctrlKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  const sheet = event.currentTarget.closest('[data-sheet]');
  const fields = Array.from(
    sheet?.querySelectorAll<HTMLElement>('[data-draft-field], [data-sheet-field]') ?? [],
  );
  const next = fields[fields.indexOf(event.currentTarget) + (event.shiftKey ? -1 : 1)];
  if (next === undefined) event.currentTarget.blur();
  else next.focus();
}
