import { cleanImportedText } from '#app/domain/cleanImportedText.ts';
import { searchKey } from '#app/domain/searchKey.ts';
import type { ImportFlag, ImportUnit } from './importProposal.ts';
import type { UnitMatcher } from './matchUnit.ts';
import type { RawCell } from './rawDocument.ts';

export type ReportingUnit = {
  readonly unit: string | null;
  readonly candidates: readonly string[];
  readonly flags: readonly ImportFlag[];
  readonly unknownNames: readonly string[];
};

/**
 * Finds the unit that reports in the heading above a form. Only three places
 * count: a field "Đơn vị: …", a line that is nothing but a unit's name, and a
 * title that ends with "… của <tên đơn vị>". The addressee ("Kính gửi: …") is
 * never the reporting unit. Two different names, or a name that is no unit of
 * the list, leave the unit open.
 */
export function findReportingUnit(
  heading: readonly RawCell[],
  units: readonly ImportUnit[],
  match: UnitMatcher,
): ReportingUnit {
  const lines = headingLines(heading);
  const stated = lines.flatMap(({ text, next }) => statedName(text, next));
  const names = stated.length > 0 ? stated : lines.flatMap(({ text }) => nameInLine(text, units));
  const found = new Set<string>();
  const candidates = new Set<string>();
  const unknownNames = new Set<string>();
  for (const name of names) {
    const result = match(name);
    if (result.kind === 'one') found.add(result.code);
    else if (result.kind === 'several') result.codes.forEach((code) => candidates.add(code));
    else if (stated.length > 0 || isNameOfUnit(name)) {
      unknownNames.add(name);
      result.similar.forEach((code) => candidates.add(code));
    }
  }
  const [unit, ...others] = found;
  const open = {
    unit: null,
    candidates: [...found, ...candidates],
    unknownNames: [...unknownNames],
  };
  if (unknownNames.size > 0) return { ...open, flags: ['unitUnknown'] };
  if (others.length > 0 || candidates.size > 0) return { ...open, flags: ['unitAmbiguous'] };
  if (unit === undefined) return { ...open, flags: ['unitMissing'] };
  return { unit, candidates: [], flags: [], unknownNames: [] };
}

type Line = { readonly text: string; readonly next: string };

const ADDRESSEE = /^(?:kinh gui|noi nhan|kinh chuyen)(?: |$)/u;
const LIST_ITEM = /^[-+•*–]/u;

/** Lines of text cells in reading order without addressees; `next` is the cell to the right. */
function headingLines(heading: readonly RawCell[]): readonly Line[] {
  const lines: Line[] = [];
  let isAddressee = false;
  for (const [index, cell] of heading.entries()) {
    const neighbour = heading[index + 1];
    const next = neighbour?.row === cell.row ? cleanImportedText(neighbour.text).text : '';
    for (const part of cleanImportedText(cell.text).text.split('\n')) {
      const text = part.trim();
      isAddressee = ADDRESSEE.test(searchKey(text)) || (isAddressee && LIST_ITEM.test(text));
      if (text !== '' && !isAddressee) lines.push({ text, next });
    }
  }
  return lines;
}

const NAME_FIELD =
  /^(?:tên )?(?:đơn vị|don vi)(?: báo cáo| thực hiện| gửi báo cáo| bao cao)? ?(:)?\s*(.*)$/iu;

/** The name in a field "Đơn vị báo cáo: …", beside it when the field itself is empty. */
function statedName(text: string, next: string): readonly string[] {
  const [, colon, name = ''] = NAME_FIELD.exec(text) ?? [undefined, undefined, undefined];
  if (colon !== undefined && name !== '') return [name];
  return name === '' && NAME_FIELD.test(text) && next !== '' ? [next] : [];
}

/** The line itself as a possible name, or the unit that ends a title. */
function nameInLine(text: string, units: readonly ImportUnit[]): readonly string[] {
  const line = text.normalize('NFC').toLowerCase();
  const ending = units
    .map(({ name }) => name)
    .filter((name) => {
      const lower = name.normalize('NFC').toLowerCase();
      if (!line.endsWith(lower)) return false;
      return /(?:của|tại|[-–:])\s*$/u.test(line.slice(0, line.length - lower.length));
    });
  return ending.length > 0 ? ending : [text];
}

/** Whether a line names a unit even when the list does not know it; a sentence is no name. */
function isNameOfUnit(line: string): boolean {
  const [, rest = ''] = SETTLEMENT_OR_BODY.exec(line.trim()) ?? [];
  return /\p{Lu}|\d/u.test(rest.slice(0, 1)) && rest.split(/\s+/u).length <= LONGEST_NAME;
}

/** Words of a name behind its kind: "Trường Tiểu học và Trung học cơ sở Nguyễn Văn Trỗi". */
const LONGEST_NAME = 12;

const SETTLEMENT_OR_BODY =
  /^(?:thôn|xóm|ấp|bon|buôn|khối|khu phố|khu dân cư|tổ dân phố|tdp|trường|trạm|trung tâm|hội|đoàn thanh niên|hợp tác xã|thon|xom|truong|tram)\s+((?!tính|đồng nhân dân|nghị|thi(?!\p{L})|thảo|chợ)[\p{L}\p{Nd} .,–-]{1,60})$/iu;
