import { INDICATOR_SETS } from '#app/domain/indicatorLibrary.ts';
import type { ImportContext, ImportProposal, ProposedCell } from '#app/importing/importProposal.ts';

const SETS = new Set([
  'truc-quan',
  'truyen-thanh',
  'moi-truong-mang',
  'hoi-nghi',
  'doi-moi-sang-tao',
  'kinh-phi',
  'noi-dung-chu',
]);

/** Villages that differ in accents only, that lack a part of their name, and that are numbers. */
const VILLAGES = [
  ['T1', 'Thôn Trúc Sơn'],
  ['T2', 'Thôn Hòa Lạc'],
  ['T3', 'Thôn An Phú'],
  ['T4', 'Thôn Ân Phú'],
  ['T5', 'Thôn 5'],
  ['T6', 'Thôn 6'],
  ['T7', 'Thôn Vân Trì Thượng'],
  ['T8', 'Thôn Vân Trì Hạ'],
] as const;

/** A campaign of the whole library, as messages about it are tested. */
export const MESSAGE_CAMPAIGN: ImportContext = {
  units: [
    ...VILLAGES.map(([code, name]) => ({ code, name, aliases: [] })),
    { code: 'VH', name: 'Phòng Văn hóa – Xã hội', aliases: ['VHXH', 'Phòng VH-XH'] },
    { code: 'TH', name: 'Trường Tiểu học xã', aliases: ['TH'] },
    { code: 'YT', name: 'Trạm Y tế', aliases: ['Trạm Y tế xã'] },
    { code: 'CA', name: 'Công an xã', aliases: ['CAX'] },
  ],
  indicators: INDICATOR_SETS.filter(({ code }) => SETS.has(code)).flatMap(
    ({ indicators }) => indicators,
  ),
  window: { from: '2025-09-22', to: '2025-10-12' },
};

/** A proposed cell in one line: `T1.bang_ron = 3 (approx)`. */
function shortCell({ unit, indicator, candidates, stated, flags }: ProposedCell): string {
  const choice = `?${candidates.join('|')}`;
  const value =
    stated === null
      ? '…'
      : stated.state !== 'value'
        ? stated.state
        : 'text' in stated
          ? `“${stated.text}”`
          : String(stated.amount);
  const doubts = flags.length === 0 ? '' : ` (${flags.join(', ')})`;
  const about = indicator ?? (unit === null ? '?' : choice);
  return `${unit ?? choice}.${about} = ${value}${doubts}`;
}

/** Everything a proposal says, a line each, to be compared with what a reader expects. */
export function shortProposal({
  cells,
  unknownUnits,
  activities,
}: ImportProposal): readonly string[] {
  return [
    ...cells.map(shortCell),
    ...unknownUnits.map((name) => `unknown ${name}`),
    ...activities.map(
      ({ unit, name, startsOn, endsOn, place, participants }) =>
        `${unit}: ${name} | ${startsOn}${endsOn === null ? '' : `..${endsOn}`} | ${place} | ${participants}`,
    ),
  ];
}
