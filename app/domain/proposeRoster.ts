import { matchDutyUnits } from './matchDutyUnits.ts';
import { unitForm } from './unitKey.ts';

type NamedUnit = { readonly code: string; readonly name: string; readonly kind: string };

/** Units some words of a directive reach; nobody reports before a person says so. */
export type RosterProposal = {
  readonly units: readonly {
    readonly code: string;
    readonly name: string;
    /** Reached by the words for its kind, yet under another command: a person decides unit by unit. */
    readonly isAsked: boolean;
  }[];
  /** The number of villages the words state, where the office's list has another number of them. */
  readonly stated: number | null;
};

/** Null where the words mean no unit of the office clearly. */
export function proposeRoster(words: string, units: readonly NamedUnit[]): RosterProposal | null {
  const codes = new Set(matchDutyUnits(words, units));
  const isNamed = units.some(({ name }) => unitForm(name) === unitForm(words));
  const isOfOthers = !isNamed && NAMED_OFFICES.test(words.normalize('NFC'));
  const meant = units.filter(
    ({ code, kind }) => codes.has(code) && !(isOfOthers && kind === 'phong-ban'),
  );
  if (meant.length === 0) return null;
  const villages = meant.filter(({ kind }) => kind === 'thon').length;
  const count = /(?<!\d)(\d{1,3}) (?:thôn|xóm|ấp|bản|buôn|khu phố|tổ dân phố)/iu.exec(
    words.normalize('NFC'),
  );
  const stated = count === null ? null : Number(count[1]);
  return {
    units: meant.map(({ code, name }) => ({
      code,
      name,
      isAsked: !isNamed && OTHER_COMMAND.test(name.normalize('NFC').toLocaleLowerCase('vi')),
    })),
    stated: stated === null || stated === villages ? null : stated,
  };
}

/** "Các Phòng Giáo dục và Đào tạo" are offices of one field in many places, not those of the commune. */
const NAMED_OFFICES = /[Pp]hòng\s+\p{Lu}\p{Ll}/u;

/** Police, military, health station and mass organisations: beside the commune's departments, not of them. */
const OTHER_COMMAND =
  /công an|quân sự|y tế|mặt trận|đoàn thanh niên|đoàn thể|(?:^|\s)hội (?!đồng)|liên đoàn|công đoàn/u;
