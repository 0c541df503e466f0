import type { Outputs } from '../../api/session.ts';

export type Setup = Outputs['setup']['read'];
export type SetupIndicator = Setup['indicators'][number];
export type SetupForm = Setup['forms'][number];
export type FormsDraft = Pick<Setup, 'indicators' | 'forms' | 'checks'>;
/** A change of the forms; it is made on the newest ones, whatever was drawn. */
export type FormsEdit = (draft: FormsDraft) => FormsDraft;
