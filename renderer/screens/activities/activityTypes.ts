import type { Outputs } from '../../api/session.ts';

export type Desk = Outputs['activity']['desk'];
export type ActivityRow = Desk['rows'][number];
export type Programme = Outputs['programme']['read'];
export type Person = Programme['rows'][number]['people'][number];
