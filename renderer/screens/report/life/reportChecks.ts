import type { Preview } from '../ReportScreen.tsx';

export type Check = Preview['checks'][number];

/** Still keeps the draft from "trình ký". */
export function isOpen({ level, acknowledgement }: Check): boolean {
  return level === 'must' || acknowledgement === null;
}
