import { ActionIcon, Button, NativeSelect, TextInput, Tooltip } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { AUTHORITY_NAMES, officeText } from '../../i18n/office.vi.ts';
import { emptySigner, type FieldErrors, type SignerDraft } from './officeDraft.ts';
import { fieldId } from './fieldId.ts';
import classes from './SignerRows.module.css';

const MAX_SIGNERS = 10;

/** People who sign, the first being the one whose name is printed. */
export function SignerRows({
  signers,
  errors,
  onChange,
}: {
  readonly signers: readonly SignerDraft[];
  readonly errors: FieldErrors;
  readonly onChange: (signers: readonly SignerDraft[]) => void;
}) {
  const change = (key: number, part: Partial<SignerDraft>) =>
    onChange(signers.map((signer) => (signer.key === key ? { ...signer, ...part } : signer)));
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{officeText.signers}</legend>
      <p className={classes.help}>{officeText.signersHelp}</p>
      {signers.map((signer, row) => (
        <div key={signer.key} className={classes.row}>
          <TextInput
            {...labelOf(row, officeText.signerName)}
            id={fieldId(`signers.${row}.name`)}
            size="md"
            value={signer.name}
            error={errors[`signers.${row}.name`]}
            onChange={({ currentTarget }) => change(signer.key, { name: currentTarget.value })}
          />
          <TextInput
            {...labelOf(row, officeText.signerTitle)}
            id={fieldId(`signers.${row}.title`)}
            size="md"
            value={signer.title}
            error={errors[`signers.${row}.title`]}
            onChange={({ currentTarget }) => change(signer.key, { title: currentTarget.value })}
          />
          <NativeSelect
            {...labelOf(row, officeText.signerAuthority)}
            id={fieldId(`signers.${row}.authority`)}
            size="md"
            data={AUTHORITIES}
            value={signer.authority}
            error={errors[`signers.${row}.authority`]}
            onChange={({ currentTarget }) =>
              change(signer.key, { authority: readAuthority(currentTarget.value) })
            }
          />
          <Tooltip label={officeText.removeSigner(signer.name)}>
            <ActionIcon
              className={classes.remove}
              variant="subtle"
              color="gray"
              aria-label={officeText.removeSigner(signer.name)}
              onClick={() => onChange(signers.filter(({ key }) => key !== signer.key))}
            >
              <IconTrash size={16} stroke={1.6} />
            </ActionIcon>
          </Tooltip>
        </div>
      ))}
      {signers.length < MAX_SIGNERS && (
        <Button
          variant="subtle"
          leftSection={<IconPlus size={15} stroke={1.6} aria-hidden />}
          onClick={() => onChange([...signers, emptySigner(nextKey(signers))])}
        >
          {officeText.addSigner}
        </Button>
      )}
    </fieldset>
  );
}

const AUTHORITIES = [
  { value: '', label: officeText.choose },
  ...Object.entries(AUTHORITY_NAMES).map(([value, label]) => ({ value, label })),
];

/** Only the first row shows its labels; the others are named for screen readers. */
function labelOf(row: number, name: string) {
  return row === 0 ? { label: name } : { 'aria-label': `${name} ${row + 1}` };
}

function readAuthority(value: string): SignerDraft['authority'] {
  return isAuthority(value) ? value : '';
}

function isAuthority(value: string): value is keyof typeof AUTHORITY_NAMES {
  return Object.hasOwn(AUTHORITY_NAMES, value);
}

function nextKey(signers: readonly SignerDraft[]): number {
  return Math.max(-1, ...signers.map(({ key }) => key)) + 1;
}
