import type { Outputs } from '../../api/session.ts';

export type TrayDesk = Outputs['importTray']['read'];
export type DeskSource = TrayDesk['sources'][number];
export type Decided = Pick<DeskSource, 'decisions' | 'receipt'>;
export type TraySummary = Outputs['importTray']['summary'];
