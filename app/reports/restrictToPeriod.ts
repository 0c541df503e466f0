import { countStatuses, isReported, type UnitStatus } from '#app/domain/completeness.ts';
import type { ReportPeriod } from '#app/domain/reportSetting.ts';
import type { Indicator } from '#app/storage/campaignStore.ts';
import { isNumeric, type EffectiveValue } from '#app/domain/value.ts';
import { countTotals, type CampaignResults, type UnitResult } from './queryCampaignResults.ts';

type Event = NonNullable<Indicator['event']>;

/**
 * The results a report of the period is about. A supplement counts the units
 * whose form asks about the event, and of them only those that said something of
 * it; since an event has no deadline of its own, nobody is late with it.
 */
export function restrictToPeriod(results: CampaignResults, period: ReportPeriod): CampaignResults {
  if (period.kind === 'all') return results;
  const indicators = results.indicators.filter(({ event }) =>
    period.kind === 'event' ? event?.id === period.eventId : event === null,
  );
  const codes = new Set(indicators.map(({ code }) => code));
  const events = eventsOf(results.indicators);
  const units = results.units
    .filter(({ entry }) => [...codes].some((code) => entry.indicatorCodes.has(code)))
    .map((unit): UnitResult => {
      const status = statusIn(unit, indicators, period);
      return {
        ...unit,
        status,
        cells: new Map(
          Array.from(unit.cells)
            .filter(([code]) => codes.has(code))
            .map(([code, cell]) => [code, period.kind === 'event' ? asDue(cell) : cell]),
        ),
        activities: isReported(status)
          ? unit.activities.filter(({ startOn }) => {
              const held = events.find((event) => isOfEvent(results, event, startOn));
              return period.kind === 'event' ? held?.id === period.eventId : held === undefined;
            })
          : [],
        // Bound to no day, as an activity without a date: of the campaign, never of its event.
        photos: period.kind === 'event' ? [] : unit.photos,
      };
    });
  return {
    ...results,
    indicators,
    units,
    completeness: countStatuses(units.map(({ status }) => status)),
    totals: countTotals(indicators, units),
  };
}

/** Who writes the supplement says that the event is over, whatever the cut-off of the campaign. */
function asDue(cell: EffectiveValue): EffectiveValue {
  return cell.state === 'notDue' ? { state: 'missing' } : cell;
}

/** The events of a campaign's indicators, each once. */
export function eventsOf(indicators: readonly Indicator[]): Event[] {
  const events = indicators.flatMap(({ event }) => (event === null ? [] : [event]));
  return Array.from(new Map(events.map((event) => [event.id, event])).values());
}

function statusIn(
  { status, folded, cells, entry }: UnitResult,
  indicators: readonly Indicator[],
  period: ReportPeriod,
): UnitStatus {
  if (!isReported(status)) return status;
  const isSaid = indicators.some(({ code }) => folded.has(code));
  const saysOtherThings = folded.size > 0;
  if (!isSaid && (period.kind === 'event' || saysOtherThings)) return 'missing';
  const states = indicators
    .filter(({ type, code }) => isNumeric(type) && entry.indicatorCodes.has(code))
    .map(({ code }) => cells.get(code)?.state);
  const isNone =
    states.includes('none') &&
    states.every((state) => state === 'none' || state === 'notApplicable' || state === 'notDue');
  if (isNone) return 'none';
  return period.kind === 'event' || status === 'none' ? 'onTime' : status;
}

/** An activity belongs to a later event when it was held in its days, after the campaign's own. */
function isOfEvent(
  { campaign: { collectTo } }: CampaignResults,
  { startOn, endOn }: Event,
  heldOn: string | null,
): boolean {
  if (heldOn === null || startOn === null || endOn === null) return false;
  return heldOn >= startOn && heldOn <= endOn && (collectTo === null || heldOn > collectTo);
}
