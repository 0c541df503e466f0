import { useState } from 'react';
import { formatNumber } from '#app/domain/formatNumber.ts';
import { parseQuantity } from '#app/domain/parseQuantity.ts';
import { displayNumber } from '#app/domain/value.ts';
import { formsText } from '../../i18n/campaign.vi.ts';
import classes from './FormsTable.module.css';
import type { SetupIndicator } from './setupTypes.ts';

type TextField = 'label' | 'unitOfMeasure' | 'helpText';

const TYPES = ['integer', 'decimal', 'money', 'text'] as const;

/** The cells of one indicator; leaving one saves it, Esc takes the typing back. */
export function IndicatorFields({
  indicator,
  previousTotal,
  isReadOnly,
  onChange,
}: {
  readonly indicator: SetupIndicator;
  /** What the earlier campaign counted; typed totals take its place. */
  readonly previousTotal: number | null;
  readonly isReadOnly: boolean;
  readonly onChange: (patch: Partial<SetupIndicator>) => void;
}) {
  const { label, type } = indicator;
  const text = (field: TextField, name: string, limit: number) => (
    <TextCell
      name={`${name} ${label}`}
      value={indicator[field] ?? ''}
      isReadOnly={isReadOnly}
      limit={limit}
      onLeave={(value) => {
        if (value === '' && field === 'label') return;
        onChange({ [field]: value === '' && field === 'helpText' ? null : value });
      }}
    />
  );
  return (
    <>
      <td title={`${indicator.groupLabel}: ${label}`}>{text('label', formsText.indicator, 200)}</td>
      <td>{text('unitOfMeasure', formsText.unitOfMeasure, 50)}</td>
      <td>
        <select
          className={classes.field}
          aria-label={`${formsText.type} ${label}`}
          value={type}
          disabled={isReadOnly}
          onChange={(event) => {
            const chosen = TYPES.find((each) => each === event.currentTarget.value) ?? type;
            onChange({ type: chosen, aggregate: chosen === 'text' ? 'list' : 'sum' });
          }}
        >
          {TYPES.map((each) => (
            <option key={each} value={each}>
              {formsText.types[each]}
            </option>
          ))}
        </select>
      </td>
      <td>{text('helpText', formsText.help, 500)}</td>
      <td>
        {type !== 'text' && (
          <TextCell
            name={`${formsText.prior} ${label}`}
            value={shownAmount(indicator.priorTotal, type)}
            placeholder={shownAmount(previousTotal, type)}
            isReadOnly={isReadOnly}
            isNumber
            limit={20}
            onLeave={(typed) => {
              const priorTotal = readAmount(typed, indicator);
              if (priorTotal !== undefined) onChange({ priorTotal });
            }}
          />
        )}
      </td>
    </>
  );
}

function shownAmount(amount: number | null, type: SetupIndicator['type']): string {
  return amount === null ? '' : formatNumber(displayNumber(amount, type));
}

/** Null for a blank; undefined for what has no one meaning, which is not taken. */
function readAmount(
  text: string,
  { type, unitOfMeasure }: SetupIndicator,
): number | null | undefined {
  if (text === '' || type === 'text') return null;
  const parsed = parseQuantity(text, { type, unitOfMeasure });
  return parsed.kind === 'amount' ? parsed.amount : undefined;
}

function TextCell({
  name,
  value,
  isReadOnly,
  limit,
  onLeave,
  placeholder = '',
  isNumber = false,
}: {
  readonly placeholder?: string;
  readonly isNumber?: boolean;
  readonly name: string;
  readonly value: string;
  readonly isReadOnly: boolean;
  readonly limit: number;
  readonly onLeave: (value: string) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      className={isNumber ? `${classes.field} ${classes.number}` : classes.field}
      placeholder={placeholder}
      aria-label={name}
      title={value}
      value={typed ?? value}
      maxLength={limit}
      readOnly={isReadOnly}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        if (typed !== null && typed.trim() !== value) onLeave(typed.trim());
        setTyped(null);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setTyped(null);
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur();
      }}
    />
  );
}
