/** Page of the guide for every address that has a screen; another address has the board's. */
const PAGES: Readonly<Record<string, string>> = {
  '/': 'ban-lam-viec',
  '/van-ban': 'van-ban',
  '/dot-bao-cao': 'dot-bao-cao',
  '/giao-viec': 'giao-viec',
  '/nhap-ket-qua': 'nhap-ket-qua',
  '/khay-nhap': 'khay-nhap',
  '/hoat-dong': 'hoat-dong',
  '/nhiem-vu': 'nhiem-vu',
  '/bieu-do': 'bieu-do',
  '/hinh-anh': 'hinh-anh',
  '/bao-cao': 'bao-cao',
  '/bieu-mau': 'bieu-mau',
  '/luu-ho-so': 'luu-ho-so',
  '/don-vi': 'don-vi',
  '/nhat-ky': 'nhat-ky',
  '/thiet-lap': 'thiet-lap',
};

/** The page of the guide that tells of the screen at an address. */
export function guidePageAt(address: string): string {
  return PAGES[address] ?? 'ban-lam-viec';
}

/** Pages of the two screens that stand before an office is open. */
export const START_PAGE = 'bat-dau';
export const RECOVERY_PAGE = 'khoi-phuc';
