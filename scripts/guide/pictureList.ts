import { existsSync, statSync, truncateSync, utimesSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { invariant } from '#app/domain/result.ts';
import { backUpOffice } from '#app/services/backUpOffice.ts';
import { UNNUMBERED_DIRECTIVE } from '#test/support/ownDirective.ts';
import { soWorkbook } from '#test/support/receivedFormFiles.ts';
import { buildWorkbook } from '#test/support/workbookFile.ts';
import { GUIDE_MOMENT, type PracticeHost } from './practiceHost.ts';

export type GuidePicture = {
  /** Name of the file; the pages of the guide name it. */
  readonly name: string;
  readonly address: string;
  /** What the picture shows must be on the screen before it is taken. */
  readonly shows: string | RegExp;
  /** What a person does first on the screen. */
  readonly prepare?: (page: Page) => Promise<void>;
};

/** Pictures of the practice office, in the order in which they are taken: later ones see what earlier ones did. */
export const OFFICE_PICTURES: readonly GuidePicture[] = [
  { name: 'ban-lam-viec', address: '/', shows: 'Chép tin nhắc cả 3 đơn vị' },
  { name: 'dot-bao-cao', address: '/dot-bao-cao', shows: 'Thông tin và thời hạn' },
  { name: 'giao-viec', address: '/giao-viec', shows: 'Công văn đề nghị báo cáo' },
  { name: 'nhap-ket-qua', address: '/nhap-ket-qua?don-vi=T04', shows: /chỉ tiêu có số liệu$/u },
  { name: 'hoat-dong', address: '/hoat-dong', shows: 'Số đã ghi khác số cộng từ hoạt động' },
  { name: 'nhiem-vu', address: '/nhiem-vu', shows: 'Theo số liệu đã nhận' },
  { name: 'bieu-do', address: '/bieu-do', shows: 'Kết quả theo nhóm đơn vị' },
  {
    name: 'hinh-anh',
    address: '/hinh-anh',
    shows: 'Ảnh đã gắn',
    prepare: async (page) => {
      await page.locator('img[src^="blob:"]').nth(6).waitFor();
    },
  },
  { name: 'bao-cao', address: '/bao-cao', shows: 'Kiểm tra trước trình ký' },
  { name: 'luu-ho-so', address: '/luu-ho-so', shows: 'Mục lục văn bản' },
  { name: 'don-vi', address: '/don-vi', shows: 'Thôn Bình Lãng' },
  { name: 'thiet-lap', address: '/thiet-lap', shows: 'Thông tin cơ quan' },
  {
    name: 'tim-nhanh',
    address: '/',
    shows: /^Tìm thấy \d+ nội dung/u,
    prepare: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog', { name: 'Tìm nhanh' }).waitFor();
      await page.keyboard.insertText('binh lang');
    },
  },
  {
    name: 'cac-buoc',
    address: '/don-vi',
    shows: 'Về trước bước này',
    prepare: async (page) => {
      await page.keyboard.press('Control+h');
    },
  },
  {
    name: 'bao-cao-moi',
    address: '/nhap-ket-qua?don-vi=T08',
    shows: 'Lần báo cáo này là',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Báo cáo mới' }).click();
    },
  },
  {
    name: 'doc-van-ban',
    address: '/van-ban',
    shows: 'Cần trả lời',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Dán văn bản' }).click();
      await page.getByRole('textbox', { name: 'Nội dung văn bản' }).fill(UNNUMBERED_DIRECTIVE);
      await page.getByRole('button', { name: 'Đọc văn bản' }).click();
    },
  },
  { name: 'van-ban', address: '/van-ban', shows: 'Bản nháp chưa lưu' },
  {
    name: 'khay-nhap',
    address: '/khay-nhap',
    shows: /^Nhập \d+ số liệu/u,
    prepare: async (page) => {
      await page.locator('input[type=file]').first().setInputFiles(trayFiles());
    },
  },
  {
    name: 'bieu-mau',
    address: '/bieu-mau',
    shows: 'Nhãn bên cạnh gợi ý',
    prepare: async (page) => {
      await page.locator('input[type=file]').setInputFiles(await departmentForm());
      await page.getByRole('gridcell', { name: /^Ô D5(?:,|$)/u }).focus();
    },
  },
  {
    name: 'nhat-ky',
    address: '/nhat-ky',
    shows: /^sao lưu ngay/u,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Sao lưu ngay' }).click();
    },
  },
];

/** Pictures of the first run, on a data folder without an office. */
export const START_PICTURES: readonly GuidePicture[] = [
  { name: 'bat-dau', address: '/', shows: 'Dùng thử với dữ liệu mẫu' },
];

/** Pictures of data that do not open. */
export const RECOVERY_PICTURES: readonly GuidePicture[] = [
  { name: 'khoi-phuc', address: '/', shows: 'Khôi phục từ bản sao lưu' },
];

/** Cuts the database of the office as a power cut does; a backup of it is there. */
export function damageOffice({ session, dataFolder }: PracticeHost): void {
  const office = session.current();
  invariant(office.ok, 'the practice office is open');
  if (!existsSync(path.join(dataFolder, 'sao-luu'))) {
    invariant(backUpOffice(office.value, null).ok, 'there is room for a backup');
  }
  session.close();
  const database = path.join(dataFolder, 'so-lieu.db');
  truncateSync(database, statSync(database).size / 2);
  utimesSync(database, GUIDE_MOMENT / 1000, GUIDE_MOMENT / 1000);
}

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function trayFiles() {
  const file = (unit: string, rows: readonly (readonly (string | number)[])[]) => {
    const heading = [['ỦY BAN NHÂN DÂN XÃ'], [unit], ['Nội dung', 'Kết quả']];
    const bytes = buildWorkbook({ sheets: [{ name: 'Báo cáo', rows: [...heading, ...rows] }] });
    return { name: `${unit}.xlsx`, mimeType: EXCEL, buffer: Buffer.from(bytes) };
  };
  return [
    file('Thôn Thủy Lâm', [
      ['Băng rôn', 3],
      ['Khẩu hiệu', 'không'],
      ['Pa nô, áp phích', '5 hoặc 6'],
      ['Lượt phát thanh', 12],
    ]),
    file('Thôn Kim Trang Tây', [
      ['Băng rôn', 2],
      ['Tờ rơi, tờ gấp', 200],
    ]),
    file('Thôn An Khoai', [['Băng rôn', 4]]),
  ];
}

async function departmentForm() {
  const buffer = Buffer.from(await soWorkbook());
  return { name: 'Biểu tổng hợp 2025.xlsx', mimeType: EXCEL, buffer };
}
