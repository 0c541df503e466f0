import type { ReportSetting } from '#app/domain/reportSetting.ts';
import type { ReportModel } from '#app/domain/reportModel.ts';
import type { StoredDirective } from '#app/storage/directiveStore.ts';
import type { Office } from '#app/storage/officeStore.ts';
import { buildAnnexes } from './buildAnnexes.ts';
import { officialHeader, recipientItems, signatureBlock } from './issuingBody.ts';
import { composeProse, type ComposedProse } from './prose/composeProse.ts';
import type { ProseFacts } from './prose/proseFacts.ts';
import type { CampaignResults } from './queryCampaignResults.ts';

export type ReportFacts = {
  readonly office: Office;
  /** Of the period the report is about. */
  readonly results: CampaignResults;
  /** The Sở's request; the report answers it alone. */
  readonly requestedBy: StoredDirective | null;
  /** The commune's own công văn that passed it on. */
  readonly passedOnBy: StoredDirective | null;
  /** How the report is written; the office above is the one that issues it. */
  readonly setting: ReportSetting;
  readonly prose: ProseFacts;
  /** Moment of the figures in Viet Nam time, `2025-10-07T14:32:05.000+07:00`. */
  readonly asOf: string;
};

/** A release package with what its prose asks of a person. */
export type BuiltReport = { readonly release: ReportModel; readonly prose: ComposedProse };

/**
 * The release package: what leaves the office. Units that have not reported
 * appear only in the count of "24/28 đơn vị", never by name.
 */
export function buildReportModel(facts: ReportFacts): BuiltReport {
  const { office, results } = facts;
  const { campaign } = results;
  const header = officialHeader(office, reportYear(facts));
  const annexes = buildAnnexes(results, facts.setting, header, facts.prose.priorTotals);
  const subject = reportSubject(facts);
  const prose = composeProse(facts, subject, annexes);
  const release = {
    header,
    typeName: 'BÁO CÁO',
    subject,
    addressees: campaign.reportTo === null ? [] : [campaign.reportTo],
    body: prose.body,
    recipients: recipientItems(office),
    signature: signatureBlock(office),
    annexes,
    coverage: results.completeness,
    cutOffOn: campaign.cutOffOn,
  };
  return { release, prose };
}

/** A supplement says in its trích yếu what it adds. */
function reportSubject({ results: { campaign }, prose: { event } }: ReportFacts): string {
  if (event === null) return campaign.reportSubject;
  const isNamed = campaign.reportSubject.includes(event.name);
  const added = isNamed ? 'bổ sung kết quả sự kiện' : `bổ sung kết quả sự kiện ${event.name}`;
  return `${campaign.reportSubject} (${added})`;
}

/** Year of the blank date line: a report is dated after its cut-off and after its last figure. */
function reportYear({ results: { campaign }, asOf }: ReportFacts): number {
  return Math.max(Number((campaign.cutOffOn ?? asOf).slice(0, 4)), Number(asOf.slice(0, 4)));
}
