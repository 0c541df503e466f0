import type { Outputs } from '../../api/session.ts';

export type AuditEntry = Outputs['audit']['list']['entries'][number];
export type AuditChange = AuditEntry['changes'][number];
