import { Checkbox, VisuallyHidden } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { IconAction } from '../../components/IconAction.tsx';
import { formsText } from '../../i18n/campaign.vi.ts';
import classes from './FormsTable.module.css';
import { moveIndicator, removeIndicator, toggleAsked, changeIndicator } from './formsDraft.ts';
import { IndicatorFields } from './IndicatorFields.tsx';
import type { FormsDraft, Setup } from './setupTypes.ts';

/** One row an indicator, one column a form; a tick asks for it. Alt with an arrow moves the row. */
export function FormsTable({
  draft,
  previousTotals,
  isReadOnly,
  onChange,
}: {
  readonly previousTotals: Setup['previousTotals'];
  readonly draft: FormsDraft;
  readonly isReadOnly: boolean;
  readonly onChange: (draft: FormsDraft) => void;
}) {
  const move = (code: string, by: 1 | -1) => onChange(moveIndicator(draft, code, by));
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
                {'unit' in form.target && !isReadOnly && (
                  <IconAction
                    label={formsText.removeForm}
                    onClick={() =>
                      onChange({ ...draft, forms: draft.forms.filter((_, at) => at !== position) })
                    }
                  >
                    <IconX size={12} stroke={1.8} />
                  </IconAction>
                )}
              </th>
            ))}
            <th scope="col" className={classes.tools}>
              <VisuallyHidden>{formsText.remove}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {draft.indicators.map((indicator) => (
            <tr
              key={indicator.code}
              onKeyDown={(event) => {
                const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
                if (!event.altKey || by === null || isReadOnly) return;
                event.preventDefault();
                move(indicator.code, by);
              }}
            >
              <IndicatorFields
                indicator={indicator}
                previousTotal={previousTotals[indicator.code] ?? null}
                isReadOnly={isReadOnly}
                onChange={(patch) => onChange(changeIndicator(draft, indicator.code, patch))}
              />
              {draft.forms.map((form, position) => (
                <td key={form.id ?? position} className={classes.tick}>
                  <Checkbox
                    aria-label={formsText.asks(form.name, indicator.label)}
                    checked={form.indicators.includes(indicator.code)}
                    disabled={isReadOnly}
                    onChange={() => onChange(toggleAsked(draft, position, indicator.code))}
                  />
                </td>
              ))}
              <td>
                {!isReadOnly && (
                  <IconAction
                    label={`${formsText.remove} ${indicator.label}`}
                    onClick={() => onChange(removeIndicator(draft, indicator.code))}
                  >
                    <IconX size={14} stroke={1.8} />
                  </IconAction>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
