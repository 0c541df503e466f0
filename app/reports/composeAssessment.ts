import { createHash } from 'node:crypto';
import { isReported } from '#app/domain/completeness.ts';
import { toneForm } from '#app/domain/toneForm.ts';
import type { Indicator } from '#app/storage/campaignStore.ts';
import { text } from './inlineText.ts';
import { TEXT_PLACES } from './proseTemplates.ts';
import type { ProseWriter } from './prose/proseWriter.ts';
import type { CampaignResults } from './queryCampaignResults.ts';
import type { BodyBlock } from '#app/domain/reportModel.ts';

/** Sections III and IV: the units' own words, alike ones merged, with who said them. */
export function composeAssessment(writer: ProseWriter): BodyBlock[] {
  const { results } = writer.facts;
  const assessment = [
    ...answersAt(results, 'strengths', writer.words('strengths')),
    ...answersAt(results, 'weaknesses', writer.words('weaknesses')),
    ...otherAnswers(results),
  ];
  return [
    ...(assessment.length === 0
      ? []
      : [
          {
            kind: 'section',
            numeral: 'III',
            title: writer.words('sectionAssessment'),
          } as const,
          ...assessment.flatMap(({ title, blocks }, index) => [
            { kind: 'heading', number: index + 1, title } as const,
            ...blocks,
          ]),
        ]),
    ...composeProposals(writer, assessment.length === 0 ? 'III' : 'IV'),
  ];
}

/** What the units ask for, as a section of its own; nothing where nobody asks. */
export function composeProposals(writer: ProseWriter, numeral: string): BodyBlock[] {
  const blocks = answersAt(writer.facts.results, 'proposals', '').flatMap((each) => each.blocks);
  return blocks.length === 0
    ? []
    : [{ kind: 'section', numeral, title: writer.words('sectionProposals') }, ...blocks];
}

type Answers = { readonly title: string; readonly blocks: readonly BodyBlock[] };

function answersAt(
  results: CampaignResults,
  place: (typeof TEXT_PLACES)[string],
  title: string,
): Answers[] {
  return results.indicators
    .filter(({ type, code }) => type === 'text' && TEXT_PLACES[code] === place)
    .map((indicator) => ({ title, blocks: answerParagraphs(results, indicator) }))
    .filter(({ blocks }) => blocks.length > 0);
}

function otherAnswers(results: CampaignResults): Answers[] {
  return results.indicators
    .filter(({ type, code }) => type === 'text' && TEXT_PLACES[code] === undefined)
    .map((indicator) => ({ title: indicator.label, blocks: answerParagraphs(results, indicator) }))
    .filter(({ blocks }) => blocks.length > 0);
}

function answerParagraphs(results: CampaignResults, indicator: Indicator): BodyBlock[] {
  const answers = new Map<string, { said: string; by: string[] }>();
  for (const { entry, status, cells } of results.units) {
    const cell = cells.get(indicator.code);
    if (!isReported(status) || cell?.state !== 'value' || !('text' in cell)) continue;
    for (const line of cell.text.split('\n')) {
      const said = line.trim().replace(/[.;,\s]+$/u, '');
      if (said === '') continue;
      const same = answers.get(answerForm(said));
      if (same === undefined) answers.set(answerForm(said), { said, by: [entry.name] });
      else if (!same.by.includes(entry.name)) same.by.push(entry.name);
    }
  }
  return Array.from(answers, ([form, { said, by }]) => ({
    kind: 'paragraph',
    id: answerId(indicator.code, form),
    inlines: [
      text(`- ${said.slice(0, 1).toLocaleUpperCase('vi')}${said.slice(1)} (${by.join(', ')}).`),
    ],
  }));
}

/** Form in which two answers say the same. Accents stay: An Khoái and Ân Khoái are two villages. */
function answerForm(said: string): string {
  return toneForm(said.toLocaleLowerCase('vi')).replace(/[\s\p{P}]+/gu, ' ');
}

/** What was said decides it, not its place: an edited paragraph never moves to another answer. */
function answerId(indicator: string, form: string): string {
  return `answer:${indicator}:${createHash('sha256').update(form).digest('hex').slice(0, 16)}`;
}
