import type { z } from 'zod';
import type { trayDeskSchema, traySummarySchema } from '#app/contract/importSchemas.ts';
import { isDue } from '#app/domain/aggregateValues.ts';
import { settleTray } from '#app/domain/importTray/settleTray.ts';
import { sourcesOf, type TrayItem } from '#app/domain/importTray/trayView.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { vietnamDate } from '#app/domain/vietnamTime.ts';
import { queryCampaignResults, type CampaignResults } from '#app/reports/queryCampaignResults.ts';
import { readAuditHead } from '#app/storage/auditChain.ts';
import { listUnits } from '#app/storage/unitStore.ts';
import { findCampaign } from '../findCampaign.ts';
import { reading, type ServiceContext } from '../serviceContext.ts';
import { formsOfKinds } from './addNewUnits.ts';
import { standingSources, type StandingSource } from './standingSources.ts';

type Desk = z.infer<typeof trayDeskSchema>;

/** Everything in the tray of a campaign, and what its sources are held against. */
export function readTray(context: ServiceContext, reference: string | null): Result<Desk> {
  const db = reading(context);
  const found = findCampaign(db, reference);
  if (!found.ok) return found;
  const { id, code, name, state } = found.value;
  return ok({
    campaign: { code, name, isOpen: state === 'open' },
    today: vietnamDate(context.clock()),
    sequence: readAuditHead(db).sequence,
    facts: trayFacts(context, queryCampaignResults(db, found.value)),
    sources: standingSources(context, id).map(presentSource),
  });
}

/** How many questions each source of the tray still has. */
export function summariseTray(
  context: ServiceContext,
  reference: string | null,
): Result<z.infer<typeof traySummarySchema>> {
  const found = findCampaign(reading(context), reference);
  if (!found.ok) return found;
  const sources = standingSources(context, found.value.id);
  if (sources.length === 0) return ok({ sources: [], asking: 0 });
  const facts = trayFacts(context, queryCampaignResults(reading(context), found.value));
  const { asking, ready } = settleTray(facts, sources.map(presentSource));
  const count = (items: readonly TrayItem[], id: string): number =>
    items.filter((item) => sourcesOf(item).includes(id)).length;
  return ok({
    sources: sources.map(({ id, name, kind }) => ({
      id,
      name,
      kind,
      asking: count(asking, id),
      ready: count(ready, id),
    })),
    asking: asking.length,
  });
}

/** The campaign as the sources meet it. */
export function trayFacts(context: ServiceContext, results: CampaignResults): Desk['facts'] {
  const aliases = new Map(listUnits(reading(context)).map((unit) => [unit.id, unit.aliases]));
  return {
    units: results.units.map(({ entry, folded, submissions }) => ({
      code: entry.code,
      name: entry.name,
      aliases: [...(aliases.get(entry.unitId) ?? [])],
      onForm: [...entry.indicatorCodes],
      stated: Object.fromEntries(Array.from(folded, ([key, { value }]) => [key, value])),
      reportedOn: submissions.at(-1)?.receivedOn ?? null,
    })),
    indicators: results.indicators.map(({ code, label, unitOfMeasure, type, event }) => ({
      code,
      label,
      unitOfMeasure,
      type,
      isDue: isDue(event?.endOn ?? null, results.campaign.cutOffOn),
    })),
    newKinds: formsOfKinds(context, results.campaign),
    activities: results.units.flatMap(({ entry, activities }) =>
      activities.map(({ name, startOn, endOn, place, participants, result }) => ({
        unit: entry.code,
        name,
        startOn,
        endOn,
        place,
        participants,
        result,
      })),
    ),
  };
}

/** A source as the contract shows it. */
export function presentSource(source: StandingSource): Desk['sources'][number] {
  return {
    id: source.id,
    version: source.version,
    name: source.name,
    kind: source.kind,
    addedAt: source.addedAt,
    byteSize: source.byteSize,
    receipt: source.receipt,
    cells: source.cells,
    activities: source.activities,
    foreignRows: source.foreignRows,
    decisions: source.decisions,
    refused: source.refused,
    repeatedOn: source.repeatedOn,
    appliedUnits: [...source.appliedUnits],
  };
}
