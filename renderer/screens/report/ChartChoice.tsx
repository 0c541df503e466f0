import { Button, NativeSelect } from '@mantine/core';
import { IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { ReportChart } from '#app/domain/reportSetting.ts';
import { IconAction } from '../../components/IconAction.tsx';
import { settingText } from '../../i18n/reportSetting.vi.ts';
import classes from './SettingDialog.module.css';
import type { Preview } from './ReportScreen.tsx';

type ChartChoiceProps = {
  readonly charts: readonly ReportChart[];
  readonly indicators: Preview['indicators'];
  readonly onChange: (charts: readonly ReportChart[]) => void;
};

/** Charts printed as pictures, in their order; each stands once. */
export function ChartChoice({ charts, indicators, onChange }: ChartChoiceProps) {
  const [kind, setKind] = useState<ReportChart['kind']>('units');
  const [indicator, setIndicator] = useState(indicators[0]?.code ?? '');
  const adder = useRef<HTMLButtonElement>(null);
  const added: ReportChart = kind === 'years' ? { kind } : { kind, indicator };
  const isThere = charts.some((chart) => chartKey(chart) === chartKey(added));
  const nameOf = (chart: ReportChart) =>
    settingText.chart(
      settingText.chartKinds[chart.kind],
      chart.kind === 'years'
        ? null
        : (indicators.find(({ code }) => code === chart.indicator)?.label ?? chart.indicator),
    );
  const remove = (index: number) => {
    onChange(charts.filter((_chart, at) => at !== index));
    adder.current?.focus();
  };
  return (
    <fieldset className={classes.charts}>
      <legend>{settingText.charts}</legend>
      {charts.length === 0 ? (
        <div className={classes.none}>{settingText.noCharts}</div>
      ) : (
        <ul>
          {charts.map((chart, index) => (
            <li key={chartKey(chart)}>
              <span>{nameOf(chart)}</span>
              {index > 0 && (
                <IconAction
                  label={settingText.moveUp(nameOf(chart))}
                  onClick={() => onChange(moveUp(charts, index))}
                >
                  <IconArrowUp size={15} stroke={1.6} />
                </IconAction>
              )}
              <IconAction label={settingText.remove(nameOf(chart))} onClick={() => remove(index)}>
                <IconTrash size={15} stroke={1.6} />
              </IconAction>
            </li>
          ))}
        </ul>
      )}
      <div className={classes.new}>
        <NativeSelect
          label={settingText.chartKind}
          value={kind}
          onChange={(event) => setKind(kindOf(event.currentTarget.value))}
          data={KINDS.map((value) => ({ value, label: settingText.chartKinds[value] }))}
        />
        <NativeSelect
          label={settingText.indicator}
          value={kind === 'years' ? '' : indicator}
          disabled={kind === 'years'}
          onChange={(event) => setIndicator(event.currentTarget.value)}
          data={indicators.map(({ code, label }) => ({ value: code, label }))}
        />
        <Button
          ref={adder}
          variant="default"
          aria-disabled={isThere || undefined}
          onClick={() => {
            if (!isThere) onChange([...charts, added]);
          }}
        >
          {settingText.addChart}
        </Button>
      </div>
      {isThere && <small className={classes.none}>{settingText.chartIsThere}</small>}
    </fieldset>
  );
}

const KINDS = ['units', 'groups', 'years'] as const;

function kindOf(value: string): ReportChart['kind'] {
  return KINDS.find((kind) => kind === value) ?? 'units';
}

function chartKey(chart: ReportChart): string {
  return chart.kind === 'years' ? chart.kind : `${chart.kind} ${chart.indicator}`;
}

function moveUp(charts: readonly ReportChart[], index: number): ReportChart[] {
  const moved = charts.slice(index, index + 1);
  const rest = charts.toSpliced(index, 1);
  return rest.toSpliced(index - 1, 0, ...moved);
}
