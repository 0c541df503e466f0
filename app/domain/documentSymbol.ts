/**
 * Symbol of a báo cáo: type letters, then the issuer (Nghị định 30/2020, Phụ
 * lục I and III): `reportSymbol('UBND')` is `BC-UBND`.
 */
export function reportSymbol(issuerAbbreviation: string): string {
  return `${REPORT_TYPE}-${issuerAbbreviation}`;
}

/**
 * Number and symbol as a paper prints them: a number below 10 takes a leading
 * 0, no spaces around the slash. The văn thư gives the number after signing, so
 * null leaves room for it to be written in.
 */
export function formatDocumentNumber(number: string | null, symbol: string): string {
  return `${number === null ? ROOM_FOR_NUMBER : number.padStart(2, '0')}/${symbol}`;
}

/** Parts of a document number as another office wrote it; `05` and `5` are the same number. */
export type DocumentNumber = { readonly number: string; readonly symbol: string };

/**
 * Splits `3093/SKHCN-QLCN`, with or without spaces around the separators. Null
 * for anything that is not a number, a slash and a symbol of letters: legal
 * documents such as `30/2020/NĐ-CP` carry a year and are cited whole.
 */
export function parseDocumentNumber(text: string): DocumentNumber | null {
  const match = /^\s*(\d+)\s*\/\s*(\p{L}[\p{L}\d]*(?:\s*[-–&]\s*[\p{L}\d]+)*)\s*$/u.exec(
    text.normalize('NFC'),
  );
  const [, digits, symbol] = match ?? [];
  if (digits === undefined || symbol === undefined) return null;
  return { number: digits.replace(/^0+(?=\d)/, ''), symbol: symbol.replace(/\s+/g, '') };
}

const REPORT_TYPE = 'BC';
const ROOM_FOR_NUMBER = ' '.repeat(7);
