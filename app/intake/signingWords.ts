/**
 * "TM.", "KT.", "TL.", "TUQ." in front of the body or office somebody signs for,
 * with the slash and without the dot as people also write them.
 */
export const SIGNING_PREFIX = /^(?:TM|T\/M|KT|K\/T|TL|T\/L|TUQ)\s?[.:]?\s{0,3}(?=\p{Lu}{2})/u;

/** Whether a text without marks starts with the title of somebody who may sign. */
export function startsTitle(plain: string): boolean {
  return TITLE.test(plain);
}

/** Titles without marks, so that a mistyped one (`CHỦ TICH`) is still a title. */
const OFFICES =
  'chu tich|giam doc|tong giam doc|truong phong|truong ban|truong doan|truong khoa|truong thon|truong tram|tram truong|truong cong an|bi thu|hieu truong|chanh van phong|chanh thanh tra|chanh an|cuc truong|chi cuc truong|vu truong|vien truong|vien pho|bo truong|thu truong|thu tuong|tong bien tap|chi huy truong|chinh uy|uy vien|tong thu ky|thu ky|doi truong|hat truong|truong dai|truong bo phan|to truong|nguoi ky';
const TITLE = new RegExp(`^(?:q\\.\\s?|quyen\\s)?(?:p\\.\\s?|pho\\s)?(?:${OFFICES})(?![a-z])`, 'u');

/** Places where a title starts inside a text without marks. */
export const TITLE_INSIDE = new RegExp(
  `(?<![a-z])(?:q\\.\\s?|quyen\\s)?(?:p\\.\\s?|pho\\s)?(?:${OFFICES})(?![a-z])`,
  'gu',
);
