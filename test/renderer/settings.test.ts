import { afterAll, beforeAll, expect, test } from 'vitest';
import { readOffice } from '#app/storage/officeStore.ts';
import { reading } from '#app/services/serviceContext.ts';
import { expectAccessible, startScreens, type Screens } from '#test/support/startScreens.ts';

let screens: Screens;

beforeAll(async () => {
  screens = await startScreens({ sample: true });
  await screens.open('/thiet-lap');
});

afterAll(() => screens.close());

test('leaving a field saves it and says when', async () => {
  const { page } = screens;
  const place = page.getByRole('textbox', { name: 'Địa danh ghi trước ngày tháng' });
  await place.fill('Thanh Miện');
  await page.keyboard.press('Tab');
  await page
    .getByRole('contentinfo')
    .getByText(/^Đã lưu \d\d:\d\d$/u)
    .waitFor();
  expect(stored()?.place).toBe('Thanh Miện');
  await page.getByText('Thanh Miện, ngày').waitFor();
  await expectAccessible(page);
});

test('what is not valid is not saved and says so', async () => {
  const { page } = screens;
  const commune = page.getByRole('textbox', { name: 'Tên xã, phường, đặc khu' });
  await commune.fill('Nam Thanh Miện');
  await page.keyboard.press('Tab');
  await page.getByText('Bắt đầu bằng chữ xã, phường hoặc đặc khu.').waitFor();
  await page.getByText('Chưa lưu: xem lại ô được đánh dấu.').waitFor();
  expect(stored()?.communeName).toBe('xã Nam Thanh Miện');
  await commune.fill('phường Nam Thanh Miện');
  await page.keyboard.press('Tab');
  await expect.poll(() => stored()?.communeName).toBe('phường Nam Thanh Miện');
});

test('a signer is added and removed; an undo shows at once', async () => {
  const { page } = screens;
  await page.getByRole('button', { name: 'Thêm người ký' }).click();
  await page.getByRole('textbox', { name: 'Họ và tên 2' }).fill('Trần Thị Bình');
  await page.getByRole('textbox', { name: 'Chức vụ 2' }).fill('Chủ tịch');
  await page.getByRole('combobox', { name: 'Ký với tư cách 2' }).selectOption('head');
  await page.keyboard.press('Tab');
  await expect.poll(() => stored()?.signers.length).toBe(2);
  await page.getByRole('button', { name: 'Bỏ người ký Vũ Văn Nguyễn' }).click();
  await expect.poll(() => stored()?.signers.map(({ name }) => name)).toEqual(['Trần Thị Bình']);
  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click();
  await page.getByRole('textbox', { name: 'Họ và tên 2' }).waitFor();
  expect(stored()?.signers.length).toBe(2);
  expect(screens.faults).toEqual([]);
});

test('the package for support says what is in it and is written beside the reports', async () => {
  const { page } = screens;
  await page.getByText(/không có tên người, đơn vị, số điện thoại/u).waitFor();
  await page.getByRole('button', { name: 'Lưu gói chẩn đoán' }).click();
  await page.getByText('goi-chan-doan-2025-10-07.zip').waitFor();
  await expectAccessible(page);
  expect(screens.faults).toEqual([]);
});

function stored() {
  const office = screens.host.session.current();
  if (!office.ok) throw new Error(office.error.code);
  return readOffice(reading(office.value));
}
