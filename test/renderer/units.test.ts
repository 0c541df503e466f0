import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, startScreens, type Screens } from '#test/support/startScreens.ts';

let screens: Screens;

beforeAll(async () => {
  screens = await startScreens({ sample: true });
  await screens.open('/don-vi');
});

afterAll(() => screens.close());

test('units stand under their kinds and are found without marks', async () => {
  const { page } = screens;
  const heads = page.getByRole('rowheader');
  expect(await heads.allTextContents()).toEqual([
    'Phòng, ban 3',
    'Đơn vị 5',
    'Trường học 3',
    'Thôn 17',
  ]);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('an khoai');
  await page.getByText('2/28 đơn vị').waitFor();
  await page.getByText('Thôn Ân Khoái').waitFor();
  await page.getByRole('searchbox').fill('không có đâu');
  await page.getByText('Không có đơn vị nào khớp.').waitFor();
  await page.getByRole('searchbox').fill('');
});

test('arrows and Enter open a unit; the change is kept, said, and taken back', async () => {
  const { page } = screens;
  await page.locator('tr[data-unit="T01"]').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Sửa đơn vị' });
  const name = panel.getByRole('textbox', { name: 'Tên đơn vị' });
  expect(await name.inputValue()).toBe('Thôn An Khoái');
  await name.fill('Thôn An Khoái mới');
  await page.keyboard.press('Enter');
  await page.getByText('Đã sửa Thôn An Khoái mới').waitFor();
  await page.locator('tr[data-unit="T02"]:focus').waitFor();
  await page.getByRole('status').getByRole('button', { name: 'Hoàn tác' }).click();
  await page.getByText('Thôn An Khoái', { exact: true }).waitFor();
});

test('a new unit says what is missing and refuses a code that is taken', async () => {
  const { page } = screens;
  await page.keyboard.press('Insert');
  const panel = page.getByRole('complementary', { name: 'Thêm đơn vị' });
  await panel.waitFor();
  await page.keyboard.press('Enter');
  expect(await panel.getByText('Chưa ghi.').count()).toBe(2);
  await panel.getByText('Chưa chọn.').waitFor();
  await expectAccessible(page);
  await panel.getByRole('textbox', { name: 'Mã đơn vị' }).fill('T01');
  await panel.getByRole('textbox', { name: 'Tên đơn vị' }).fill('Hợp tác xã');
  await panel.getByRole('combobox', { name: 'Loại đơn vị' }).selectOption('don-vi');
  await panel.getByRole('button', { name: 'Lưu' }).click();
  await panel.getByRole('alert').getByText('“T01” đã có sẵn').waitFor();
  await panel.getByRole('textbox', { name: 'Mã đơn vị' }).fill('HTX');
  await panel.getByRole('textbox', { name: 'Tên gọi khác' }).fill('HTX xã\nHTX nông nghiệp');
  await panel.getByRole('button', { name: 'Lưu' }).click();
  await page.getByText('Đã thêm Hợp tác xã').waitFor();
  await page.getByText('29 đơn vị').waitFor();
  const row = page.locator('tr[data-unit="HTX"]');
  expect(await row.textContent()).toContain('HTX nông nghiệp');
  expect(await row.textContent()).toContain('HTX xã');
});

test('a merger is a last day and a unit it became part of; the old unit stays in the list', async () => {
  const { page } = screens;
  await page.locator('tr[data-unit="T01"]').focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Sửa đơn vị' });
  await panel.getByRole('combobox', { name: 'Nhập vào đơn vị' }).selectOption('T02');
  await panel.getByRole('button', { name: 'Lưu' }).press('Enter');
  await panel.getByText('Ghi ngày hoạt động cuối.').waitFor();
  const last = panel.getByRole('textbox', { name: 'Đến hết ngày' });
  await last.fill('31/9/2025');
  await page.keyboard.press('Enter');
  await panel.getByText('Ngày chưa hợp lệ, ví dụ 01/07/2025.').waitFor();
  await last.fill('30/9/2025');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await page.getByText('28 đơn vị, 1 đã kết thúc').waitFor();
  const row = page.locator('tr[data-unit="T01"]');
  expect(await row.textContent()).toContain('đến hết 30/9/2025, nhập vào Thôn An Khoái');
  await page.keyboard.press('Control+z');
  await page.getByText('29 đơn vị', { exact: true }).waitFor();
});

test('a list is taken over as one step; a list without its columns is refused in place', async () => {
  const { page } = screens;
  const input = page.locator('input[type="file"]');
  await input.setInputFiles(csv('khac.csv', 'cột,khác\n1,2\n'));
  await page.getByRole('alert').getByText('thiếu cột').waitFor();
  await input.setInputFiles(
    csv('don-vi.csv', 'mã,tên đơn vị,loại\nT98,Thôn Mới,thon\nT01,Thôn An Khê,thon\n'),
  );
  await page.getByText('Đã nhập danh sách: thêm 1, sửa 0, giữ nguyên 1').waitFor();
  await page.getByText('Thôn Mới').waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.getByText('Thôn Mới', { exact: true }).count()).toBe(0);
  expect(screens.faults.filter((fault) => !fault.includes('422'))).toEqual([]);

  function csv(name: string, text: string) {
    return { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
  }
});
