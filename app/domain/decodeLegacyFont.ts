import { isVietnameseSyllable } from './vietnameseSyllable.ts';

export type DecodedText = {
  readonly text: string;
  /** `doubtful`: left as it is, or converted with letters that the code does not have. */
  readonly is: 'plain' | 'converted' | 'doubtful';
};

/**
 * Brings text that was typed in a font older than Unicode (TCVN3 in `.Vn…`, VNI
 * in `VNI-…`) to the letters a person sees (vietnamese-text rules, section 11).
 * The font decides, never the content; yet a font name is often left over on
 * text that is Unicode already, and such text stays as it is. Runs before any
 * other cleaning: the TCVN3 `ư` is the soft hyphen.
 */
export function decodeLegacyFont(text: string, font: string | undefined): DecodedText {
  const decode = decoderOf(font);
  if (decode === null || !/[^\p{ASCII}]/u.test(text)) return { text, is: 'plain' };
  if (UNICODE_ONLY.test(text)) return { text, is: 'doubtful' };
  const decoded = decode(text);
  if (strangeSyllables(decoded) > strangeSyllables(text)) return { text, is: 'doubtful' };
  return { text: decoded, is: LEFT_OVER.test(decoded) ? 'doubtful' : 'converted' };
}

/** Whether a font draws Vietnamese under the codes of other letters. */
export function isLegacyFont(font: string | undefined): boolean {
  return decoderOf(font) !== null;
}

function decoderOf(font = ''): ((text: string) => string) | null {
  if (/^\.Vn/iu.test(font)) {
    // Fonts ending in H draw capitals for the codes of small letters.
    return /h$/iu.test(font) ? (text) => fromTcvn3(text).toUpperCase() : fromTcvn3;
  }
  return /^VNI[- ]/iu.test(font) ? fromVni : null;
}

/** Letters that only Unicode Vietnamese has; neither code uses their places. */
const UNICODE_ONLY = /[ăđĩũơưạ-ỹ]|\p{M}/iu;
/** Signs of the codes' own range that are no Vietnamese letters. */
const LEFT_OVER = /[\u00a1-\u00bf×÷ÄÅÆÇËÎÏÐÑÖØÛÜÞßäåæçëîïðñöøûüþÿ]/u;

const TCVN3 = new Map(
  pairs(
    'B5à B8á B6ả B7ã B9ạ A8ă BBằ BEắ BCẳ BDẵ C6ặ A9â C7ầ CAấ C8ẩ C9ẫ CBậ AEđ CCè D0é CEẻ CFẽ D1ẹ ' +
      'AAê D2ề D5ế D3ể D4ễ D6ệ D7ì DDí D8ỉ DCĩ DEị DFò E3ó E1ỏ E2õ E4ọ ABô E5ồ E8ố E6ổ E7ỗ E9ộ ' +
      'ACơ EAờ EDớ EBở ECỡ EEợ EFù F3ú F1ủ F2ũ F4ụ ADư F5ừ F8ứ F6ử F7ữ F9ự FAỳ FDý FBỷ FCỹ FEỵ ' +
      'A1Ă A2Â A7Đ A3Ê A4Ô A5Ơ A6Ư',
  ),
);

function pairs(table: string): [string, string][] {
  return table
    .split(' ')
    .map((entry) => [String.fromCharCode(Number.parseInt(entry.slice(0, 2), 16)), entry.slice(2)]);
}

function fromTcvn3(text: string): string {
  return text.replace(/[\u00a1-\u00ff]/gu, (code) => TCVN3.get(code) ?? code);
}

const GRAVE = '\u0300';
const ACUTE = '\u0301';
const HOOK = '\u0309';
const TILDE = '\u0303';
const DOT = '\u0323';
const TONES = { ø: GRAVE, ù: ACUTE, û: HOOK, õ: TILDE, ï: DOT } as const;
const HAT = { â: '', à: GRAVE, á: ACUTE, å: HOOK, ã: TILDE, ä: DOT } as const;
const BREVE = { ê: '', è: GRAVE, é: ACUTE, ú: HOOK, ü: TILDE, ë: DOT } as const;
/** Codes of one sign: `ô` is ơ and `ö` is ư, which take the tones as well. */
const VNI_SINGLE = { ô: 'ơ', ö: 'ư', ñ: 'đ', ì: 'ì', í: 'í', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' };

const VNI = new Map(vniCodes());

function vniCodes(): [string, string][] {
  const codes: [string, string][] = Object.entries(VNI_SINGLE);
  const add = (base: string, marks: Readonly<Record<string, string>>, letter: string): void => {
    for (const [mark, tone] of Object.entries(marks)) {
      codes.push([base + mark, (letter + tone).normalize('NFC')]);
    }
  };
  for (const base of ['a', 'e', 'o', 'u', 'y']) add(base, TONES, base);
  add('ô', TONES, 'ơ');
  add('ö', TONES, 'ư');
  add('a', HAT, 'â');
  add('e', HAT, 'ê');
  add('o', HAT, 'ô');
  add('a', BREVE, 'ă');
  return codes;
}

function fromVni(text: string): string {
  let decoded = '';
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    const pair = VNI.get((letter + text.charAt(at + 1)).toLowerCase());
    const found = pair ?? VNI.get(letter.toLowerCase());
    const isCapital = letter !== letter.toLowerCase();
    decoded += found === undefined ? letter : isCapital ? found.toUpperCase() : found;
    if (pair !== undefined) at += 1;
  }
  return decoded;
}

function strangeSyllables(text: string): number {
  return (text.match(/[\p{L}\u00a1-\u00ff]+/gu) ?? []).filter(
    (word) => /[^\p{ASCII}]/u.test(word) && !isVietnameseSyllable(word),
  ).length;
}
