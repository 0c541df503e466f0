import { lowerFirst, joinList, text } from '../inlineText.ts';
import type { Indicator } from '#app/storage/campaignStore.ts';
import type { Inline } from '#app/domain/reportModel.ts';
import type { ReportFacts } from '../buildReportModel.ts';
import type { ProseWriter } from './proseWriter.ts';

/** This year's total beside last year's; null unless both exist. */
export function differenceToPrior(
  { results, prose }: ReportFacts,
  code: string,
): {
  readonly indicator: Indicator;
  readonly prior: number;
  readonly difference: number;
} | null {
  const indicator = results.indicators.find((each) => each.code === code);
  const amount = results.totals.get(code)?.amount ?? null;
  const prior = prose.priorTotals.get(code);
  if (indicator === undefined || amount === null || prior === undefined) return null;
  return { indicator, prior, difference: amount - prior };
}

/** "băng rôn tăng 12 chiếc (20%)" of every indicator that has both figures; null where none has. */
export function comparisonItems(
  writer: ProseWriter,
  indicators: readonly Indicator[],
): Inline[] | null {
  const items = indicators.flatMap(({ code, label, unitOfMeasure }): Inline[][] => {
    const found = differenceToPrior(writer.facts, code);
    if (found === null) return [];
    const name = lowerFirst(label);
    if (found.difference === 0) return [[text(`${name} không đổi`)]];
    const share = writer.resolve(`tyLeChenhLech:${code}`);
    return [
      [
        text(`${name} ${found.difference > 0 ? 'tăng' : 'giảm'} `),
        ...(writer.resolve(`chenhLech:${code}`) ?? []),
        text(unitOfMeasure === '' ? '' : ` ${unitOfMeasure}`),
        ...(share === null ? [] : [text(' ('), ...share, text(')')]),
      ],
    ];
  });
  return items.length === 0 ? null : joinList(items, '; ');
}
