import { isReported } from '#app/domain/completeness.ts';
import { formatNumber } from '#app/domain/formatNumber.ts';
import { formatPeriod } from '#app/domain/officialDate.ts';
import { invariant } from '#app/domain/result.ts';
import { displayNumber } from '#app/domain/value.ts';
import type { Total } from '#app/domain/aggregateValues.ts';
import type { Indicator } from '#app/storage/campaignStore.ts';
import { joinList, lowerFirst, text, unitCount } from './inlineText.ts';
import { GROUP_PROSE } from './proseTemplates.ts';
import type { CampaignResults } from './queryCampaignResults.ts';
import type { BodyBlock, Inline } from '#app/domain/reportModel.ts';

/**
 * Section II: one khoản a group of indicators, subject first, every number bound
 * to its total. What nobody stated is said as such and never printed as 0.
 */
export function composeResults(results: CampaignResults): BodyBlock[] {
  const numeric = results.indicators.filter(({ type }) => type !== 'text');
  const groups = Map.groupBy(numeric, ({ groupLabel }) => groupLabel);
  return [...groups].flatMap(([groupLabel, indicators], index): BodyBlock[] => [
    {
      kind: 'heading',
      number: index + 1,
      title: GROUP_PROSE[groupLabel]?.heading ?? groupLabel,
    },
    {
      kind: 'paragraph',
      id: `results-${index + 1}`,
      inlines: groupSentences(results, groupLabel, indicators),
    },
  ]);
}

function groupSentences(
  results: CampaignResults,
  groupLabel: string,
  indicators: readonly Indicator[],
): Inline[] {
  const totals = indicators.map((indicator) => {
    const total = results.totals.get(indicator.code);
    invariant(total, 'every indicator has a total');
    return { indicator, total };
  });
  const withAmount = totals.filter(({ total }) => total.amount !== null);
  const labels = (state: Total['state']): string =>
    totals
      .filter(({ total }) => total.state === state)
      .map(({ indicator }) => lowerFirst(indicator.label))
      .join('; ');
  const sentences: Inline[][] = [];
  if (withAmount.length > 0) {
    const codes = withAmount.map(({ indicator }) => indicator.code);
    sentences.push([
      text(`${subjectOf(groupLabel, codes[0])} `),
      ...joinList(
        withAmount.map(({ indicator, total }, index) => [
          ...verbOf(groupLabel, indicator.code, codes[index - 1]),
          ...amountPhrase(groupLabel, indicator, total),
        ]),
      ),
      ...unitsClause(
        results,
        withAmount.map(({ total }) => total.units),
      ),
    ]);
    const best = bestUnit(results, groupLabel, withAmount[0]?.indicator);
    if (best !== null) sentences.push(best);
  }
  if (labels('none') !== '') sentences.push([text(`Không phát sinh ${labels('none')}.`)]);
  if (labels('missing') !== '') sentences.push([text(`Chưa có số liệu về ${labels('missing')}.`)]);
  const later = totals.find(({ total }) => total.state === 'notDue')?.indicator.event;
  if (later !== undefined && later !== null) sentences.push([text(notDueSentence(later))]);
  return sentences.flatMap((sentence, index) =>
    index === 0 ? sentence : [text(' '), ...sentence],
  );
}

function amountPhrase(groupLabel: string, indicator: Indicator, total: Total): Inline[] {
  invariant(total.amount !== null, 'phrases are made for totals with an amount');
  return figurePhrase(groupLabel, indicator, {
    kind: 'number',
    text: formatNumber(displayNumber(total.amount, indicator.type)),
    source: { kind: 'total', indicator: indicator.code },
  });
}

/** Who acts, where the first figure has a verb; a bare list of figures otherwise. */
function subjectOf(groupLabel: string, first: string | undefined): string {
  const prose = GROUP_PROSE[groupLabel];
  return prose?.phrases[first ?? ''] === undefined ? 'Kết quả:' : prose.subject;
}

/** Said once for neighbours that share it; a figure that leads its sentence always has its own. */
function verbOf(groupLabel: string, code: string, before: string | undefined): Inline[] {
  const phrases = GROUP_PROSE[groupLabel]?.phrases;
  const verb = phrases?.[code]?.verb;
  return verb === undefined || verb === phrases?.[before ?? '']?.verb ? [] : [text(`${verb} `)];
}

/** The words of an indicator around its number. */
function figurePhrase(groupLabel: string, indicator: Indicator, figure: Inline): Inline[] {
  const phrase = GROUP_PROSE[groupLabel]?.phrases[indicator.code]?.words;
  if (phrase === undefined) {
    return [text(`${lowerFirst(indicator.label)}: `), figure, text(` ${indicator.unitOfMeasure}`)];
  }
  const [before = '', after = ''] = phrase.split('{n}');
  return [...(before === '' ? [] : [text(before)]), figure, text(after)];
}

/** "(22/24 đơn vị có số liệu)"; a range where the figures of one sentence differ. */
function unitsClause(results: CampaignResults, units: readonly number[]): Inline[] {
  const [fewest, most] = [Math.min(...units), Math.max(...units)];
  const source = { kind: 'coverage', figure: 'unitsWithValue' } as const;
  const range = fewest === most ? [] : [text('từ '), unitCount(fewest, source), text(' đến ')];
  return [
    text(' ('),
    ...range,
    unitCount(most, source),
    text('/'),
    unitCount(results.completeness.reported, { kind: 'coverage', figure: 'reported' }),
    text(' đơn vị có số liệu).'),
  ];
}

/** Names the unit with the most, only where a single one leads among several. */
function bestUnit(
  results: CampaignResults,
  groupLabel: string,
  indicator: Indicator | undefined,
): Inline[] | null {
  if (indicator === undefined || indicator.type === 'money') return null;
  const ranked = results.units
    .filter(({ status }) => isReported(status))
    .flatMap(({ entry, cells }) => {
      const cell = cells.get(indicator.code);
      return cell?.state === 'value' && 'amount' in cell ? [{ entry, amount: cell.amount }] : [];
    })
    .toSorted((left, right) => right.amount - left.amount);
  const [first, second] = ranked;
  if (first === undefined || second === undefined || first.amount === second.amount) return null;
  return [
    text(`${first.entry.name} thực hiện nhiều nhất với `),
    ...figurePhrase(groupLabel, indicator, {
      kind: 'number',
      text: formatNumber(displayNumber(first.amount, indicator.type)),
      source: { kind: 'unitValue', indicator: indicator.code, unit: first.entry.code },
    }),
    text('.'),
  ];
}

function notDueSentence(event: NonNullable<Indicator['event']>): string {
  const when =
    event.startOn !== null && event.endOn !== null
      ? ` diễn ra ${formatPeriod(event.startOn, event.endOn)}`
      : '';
  return `Sự kiện ${event.name}${when}, chưa đến hạn báo cáo tại thời điểm chốt số liệu; kết quả được báo cáo bổ sung sau khi sự kiện kết thúc.`;
}
