import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ACTION_NAMES } from '#app/contract/messages.vi.ts';
import { formatShortDate } from '#app/domain/officialDate.ts';
import { parseVietnameseDate } from '#app/domain/parseVietnameseDate.ts';
import { useApi } from '../../api/apiContext.tsx';
import { factsText } from '../../i18n/campaign.vi.ts';
import { recordText } from '../../i18n/record.vi.ts';
import classes from './AuditFilters.module.css';
import { NO_FILTER, type AuditFilter } from './recordTypes.ts';

/** Who, which action, which days, which words. */
export function AuditFilters({
  filter,
  onChange,
}: {
  readonly filter: AuditFilter;
  readonly onChange: (filter: AuditFilter) => void;
}) {
  const api = useApi();
  const choices = useQuery({
    queryKey: ['audit', 'choices'],
    queryFn: () => api.audit.choices(),
  });
  const { actors, actions } = choices.data ?? { actors: [], actions: [] };
  const isFiltered = JSON.stringify(filter) !== JSON.stringify(NO_FILTER);
  return (
    <div className={classes.filters} role="search" aria-label={recordText.filters}>
      <NativeSelect
        aria-label={recordText.who}
        className={classes.who ?? ''}
        value={filter.actor ?? ''}
        onChange={({ currentTarget }) =>
          onChange({ ...filter, actor: orNull(currentTarget.value) })
        }
        data={[{ value: '', label: recordText.anyone }, ...actors]}
      />
      <NativeSelect
        aria-label={recordText.what}
        className={classes.what ?? ''}
        value={filter.action ?? ''}
        onChange={({ currentTarget }) =>
          onChange({ ...filter, action: orNull(currentTarget.value) })
        }
        data={[
          { value: '', label: recordText.anything },
          ...actions
            .map((action) => ({ value: action, label: ACTION_NAMES[action] ?? action }))
            .toSorted((one, other) => one.label.localeCompare(other.label, 'vi')),
        ]}
      />
      <DayField
        key={`from ${filter.from}`}
        label={recordText.from}
        day={filter.from}
        onChange={(from) => onChange({ ...filter, from })}
      />
      <DayField
        key={`to ${filter.to}`}
        label={recordText.to}
        day={filter.to}
        onChange={(to) => onChange({ ...filter, to })}
      />
      <TextInput
        aria-label={recordText.search}
        className={classes.words ?? ''}
        placeholder={recordText.search}
        maxLength={200}
        value={filter.text}
        onChange={({ currentTarget }) => onChange({ ...filter, text: currentTarget.value })}
      />
      {isFiltered && (
        <Button variant="subtle" onClick={() => onChange(NO_FILTER)}>
          {recordText.clear}
        </Button>
      )}
    </div>
  );
}

/** A day as people type it; what is no whole date filters nothing and says so. */
function DayField({
  label,
  day,
  onChange,
}: {
  readonly label: string;
  readonly day: string | null;
  readonly onChange: (day: string | null) => void;
}) {
  const [text, setText] = useState(day === null ? '' : formatShortDate(day));
  const [isWrong, setWrong] = useState(false);
  const leave = () => {
    const read = text.trim() === '' ? null : parseVietnameseDate(text);
    setWrong(read !== null && !read.ok);
    if (read === null) onChange(null);
    else if (read.ok) onChange(read.value);
  };
  return (
    <TextInput
      aria-label={label}
      className={classes.day ?? ''}
      placeholder={label}
      maxLength={30}
      value={text}
      error={isWrong ? factsText.badDate : null}
      onChange={({ currentTarget }) => setText(currentTarget.value)}
      onBlur={leave}
      onKeyDown={({ key, nativeEvent }) => {
        if (key === 'Enter' && !nativeEvent.isComposing) leave();
      }}
    />
  );
}

function orNull(value: string): string | null {
  return value === '' ? null : value;
}
