import { searchKey } from '#app/domain/searchKey.ts';
import { moneyUnitPower } from '#app/domain/quantityUnit.ts';

export type SplitLabel = {
  /** Without its number and its unit of measure. */
  readonly name: string;
  /** Unit of measure as written; null when the label gives none. */
  readonly unit: string | null;
};

/**
 * Takes a label apart: "2.1. Băng rôn (chiếc)" is "Băng rôn" measured in
 * "chiếc". Other words in brackets stay part of the name, because "(lũy kế)"
 * makes it another figure.
 */
export function splitLabel(label: string, unitsOfMeasure: ReadonlySet<string>): SplitLabel {
  const bare = label.normalize('NFC').replace(/\s+/gu, ' ').trim().replace(NUMBERING, '');
  const [, name, unit] = BRACKETS.exec(bare) ?? DASH.exec(bare) ?? [];
  if (name === undefined || unit === undefined) return { name: bare, unit: null };
  const stated = unit.replace(/^(?:đvt|đơn vị tính|đơn vị) ?:? ?/iu, '').trim();
  return isUnitOfMeasure(stated, unitsOfMeasure)
    ? { name: name.trim(), unit: stated }
    : { name: bare, unit: null };
}

/** Whether a text is nothing but a unit of measure: "(chiếc)", "triệu đồng". */
export function isUnitOfMeasure(text: string, unitsOfMeasure: ReadonlySet<string>): boolean {
  if (text.length > LONGEST_UNIT || !/\p{L}/u.test(text)) return false;
  if (moneyUnitPower(text) !== null) return true;
  const parts = text.split(/[,/;]| và | hoặc /u).map(searchKey);
  return parts.every((part) => unitsOfMeasure.has(part) || COMMON_UNITS.has(part));
}

const LONGEST_UNIT = 40;
const NUMBERING =
  /^(?:[-+•*–]\s*|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ]|[ivx]{1,4})[.)/]+\s*)+(?=\p{L})/iu;
const BRACKETS = /^(.*\S)\s*[([]([^()[\]]*)[)\]]\s*:?$/su;
const DASH = /^(.*\S)\s*(?:[-–:,]\s*)(?:đvt|đơn vị tính)\s*:?\s*(\S.*)$/isu;

const COMMON_UNITS = new Set(
  (
    'cái, chiếc, tấm, tờ, lượt, lần, phút, giờ, người, lượt người, buổi, cuộc, hội nghị, bài, tin, ' +
    'tin bài, video, hoạt động, mô hình, sản phẩm, trường hợp, hộ, km, m, m2, xe, câu, bộ, suất, ' +
    'điểm, cụm, lá'
  )
    .split(',')
    .map(searchKey),
);
