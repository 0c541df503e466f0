import { isReported } from '#app/domain/completeness.ts';
import { formatPeriod } from '#app/domain/officialDate.ts';
import { invariant } from '#app/domain/result.ts';
import type { Total } from '#app/domain/aggregateValues.ts';
import type { Indicator } from '#app/storage/campaignStore.ts';
import { joinList, lowerFirst, text } from './inlineText.ts';
import { comparisonItems } from './prose/compareYears.ts';
import type { ProseWriter } from './prose/proseWriter.ts';
import type { BodyBlock, Inline } from '#app/domain/reportModel.ts';

type Figure = { readonly indicator: Indicator; readonly total: Total };

/**
 * Section II: one khoản a group of indicators, subject first, every number bound
 * to its total. What nobody stated is said as such and never printed as 0.
 */
export function composeResults(writer: ProseWriter): BodyBlock[] {
  return groupsOf(writer).flatMap(([label, figures], index): BodyBlock[] => [
    { kind: 'heading', number: index + 1, title: writer.words(`group.title:${label}`) },
    {
      kind: 'paragraph',
      id: groupId(label),
      inlines: joinSentences([
        ...mainSentence(writer, label, figures),
        ...bestUnit(writer, figures),
        ...comparison(writer, figures),
        ...openSentences(writer, figures),
      ]),
    },
  ]);
}

/** Báo cáo nhanh: one short paragraph a group, without best units and last year. */
export function composeQuickResults(writer: ProseWriter): BodyBlock[] {
  return groupsOf(writer).map(([label, figures]): BodyBlock => {
    const [first, ...rest] = joinSentences([
      ...mainSentence(writer, label, figures),
      ...openSentences(writer, figures),
    ]);
    const lead = writer.write('lead', { tenNhom: [text(writer.words(`group.title:${label}`))] });
    const begun = first?.kind === 'text' ? { ...first, text: lowerFirst(first.text) } : first;
    return {
      kind: 'paragraph',
      id: groupId(label),
      inlines: [...lead, text(' '), ...(begun === undefined ? [] : [begun]), ...rest],
    };
  });
}

/** The short form: all figures in one paragraph; its table says the rest. */
export function composeSummary(writer: ProseWriter): BodyBlock[] {
  const figures = groupsOf(writer).flatMap(([, each]) => each);
  const stated = figures.filter(({ total }) => total.amount !== null);
  const sentences = [
    ...(stated.length === 0
      ? []
      : [
          writer.write('summary', {
            ketQuaChung: joinList(
              stated.map(({ indicator }) => [
                ...(indicator.type === 'money' ? [text(`${lowerFirst(indicator.label)} `)] : []),
                ...totalPhrase(writer, indicator),
              ]),
              '; ',
            ),
          }),
        ]),
    ...openSentences(writer, figures),
  ];
  if (sentences.length === 0) return [];
  return [{ kind: 'paragraph', id: 'summary', inlines: joinSentences(sentences) }];
}

function groupsOf({ facts: { results } }: ProseWriter): [string, Figure[]][] {
  const figures = results.indicators
    .filter(({ type }) => type !== 'text')
    .map((indicator) => {
      const total = results.totals.get(indicator.code);
      invariant(total, 'every indicator has a total');
      return { indicator, total };
    });
  return [...Map.groupBy(figures, ({ indicator }) => indicator.groupLabel)];
}

/** Stays the same whatever stands before it, so that an edited paragraph is found again. */
function groupId(label: string): string {
  return `results:${label}`;
}

function joinSentences(sentences: readonly (readonly Inline[])[]): Inline[] {
  return sentences.flatMap((sentence, index) =>
    index === 0 ? sentence : [text(' '), ...sentence],
  );
}

function mainSentence(writer: ProseWriter, label: string, figures: readonly Figure[]): Inline[][] {
  const stated = figures.filter(({ total }) => total.amount !== null);
  if (stated.length === 0) return [];
  const codes = stated.map(({ indicator }) => indicator.code);
  return [
    writer.write('figures', {
      chuThe: [text(subjectOf(writer, label, codes[0]))],
      ketQua: joinList(
        stated.map(({ indicator }, index) => [
          ...verbOf(writer, indicator.code, codes[index - 1]),
          ...totalPhrase(writer, indicator),
        ]),
      ),
      donViCoSoLieu: unitsClause(writer, stated),
    }),
  ];
}

