import type { Outputs } from '../../api/session.ts';

export type Setup = Outputs['setup']['read'];
export type SetupIndicator = Setup['indicators'][number];
export type FormsDraft = Pick<Setup, 'indicators' | 'forms' | 'checks'>;
