/**
 * Facts and numbers any wording of a report may name, with how many arguments
 * follow the name: `{tong:bang_ron}`, `{donVi:bang_ron:T01}`.
 */
export const PROSE_REFERENCES = {
  tong: 1,
  donVi: 2,
  soDonViCoSoLieu: 1,
  namTruoc: 1,
  chenhLech: 1,
  tyLeChenhLech: 1,
  soDonVi: 0,
  daBaoCao: 0,
  dungHan: 0,
  baoMuon: 0,
  khongPhatSinh: 0,
  tyLeBaoCao: 0,
  soDonViNhom: 1,
  soVanBanDen: 0,
  ngayVanBanDen: 0,
  coQuanVanBanDen: 0,
  trichYeuVanBanDen: 0,
  soCongVan: 0,
  ngayCongVan: 0,
  trichYeu: 0,
  tenXa: 0,
  coQuanBaoCao: 0,
  coQuanBaoCaoNgan: 0,
  coQuanGiaoViec: 0,
  tenSuKien: 0,
  tiepTheoBaoCao: 0,
  vanBanDen: 0,
  congVanXa: 0,
  veViecCongVanXa: 0,
  soDonViTheoNhom: 0,
  cauThoiGian: 0,
  datTyLe: 0,
  chiTietBaoCao: 0,
  cacPhuLuc: 0,
} as const satisfies Readonly<Record<string, number>>;

export type ReferenceName = keyof typeof PROSE_REFERENCES;

/** Name and arguments of a reference that any wording may hold; null for what is none. */
export function readReference(
  reference: string,
): { readonly name: ReferenceName; readonly parts: readonly string[] } | null {
  const [first = '', ...parts] = reference.split(':');
  const name = NAMES.find((known) => known === first);
  if (name === undefined || parts.length !== PROSE_REFERENCES[name] || parts.includes('')) {
    return null;
  }
  return { name, parts };
}

const NAMES = Object.keys(PROSE_REFERENCES) as ReferenceName[];
