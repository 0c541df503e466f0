import { formatNumber } from '#app/domain/formatNumber.ts';
import {
  newUnitCode,
  type NewUnitKind,
  type TraySource,
} from '#app/domain/importTray/trayTypes.ts';
import { settleTray } from '#app/domain/importTray/settleTray.ts';
import { sourcesOf, type PlannedReport, type TrayView } from '#app/domain/importTray/trayView.ts';
import { fail, invariant, ok, type Result } from '#app/domain/result.ts';
import { queryCampaignResults } from '#app/reports/queryCampaignResults.ts';
import { readAuditHead } from '#app/storage/auditChain.ts';
import type { Campaign } from '#app/storage/campaignStore.ts';
import type { ChangeScope } from '#app/storage/changeScope.ts';
import { readKeptFile } from '#app/storage/evidenceFiles.ts';
import { insertEvidence } from '#app/storage/submissionStore.ts';
import { findOpenCampaign } from '../findCampaign.ts';
import { recordSubmission } from '../recordSubmission.ts';
import { reading, type ServiceContext } from '../serviceContext.ts';
import { write } from '../write.ts';
import { addNewUnits } from './addNewUnits.ts';
import { changedElsewhere } from './decideTray.ts';
import { learnColumns, learnNames } from './learnAnswers.ts';
import { presentSource, trayFacts } from './readTray.ts';
import { standingSources, withoutApplied, type StandingSource } from './standingSources.ts';
import {
  listSourceFiles,
  pruneSourceFiles,
  readSourceFile,
  writeSourceFile,
} from './traySourceFile.ts';

export type Applied = {
  readonly values: number;
  readonly activities: number;
  readonly sources: number;
};

/**
 * Imports everything that is ready as one step: reports, values, activities, the
 * files as evidence, units that were added and names that were learned. What
 * still asks stays in the tray. Refused when the record or a source is not as it
 * was seen.
 */
export function applyTray(
  context: ServiceContext,
  reference: string | null,
  seen: {
    readonly sequence: number;
    readonly seen: readonly { readonly id: string; readonly version: number }[];
  },
): Result<Applied> {
  const db = reading(context);
  const found = findOpenCampaign(db, reference);
  if (!found.ok) return found;
  const campaign = found.value;
  const sources = standingSources(context, campaign.id);
  const versions = new Map(seen.seen.map(({ id, version }) => [id, version]));
  const changed = sources.find(({ id, version }) => versions.get(id) !== version);
  if (changed !== undefined) return fail(changedElsewhere(changed));
  if (readAuditHead(db).sequence !== seen.sequence) {
    return fail({
      code: 'conflict',
      entity: 'campaign',
      reference: campaign.name,
      reason: 'changedElsewhere',
    });
  }
  const facts = trayFacts(context, queryCampaignResults(db, campaign));
  const view = settleTray(facts, sources.map(presentSource));
  const applied = count(view.plan);
  if (applied.values + applied.activities === 0) return ok(applied);
  const lost = sources.find(
    ({ id, sha256 }) =>
      view.plan.some(({ source }) => source.id === id) &&
      (sha256 === null || readKeptFile(context.folder, sha256) === null),
  );
  if (lost !== undefined) {
    return fail({ code: 'notFound', entity: 'evidence', reference: lost.name });
  }
  const action = {
    name: 'tray.apply',
    subject: subjectOf(applied, view.plan),
    campaignId: campaign.id,
  };
  const written = write(context, action, (scope) => {
    const stored = storePlan(scope, context, campaign, view.plan, sources);
    return stored.ok ? markApplied(context, sources, view, stored.value) : stored;
  });
  if (!written.ok) return written;
  const files = listSourceFiles(context.folder, campaign.id);
  pruneSourceFiles(
    context.folder,
    files.filter((source) => withoutApplied(context, source) === null),
  );
  return ok(applied);
}

function count(plan: readonly PlannedReport[]): Applied {
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
  return {
    values: sum(plan.map(({ cells }) => cells.length)),
    activities: sum(plan.map(({ activities }) => activities.length)),
    sources: new Set(plan.map(({ source }) => source.id)).size,
  };
}

/** `41 số liệu, 2 hoạt động từ 17 tệp, 6 tin nhắn`. */
function subjectOf({ values, activities, sources }: Applied, plan: TrayView['plan']): string {
  const messages = new Set(
    plan.flatMap(({ source }) => (source.kind === 'message' ? [source.id] : [])),
  ).size;
  const counted = (many: number, what: string): string[] =>
    many > 0 ? [`${formatNumber(many)} ${what}`] : [];
  const what = [...counted(values, 'số liệu'), ...counted(activities, 'hoạt động')];
  const from = [...counted(sources - messages, 'tệp'), ...counted(messages, 'tin nhắn')];
  return `${what.join(', ')} từ ${from.join(', ')}`;
}

