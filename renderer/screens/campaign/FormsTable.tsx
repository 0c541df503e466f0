import { Checkbox, VisuallyHidden } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Fragment } from 'react';
import { IconAction } from '../../components/IconAction.tsx';
import { formsText } from '../../i18n/campaign.vi.ts';
import classes from './FormsTable.module.css';
import { moveIndicator, removeIndicator, toggleAsked, changeIndicator } from './formsDraft.ts';
import { IndicatorDetails } from './IndicatorDetails.tsx';
import { IndicatorFields } from './IndicatorFields.tsx';
import type { FormsDraft, FormsEdit, Setup } from './setupTypes.ts';

/** Name, unit of measure, type, help, last year, tools. */
const FIXED_COLUMNS = 6;

/** One row an indicator, one column a form; a tick asks for it. Alt with an arrow moves the row. */
export function FormsTable({
  draft,
  setup,
  isReadOnly,
  onChange,
}: {
  readonly draft: FormsDraft;
  readonly setup: Setup;
  readonly isReadOnly: boolean;
  readonly onChange: (edit: FormsEdit) => void;
}) {
  const { events, previousTotals, statedUnits } = setup;
  const columns = FIXED_COLUMNS + draft.forms.length;
  const move = (code: string, by: 1 | -1) => onChange((now) => moveIndicator(now, code, by));
  return (
    <div className={classes.scroller}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{formsText.indicator}</th>
            <th scope="col" className={classes.measure}>
              {formsText.unitOfMeasure}
            </th>
            <th scope="col" className={classes.type}>
              {formsText.type}
            </th>
            <th scope="col" className={classes.help}>
              {formsText.help}
            </th>
            <th scope="col" className={classes.prior}>
              {formsText.prior}
            </th>
            {draft.forms.map((form, position) => (
              <th key={form.id ?? position} scope="col" className={classes.form}>
                <span className={classes.formName} title={form.name}>
                  {form.name}
                </span>
              </th>
            ))}
            <th scope="col" className={classes.wideTools}>
              <VisuallyHidden>{formsText.remove}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {draft.indicators.map((indicator, at) => (
            <Fragment key={indicator.code}>
              {indicator.groupLabel !== draft.indicators[at - 1]?.groupLabel && (
                <tr className={classes.group}>
                  <th scope="rowgroup" colSpan={columns}>
                    {indicator.groupLabel}
                  </th>
                </tr>
              )}
              <tr
                onKeyDown={(event) => {
                  const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
                  if (!event.altKey || by === null || isReadOnly) return;
                  event.preventDefault();
                  move(indicator.code, by);
                }}
              >
                <IndicatorFields
                  indicator={indicator}
                  event={events.find(({ id }) => id === indicator.event) ?? null}
                  cutOffOn={setup.facts.cutOffOn}
                  statedUnits={statedUnits[indicator.code] ?? 0}
                  previousTotal={previousTotals[indicator.code] ?? null}
                  isReadOnly={isReadOnly}
                  onChange={(patch) =>
                    onChange((now) => changeIndicator(now, indicator.code, patch))
                  }
                />
                {draft.forms.map((form, position) => (
                  <td key={form.id ?? position} className={classes.tick}>
                    <Checkbox
                      aria-label={formsText.asksFor(form.name, indicator.label)}
                      checked={form.indicators.includes(indicator.code)}
                      disabled={isReadOnly}
                      onChange={() => onChange((now) => toggleAsked(now, position, indicator.code))}
                    />
                  </td>
                ))}
                <td className={classes.actions}>
                  <IndicatorDetails
                    indicator={indicator}
                    events={events}
                    isReadOnly={isReadOnly}
                    onChange={(patch) =>
                      onChange((now) => changeIndicator(now, indicator.code, patch))
                    }
                  />
                  {!isReadOnly && (
                    <IconAction
                      label={`${formsText.remove} ${indicator.label}`}
                      onClick={() => onChange((now) => removeIndicator(now, indicator.code))}
                    >
                      <IconX size={14} stroke={1.8} />
                    </IconAction>
                  )}
                </td>
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}
