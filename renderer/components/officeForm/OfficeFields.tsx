import { Radio, TextInput } from '@mantine/core';
import { officeText } from '../../i18n/office.vi.ts';
import { fieldId } from './fieldId.ts';
import { HeaderPreview } from './HeaderPreview.tsx';
import type { FieldErrors, OfficeDraft } from './officeDraft.ts';
import classes from './OfficeFields.module.css';
import { SignerRows } from './SignerRows.tsx';

type TextField = Exclude<keyof OfficeDraft, 'issuingBody' | 'signers'>;

/** Fields of the office with what will be printed of them. Ids carry the path of each field. */
export function OfficeFields({
  draft,
  errors,
  onChange,
}: {
  readonly draft: OfficeDraft;
  readonly errors: FieldErrors;
  readonly onChange: (draft: OfficeDraft) => void;
}) {
  const field = (path: TextField) => ({
    id: fieldId(path),
    size: 'md',
    label: officeText[path],
    value: draft[path],
    error: errors[path],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange({ ...draft, [path]: event.currentTarget.value }),
  });
  return (
    <div className={classes.fields}>
      <div className={classes.two}>
        <TextInput {...field('communeName')} description={officeText.communeHelp} required />
        <TextInput {...field('place')} required />
      </div>
      <Radio.Group
        id={fieldId('issuingBody')}
        label={officeText.issuingBody}
        value={draft.issuingBody}
        error={errors['issuingBody']}
        onChange={(body) =>
          onChange({ ...draft, issuingBody: body === 'phong' ? 'phong' : 'ubnd' })
        }
        required
      >
        <div className={classes.choices}>
          <Radio value="ubnd" label={officeText.ubnd} />
          <Radio value="phong" label={officeText.phong} />
        </div>
      </Radio.Group>
      <div className={classes.wideNarrow}>
        <TextInput {...field('departmentName')} required />
        <TextInput {...field('departmentAbbreviation')} required />
      </div>
      <TextInput {...field('superiorName')} description={officeText.superiorHelp} />
      <SignerRows
        signers={draft.signers}
        errors={errors}
        onChange={(signers) => onChange({ ...draft, signers })}
      />
      <HeaderPreview draft={draft} />
    </div>
  );
}
