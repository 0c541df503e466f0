import type { Outputs } from '../../api/session.ts';

export type ReceivedForm = Outputs['receivedForm']['list'][number];
export type Desk = Outputs['receivedForm']['read'];
type FormTable = Desk['tables'][number];
export type FormCell = FormTable['cells'][number];
export type FilledCell = Desk['filled'][number];
/** Tables count from 0, rows and columns from 1. */
export type Place = { readonly table: number; readonly row: number; readonly column: number };
