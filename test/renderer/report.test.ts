import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  expectAccessible,
  expectNoWindowScroll,
  startScreens,
  type Screens,
} from '#test/support/startScreens.ts';

let screens: Screens;

/** Units of the sample office that have sent nothing or were asked to supplement. */
const SILENT_UNITS = [
  'Ban Chỉ huy Quân sự xã',
  'Thôn Kim Trang Tây',
  'Thôn Quý Dương',
  'Thôn Thủy Lâm',
];

beforeAll(async () => {
  screens = await startScreens({ sample: true });
});

afterAll(() => screens.close());

beforeEach(async () => {
  await screens.open('/bao-cao');
  await pages().first().waitFor();
});

test('the release copy names no silent unit, on screen and on paper; the leader’s copy names all', async () => {
  const { page } = screens;
  const paper = page.locator('[data-page]');
  const words = (await paper.allTextContents()).join('\n');
  expect(words).toContain('24/28 đơn vị');
  for (const name of SILENT_UNITS) expect(words).not.toContain(name);
  await page.getByText('Bản trình lãnh đạo', { exact: true }).click();
  await page.getByText('Lưu hành trong cơ quan, không gửi kèm bản phát hành').first().waitFor();
  const inside = (await paper.allTextContents()).join('\n');
  for (const name of SILENT_UNITS) expect(inside).toContain(name);
});

test('no page is fuller than its paper, the table’s head stands on every page of it', async () => {
  const { page } = screens;
  const overflow = await page.locator('#root [data-page]').evaluateAll(
    (sheets) =>
      sheets.filter((sheet) => {
        const last = sheet.lastElementChild?.getBoundingClientRect().bottom ?? 0;
        return last > sheet.getBoundingClientRect().bottom;
      }).length,
  );
  expect(overflow).toBe(0);
  const tables = page.locator('#root [data-page^="annex-0"] table');
  const heads = await tables.evaluateAll((all) =>
    all.map((table) => table.querySelectorAll('thead tr').length),
  );
  expect(heads.length).toBeGreaterThan(1);
  expect(new Set(heads)).toEqual(new Set([3]));
});

test('a number opens its source by Enter and gives the focus back', async () => {
  const { page } = screens;
  const number = pages().getByRole('button', { name: '110', exact: true }).first();
  await number.focus();
  await page.keyboard.press('Enter');
  const card = page.getByRole('dialog', { name: 'Nguồn của số: 110' });
  await card.getByText('Khẩu hiệu: 110 chiếc').waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect
    .poll(() => number.evaluate((node) => node === node.ownerDocument.activeElement))
    .toBe(true);
});

test('the four files are written where the answer says', async () => {
  const { page, host } = screens;
  await page.getByRole('button', { name: 'Xuất Word, Excel' }).click();
  await page.getByText('Đã ghi báo cáo').waitFor();
  await page.getByText(/^Thư mục .*bao-cao$/u).waitFor();
  for (const name of [
    'bao-cao-tong-hop.docx',
    'bao-cao-tong-hop.xlsx',
    'ban-trinh-lanh-dao.docx',
    'so-lieu-noi-bo.xlsx',
  ]) {
    expect(existsSync(path.join(host.folder, 'du-lieu', 'bao-cao', name))).toBe(true);
  }
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải về' }).first().click();
  expect((await download).suggestedFilename()).toBe('bao-cao-tong-hop.docx');
});

test('accessible in both copies, and the window itself never scrolls', async () => {
  const { page } = screens;
  await expectAccessible(page);
  await page.getByText('Bản trình lãnh đạo', { exact: true }).click();
  await page.getByText('THEO DÕI ĐƠN VỊ VÀ NGUỒN SỐ LIỆU').first().waitFor();
  await expectAccessible(page);
  await expectNoWindowScroll(page);
});

test('from the missing facts to the issued report', async () => {
  const { page } = screens;
  const submit = page.getByRole('button', { name: 'Trình ký', exact: true });
  expect(await submit.isDisabled()).toBe(true);
  await page.getByText(/^Còn 1 mục phải sửa/u).waitFor();

  await pages().getByRole('button', { name: /^số\?/u }).click();
  const form = page.getByRole('dialog', { name: 'Số và ngày công văn giao việc' });
  await form.getByLabel('Số công văn').fill('245');
  await form.getByLabel('Ngày ban hành').fill('31/2/2025');
  await form.getByRole('button', { name: 'Lưu' }).click();
  await form.getByText('Ghi đủ ngày, tháng, năm (ví dụ 05/10/2025).').waitFor();
  await form.getByLabel('Ngày ban hành').fill('22/9/2025');
  await form.getByRole('button', { name: 'Lưu' }).click();
  await pages().first().getByText('22/9/2025').first().waitFor();

  await page.getByRole('button', { name: /^Ghi một lý do cho/u }).click();
  const reason = page.getByRole('dialog', { name: /^Ghi lý do cho/u });
  await reason.getByLabel('Lý do').fill('Lãnh đạo đã cho ý kiến');
  await reason.getByRole('button', { name: 'Lưu lý do' }).click();
  await submit.click();
  await page
    .getByRole('dialog', { name: 'Trình ký báo cáo này?' })
    .getByRole('button', { name: 'Trình ký' })
    .click();
  await page.getByText('Đang xem nội dung đã chốt của Bản 1.', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Ghi nhận đã ký' }).click();
  await page.getByRole('button', { name: 'Phát hành', exact: true }).click();
  const issue = page.getByRole('dialog', { name: 'Phát hành báo cáo này?' });
  expect(await issue.getByRole('button', { name: 'Phát hành' }).isDisabled()).toBe(true);
  await issue.getByLabel('Số văn bản').fill('7');
  await issue.getByLabel('Ngày phát hành').fill('08/10/2025');
  await issue.locator('input[type=file]').setInputFiles({
    name: 'ban-ky.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4'),
  });
  await expectAccessible(page);
  await issue.getByRole('button', { name: 'Phát hành' }).click();

  const issued = page.getByRole('button', { name: /^Bản 1 Đã phát hành/u });
  await issued.click();
  await page.getByText('Bản đã ký: ban-ky.pdf').first().waitFor();
  await page.getByText('Không tìm thấy chữ ký số trong tệp.').waitFor();
  await pages().first().getByText('Số: 07/BC-UBND').waitFor();
  await pages()
    .first()
    .getByText(/ngày 08 tháng 10 năm 2025/u)
    .first()
    .waitFor();
});

function pages() {
  return screens.page.locator('#root [data-page]');
}
