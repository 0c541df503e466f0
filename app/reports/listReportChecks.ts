import type {
  DoubtCode,
  OpenQuestion,
  ReportCheck,
  ReportCheckLevel,
  TotalMove,
} from '#app/domain/reportCheck.ts';
import type { BodyBlock, Inline, ReportModel } from '#app/domain/reportModel.ts';
import type { ReportFacts } from './buildReportModel.ts';
import { inlineText } from './inlineText.ts';
import { listDoubts, listMissingFacts } from './listOpenFlags.ts';
import type { ComposedProse } from './prose/composeProse.ts';
import type { UnitResult } from './queryCampaignResults.ts';

export type CheckFacts = {
  readonly report: ReportFacts;
  /** What figures and activities ask beside the report's own doubts. */
  readonly insideDoubts: readonly OpenQuestion<DoubtCode>[];
  /** The pages as they stand: what their wording lacks. */
  readonly release: ReportModel;
  /** What was written by hand and what that asks. */
  readonly prose: Pick<ComposedProse, 'handTyped' | 'questions'>;
  /** Totals that changed since somebody last looked at the draft or exported it. */
  readonly movedSinceSeen: readonly TotalMove[];
  /** Totals that are not those of the last submitted version, with its number. */
  readonly movedSinceSubmitted: {
    readonly sequence: number;
    readonly moves: readonly TotalMove[];
  } | null;
};

/** Everything that asks before "trình ký", what blocks first. */
export function listReportChecks(facts: CheckFacts): ReportCheck[] {
  const { report, insideDoubts, release } = facts;
  return [
    ...listMissingFacts(report).map((each) => check('must', each)),
    ...release.body.flatMap(wordingChecks),
    ...proseChecks(facts.prose),
    ...coverageChecks(report.results.units),
    ...[...listDoubts(report), ...insideDoubts].map((each) => check('reason', each)),
    ...seenCheck(facts.movedSinceSeen),
    ...submittedCheck(facts.movedSinceSubmitted),
  ];
}

function check(
  level: ReportCheckLevel,
  question: OpenQuestion,
  moves: readonly TotalMove[] = [],
): ReportCheck {
  const state = [
    question.sentence,
    ...question.names,
    ...moves.map(({ indicator, from, to }) => `${indicator} ${from} ${to}`),
  ].join('\n');
  return { ...question, level, moves, state };
}

/** Paragraphs whose open facts are asked for by name. */
const CITES: ReadonlySet<string> = new Set(['opening', 'direction']);

/** Places a wording could not fill. */
function wordingChecks(block: BodyBlock): ReportCheck[] {
  if (block.kind !== 'paragraph') return [];
  return block.inlines.flatMap((inline, at): ReportCheck[] => {
    const place = `${block.id}.${at}`;
    if (inline.kind === 'missing' && (inline.fact === 'figure' || !CITES.has(block.id))) {
      const sentence = `Chưa có số liệu cho một chỗ trong đoạn “${beginning(block.inlines)}”.`;
      return [check('must', { code: 'figureMissing', place, sentence, names: [] })];
    }
    return [];
  });
}

/** What was written by hand in the prose. Only what the prose itself calls a must takes no reason. */
function proseChecks({ handTyped, questions }: CheckFacts['prose']): ReportCheck[] {
  return [
    ...handTyped.map(({ paragraphId, sentence }) =>
      check('reason', { code: 'handTyped', place: paragraphId, sentence, names: [] }),
    ),
    ...questions.map(({ code, level, place, sentence }) =>
      check(level === 'must' ? 'must' : 'reason', { code, place, sentence, names: [] }),
    ),
  ];
}

function beginning(inlines: readonly Inline[]): string {
  const words = inlines.map(inlineText).join('').split(' ');
  return words.length > BEGINNING_WORDS
    ? `${words.slice(0, BEGINNING_WORDS).join(' ')}…`
    : words.join(' ');
}

const BEGINNING_WORDS = 8;

/** Units count in the sentence; who they are is for inside views. */
function coverageChecks(units: readonly UnitResult[]): ReportCheck[] {
  const namesOf = (status: UnitResult['status']): string[] =>
    units.filter((unit) => unit.status === status).map(({ entry }) => entry.name);
  const [missing, returned] = [namesOf('missing'), namesOf('returned')];
  return [
    ...(missing.length === 0
      ? []
      : [
          check('reason', {
            code: 'unitsMissing',
            place: '',
            sentence: `${missing.length} đơn vị chưa báo cáo.`,
            names: missing,
          }),
        ]),
    ...(returned.length === 0
      ? []
      : [
          check('reason', {
            code: 'unitsReturned',
            place: '',
            sentence: `${returned.length} đơn vị được đề nghị bổ sung, chưa gửi lại.`,
            names: returned,
          }),
        ]),
  ];
}

function seenCheck(moves: readonly TotalMove[]): ReportCheck[] {
  if (moves.length === 0) return [];
  const sentence = `${moves.length} tổng số đổi từ lần xem trước.`;
  return [check('look', { code: 'movedSinceSeen', place: '', sentence, names: [] }, moves)];
}

function submittedCheck(moved: CheckFacts['movedSinceSubmitted']): ReportCheck[] {
  if (moved === null || moved.moves.length === 0) return [];
  const sentence = `${moved.moves.length} tổng số khác Bản ${moved.sequence} đã trình ký.`;
  return [
    check(
      'reason',
      { code: 'movedSinceSubmitted', place: String(moved.sequence), sentence, names: [] },
      moved.moves,
    ),
  ];
}
