import { FORM_STATES } from '#app/domain/formIdentity.ts';
import { searchKey } from '#app/domain/searchKey.ts';
import type { CellReading } from './readCellValue.ts';

const STATES: ReadonlyMap<string, keyof typeof FORM_STATES> = new Map(
  (['value', 'none', 'notApplicable'] as const).map((state) => [
    searchKey(FORM_STATES[state]),
    state,
  ]),
);

/**
 * What a result and the state chosen beside it say together. They must agree:
 * a figure beside "Không phát sinh", or "Có số liệu" beside a blank, is asked.
 */
export function joinState(value: CellReading | null, chosen: string): CellReading | null {
  const key = searchKey(chosen);
  if (key === '') return value;
  const state = STATES.get(key);
  const flags = value?.flags ?? [];
  if (state === undefined) return { stated: null, flags: [...flags, 'words'] };
  if (state === 'value') return value ?? { stated: null, flags: ['conflict'] };
  const isSaidTwice = value === null || value.stated?.state === state;
  return isSaidTwice
    ? { stated: { state }, flags }
    : { stated: null, flags: [...flags, 'conflict'] };
}
