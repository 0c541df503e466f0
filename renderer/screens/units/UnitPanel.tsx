import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { errorSentence } from '../../api/errors.ts';
import { KIND_GROUPS, unitsText } from '../../i18n/units.vi.ts';
import { UnitLifeFields } from './UnitLifeFields.tsx';
import { draftOf, readUnitDraft, type UnitDraft, type UnitErrors } from './unitDraft.ts';
import classes from './UnitPanel.module.css';
import type { Unit } from './unitTypes.ts';
import { useSaveUnit } from './useSaveUnit.ts';

type TextField = 'code' | 'name' | 'contactName' | 'contactRole' | 'phone';

/** One unit beside the list: a new one, or one by its code, which stays. */
export function UnitPanel({
  unit,
  units,
  onClose,
}: {
  readonly unit: Unit | null;
  readonly units: readonly Unit[];
  readonly onClose: () => void;
}) {
  const [draft, setDraft] = useState(() => draftOf(unit));
  const [errors, setErrors] = useState<UnitErrors>({});
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input:read-write')?.focus(), []);
  useHotkeys([['Escape', onClose]], []);
  const save = useSaveUnit(unit === null, onClose);
  const submit = () => {
    const read = readUnitDraft(draft);
    setErrors('errors' in read ? read.errors : {});
    if ('unit' in read) save.mutate(read.unit);
  };
  const text = (field: TextField, label: string) => ({
    label,
    value: draft[field],
    error: errors[field],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setDraft({ ...draft, [field]: event.currentTarget.value }),
  });
  return (
    <form
      ref={form}
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h2 className={classes.heading}>
        {unit === null ? unitsText.addHeading : unitsText.editHeading}
      </h2>
      <TextInput
        {...text('code', unitsText.fieldCode)}
        description={unit === null ? unitsText.codeHelp : null}
        readOnly={unit !== null}
        required={unit === null}
      />
      <TextInput {...text('name', unitsText.name)} required />
      <NativeSelect
        label={unitsText.fieldKind}
        data={KINDS}
        value={draft.kind}
        error={errors.kind}
        required
        onChange={({ currentTarget }) =>
          setDraft({ ...draft, kind: readKind(currentTarget.value) })
        }
      />
      <Textarea
        label={unitsText.fieldAliases}
        description={unitsText.aliasesHelp}
        autosize
        minRows={2}
        maxRows={6}
        value={draft.aliases}
        error={errors.aliases}
        onChange={({ currentTarget }) => setDraft({ ...draft, aliases: currentTarget.value })}
      />
      <TextInput {...text('contactName', unitsText.contactName)} />
      <TextInput {...text('contactRole', unitsText.contactRole)} />
      <TextInput {...text('phone', unitsText.phone)} type="tel" />
      <UnitLifeFields
        unit={unit}
        units={units}
        draft={draft}
        errors={errors}
        onChange={(patch) => setDraft({ ...draft, ...patch })}
      />
      {save.error !== null && (
        <p role="alert" className={classes.error}>
          {errorSentence(save.error)}
        </p>
      )}
      <div className={classes.actions}>
        <Button type="submit" loading={save.isPending}>
          {unitsText.save}
        </Button>
        <Button variant="default" onClick={onClose}>
          {unitsText.close}
        </Button>
      </div>
    </form>
  );
}

const KINDS = [
  { value: '', label: unitsText.choose },
  ...Object.entries(KIND_GROUPS).map(([value, label]) => ({ value, label })),
];

function readKind(value: string): UnitDraft['kind'] {
  return isKind(value) ? value : '';
}

function isKind(value: string): value is Unit['kind'] {
  return Object.hasOwn(KIND_GROUPS, value);
}
