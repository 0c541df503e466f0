import { Button, NativeSelect, SegmentedControl } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { ChartIndicator, UnitOrder } from '#app/domain/campaignCharts.ts';
import { usePrint } from '../../components/usePrint.ts';
import { chartText } from '../../i18n/charts.vi.ts';
import classes from './ChartScreen.module.css';

/** Which indicator, in which order, and the way to paper. */
export function ChartTools({
  indicators,
  indicator,
  onIndicator,
  order,
  onOrder,
}: {
  readonly indicators: readonly ChartIndicator[];
  readonly indicator: ChartIndicator;
  readonly onIndicator: (code: string) => void;
  readonly order: UnitOrder;
  readonly onOrder: (order: UnitOrder) => void;
}) {
  const { print, trouble } = usePrint();
  const groups = Map.groupBy(indicators, ({ groupLabel }) => groupLabel);
  return (
    <>
      <NativeSelect
        className={classes.picker}
        aria-label={chartText.indicator}
        value={indicator.code}
        onChange={(event) => onIndicator(event.currentTarget.value)}
        data={Array.from(groups, ([group, members]) => ({
          group,
          items: members.map(({ code, label, unitOfMeasure }) => ({
            value: code,
            label: chartText.measured(label, unitOfMeasure),
          })),
        }))}
      />
      <SegmentedControl
        aria-label={chartText.order}
        size="xs"
        value={order}
        onChange={(value) => onOrder(value === 'amount' ? 'amount' : 'roster')}
        data={[
          { value: 'roster', label: chartText.byRoster },
          { value: 'amount', label: chartText.byAmount },
        ]}
      />
      <span className={classes.space} />
      {trouble !== null && (
        <span role="alert" className={classes.trouble}>
          {trouble}
        </span>
      )}
      <Button
        variant="default"
        leftSection={<IconPrinter size={16} stroke={1.6} />}
        onClick={print}
      >
        {chartText.print}
      </Button>
    </>
  );
}
