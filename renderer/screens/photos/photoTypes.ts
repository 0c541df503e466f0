import type { Outputs } from '../../api/session.ts';

export type PhotoList = Outputs['photo']['list'];
export type Photo = PhotoList['photos'][number];

/** A unit or one of its activities; null is the tray. */
export type PhotoTarget = { readonly unitCode: string; readonly activityId: string | null } | null;
