import { paragraphPlaces } from '#app/domain/paragraphPlace.ts';
import type { BodyBlock } from '#app/domain/reportModel.ts';
import type { ReportFigure, ReportParagraph } from '#app/domain/reportParagraph.ts';
import type { ReportFacts } from '../buildReportModel.ts';
import { applyEdits } from './applyEdits.ts';
import { composeBody } from './composeBody.ts';
import { createResolver, type AnnexNumber } from './createResolver.ts';
import { createProseWriter, type Resolve } from './proseWriter.ts';

/** The sentences of a report and what a person has to know of them. */
export type ComposedProse = {
  readonly body: readonly BodyBlock[];
  /** In the order of the pages, left-out ones in their place, lost ones last. */
  readonly paragraphs: readonly ReportParagraph[];
  /** Paragraphs with numbers typed over what is bound. */
  readonly handTyped: readonly {
    readonly paragraphId: string;
    readonly count: number;
    readonly sentence: string;
  }[];
  readonly questions: readonly ProseQuestion[];
  /** Numbers a paragraph may be given, as they print now. */
  readonly figures: readonly ReportFigure[];
};

/** What the prose asks before "trình ký"; `must` keeps the report from it. */
type ProseQuestion = {
  readonly code: 'staleParagraph' | 'orphanParagraph' | 'dutyUnfilled';
  readonly level: 'must' | 'reason';
  /** The paragraph it is about. */
  readonly place: string;
  readonly sentence: string;
};

/** Composes the body by its kind, puts edited paragraphs in place, lists what they ask. */
export function composeProse(
  facts: ReportFacts,
  subject: string,
  annexes: readonly AnnexNumber[],
): ComposedProse {
  const resolve = createResolver(facts, subject, annexes);
  const automatic = composeBody(createProseWriter(facts, resolve), annexes.length > 0);
  const { edits } = facts.prose;
  const { body, edited } = applyEdits(automatic, edits, resolve);
  const places = new Map([...paragraphPlaces(automatic), ...paragraphPlaces(body)]);
  const paragraphs = [
    ...automatic.flatMap((block): ReportParagraph[] =>
      block.kind === 'paragraph'
        ? [
            {
              id: block.id,
              place: places.get(block.id) ?? '',
              automatic: block.inlines,
              edited: edited.get(block.id) ?? null,
            },
          ]
        : [],
    ),
    ...Array.from(edits)
      .filter(([id]) => !places.has(id))
      .map(([id, { source }]) => ({
        id,
        place: '',
        automatic: [],
        edited: { source, isStale: false, handTyped: [], isOrphan: true },
      })),
  ];
  return {
    body,
    paragraphs,
    handTyped: paragraphs.flatMap(({ id, place, edited: text }) =>
      text === null || text.handTyped.length === 0
        ? []
        : [
            {
              paragraphId: id,
              count: text.handTyped.length,
              sentence: `${text.handTyped.length} số ghi tay ở ${place}: ${text.handTyped.join('; ')}.`,
            },
          ],
    ),
    figures: listFigures(facts, resolve),
    questions: [...dutyQuestions(facts), ...paragraphs.flatMap(paragraphQuestions)],
  };
}

const COVERAGE_FIGURES = [
  'daBaoCao',
  'soDonVi',
  'dungHan',
  'baoMuon',
  'khongPhatSinh',
  'tyLeBaoCao',
] as const;
const INDICATOR_FIGURES = ['tong', 'namTruoc', 'chenhLech', 'tyLeChenhLech'] as const;

function listFigures({ results }: ReportFacts, resolve: Resolve): ReportFigure[] {
  const figure = (reference: string, label: string): ReportFigure[] =>
    (resolve(reference) ?? []).flatMap((inline) =>
      inline.kind === 'number' ? [{ reference, label, text: inline.text }] : [],
    );
  return [
    ...results.indicators.flatMap(({ code, label }) =>
      INDICATOR_FIGURES.flatMap((name) => figure(`${name}:${code}`, label)),
    ),
    ...COVERAGE_FIGURES.flatMap((name) => figure(name, '')),
  ];
}

function paragraphQuestions({ id, place, edited }: ReportParagraph): ProseQuestion[] {
  if (edited?.isStale === true) {
    const sentence = `Câu tự động ở ${place} đã đổi từ khi đoạn này được sửa.`;
    return [{ code: 'staleParagraph', level: 'reason', place: id, sentence }];
  }
  if (edited?.isOrphan === true) {
    const sentence = 'Một đoạn đã sửa không còn chỗ trong báo cáo vì nội dung gốc đã đổi.';
    return [{ code: 'orphanParagraph', level: 'reason', place: id, sentence }];
  }
  return [];
}

/** The table is what the short form is for. */
function dutyQuestions({ setting, prose: { duties } }: ReportFacts): ProseQuestion[] {
  if (setting.kind !== 'short') return [];
  const unfilled = duties.filter(({ result, assessment }) => result === '' || assessment === '');
  const ask = (sentence: string): ProseQuestion[] => [
    { code: 'dutyUnfilled', level: 'must', place: 'duties', sentence },
  ];
  if (duties.length === 0) {
    return ask('Văn bản của đợt báo cáo không nêu nhiệm vụ nào; báo cáo ngắn cần bảng nhiệm vụ.');
  }
  return unfilled.length === 0
    ? []
    : ask(
        `${unfilled.length}/${duties.length} nhiệm vụ trong bảng chưa có kết quả hoặc đánh giá, đang in [...].`,
      );
}
