import type { z } from 'zod';
import type { handoutContract } from '#app/contract/paperContract.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { vietnamDate, vietnamTime } from '#app/domain/vietnamTime.ts';
import { queryPaperFacts } from '#app/reports/papers/queryPaperFacts.ts';
import { messageText } from '#app/reports/papers/reportForm.ts';
import { listHandouts, putHandout, type Handout } from '#app/storage/handoutStore.ts';
import { listRosterRows } from '#app/storage/setupStore.ts';
import { findCampaign, findOpenCampaign } from './findCampaign.ts';
import { reading, type ServiceContext } from './serviceContext.ts';
import { write } from './write.ts';

type HandoutList = z.infer<NonNullable<(typeof handoutContract.list)['~orpc']['outputSchema']>>;

/** How the request reached every unit of a campaign. */
export function listHandoutUnits(
  context: ServiceContext,
  reference: string | null,
): Result<HandoutList> {
  const db = reading(context);
  const found = findCampaign(db, reference);
  if (!found.ok) return found;
  const facts = queryPaperFacts(db, found.value, vietnamTime(context.clock()));
  return ok({
    today: facts.today,
    forms: facts.forms.map(({ id, name, units }) => ({ id, name, units: units.length })),
    units: facts.forms.flatMap(({ name: form, units }) =>
      units.map(({ entry }) => {
        const handout = facts.handouts.get(entry.id);
        return {
          unit: entry.code,
          name: entry.name,
          form,
          phone: entry.phone,
          handout: handout === undefined ? null : factsOf(handout),
        };
      }),
    ),
  });
}

/** Writes down how units were given their task, many in one step; null takes the entries back. */
export function saveHandouts(
  context: ServiceContext,
  reference: string | null,
  units: readonly string[],
  patch: HandoutPatch | null,
): Result<HandoutList> {
  const found = findOpenCampaign(reading(context), reference);
  if (!found.ok) return found;
  const campaign = found.value;
  const entries = new Map(
    listRosterRows(reading(context), campaign.id).map((row) => [row.code, row]),
  );
  const unknown = units.find((code) => !entries.has(code));
  if (unknown !== undefined) {
    return fail({ code: 'notFound', entity: 'unit', reference: unknown });
  }
  const [first = ''] = units;
  const subject =
    units.length === 1 ? (entries.get(first)?.name ?? first) : `${units.length} đơn vị`;
  const action = { name: 'handout.save', subject, campaignId: campaign.id };
  const before = new Map(
    listHandouts(reading(context), campaign.id).map((each) => [each.rosterEntryId, each]),
  );
  const fresh = { ...NO_ANSWER, channel: 'paper', sentOn: vietnamDate(context.clock()) } as const;
  const saved = write(context, action, (scope): Result<void> => {
    for (const code of units) {
      const entry = entries.get(code);
      if (entry === undefined) continue;
      const handout = patch === null ? null : merge(before.get(entry.id) ?? fresh, patch);
      if (handout !== null && handout.receivedOn !== null && handout.receivedOn < handout.sentOn) {
        return fail({ code: 'validation', issues: [{ path: 'receivedOn', rule: 'dateRange' }] });
      }
      putHandout(scope, campaign.id, entry.id, handout);
    }
    return ok(undefined);
  });
  return saved.ok ? listHandoutUnits(context, campaign.id) : saved;
}

type HandoutFacts = Omit<Handout, 'rosterEntryId'>;

/** What changes; undefined is left as it is. */
type HandoutPatch = { readonly [Key in keyof HandoutFacts]?: HandoutFacts[Key] | undefined };

const NO_ANSWER = { receivedOn: null, receivedBy: null, note: null };

function merge(before: HandoutFacts, patch: HandoutPatch): HandoutFacts {
  return {
    channel: patch.channel ?? before.channel,
    sentOn: patch.sentOn ?? before.sentOn,
    receivedOn: patch.receivedOn === undefined ? before.receivedOn : patch.receivedOn,
    receivedBy: patch.receivedBy === undefined ? before.receivedBy : patch.receivedBy,
    note: patch.note === undefined ? before.note : patch.note,
  };
}

/** The numbered reply for the units of one form. */
export function handoutMessage(
  context: ServiceContext,
  reference: string | null,
  formId: string,
): Result<{ text: string }> {
  const db = reading(context);
  const found = findCampaign(db, reference);
  if (!found.ok) return found;
  const facts = queryPaperFacts(db, found.value, vietnamTime(context.clock()));
  const form = facts.forms.find(({ id }) => id === formId);
  return form === undefined
    ? fail({ code: 'notFound', entity: 'form', reference: formId })
    : ok({ text: messageText(facts, form) });
}

function factsOf({ channel, sentOn, receivedOn, receivedBy, note }: Handout) {
  return { channel, sentOn, receivedOn, receivedBy, note };
}
