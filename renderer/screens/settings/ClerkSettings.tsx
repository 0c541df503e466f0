import { Button, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence } from '../../api/errors.ts';
import type { Outputs } from '../../api/session.ts';
import { IconAction } from '../../components/IconAction.tsx';
import { clerkText } from '../../i18n/clerk.vi.ts';
import { useClerks } from '../../shell/useClerks.ts';
import classes from './SettingsScreen.module.css';

type Clerk = Outputs['clerk']['list']['clerks'][number];

/** The names of the people who share this PC; each change is stored at once. */
export function ClerkSettings() {
  const api = useApi();
  const queries = useQueryClient();
  const { list } = useClerks();
  const [newName, setNewName] = useState('');
  const change = useMutation({
    mutationFn: (work: () => Promise<void>) => work(),
    onSettled: () => queries.invalidateQueries(),
  });
  const add = () => {
    if (newName.trim() === '') return;
    change.mutate(() => api.clerk.add({ name: newName }), { onSuccess: () => setNewName('') });
  };
  return (
    <section className={classes.panel} aria-label={clerkText.heading}>
      <h2>{clerkText.heading}</h2>
      <p className={classes.meaning}>{clerkText.settingsMeaning}</p>
      {(list.data?.clerks ?? []).map((clerk, place) => (
        <ClerkRow
          key={`${clerk.id} ${clerk.name}`}
          clerk={clerk}
          place={place + 1}
          onChange={(next) => change.mutate(() => api.clerk.update(next))}
          onMove={(by) => change.mutate(() => api.clerk.move({ id: clerk.id, by }))}
        />
      ))}
      <div className={classes.clerk}>
        <TextInput
          className={classes.clerkName}
          aria-label={clerkText.newName}
          placeholder={clerkText.newName}
          maxLength={120}
          value={newName}
          onChange={({ currentTarget }) => setNewName(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) add();
          }}
        />
        <Button variant="default" disabled={newName.trim() === ''} onClick={add}>
          {clerkText.add}
        </Button>
      </div>
      {change.error !== null && (
        <p role="alert" className={classes.error}>
          {errorSentence(change.error)}
        </p>
      )}
    </section>
  );
}

function ClerkRow({
  clerk,
  place,
  onChange,
  onMove,
}: {
  readonly clerk: Clerk;
  readonly place: number;
  readonly onChange: (clerk: Clerk) => void;
  readonly onMove: (by: -1 | 1) => void;
}) {
  const [name, setName] = useState(clerk.name);
  const { isActive } = clerk;
  return (
    <div className={classes.clerk}>
      <TextInput
        className={classes.clerkName}
        aria-label={clerkText.nameOf(place)}
        maxLength={120}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        onBlur={() => {
          if (name.trim() === '') setName(clerk.name);
          else if (name !== clerk.name) onChange({ ...clerk, name });
        }}
      />
      {!isActive && <span>{clerkText.isOff}</span>}
      <IconAction label={clerkText.up(clerk.name)} onClick={() => onMove(-1)}>
        <IconArrowUp size={15} stroke={1.6} />
      </IconAction>
      <IconAction label={clerkText.down(clerk.name)} onClick={() => onMove(1)}>
        <IconArrowDown size={15} stroke={1.6} />
      </IconAction>
      <Button
        variant="subtle"
        aria-label={isActive ? clerkText.offNamed(clerk.name) : clerkText.onNamed(clerk.name)}
        onClick={() => onChange({ ...clerk, isActive: !isActive })}
      >
        {isActive ? clerkText.off : clerkText.on}
      </Button>
    </div>
  );
}
