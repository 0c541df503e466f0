import { isReported } from '#app/domain/completeness.ts';
import { toneForm } from '#app/domain/toneForm.ts';
import type { Indicator } from '#app/storage/campaignStore.ts';
import { text } from './inlineText.ts';
import { TEXT_PLACES } from './proseTemplates.ts';
import type { CampaignResults } from './queryCampaignResults.ts';
import type { BodyBlock } from '#app/domain/reportModel.ts';

/** Sections III and IV: the units' own words, alike ones merged, with who said them. */
export function composeAssessment(results: CampaignResults): BodyBlock[] {
  const assessment = [
    ...answersAt(results, 'strengths', 'Kết quả nổi bật, ưu điểm'),
    ...answersAt(results, 'weaknesses', 'Khó khăn, hạn chế'),
    ...otherAnswers(results),
  ];
  const proposals = answersAt(results, 'proposals', '').flatMap(({ blocks }) => blocks);
  return [
    ...(assessment.length === 0
      ? []
      : [
          { kind: 'section', numeral: 'III', title: 'Đánh giá' } as const,
          ...assessment.flatMap(({ title, blocks }, index) => [
            { kind: 'heading', number: index + 1, title } as const,
            ...blocks,
          ]),
        ]),
    ...(proposals.length === 0
      ? []
      : [
          {
            kind: 'section',
            numeral: assessment.length === 0 ? 'III' : 'IV',
            title: 'Đề xuất, kiến nghị',
          } as const,
          ...proposals,
        ]),
  ];
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
  return [...answers.values()].map(({ said, by }, index) => ({
    kind: 'paragraph',
    id: `${indicator.code}-${index + 1}`,
    inlines: [
      text(`- ${said.slice(0, 1).toLocaleUpperCase('vi')}${said.slice(1)} (${by.join(', ')}).`),
    ],
  }));
}

/** Form in which two answers say the same. Accents stay: An Khoái and Ân Khoái are two villages. */
function answerForm(said: string): string {
  return toneForm(said.toLocaleLowerCase('vi')).replace(/[\s\p{P}]+/gu, ' ');
}
