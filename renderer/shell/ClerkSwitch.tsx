import { Kbd, Modal } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { errorSentence } from '../api/errors.ts';
import { clerkText } from '../i18n/clerk.vi.ts';
import { shellText } from '../i18n/shell.vi.ts';
import classes from './ClerkSwitch.module.css';
import { createDialogSignal } from './dialogSignal.ts';
import { useClerks } from './useClerks.ts';

/** Opens the list of names from the key or the rail's foot. */
export const clerkSwitch = createDialogSignal();

/** Ctrl+U and a figure: who works from now on. The focus goes back to where it was. */
export function ClerkSwitch() {
  const isOpen = clerkSwitch.useIsOpen();
  return (
    <Modal
      opened={isOpen}
      onClose={clerkSwitch.close}
      title={clerkText.title}
      size={420}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': shellText.close }}
    >
      <Names />
    </Modal>
  );
}

function Names() {
  const { list, choose } = useClerks();
  if (list.data === undefined) return null;
  const { clerks, workingId, machineUser } = list.data;
  const names = [
    ...clerks.filter(({ isActive }) => isActive),
    { id: null, name: clerkText.machineUser(machineUser) },
  ];
  const pick = (id: string | null) => choose.mutate(id, { onSuccess: () => clerkSwitch.close() });
  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>) => {
    const figure = Number(event.key);
    const chosen = names[figure - 1];
    if (Number.isInteger(figure) && chosen !== undefined) {
      event.preventDefault();
      pick(chosen.id);
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const at = buttons.findIndex((button) => button === document.activeElement);
    buttons.at((at + step) % buttons.length)?.focus();
  };
  return (
    <>
      <p className={classes.meaning}>{clerkText.meaning}</p>
      {choose.error !== null && <p role="alert">{errorSentence(choose.error)}</p>}
      {/* The keys belong to the buttons inside: figures choose, arrows move between them. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ul className={classes.list} onKeyDown={onKeyDown}>
        {names.map(({ id, name }, place) => (
          <li key={id ?? 'machine'}>
            <button
              type="button"
              className={classes.name}
              title={name}
              aria-current={id === workingId}
              data-autofocus={id === workingId || undefined}
              onClick={() => pick(id)}
            >
              {place < FIGURES && <Kbd size="xs">{place + 1}</Kbd>}
              <span className={classes.text}>{name}</span>
              {id === workingId && <IconCheck size={15} stroke={1.8} aria-hidden />}
            </button>
          </li>
        ))}
      </ul>
      {clerks.length === 0 && <p className={classes.meaning}>{clerkText.none}</p>}
    </>
  );
}

const FIGURES = 9;
