import { Button, Popover, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type KeyboardEvent } from 'react';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence } from '../../api/errors.ts';
import { gridText } from '../../i18n/grid.vi.ts';
import type { CellPlace } from './cellEntries.ts';
import classes from './CellQuestion.module.css';

const LONGEST_NOTE = 1000;

/** The note of one cell: Enter keeps it, Shift+Enter begins a line, Esc leaves it as it was. */
export function NoteEditor({
  campaign,
  place,
  label,
  note,
  isReadOnly,
  onClose,
}: {
  readonly campaign: string;
  readonly place: CellPlace;
  /** The cell in words. */
  readonly label: string;
  /** What stands there, empty for nothing. */
  readonly note: string;
  readonly isReadOnly: boolean;
  readonly onClose: () => void;
}) {
  const api = useApi();
  const [text, setText] = useState(note);
  const [seen] = useState(note);
  // The cell has the focus when its note is asked for.
  const [cell] = useState(() => document.activeElement?.getBoundingClientRect());
  const save = useMutation({
    mutationFn: () =>
      api.value.saveNote({
        campaign,
        unitCode: place.unit,
        indicator: place.indicator,
        text,
        seen,
      }),
    onSuccess: onClose,
  });
  const keep = () => {
    if (isReadOnly || text.trim() === seen) onClose();
    else save.mutate();
  };
  const press = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      keep();
    }
  };
  return (
    <Popover opened position="bottom-start" offset={3} withinPortal withRoles={false}>
      <Popover.Target>
        <span
          style={{
            position: 'fixed',
            left: cell?.left,
            top: cell?.top,
            width: cell?.width,
            height: cell?.height,
            pointerEvents: 'none',
          }}
          aria-hidden
        />
      </Popover.Target>
      <Popover.Dropdown
        className={classes.box}
        role="dialog"
        aria-label={gridText.noteOf(label)}
        onKeyDown={press}
      >
        <Textarea
          aria-label={gridText.noteOf(label)}
          placeholder={gridText.notePlaceholder}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={LONGEST_NOTE}
          value={text}
          readOnly={isReadOnly}
          error={save.error === null ? null : errorSentence(save.error)}
          ref={focusAtEnd}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <div className={classes.choices}>
          {!isReadOnly && (
            <Button loading={save.isPending} onClick={keep}>
              {gridText.noteKeep}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {gridText.noteClose}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Called once, when the field appears: the dropdown is placed first, else the page would scroll to it. */
function focusAtEnd(field: HTMLTextAreaElement | null): void {
  if (field === null) return;
  requestAnimationFrame(() => {
    field.focus({ preventScroll: true });
    field.setSelectionRange(field.value.length, field.value.length);
  });
}