type StoredReport = { readonly report: PlannedReport; readonly submissionId: string };

function storePlan(
  scope: ChangeScope,
  context: ServiceContext,
  campaign: Campaign,
  plan: readonly PlannedReport[],
  sources: readonly StandingSource[],
): Result<StoredReport[]> {
  const added = addNewUnits(scope, campaign, wantedUnits(plan));
  if (!added.ok) return added;
  const evidence = new Map<string, string>();
  const stored: StoredReport[] = [];
  for (const report of plan) {
    const source = sources.find(({ id }) => id === report.source.id);
    invariant(source !== undefined, 'the plan was made of these sources');
    const evidenceId = evidence.get(source.id) ?? keepAsEvidence(scope, source);
    evidence.set(source.id, evidenceId);
    const { channel, ...receipt } = source.receipt;
    invariant(channel !== null, 'a source without channel waits');
    const recorded = recordSubmission(scope, context.actor, campaign, {
      unitCode: added.value.get(report.unit.code) ?? report.unit.code,
      kind: report.kind,
      ...receipt,
      channel,
      awaitsConfirmation: false,
      note: null,
      values: report.cells.flatMap(({ indicator, stated, cell }) =>
        indicator === null || stated === null
          ? []
          : [
              {
                indicator,
                stated,
                raw: cell.raw,
                isApproximate: cell.flags.includes('approx'),
                evidenceId,
                at: cell.at,
              },
            ],
      ),
      activities: report.activities.map(({ fields }) => ({ ...fields, photos: [] })),
      evidenceIds: [evidenceId],
    });
    if (!recorded.ok) return recorded;
    stored.push({ report, submissionId: recorded.value });
  }
  learnNames(scope, usedSources(plan), added.value);
  learnColumns(scope, campaign, plan);
  return ok(stored);
}

function wantedUnits(plan: readonly PlannedReport[]) {
  const wanted = new Map<string, { readonly name: string; readonly kind: NewUnitKind }>();
  for (const { source, unit } of plan) {
    for (const [name, decision] of Object.entries(source.decisions.units)) {
      if (decision.is === 'new' && newUnitCode(name) === unit.code) {
        wanted.set(unit.code, { name: unit.name, kind: decision.kind });
      }
    }
  }
  return wanted;
}

function usedSources(plan: readonly PlannedReport[]): TraySource[] {
  return [...new Map(plan.map(({ source }) => [source.id, source])).values()];
}

function keepAsEvidence(scope: ChangeScope, source: StandingSource): string {
  invariant(source.sha256 !== null, 'a refused file offers nothing');
  return insertEvidence(scope, {
    kind: 'file',
    sha256: source.sha256,
    byte_size: source.byteSize,
    media_type: source.mediaType === '' ? null : source.mediaType,
    original_name: source.name,
    url: null,
    width_px: null,
    height_px: null,
  });
}

/** They are not settled by an import of others: one is typed from, the other is sent anew. */
const WAITS = new Set(['photo', 'refused']);

/**
 * Notes in the tray what became of every source, before the step is committed:
 * a note counts only while its submission is on record, so that a crash leaves
 * neither a figure twice nor one that is lost.
 */
function markApplied(
  context: ServiceContext,
  sources: readonly StandingSource[],
  { left, asking }: TrayView,
  stored: readonly StoredReport[],
): Result<void> {
  const [first] = stored;
  invariant(first !== undefined, 'something was stored');
  const repeated = left.flatMap((item) =>
    item.type === 'cell' && item.isRepeated ? [item.line] : [],
  );
  for (const { id } of sources) {
    const source = readSourceFile(context.folder, id);
    if (source === null) continue;
    const own = stored.filter(({ report }) => report.source.id === id);
    const same = repeated.filter((line) => line.source.id === id).map(({ cell }) => cell.key);
    const isOpen = asking.some((item) => sourcesOf(item).includes(id));
    if (own.length === 0 && same.length === 0 && (isOpen || WAITS.has(source.kind))) continue;
    const applied = [
      ...source.applied,
      ...own.map(({ report, submissionId }) => ({
        submissionId,
        unit: report.unit.code,
        keys: [
          ...report.cells.map(({ cell }) => cell.key),
          ...report.activities.map(({ key }) => key),
        ],
      })),
      { submissionId: first.submissionId, unit: '', keys: same },
    ];
    const written = writeSourceFile(context.folder, { ...source, applied });
    if (!written.ok) return written;
  }
  return ok(undefined);
}
