import { formatNumber } from '#app/domain/formatNumber.ts';
import { isDue } from '#app/domain/aggregateValues.ts';
import { formatShortDate } from '#app/domain/officialDate.ts';
import { parseQuantity } from '#app/domain/parseQuantity.ts';
import { displayNumber } from '#app/domain/value.ts';
import { factsText, formsText } from '../../i18n/campaign.vi.ts';
import classes from './FormsTable.module.css';
import type { Setup, SetupIndicator } from './setupTypes.ts';
import { TextCell } from './TextCell.tsx';

type TextField = 'label' | 'unitOfMeasure' | 'helpText';

const TYPES = ['integer', 'decimal', 'money', 'text'] as const;

/** Where a new indicator is named. */
export function indicatorFieldId(code: string): string {
  return `indicator-${code}`;
}

/** The cells of one indicator; leaving one saves it, Esc takes the typing back. */
export function IndicatorFields({
  indicator,
  event,
  cutOffOn,
  statedUnits,
  previousTotal,
  isReadOnly,
  onChange,
}: {
  readonly indicator: SetupIndicator;
  /** The event it belongs to. */
  readonly event: Setup['events'][number] | null;
  readonly cutOffOn: string | null;
  /** How many units state it; with one its type stays. */
  readonly statedUnits: number;
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
      {...(field === 'label' && { id: indicatorFieldId(indicator.code) })}
      onLeave={(value) => {
        if (value === '' && field === 'label') return factsText.required;
        onChange({ [field]: value === '' && field === 'helpText' ? null : value });
        return null;
      }}
    />
  );
  return (
    <>
      <td title={`${indicator.groupLabel}: ${label}`}>
        {text('label', formsText.indicator, 200)}
        {event !== null && (
          <small className={classes.event}>
            {formsText.ofEvent(event.name)}
            {!isDue(event.end, cutOffOn) &&
              formsText.notDueUntil(event.end === null ? '' : formatShortDate(event.end))}
          </small>
        )}
      </td>
      <td>{text('unitOfMeasure', formsText.unitOfMeasure, 50)}</td>
      <td>
        <select
          className={classes.field}
          aria-label={`${formsText.type} ${label}`}
          value={type}
          disabled={isReadOnly || statedUnits > 0}
          title={statedUnits > 0 ? formsText.typeStays(statedUnits) : undefined}
          onChange={({ currentTarget }) => {
            const chosen = TYPES.find((each) => each === currentTarget.value) ?? type;
            onChange({
              type: chosen,
              aggregate: chosen === 'text' ? 'list' : 'sum',
              // The typed total was in the unit of the other type.
              priorTotal: null,
              ...(chosen === 'text' && { derivesFrom: null }),
            });
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
              if (priorTotal === undefined) return formsText.badNumber;
              onChange({ priorTotal });
              return null;
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
