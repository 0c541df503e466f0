import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { usualChecks } from '#app/domain/checkFigures.ts';
import { IconAction } from '../../components/IconAction.tsx';
import { formsText } from '../../i18n/campaign.vi.ts';
import { AddCheck } from './AddCheck.tsx';
import classes from './CampaignScreen.module.css';
import type { FormsDraft, FormsEdit } from './setupTypes.ts';

type Check = FormsDraft['checks'][number];

/** The checks of the campaign as sentences; far figures are one line for all indicators. */
export function CheckList({
  draft,
  isReadOnly,
  onChange,
}: {
  readonly draft: FormsDraft;
  readonly isReadOnly: boolean;
  readonly onChange: (edit: FormsEdit) => void;
}) {
  const labels = new Map(draft.indicators.map(({ code, label }) => [code, label]));
  const nameOf = (code: string) => labels.get(code) ?? code;
  const pairs = draft.checks.filter(({ kind }) => kind !== 'outlier');
  const outliers = draft.checks.length - pairs.length;
  const missing = usualChecks(draft.indicators).filter(
    (usual) => !draft.checks.some((check) => isSame(check, usual)),
  );
  const line = (key: string, sentence: string, isIt: (check: Check) => boolean) => (
    <li key={key}>
      {sentence}
      {!isReadOnly && (
        <IconAction
          label={formsText.removeCheck(sentence)}
          onClick={() =>
            onChange((now) => ({ ...now, checks: now.checks.filter((each) => !isIt(each)) }))
          }
        >
          <IconX size={12} stroke={1.8} />
        </IconAction>
      )}
    </li>
  );
  return (
    <section className={classes.checks} aria-label={formsText.checks}>
      <h3>{formsText.checks}</h3>
      {draft.checks.length === 0 && <p className={classes.note}>{formsText.noChecks}</p>}
      <ul>
        {pairs.map((check) =>
          line(
            `${check.kind} ${check.indicator} ${check.other ?? ''}`,
            check.kind === 'atLeast'
              ? formsText.atLeast(nameOf(check.indicator), nameOf(check.other))
              : formsText.requires(nameOf(check.indicator), nameOf(check.other ?? '')),
            (each) => isSame(each, check),
          ),
        )}
        {outliers > 0 &&
          line('outlier', formsText.outlier(outliers), ({ kind }) => kind === 'outlier')}
      </ul>
      {!isReadOnly && (
        <AddCheck
          draft={draft}
          onAdd={(check) => onChange((now) => ({ ...now, checks: [...now.checks, check] }))}
        />
      )}
      {missing.length > 0 && !isReadOnly && (
        <Button
          variant="default"
          onClick={() => onChange((now) => ({ ...now, checks: [...now.checks, ...missing] }))}
        >
          {formsText.addUsual}
        </Button>
      )}
    </section>
  );
}

function isSame(left: Check, right: Check): boolean {
  return (
    left.kind === right.kind && left.indicator === right.indicator && left.other === right.other
  );
}
