import type { Outputs } from '../../api/session.ts';

export type Unit = Outputs['unit']['list'][number];
