import { formatPercent } from '#app/domain/formatNumber.ts';
import { formatPeriod } from '#app/domain/officialDate.ts';
import type { ReportSetting } from '#app/domain/reportSetting.ts';
import type { StoredDirective } from '#app/storage/directiveStore.ts';
import type { Office } from '#app/storage/officeStore.ts';
import { buildAnnexes } from './buildAnnexes.ts';
import { composeAssessment } from './composeAssessment.ts';
import { composeResults } from './composeResults.ts';
import { citeDocument, joinList, lowerFirst, stated, text, unitCount } from './inlineText.ts';
import {
  officialHeader,
  passedOnIssuerName,
  recipientItems,
  shortIssuerName,
  signatureBlock,
} from './issuingBody.ts';
import { KIND_NAMES } from './proseTemplates.ts';
import type { CampaignResults } from './queryCampaignResults.ts';
import type {
  Annex,
  BodyBlock,
  Inline,
  NumberSource,
  ReportModel,
} from '#app/domain/reportModel.ts';

export type ReportFacts = {
  readonly office: Office;
  readonly results: CampaignResults;
  /** The Sở's request; the report answers it alone. */
  readonly requestedBy: StoredDirective | null;
  /** The commune's own công văn that passed it on. */
  readonly passedOnBy: StoredDirective | null;
  /** How the report is written; the office above is the one that issues it. */
  readonly setting: ReportSetting;
  /** Moment of the figures in Viet Nam time, `2025-10-07T14:32:05.000+07:00`. */
  readonly asOf: string;
};

/**
 * The release package: what leaves the office. Units that have not reported
 * appear only in the count of "24/28 đơn vị", never by name.
 */
export function buildReportModel(facts: ReportFacts): ReportModel {
  const { office, results } = facts;
  const { campaign } = results;
  const annexes = buildAnnexes(results);
  return {
    header: officialHeader(office, reportYear(facts)),
    typeName: 'BÁO CÁO',
    subject: campaign.reportSubject,
    addressees: campaign.reportTo === null ? [] : [campaign.reportTo],
    body: [
      paragraph('opening', openingSentence(facts)),
      { kind: 'section', numeral: 'I', title: 'Công tác chỉ đạo, triển khai' },
      paragraph('direction', directionSentence(facts)),
      paragraph('coverage', coverageSentences(results)),
      { kind: 'section', numeral: 'II', title: 'Kết quả thực hiện' },
      ...composeResults(results),
      ...annexPointer(annexes),
      ...composeAssessment(results),
      paragraph('closing', closingSentence(office, campaign.reportSubject)),
    ],
    recipients: recipientItems(office),
    signature: signatureBlock(office),
    annexes,
    coverage: results.completeness,
    cutOffOn: campaign.cutOffOn,
  };
}

function openingSentence({ office, requestedBy }: ReportFacts): Inline[] {
  return [
    text('Thực hiện '),
    ...citeDocument(requestedBy, { number: 'requestNumber', date: 'requestDate' }),
    text(' của '),
    stated(requestedBy?.issuer ?? null, 'requestIssuer'),
    text(' về việc '),
    stated(requestedBy?.subject ?? null, 'requestSubject'),
    text(`, ${officialHeader(office, 0).issuerName} báo cáo kết quả thực hiện như sau:`),
  ];
}

function directionSentence({ office, results, passedOnBy }: ReportFacts): Inline[] {
  const { collectFrom, collectTo } = results.campaign;
  const subject = passedOnBy?.subject ?? null;
  return [
    text(`${passedOnIssuerName(office, passedOnBy?.issuer ?? null)} đã ban hành `),
    ...citeDocument(passedOnBy, { number: 'passedOnNumber', date: 'passedOnDate' }),
    text(subject === null ? '' : ` về việc ${subject}`),
    text(', giao nhiệm vụ tới '),
    unitCount(results.completeness.expected, { kind: 'coverage', figure: 'expected' }),
    text(' đơn vị, gồm '),
    ...joinList(kindCounts(results), '; '),
    text(
      collectFrom !== null && collectTo !== null
        ? `; thời gian thực hiện ${formatPeriod(collectFrom, collectTo)}.`
        : '.',
    ),
  ];
}

function kindCounts(results: CampaignResults): Inline[][] {
  const byKind = Map.groupBy(results.units, ({ entry }) => entry.kind);
  return Array.from(byKind, ([kind, units]) => [
    unitCount(units.length, { kind: 'coverage', figure: 'groupUnits' }),
    text(` ${KIND_NAMES[kind] ?? 'đơn vị khác'}`),
  ]);
}

function coverageSentences({ completeness }: CampaignResults): Inline[] {
  const { reported, expected, onTime, late, none } = completeness;
  const source = (figure: keyof typeof completeness): NumberSource => ({
    kind: 'coverage',
    figure,
  });
  const parts: Inline[][] = [];
  if (onTime > 0)
    parts.push([unitCount(onTime, source('onTime')), text(' đơn vị báo cáo đúng hạn')]);
  if (late > 0) parts.push([unitCount(late, source('late')), text(' đơn vị báo cáo sau hạn')]);
  if (none > 0)
    parts.push([unitCount(none, source('none')), text(' đơn vị không phát sinh hoạt động')]);
  return [
    text('Đến nay, '),
    unitCount(reported, source('reported')),
    text('/'),
    unitCount(expected, source('expected')),
    text(' đơn vị đã báo cáo'),
    ...(expected === 0
      ? []
      : [
          text(', đạt '),
          {
            kind: 'number',
            text: formatPercent(reported / expected),
            source: source('reported'),
          } satisfies Inline,
        ]),
    ...(parts.length === 0 ? [] : [text('; trong đó '), ...joinList(parts)]),
    text('.'),
  ];
}

function annexPointer(annexes: readonly Annex[]): BodyBlock[] {
  if (annexes.length === 0) return [];
  const numerals = annexes.flatMap(({ numeral }) => (numeral === null ? [] : [numeral]));
  const named = numerals.length === 0 ? 'Phụ lục' : `Phụ lục ${numerals.join(', ')}`;
  return [paragraph('annexes', [text(`(Số liệu chi tiết tại ${named} kèm theo Báo cáo này).`)])];
}

function closingSentence(office: Office, subject: string): Inline[] {
  return [
    text(
      `Trên đây là ${lowerFirst(subject)} trên địa bàn ${office.communeName}, ` +
        `${shortIssuerName(office)} trân trọng báo cáo./.`,
    ),
  ];
}

function paragraph(id: string, inlines: readonly Inline[]): BodyBlock {
  return { kind: 'paragraph', id, inlines };
}

/** Year of the blank date line: a report is dated after its cut-off and after its last figure. */
function reportYear({ results: { campaign }, asOf }: ReportFacts): number {
  return Math.max(Number((campaign.cutOffOn ?? asOf).slice(0, 4)), Number(asOf.slice(0, 4)));
}
