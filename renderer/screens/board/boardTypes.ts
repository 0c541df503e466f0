import type { Outputs } from '../../api/session.ts';

export type Board = Outputs['campaign']['board'];
export type BoardUnit = Board['units'][number];
/** A unit that is awaited: it has not reported, or was asked to supplement. */
export type OpenUnit = BoardUnit & { readonly status: 'missing' | 'returned' };
export type Contact = BoardUnit['contacts'][number];
export type Arrival = Board['arrivals'][number];
export type BoardEvent = Board['events'][number];

/** The named list behind "còn n đơn vị": the silent ones, then those asked to supplement. */
export function openUnitsOf({ units }: Board): readonly OpenUnit[] {
  return (['missing', 'returned'] as const).flatMap((status) =>
    units.flatMap((unit) => (unit.status === status ? [{ ...unit, status }] : [])),
  );
}
