/** How the summary report of a campaign is written. */
export type ReportSetting = {
  readonly kind: ReportKind;
  /** Who issues it: UBND xã (…/BC-UBND) or the department itself. */
  readonly issuingBody: 'ubnd' | 'phong';
  readonly period: ReportPeriod;
  readonly photosPerPage: 2 | 4;
  /** Charts printed as pictures, in their order. */
  readonly charts: readonly ReportChart[];
};

/** Chuyên đề in sections I–IV, báo cáo nhanh, short form with the table of four columns. */
export type ReportKind = 'thematic' | 'quick' | 'short';

/**
 * Which indicators a report covers: all of them, those of the campaign itself
 * (an event comes later), or those of one event as a supplement.
 */
export type ReportPeriod =
  | { readonly kind: 'all' }
  | { readonly kind: 'campaign' }
  | { readonly kind: 'event'; readonly eventId: string };

/** Results of one indicator by unit or by group of units; all indicators beside last year's. */
export type ReportChart =
  | { readonly kind: 'units'; readonly indicator: string }
  | { readonly kind: 'groups'; readonly indicator: string }
  | { readonly kind: 'years' };

/** What stands until somebody chooses otherwise. */
export function defaultReportSetting(issuingBody: ReportSetting['issuingBody']): ReportSetting {
  return { kind: 'thematic', issuingBody, period: { kind: 'all' }, photosPerPage: 4, charts: [] };
}
