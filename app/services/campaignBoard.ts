import type { z } from 'zod';
import type { boardSchema } from '#app/contract/boardSchemas.ts';
import { countedSubmission, isReported } from '#app/domain/completeness.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { vietnamDate } from '#app/domain/vietnamTime.ts';
import {
  queryCampaignResults,
  type CampaignResults,
  type UnitResult,
} from '#app/reports/queryCampaignResults.ts';
import { listContacts, type Contact } from '#app/storage/contactLogStore.ts';
import { readDirective, type StoredDirective } from '#app/storage/directiveStore.ts';
import { listHandouts } from '#app/storage/handoutStore.ts';
import type { ReadDb } from '#app/storage/queryBuilder.ts';
import type { Submission } from '#app/storage/listSubmissions.ts';
import { listSummaryReports } from '#app/storage/summaryReportStore.ts';
import { findCampaign } from './findCampaign.ts';
import { reading, type ServiceContext } from './serviceContext.ts';

type Board = z.infer<typeof boardSchema>;

/** Bàn làm việc of one campaign, from the same results the report is made of. */
export function campaignBoard(context: ServiceContext, reference: string | null): Result<Board> {
  const db = reading(context);
  const found = findCampaign(db, reference);
  if (!found.ok) return found;
  const campaign = found.value;
  const results = queryCampaignResults(db, campaign);
  const contacts = Map.groupBy(listContacts(db, campaign.id), ({ rosterEntryId }) => rosterEntryId);
  const requestedBy = directiveOrNull(db, campaign.requestedById);
  const passedOnBy = directiveOrNull(db, campaign.passedOnById);
  return ok({
    campaign: {
      code: campaign.code,
      name: campaign.name,
      state: campaign.state,
      requestedBy: documentFacts(requestedBy),
      passedOnBy: documentFacts(passedOnBy),
      unitDeadline: campaign.unitDeadline,
      superiorDeadline: campaign.superiorDeadline,
      cutOffOn: campaign.cutOffOn,
      checked: results.units.filter(isChecked).length,
      handedOut: countHandedOut(db, campaign.id, results),
      reportState: listSummaryReports(db, campaign.id).at(-1)?.state ?? 'draft',
    },
    today: vietnamDate(context.clock()),
    coverage: results.completeness,
    units: results.units.map((unit) => boardUnit(unit, contacts.get(unit.entry.id) ?? [])),
    arrivals: arrivals(results),
    progress: progressByDay(results),
    events: eventsOf(passedOnBy, requestedBy),
  });
}

function directiveOrNull(db: ReadDb, id: string | null): StoredDirective | null {
  return id === null ? null : readDirective(db, id);
}

function documentFacts(directive: StoredDirective | null): Board['campaign']['requestedBy'] {
  if (directive === null) return null;
  const { number, symbol, issuedOn } = directive;
  return { number, symbol, issuedOn };
}

/** A unit that reported has had the request, whether or not somebody wrote it down. */
function countHandedOut(db: ReadDb, campaignId: string, { units }: CampaignResults): number {
  const written = new Set(listHandouts(db, campaignId).map(({ rosterEntryId }) => rosterEntryId));
  return units.filter(({ entry, submissions }) => written.has(entry.id) || submissions.length > 0)
    .length;
}

function isChecked({ status, submissions }: UnitResult): boolean {
  return isReported(status) && submissions.every(({ reviewState }) => reviewState !== 'received');
}

function boardUnit(
  { entry, status, submissions }: UnitResult,
  contacts: readonly Contact[],
): Board['units'][number] {
  const { code, name, contactName, contactRole, phone, deadline } = entry;
  const counted = countedSubmission(submissions);
  return {
    code,
    name,
    status,
    contactName,
    contactRole,
    phone,
    deadline,
    receivedOn: counted?.receivedOn ?? null,
    receivedTime: counted?.receivedTime ?? null,
    note: status === 'returned' ? (submissions.at(-1)?.reviewReason ?? null) : null,
    contacts: contacts.map(({ kind, on, time, answer, by }) => ({ kind, on, time, answer, by })),
  };
}

function arrivals({ units }: CampaignResults): Board['arrivals'] {
  return units
    .flatMap((unit) => unit.submissions.map((submission) => ({ unit, submission })))
    .toSorted((left, right) =>
      arrivedAt(right.submission).localeCompare(arrivedAt(left.submission)),
    )
    .map(({ unit, submission }) => ({
      unitCode: unit.entry.code,
      unitName: unit.entry.name,
      unitStatus: unit.status,
      kind: submission.kind,
      channel: submission.channel,
      receivedOn: submission.receivedOn,
      receivedTime: submission.receivedTime,
      reviewState: submission.reviewState,
      awaitsConfirmation: submission.awaitsConfirmation,
      values: submission.values.size,
      photos: unit.activities
        .filter(({ submissionId }) => submissionId === submission.id)
        .reduce((sum, { photos }) => sum + photos.length, 0),
    }));
}

function arrivedAt({ receivedOn, receivedTime }: Submission): string {
  return `${receivedOn} ${receivedTime ?? '24:00'}`;
}

/** A unit counts from the day its report counts; those asked to supplement do not count. */
function progressByDay({ units }: CampaignResults): Board['progress'] {
  const came = units.flatMap(({ entry, status, submissions }) => {
    const counted = isReported(status) ? countedSubmission(submissions) : null;
    return counted === null ? [] : [{ unit: entry.code, on: counted.receivedOn }];
  });
  const days = Map.groupBy(came, ({ on }) => on);
  return [...days.keys()].toSorted().map((day) => ({
    on: day,
    reported: came.filter(({ on }) => on <= day).length,
    units: (days.get(day) ?? []).map(({ unit }) => unit),
  }));
}

/** Those of the first document that names any: both name the same ones. */
function eventsOf(...documents: readonly (StoredDirective | null)[]): Board['events'] {
  const naming = documents.find((document) => (document?.events.length ?? 0) > 0);
  return naming?.events.map(eventFacts) ?? [];
}

function eventFacts(event: StoredDirective['events'][number]): Board['events'][number] {
  return { ...event, programme: event.programme.map((row) => ({ ...row })) };
}
