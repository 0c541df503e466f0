import { labelKey } from './labelWords.ts';

/**
 * What a head says a column (or row) holds:
 * `result` the results of what its outer head names, `leftOut` plans, sums of
 * other periods, percentages, dates and notes, which are never results, `unit`
 * names of units, `measure` units of measure, `state` the state column of a
 * handed-out form, `order` running numbers. Null for every other head.
 */
export type HeadRole = 'result' | 'leftOut' | 'unit' | 'measure' | 'state' | 'order' | 'label';

export function headRole(head: string): HeadRole | null {
  const text = head.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const key = labelKey(text.replace(/[([][^()[\]]*[)\]]/gu, ' '));
  const whole = labelKey(text);
  if (text.includes('%') || LEFT_OUT.test(whole)) return 'leftOut';
  const role = ROLES.get(key);
  if (role !== undefined) return role;
  return /^(?:ten )?(?:cac )?(?:don vi|thon|xom|co quan)(?: [a-z ]*)?$/u.test(key) &&
    UNIT_WORDS.test(key)
    ? 'unit'
    : null;
}

/** Whether a head over a column of sums stands alone: "Cộng", "Tổng số". */
export function isTotalHead(head: string): boolean {
  return TOTALS.has(labelKey(head)) && !/cổng/iu.test(head.normalize('NFC'));
}

const LEFT_OUT =
  /(?:^| )(?:ke hoach|chi tieu giao|chi tieu nam|luiy? ?ke|lui ke|cong don|ti le|phan tram|cung ki|ki truoc|thang truoc|nam truoc|dot truoc|lan truoc|so voi|tang giam|muc tieu|dang ki|du kien|ghi chu|ngai(?! hoi)|thoi gian gui|tu dau nam|phan dau)(?: |$)/u;

const ROLES: ReadonlyMap<string, HeadRole> = new Map(
  Object.entries({
    result:
      'ket qua|kq|ket qua thuc hien|ket qua dat duoc|so lieu|so luong|sl|thuc hien|th|da thuc hien|trong ki|ki nai|trong dot|dot nai|thuc hien trong ki|thuc hien ki nai|thang nai|tong so luong|so lieu bao cao|ket qua bao cao|gia tri',
    unit: 'don vi|ten don vi|thon|ten thon|xom|ten xom|dia ban|dia phuong|co quan|to dan pho|khu dan cu|ten|don vi bao cao|don vi thuc hien|ten co quan don vi|co quan don vi|thon don vi|don vi thon|cac don vi|ten thon don vi|noi thuc hien|thon to dan pho|ap|khu pho',
    measure: 'don vi tinh|dvt|dv tinh|d v t',
    state: 'tinh trang',
    order: 'stt|tt|so tt|so thu tu|s t t',
    label:
      'noi dung|chi tieu|ten chi tieu|noi dung chi tieu|noi dung bao cao|noi dung thuc hien|hang muc|nhiem vu|cac chi tieu|noi dung cong viec',
  } satisfies Partial<Record<HeadRole, string>>).flatMap(([role, keys]) =>
    keys.split('|').map((key) => [key, toRole(role)]),
  ),
);

function toRole(role: string): HeadRole {
  const found = (['result', 'unit', 'measure', 'state', 'order', 'label'] as const).find(
    (each) => each === role,
  );
  return found ?? 'leftOut';
}

const UNIT_WORDS =
  /^(?:ten |cac )*(?:don vi|thon|xom|co quan)(?: (?:don vi|thon|xom|bao cao|thuc hien|truong hoc|phong ban|co quan|va|truc thuoc|phu trach|to chuc))*$/u;

const TOTALS = new Set([
  'tong',
  'tong so',
  'tong cong',
  'cong',
  'cong chung',
  'toan xa',
  'toan phuong',
  't so',
  'tso',
  't cong',
]);
