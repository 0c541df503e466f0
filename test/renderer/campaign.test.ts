import { afterAll, beforeAll, expect, test } from 'vitest';
import { valueOf } from '#test/support/serviceContext.ts';
import {
  expectAccessible,
  expectNoWindowScroll,
  startScreens,
  type Screens,
} from '#test/support/startScreens.ts';

let screens: Screens;

beforeAll(async () => {
  screens = await startScreens({ sample: true });
});

afterAll(() => screens.close());

test('a campaign is set up from nothing with the keyboard alone and opened', async () => {
  const { page, open } = screens;
  await open('/dot-bao-cao');
  await press('Đợt mới');
  await page.getByRole('textbox', { name: 'Tên đợt báo cáo' }).waitFor();
  await page.keyboard.type('Đón Tết 2026');
  await page.keyboard.press('Enter');
  await page.getByText('Còn thiếu trước khi mở đợt').waitFor();
  expect(await page.getByRole('button', { name: 'Mở đợt', exact: true }).isDisabled()).toBe(true);

  await press('Trích yếu báo cáo');
  await page.keyboard.type('Kết quả hoạt động đón Tết');
  await page.keyboard.press('Tab');
  await page.getByText('Đã lưu').waitFor();
  await page.getByRole('textbox', { name: 'Hạn của đơn vị' }).focus();
  await page.keyboard.type('31/02/2026');
  await page.keyboard.press('Tab');
  await page.getByText('Ngày chưa hợp lệ, ví dụ 05/10/2025.').waitFor();
  await page.getByRole('textbox', { name: 'Hạn của đơn vị' }).fill('5/2/2026');
  await page.keyboard.press('Tab');
  await page.keyboard.type('16h');
  await page.keyboard.press('Tab');
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Giờ' }).first().inputValue())
    .toBe('16:00');

  await press('Thêm bộ chỉ tiêu');
  await page.getByRole('menuitem', { name: 'Tuyên truyền trực quan' }).focus();
  await page.keyboard.press('Enter');
  const tick = page.getByRole('checkbox', { name: 'Mẫu Thôn: Băng rôn' });
  await tick.waitFor();
  await tick.focus();
  await page.keyboard.press('Space');
  await expect.poll(() => tick.isChecked()).toBe(false);
  await page.getByRole('textbox', { name: 'Chỉ tiêu Khẩu hiệu' }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect
    .poll(() =>
      page
        .getByRole('textbox', { name: /^Chỉ tiêu /u })
        .first()
        .inputValue(),
    )
    .toBe('Khẩu hiệu');
  await press(/^Thêm cả nhóm Thôn/u);
  await page.getByText('Đơn vị báo cáo: 17 đơn vị').waitFor();
  await expectAccessible(page);
  await expectNoWindowScroll(page);

  await press('Mở đợt');
  await page.getByRole('button', { name: 'Khóa đợt' }).waitFor();
  await open('/nhap-ket-qua');
  await page.getByRole('textbox', { name: 'Khẩu hiệu, Thôn An Khê', exact: true }).waitFor();
});

test('a closed campaign says so and is opened again only with a reason', async () => {
  const { page, open, host } = screens;
  await open('/dot-bao-cao');
  await press('Khóa đợt');
  await page.getByText('Đợt báo cáo đã khóa. Mở lại đợt trước khi sửa.').waitFor();
  await press('Mở lại đợt');
  const dialog = page.getByRole('dialog', { name: 'Mở lại đợt báo cáo đã khóa?' });
  await dialog.getByRole('button', { name: 'Mở lại đợt' }).click();
  await dialog.getByText('Không được để trống.').waitFor();
  await dialog.getByRole('textbox', { name: 'Lý do mở lại' }).fill('Sở yêu cầu bổ sung');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Mở lại đợt' }).click();
  await page.getByText('Đã mở lại đợt. Lý do: Sở yêu cầu bổ sung').waitFor();
  const { connection } = valueOf(host.session.current());
  const reasons = connection.prepare('select reopen_reason from campaign').pluck().all();
  expect(reasons).toContain('Sở yêu cầu bổ sung');
});

/** Presses a button by its name, reached by focus and Enter as the keyboard does. */
async function press(name: string | RegExp): Promise<void> {
  const { page } = screens;
  const button = page.getByRole('button', {
    name,
    ...(typeof name === 'string' && { exact: true }),
  });
  await button.first().focus();
  await page.keyboard.press('Enter');
}
