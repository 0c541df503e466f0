import { afterAll, beforeAll, expect, test } from 'vitest';
import { saveValue } from '#app/services/saveValue.ts';
import { expectAccessible, startScreens, type Screens } from '#test/support/startScreens.ts';

let screens: Screens;

beforeAll(async () => {
  screens = await startScreens({ sample: true });
  await screens.open('/nhat-ky');
});

afterAll(() => screens.close());

test('a change reads as before and after, in words', async () => {
  const { page } = screens;
  enterValue(9);
  await page.getByText('Thôn An Khê, Băng rôn').waitFor();
  const row = page.getByRole('row').filter({ hasText: 'Thôn An Khê, Băng rôn' });
  await row.getByRole('button', { name: '2 thay đổi' }).click();
  await page.getByText('Sửa số liệu').waitFor();
  const details = (await page.getByRole('listitem').first().textContent()) ?? '';
  expect(details).toMatch(/Đã ghi: \d+9/u);
  expect(details).not.toMatch(/[a-z]_[a-z]|undefined|null/u);
});

test('older entries load on demand, down to the first', async () => {
  const { page } = screens;
  const rows = page.getByRole('table', { name: 'Nhật ký' }).getByRole('row');
  const before = await rows.count();
  await page.getByRole('button', { name: 'Xem thêm' }).click();
  await expect.poll(() => rows.count()).toBeGreaterThan(before);
  await page.getByRole('cell', { name: 'Thiết lập đơn vị' }).waitFor();
  expect(await page.getByRole('button', { name: 'Xem thêm' }).count()).toBe(0);
});

test('the record is narrowed to a person, days and words, and what is shown becomes a workbook', async () => {
  const { page } = screens;
  const rows = page.getByRole('table', { name: 'Nhật ký' }).getByRole('row');
  const all = await rows.count();
  await page.getByLabel('Tìm đơn vị, chỉ tiêu').fill('an khe');
  await expect.poll(() => rows.count()).toBeLessThan(all);
  expect(await rows.last().textContent()).toContain('An Khê');
  await page.getByLabel('Việc', { exact: true }).selectOption('Nhập một số liệu');
  await expect.poll(() => rows.allTextContents()).toHaveLength(2 * 1 + 1);
  await page.getByLabel('Từ ngày').fill('31/02/2025');
  await page.getByLabel('Từ ngày').press('Enter');
  await expect.poll(() => page.getByLabel('Từ ngày').getAttribute('aria-invalid')).toBe('true');
  await page.getByLabel('Từ ngày').fill('01/01/2020');
  await page.getByLabel('Đến ngày').fill('02/01/2020');
  await page.getByLabel('Đến ngày').press('Enter');
  await page.getByText('Không có thao tác nào như đã lọc.').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Bỏ lọc' }).first().click();
  await expect.poll(() => rows.count()).toBeGreaterThan(3);
  await page.getByRole('button', { name: 'Xuất nhật ký ra Excel' }).click();
  await page.getByText(/nhat-ky\.xlsx/u).waitFor();
});

test('the record and the data are checked with an answer in place', async () => {
  const { page } = screens;
  await page.getByRole('button', { name: 'Kiểm tra nhật ký' }).click();
  await page.getByText(/^Nhật ký nguyên vẹn, \d+ mục$/u).waitFor();
  await page.getByRole('button', { name: 'Kiểm tra dữ liệu' }).click();
  await page.getByText(/^Dữ liệu bình thường, \d+ tệp minh chứng đủ$/u).waitFor();
  await expectAccessible(page);
});

test('restoring asks first with the focus on the safe answer, then goes back to the copy', async () => {
  const { page } = screens;
  await page.getByRole('button', { name: 'Sao lưu ngay' }).click();
  const restore = page.getByRole('button', { name: /^Xem sao-luu/u });
  await restore.waitFor();
  enterValue(77);
  const entered = page.getByText('Thôn An Khê, Băng rôn', { exact: true });
  await expect.poll(() => entered.count()).toBe(2);
  await restore.click();
  const dialog = page.getByRole('dialog', { name: /^Khôi phục dữ liệu từ bản .*\?$/u });
  await dialog.waitFor();
  await expectAccessible(page);
  await expect.poll(() => page.locator('button:focus').textContent()).toBe('Để sau');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  expect(await entered.count()).toBe(2);
  await restore.click();
  await dialog.getByRole('button', { name: 'Khôi phục' }).click();
  await page.getByText(/^Đã khôi phục/u).waitFor();
  await expect.poll(() => entered.count()).toBe(1);
  expect(screens.faults).toEqual([]);
});

function enterValue(amount: number): void {
  const office = screens.host.session.current();
  if (!office.ok) throw new Error(office.error.code);
  const saved = saveValue(office.value, {
    campaign: null,
    unitCode: 'T01',
    indicator: 'bang_ron',
    stated: { state: 'value', amount },
    raw: String(amount),
  });
  expect(saved.ok).toBe(true);
}
