import type { Api } from '../../api/connection.ts';
import type { Outputs } from '../../api/session.ts';

export type AuditEntry = Outputs['audit']['list']['entries'][number];
export type AuditChange = AuditEntry['changes'][number];
export type AuditFilter = Parameters<Api['audit']['list']>[0]['filter'];

export const NO_FILTER: AuditFilter = { actor: null, action: null, from: null, to: null, text: '' };
