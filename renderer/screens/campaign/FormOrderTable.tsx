import { Button, Checkbox, VisuallyHidden } from '@mantine/core';
import { Fragment, type KeyboardEvent } from 'react';
import { formsText } from '../../i18n/campaign.vi.ts';
import classes from './FormsTable.module.css';
import { changeFormHelp, formOrder, moveInForm, toggleAsked } from './formsDraft.ts';
import type { FormsDraft, FormsEdit, SetupForm, SetupIndicator } from './setupTypes.ts';
import { TextCell } from './TextCell.tsx';

const COLUMNS = 6;

/**
 * One form as its units read it: its questions in its order, with its help, and
 * below them what it does not ask. Alt with an arrow moves a row within the form.
 */
export function FormOrderTable({
  draft,
  form,
  isReadOnly,
  onChange,
}: {
  readonly draft: FormsDraft;
  readonly form: SetupForm;
  readonly isReadOnly: boolean;
  readonly onChange: (edit: FormsEdit) => void;
}) {
  const asked = formOrder(draft, form);
  const others = draft.indicators.filter(({ code }) => !form.indicators.includes(code));
  const id = form.id ?? '';
  const shared = { draft, form, isReadOnly, onChange };
  const move = (event: KeyboardEvent, code: string) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (!event.altKey || by === null || isReadOnly) return;
    event.preventDefault();
    onChange((now) => moveInForm(now, id, code, by));
  };
  return (
    <div className={classes.scroller}>
      <table className={classes.table} aria-label={form.name}>
        <thead>
          <tr>
            <th scope="col" className={classes.place}>
              {formsText.place}
            </th>
            <th scope="col">{formsText.indicator}</th>
            <th scope="col" className={classes.measure}>
              {formsText.unitOfMeasure}
            </th>
            <th scope="col" className={classes.formHelp}>
              {formsText.formHelp}
            </th>
            <th scope="col" className={classes.follow}>
              <VisuallyHidden>{formsText.followHelp}</VisuallyHidden>
            </th>
            <th scope="col" className={classes.asks}>
              {formsText.isAsked}
            </th>
          </tr>
        </thead>
        <tbody>
          {asked.map((indicator, at) => (
            <Fragment key={indicator.code}>
              {indicator.groupLabel !== asked[at - 1]?.groupLabel && (
                <GroupRow label={indicator.groupLabel} />
              )}
              <tr onKeyDown={(event) => move(event, indicator.code)}>
                <td className={classes.place}>{at + 1}</td>
                <NameCells indicator={indicator} />
                <HelpCells {...shared} indicator={indicator} />
                <AskedCell {...shared} indicator={indicator} />
              </tr>
            </Fragment>
          ))}
          {others.length > 0 && <GroupRow label={formsText.notAsked} />}
          {others.map((indicator) => (
            <tr key={indicator.code} className={classes.quiet}>
              <td className={classes.place}>–</td>
              <NameCells indicator={indicator} />
              <td colSpan={2} className={classes.name}>
                {indicator.helpText}
              </td>
              <AskedCell {...shared} indicator={indicator} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function GroupRow({ label }: { readonly label: string }) {
  return (
    <tr className={classes.group}>
      <th scope="rowgroup" colSpan={COLUMNS}>
        {label}
      </th>
    </tr>
  );
}

function NameCells({
  indicator: { label, unitOfMeasure },
}: {
  readonly indicator: SetupIndicator;
}) {
  return (
    <>
      <td className={classes.name} title={label}>
        {label}
      </td>
      <td className={classes.name} title={unitOfMeasure}>
        {unitOfMeasure}
      </td>
    </>
  );
}

type CellProps = {
  readonly draft: FormsDraft;
  readonly form: SetupForm;
  readonly indicator: SetupIndicator;
  readonly isReadOnly: boolean;
  readonly onChange: (edit: FormsEdit) => void;
};

/** What the form prints beside the question; a blank prints none, the button follows the common help. */
function HelpCells({ form, indicator, isReadOnly, onChange }: CellProps) {
  const { code, label, helpText } = indicator;
  const own = form.ownHelp[code];
  const change = (help: string | null) =>
    onChange((now) => changeFormHelp(now, form.id ?? '', code, help));
  return (
    <>
      <td>
        <TextCell
          name={`${formsText.formHelp} ${label}`}
          value={(own === undefined ? helpText : own) ?? ''}
          isReadOnly={isReadOnly}
          limit={500}
          onLeave={(typed) => {
            change(typed === '' ? null : typed);
            return null;
          }}
        />
      </td>
      <td className={classes.actions}>
        {own !== undefined && !isReadOnly && (
          <Button
            variant="subtle"
            size="compact-sm"
            title={helpText ?? formsText.noCommonHelp}
            aria-label={`${formsText.followHelp}: ${label}`}
            onClick={() => change(helpText)}
          >
            {formsText.followHelp}
          </Button>
        )}
      </td>
    </>
  );
}

function AskedCell({ draft, form, indicator, isReadOnly, onChange }: CellProps) {
  const position = draft.forms.indexOf(form);
  return (
    <td className={classes.tick}>
      <Checkbox
        aria-label={formsText.asksFor(form.name, indicator.label)}
        checked={form.indicators.includes(indicator.code)}
        disabled={isReadOnly}
        onChange={() => onChange((now) => toggleAsked(now, position, indicator.code))}
      />
    </td>
  );
}