/** What was not carried out, what nobody stated, what is not due yet. */
function openSentences(writer: ProseWriter, figures: readonly Figure[]): Inline[][] {
  const labels = (state: Total['state']): string =>
    figures
      .filter(({ total }) => total.state === state)
      .map(({ indicator }) => lowerFirst(indicator.label))
      .join('; ');
  const said = (key: 'none' | 'missing'): Inline[][] =>
    labels(key) === '' ? [] : [writer.write(key, { chiTieu: [text(labels(key))] })];
  const later = figures
    .filter(({ total }) => total.state === 'notDue')
    .flatMap(({ indicator: { event } }) => (event === null ? [] : [event]));
  return [
    ...said('none'),
    ...said('missing'),
    ...Array.from(new Map(later.map((event) => [event.id, event])).values(), (event) =>
      writer.write('notDue', { suKien: [text(describeEvent(event))] }),
    ),
  ];
}

function totalPhrase(writer: ProseWriter, { code }: Indicator): Inline[] {
  return figurePhrase(writer, code, `tong:${code}`);
}

/** The words of an indicator around its number. */
function figurePhrase(writer: ProseWriter, code: string, reference: string): Inline[] {
  const figure = writer.resolve(reference);
  invariant(figure, 'phrases are made for figures that are there');
  return writer.write(`figure.words:${code}`, { n: figure });
}

/** Who acts, where the first figure has a verb; a bare list of figures otherwise. */
function subjectOf(writer: ProseWriter, label: string, first: string | undefined): string {
  const subject = writer.words(`group.subject:${label}`);
  const hasVerb = first !== undefined && writer.words(`figure.verb:${first}`) !== '';
  return hasVerb && subject !== '' ? subject : 'Kết quả:';
}

/** Said once for neighbours that share it; a figure that leads its sentence always has its own. */
function verbOf(writer: ProseWriter, code: string, before: string | undefined): Inline[] {
  const verb = writer.words(`figure.verb:${code}`);
  const verbBefore = before === undefined ? null : writer.words(`figure.verb:${before}`);
  return verb === '' || verb === verbBefore ? [] : [text(`${verb} `)];
}

/** "22/24"; a range where the figures of one sentence differ. */
function unitsClause(writer: ProseWriter, stated: readonly Figure[]): Inline[] {
  const ordered = stated.toSorted((left, right) => left.total.units - right.total.units);
  const [fewest, most] = [ordered[0], ordered.at(-1)];
  invariant(fewest !== undefined && most !== undefined, 'a sentence has figures');
  const unitsOf = ({ indicator }: Figure) =>
    writer.resolve(`soDonViCoSoLieu:${indicator.code}`) ?? [];
  const isRange = fewest.total.units !== most.total.units;
  return [
    ...(isRange ? [text('từ '), ...unitsOf(fewest), text(' đến ')] : []),
    ...unitsOf(most),
    text('/'),
    ...(writer.resolve('daBaoCao') ?? []),
  ];
}

/** Names the unit with the most, only where a single one leads among several. */
function bestUnit(writer: ProseWriter, figures: readonly Figure[]): Inline[][] {
  const indicator = figures.find(({ total }) => total.amount !== null)?.indicator;
  if (indicator === undefined || indicator.type === 'money') return [];
  const ranked = writer.facts.results.units
    .filter(({ status }) => isReported(status))
    .flatMap(({ entry, cells }) => {
      const cell = cells.get(indicator.code);
      return cell?.state === 'value' && 'amount' in cell ? [{ entry, amount: cell.amount }] : [];
    })
    .toSorted((left, right) => right.amount - left.amount);
  const [first, second] = ranked;
  if (first === undefined || second === undefined || first.amount === second.amount) return [];
  return [
    writer.write('best', {
      donViNhieuNhat: [text(first.entry.name)],
      ketQuaNhieuNhat: figurePhrase(
        writer,
        indicator.code,
        `donVi:${indicator.code}:${first.entry.code}`,
      ),
    }),
  ];
}

function comparison(writer: ProseWriter, figures: readonly Figure[]): Inline[][] {
  const items = comparisonItems(
    writer,
    figures.map(({ indicator }) => indicator),
  );
  return items === null ? [] : [writer.write('comparison', { soSanh: items })];
}

/** The event with its days, as a sentence names it. */
export function describeEvent({ name, startOn, endOn }: NonNullable<Indicator['event']>): string {
  return startOn !== null && endOn !== null
    ? `${name} diễn ra ${formatPeriod(startOn, endOn)}`
    : name;
}
