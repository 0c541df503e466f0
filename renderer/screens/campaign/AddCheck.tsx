import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { isNumeric } from '#app/domain/value.ts';
import { formsText } from '../../i18n/campaign.vi.ts';
import classes from './CampaignScreen.module.css';
import type { FormsDraft } from './setupTypes.ts';

type Check = FormsDraft['checks'][number];

const KINDS = ['atLeast', 'requires'] as const;

/** A check of two indicators, put together as a sentence. */
export function AddCheck({
  draft,
  onAdd,
}: {
  readonly draft: FormsDraft;
  readonly onAdd: (check: Check) => void;
}) {
  const [indicator, setIndicator] = useState('');
  const [kind, setKind] = useState<(typeof KINDS)[number]>('atLeast');
  const [other, setOther] = useState('');
  const counted = draft.indicators.filter(({ type }) => isNumeric(type));
  const choices = [
    { value: '', label: formsText.chooseIndicator },
    ...counted.map(({ code, label }) => ({ value: code, label })),
  ];
  const isKnown = draft.checks.some(
    (check) => check.kind === kind && check.indicator === indicator && check.other === other,
  );
  const isReady = indicator !== '' && other !== '' && indicator !== other && !isKnown;
  if (counted.length < 2) return null;
  return (
    <div className={classes.addCheck} role="group" aria-label={formsText.addCheck}>
      <NativeSelect
        aria-label={formsText.checkFirst}
        data={choices}
        value={indicator}
        onChange={(event) => setIndicator(event.currentTarget.value)}
      />
      <NativeSelect
        aria-label={formsText.checkKind}
        data={KINDS.map((value) => ({ value, label: formsText.checkKinds[value] }))}
        value={kind}
        onChange={(event) =>
          setKind(KINDS.find((each) => each === event.currentTarget.value) ?? 'atLeast')
        }
      />
      <NativeSelect
        aria-label={formsText.checkSecond}
        data={choices}
        value={other}
        onChange={(event) => setOther(event.currentTarget.value)}
      />
      <Button
        variant="default"
        disabled={!isReady}
        onClick={() => {
          onAdd({ kind, indicator, other });
          setIndicator('');
          setOther('');
        }}
      >
        {formsText.addCheck}
      </Button>
    </div>
  );
}
