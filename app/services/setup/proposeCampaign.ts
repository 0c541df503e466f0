import type { InferContractRouterOutputs } from '@orpc/contract';
import type { directiveContract } from '#app/contract/directiveContract.ts';
import { directiveLabel } from '#app/domain/directiveDraft.ts';
import { parseDocumentNumber } from '#app/domain/documentSymbol.ts';
import { proposeIndicators } from '#app/domain/proposeIndicators.ts';
import { proposeRoster } from '#app/domain/proposeRoster.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { searchKey } from '#app/domain/searchKey.ts';
import { hasEnded } from '#app/domain/unitLife.ts';
import { vietnamDate } from '#app/domain/vietnamTime.ts';
import { listDirectiveLines, type DirectiveLine } from '#app/storage/directiveList.ts';
import { readDirective, type StoredDirective } from '#app/storage/directiveStore.ts';
import { readOffice } from '#app/storage/officeStore.ts';
import type { ReadDb } from '#app/storage/queryBuilder.ts';
import { listUnits } from '#app/storage/unitStore.ts';
import { reading, type ServiceContext } from '../serviceContext.ts';

type Proposal = InferContractRouterOutputs<typeof directiveContract>['propose'];

/** What a campaign could take from a stored directive, each with its words; nothing is applied. */
export function proposeCampaign(context: ServiceContext, id: string): Result<Proposal> {
  const db = reading(context);
  const directive = readDirective(db, id);
  if (directive === null) return fail({ code: 'notFound', entity: 'directive', reference: id });
  const { direction, subject, issuer, reportDueOn, reportDueTime } = directive;
  return ok({
    id,
    direction,
    label: directiveLabel(directive),
    subject,
    issuer,
    superiorName: readOffice(db)?.superiorName ?? null,
    periods: [...directive.periods],
    deadline: reportDueOn === null ? null : { on: reportDueOn, time: reportDueTime },
    events: directive.events.map(({ name, start, end, programme }) => ({
      name,
      start,
      end,
      programme: programme.length,
    })),
    duties: directive.duties.length,
    roster: rosterOf(db, directive, vietnamDate(context.clock())),
    indicators: indicatorsOf(directive),
    other: findOther(db, directive),
    cited: citedRequests(db, directive),
  });
}

/** Addressees first, then the duties; words that reach the same units are shown once. */
function rosterOf(
  db: ReadDb,
  { addressees, duties }: StoredDirective,
  today: string,
): Proposal['roster'] {
  const units = listUnits(db).filter((unit) => !hasEnded(unit, today));
  const places = [
    ...duties.map(({ unit }, index) => ({ pointer: `/duties/${index}/unit`, words: unit })),
    ...addressees.map((words, index) => ({ pointer: `/addressees/${index}`, words })),
  ];
  const seen = new Set<string>();
  return places.flatMap(({ pointer, words }) => {
    const proposed = proposeRoster(words, units);
    if (proposed === null) return [];
    const key = proposed.units.map(({ code }) => code).join();
    if (seen.has(key) && proposed.stated === null) return [];
    seen.add(key);
    return [{ pointer, words, units: [...proposed.units], stated: proposed.stated }];
  });
}

function indicatorsOf({ forms, activities, duties }: StoredDirective): Proposal['indicators'] {
  const places = [
    ...forms.map((words, index) => ({ pointer: `/forms/${index}`, words })),
    ...activities.map((words, index) => ({ pointer: `/activities/${index}`, words })),
    ...duties.map(({ text }, index) => ({ pointer: `/duties/${index}/text`, words: text })),
  ];
  const seen = new Set<string>();
  return places.flatMap(({ pointer, words }) => {
    const matches = proposeIndicators(words).filter(({ code }) => !seen.has(code));
    for (const { code } of matches) seen.add(code);
    return matches.length === 0 ? [] : [{ pointer, words, matches }];
  });
}

/**
 * What a passed-on directive cites by number and symbol, in its order: one of them
 * may be the request of the superior office, and only a person knows which.
 */
export function citedRequests(db: ReadDb, own: StoredDirective): Proposal['cited'] {
  if (own.direction === 'incoming' || findOther(db, own) !== null) return [];
  return own.references.flatMap(({ number: cited, date }) => {
    const parts = parseDocumentNumber(cited);
    // The digits as the paper writes them: "03/NQ-CP" keeps its nought in print.
    const number = cited.slice(0, cited.indexOf('/')).trim();
    return parts === null ? [] : [{ number, symbol: parts.symbol, issuedOn: date }];
  });
}

/** The one stored paper of the other direction that one of the two names by number and symbol. */
function findOther(db: ReadDb, own: StoredDirective): Proposal['other'] {
  const lines = listDirectiveLines(db).filter(({ direction }) => direction !== own.direction);
  const named = lines.filter(
    (line) =>
      own.references.some((reference) => isOf(reference, line)) ||
      (readDirective(db, line.id)?.references ?? []).some((reference) =>
        isOf(reference, { ...own, issued_on: own.issuedOn }),
      ),
  );
  const [only] = named;
  return only === undefined || named.length > 1
    ? null
    : { id: only.id, label: directiveLabel(only) };
}

function isOf(
  reference: StoredDirective['references'][number],
  { number, symbol, issued_on: issuedOn }: Pick<DirectiveLine, 'number' | 'symbol' | 'issued_on'>,
): boolean {
  const cited = parseDocumentNumber(reference.number);
  if (cited === null || number === null || symbol === null) return false;
  if (reference.date !== null && issuedOn !== null && reference.date !== issuedOn) return false;
  const isNumber = cited.number === number.replace(/^0+(?=\d)/u, '');
  return isNumber && searchKey(cited.symbol) === searchKey(symbol);
}
