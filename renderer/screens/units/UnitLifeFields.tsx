import { NativeSelect, TextInput } from '@mantine/core';
import { lifeText, unitsText } from '../../i18n/units.vi.ts';
import type { UnitDraft, UnitErrors } from './unitDraft.ts';
import classes from './UnitPanel.module.css';
import type { Unit } from './unitTypes.ts';

/** Since when a unit exists, until when, and what it became part of. */
export function UnitLifeFields({
  unit,
  units,
  draft,
  errors,
  onChange,
}: {
  readonly unit: Unit | null;
  readonly units: readonly Unit[];
  readonly draft: UnitDraft;
  readonly errors: UnitErrors;
  readonly onChange: (patch: Partial<UnitDraft>) => void;
}) {
  const date = (field: 'validFrom' | 'validTo') => ({
    label: lifeText[field],
    placeholder: lifeText.datePlaceholder,
    value: draft[field],
    error: errors[field],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange({ [field]: event.currentTarget.value }),
  });
  return (
    <fieldset className={classes.life}>
      <legend>{lifeText.heading}</legend>
      <TextInput {...date('validFrom')} />
      {unit !== null && (
        <>
          <TextInput {...date('validTo')} description={lifeText.validToHelp} />
          <NativeSelect
            label={lifeText.mergedInto}
            data={[
              { value: '', label: unitsText.choose },
              ...units
                .filter(({ code, hasEnded }) => code !== unit.code && !hasEnded)
                .map(({ code, name }) => ({ value: code, label: name })),
            ]}
            value={draft.mergedInto}
            error={errors.mergedInto}
            onChange={({ currentTarget }) => onChange({ mergedInto: currentTarget.value })}
          />
          <p className={classes.note}>{lifeText.splitHelp}</p>
        </>
      )}
    </fieldset>
  );
}
