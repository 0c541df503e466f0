import { Button, NativeSelect } from '@mantine/core';
import { formsText } from '../../i18n/campaign.vi.ts';
import classes from './FormsTable.module.css';
import { followOrder, removeForm } from './formsDraft.ts';
import type { FormsEdit, SetupForm } from './setupTypes.ts';

/** Whose order and help stand below: the common ones, or those of one form. */
export function FormChoice({
  forms,
  shown,
  isReadOnly,
  onShow,
  onChange,
}: {
  readonly forms: readonly SetupForm[];
  /** Null shows what all forms follow. */
  readonly shown: SetupForm | null;
  readonly isReadOnly: boolean;
  readonly onShow: (form: string | null) => void;
  readonly onChange: (edit: FormsEdit) => void;
}) {
  return (
    <div className={classes.choice}>
      <label htmlFor="setup-form-order">{formsText.orderOf}</label>
      <NativeSelect
        id="setup-form-order"
        className={classes.choiceField}
        value={shown?.id ?? ''}
        onChange={({ currentTarget: { value } }) => onShow(value === '' ? null : value)}
        data={[
          { value: '', label: formsText.allForms },
          ...forms.map((form) => ({
            value: form.id ?? '',
            label: isOwn(form) ? formsText.ownForm(form.name) : form.name,
          })),
        ]}
      />
      {shown !== null && (
        <span className={classes.choiceNote}>
          {shown.hasOwnOrder ? formsText.ownOrder : formsText.commonOrder}
        </span>
      )}
      {shown?.hasOwnOrder === true && !isReadOnly && (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => onChange((now) => followOrder(now, shown.id ?? ''))}
        >
          {formsText.followOrder}
        </Button>
      )}
      {shown !== null && 'unit' in shown.target && !isReadOnly && (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => onChange((now) => removeForm(now, shown.id ?? ''))}
        >
          {formsText.removeForm}
        </Button>
      )}
    </div>
  );
}

function isOwn({ hasOwnOrder, ownHelp }: SetupForm): boolean {
  return hasOwnOrder || Object.keys(ownHelp).length > 0;
}
