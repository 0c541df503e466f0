import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  expectAccessible,
  expectNoWindowScroll,
  startScreens,
  type Screens,
} from '#test/support/startScreens.ts';

let screens: Screens;

beforeAll(async () => {
  screens = await startScreens({ sample: true });
  await screens.open('/nhiem-vu');
});

afterAll(() => screens.close());

test('figures are taken, a choice is saved by key, a figure opens its sources', async () => {
  const { page, open } = screens;
  const row = page.getByRole('row').filter({ hasText: 'Các thôn trên địa bàn xã' });
  const result = row.getByRole('textbox', { name: 'Kết quả của Các thôn trên địa bàn xã' });
  expect(await result.inputValue()).toBe('');
  expect(await row.getByRole('radio', { checked: true }).count()).toBe(0);
  await row.getByRole('button', { name: /^Băng rôn/u }).press('Enter');
  const sources = page.getByRole('dialog', { name: 'Nguồn số liệu' });
  await sources.getByText('Thôn 17').waitFor();
  expect(await sources.getByText('Trường').count()).toBe(0);
  await page.keyboard.press('Escape');
  await row.getByRole('button', { name: 'Dùng số liệu này' }).press('Enter');
  await row.getByRole('button', { name: 'Dùng số liệu này' }).waitFor({ state: 'detached' });
  await row.getByRole('radio', { name: 'Thực hiện một phần' }).press('Space');
  await expect
    .poll(() => row.getByRole('radio', { name: 'Thực hiện một phần' }).isChecked())
    .toBe(true);
  await open('/nhiem-vu');
  await expect.poll(() => result.inputValue()).toContain('đơn vị đã báo cáo');
  expect(await row.getByRole('radio', { name: 'Thực hiện một phần' }).isChecked()).toBe(true);
});

test('a duty is typed by key, corrected in place, and taken away with a way back', async () => {
  const { page } = screens;
  await page.keyboard.press('Insert');
  const form = page.getByRole('form', { name: 'Thêm nhiệm vụ' });
  await form.getByRole('textbox', { name: 'Đơn vị được giao' }).waitFor();
  await page.keyboard.type('Mặt trận Tổ quốc xã');
  await page.keyboard.press('Enter');
  await form.getByText('Không được để trống.').waitFor();
  await form.getByRole('textbox', { name: 'Nhiệm vụ' }).fill('Phối hợp tuyên truyền');
  await form.getByRole('button', { name: 'Lưu' }).press('Enter');
  const row = page.getByRole('row').filter({ hasText: 'Mặt trận Tổ quốc xã' }).last();
  await row.getByText('Không nhận ra đơn vị nào của đợt').waitFor();
  await row.getByRole('button', { name: 'Sửa nhiệm vụ của Mặt trận Tổ quốc xã' }).press('Enter');
  const edit = page.getByRole('form', { name: 'Sửa nhiệm vụ của Mặt trận Tổ quốc xã' });
  await edit.getByRole('textbox', { name: 'Đơn vị được giao' }).fill('Trạm Y tế');
  await page.keyboard.press('Enter');
  const corrected = page.getByRole('row').filter({ hasText: 'Phối hợp tuyên truyền' });
  await corrected.getByText('Trạm Y tế').waitFor();
  await corrected.getByRole('button', { name: 'Bỏ nhiệm vụ của Trạm Y tế' }).press('Enter');
  await corrected.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await corrected.waitFor();
});

test('the screen is accessible, fits and prints no fault', async () => {
  await expectAccessible(screens.page);
  await expectNoWindowScroll(screens.page);
  expect(screens.faults).toEqual([]);
});
