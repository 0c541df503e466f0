import { OUTLIER_FACTOR, type FigureDoubt } from '#app/domain/checkFigures.ts';
import { formatNumber } from '#app/domain/formatNumber.ts';
import { displayNumber } from '#app/domain/value.ts';
import type { Indicator } from '#app/storage/campaignStore.ts';
import { describeValue } from './describeValue.ts';
import type { UnitResult } from './queryCampaignResults.ts';

/** One figure that asks "kiểm tra lại?", with the figure it was judged by. */
export function describeFigureDoubt(
  { entry, cells }: UnitResult,
  doubt: FigureDoubt,
  indicators: ReadonlyMap<string, Indicator>,
): string[] {
  const indicator = indicators.get(doubt.indicator);
  const value = cells.get(doubt.indicator);
  if (indicator === undefined || value === undefined) return [];
  const figure = `${entry.name}: ${indicator.label} ${describeValue(value, indicator.type)}`;
  if (doubt.kind === 'outlier') {
    const usual = formatNumber(displayNumber(Math.round(doubt.usual), indicator.type));
    const whose = doubt.against === 'group' ? 'trung vị của nhóm' : 'năm trước';
    return [`${figure}, gấp hơn ${OUTLIER_FACTOR} lần ${whose} (${usual}).`];
  }
  const other = indicators.get(doubt.other);
  const otherValue = cells.get(doubt.other);
  if (other === undefined || otherValue === undefined) return [];
  const otherText = describeValue(otherValue, other.type);
  return [
    doubt.kind === 'atLeast'
      ? `${figure}, nhỏ hơn ${other.label} (${otherText}).`
      : `${figure}, nhưng ${other.label} là ${otherText}.`,
  ];
}

/** Typed counts of one unit that are not what its activities give. */
export function describeDifferences(
  unitName: string,
  differences: readonly {
    readonly label: string;
    readonly stated: number | null;
    readonly counted: number;
  }[],
): string {
  const parts = differences.map(({ label, stated, counted }) => {
    const typed = stated === null ? 'không có số' : formatNumber(stated);
    return `${label} ${typed}, cộng theo các hoạt động là ${formatNumber(counted)}`;
  });
  return `${unitName}: ${parts.join('; ')}.`;
}

type NamedActivity = {
  readonly unitName: string;
  readonly fields: { readonly name: string };
};

/** Two activities that may be, or were said to be, one event counted twice. */
export function describePair(first: NamedActivity, second: NamedActivity, isSame: boolean): string {
  const of = ({ unitName, fields }: NamedActivity) => `“${fields.name}” (${unitName})`;
  const sense = isSame
    ? 'là một hoạt động, số liệu của hai đơn vị đều đang được tính'
    : 'có thể là một hoạt động';
  return `${of(first)} và ${of(second)} ${sense}.`;
}
