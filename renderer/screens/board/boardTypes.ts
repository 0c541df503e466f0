import type { Outputs } from '../../api/session.ts';

export type Board = Outputs['campaign']['board'];
export type OpenUnit = Board['openUnits'][number];
export type Arrival = Board['arrivals'][number];
export type BoardEvent = Board['events'][number];
