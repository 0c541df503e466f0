import type { Outputs } from '../../api/session.ts';
import type { GridIndicator } from '../grid/gridModel.ts';

export type Sheet = Outputs['submission']['sheet'];
export type Revision = Sheet['revisions'][number];
export type Effect = Outputs['submission']['preview'];

/** One question of the unit's form, in the words of the campaign. */
export type FormItem = GridIndicator & { readonly helpText: string | null };
