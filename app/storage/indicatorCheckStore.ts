import type { FigureCheck } from '#app/domain/checkFigures.ts';
import type { ChangeScope } from './changeScope.ts';
import { build, fixedQuery, type ReadDb } from './queryBuilder.ts';

/** The plain checks of a campaign, in the order of its indicators. */
export function listIndicatorChecks(db: ReadDb, campaignId: string): FigureCheck[] {
  return checkRows(db, campaignId).flatMap(({ kind, code, otherCode }): FigureCheck[] => {
    if (kind === 'outlier') return [{ kind, indicator: code, other: null }];
    return otherCode === null ? [] : [{ kind, indicator: code, other: otherCode }];
  });
}

/** Makes the checks of a campaign these; the ones that stay are not touched. */
export function replaceIndicatorChecks(
  scope: ChangeScope,
  campaignId: string,
  checks: readonly FigureCheck[],
  indicatorIds: ReadonlyMap<string, string>,
): void {
  const { recorder } = scope;
  const wanted = new Map(checks.map((check) => [keyOf(check), check]));
  for (const row of checkRows(recorder.db, campaignId)) {
    const key = keyOf({ kind: row.kind, indicator: row.code, other: row.otherCode });
    if (!wanted.delete(key)) recorder.remove('indicator_check', row.id);
  }
  for (const { kind, indicator, other } of wanted.values()) {
    const indicatorId = indicatorIds.get(indicator);
    const otherId = other === null ? null : (indicatorIds.get(other) ?? null);
    if (indicatorId === undefined || (kind !== 'outlier' && otherId === null)) continue;
    recorder.insert('indicator_check', {
      id: scope.newId(),
      campaign_id: campaignId,
      kind,
      indicator_id: indicatorId,
      other_id: otherId,
    });
  }
}

function checkRows(db: ReadDb, campaignId: string) {
  return checksOfCampaign.all(db, [campaignId]);
}

const checksOfCampaign = fixedQuery(
  build
    .selectFrom('indicator_check')
    .innerJoin('indicator', 'indicator.id', 'indicator_check.indicator_id')
    .leftJoin('indicator as other', 'other.id', 'indicator_check.other_id')
    .select([
      'indicator_check.id',
      'indicator_check.kind',
      'indicator.code',
      'other.code as otherCode',
    ])
    .where('indicator_check.campaign_id', '=', '')
    .orderBy('indicator.position')
    .orderBy('indicator_check.kind'),
);

function keyOf(check: {
  readonly kind: string;
  readonly indicator: string;
  readonly other: string | null;
}): string {
  return `${check.kind} ${check.indicator} ${check.other ?? ''}`;
}
