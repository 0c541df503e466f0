import type { Locator } from 'playwright-core';
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
  await screens.open('/hoat-dong');
});

afterAll(() => screens.close());

test('an activity is keyed without the mouse, also through an IME, and is one step to undo', async () => {
  const { page } = screens;
  await cell('Đơn vị', 13).focus();
  await page.keyboard.type('an khe');
  await page.getByRole('option', { name: 'Thôn An Khê', selected: true }).waitFor();
  await page.keyboard.press('Tab');
  expect(await cell('Đơn vị', 13).inputValue()).toBe('Thôn An Khê');
  await expectFocus(cell('Tên hoạt động', 13));

  const client = await page.context().newCDPSession(page);
  await client.send('Input.imeSetComposition', { text: 'H', selectionStart: 1, selectionEnd: 1 });
  const composing = { key: 'Enter', keyCode: 229, isComposing: true };
  await cell('Tên hoạt động', 13).dispatchEvent('keydown', composing);
  await expectFocus(cell('Tên hoạt động', 13));
  await client.send('Input.insertText', { text: 'Giao lưu văn nghệ' });
  await page.keyboard.press('Tab');
  await page.keyboard.type('31/9/2025');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Nhà văn hóa xã');
  await page.keyboard.press('Enter');
  await page.getByText('Không có ngày này trong lịch.').waitFor();
  await expectFocus(cell('Đơn vị', 14));
  expect(await page.getByRole('button', { name: '1 dòng chưa lưu' }).count()).toBe(1);

  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('28–30/9');
  await page.keyboard.press('Enter');
  await page.getByText('13 hoạt động').waitFor();
  expect(await cell('Ngày, từ – đến', 13).inputValue()).toBe('28–30/9/2025');

  await page.keyboard.press('Control+z');
  await page.getByText('12 hoạt động').waitFor();
  await page.keyboard.press('Control+y');
  await page.getByText('13 hoạt động').waitFor();
});

test('a cell is changed, taken back and cleared; a row goes and comes back', async () => {
  const { page } = screens;
  const place = cell('Địa điểm', 10);
  const before = await place.inputValue();
  await place.focus();
  await page.keyboard.type('Sân');
  await page.keyboard.press('Escape');
  expect(await place.inputValue()).toBe(before);
  await page.keyboard.press('Delete');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Control+z');
  expect(await place.inputValue()).toBe(before);
  await page.keyboard.press('Delete');
  await page.keyboard.press('ArrowDown');
  const row = page.getByRole('row').filter({ has: place });
  await row.getByRole('img', { name: 'đã lưu' }).waitFor();
  expect(await place.inputValue()).toBe('');
  await page.keyboard.press('Control+z');
  await expect.poll(() => place.inputValue()).toBe(before);
  await page.keyboard.press('Control+Delete');
  await page.getByText('12 hoạt động').waitFor();
  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).last().press('Enter');
  await page.getByText('13 hoạt động').waitFor();
});

test('a pasted block is one step; the same event of two units is asked about and remembered', async () => {
  const { page } = screens;
  await cell('Đơn vị', 14).focus();
  const block = [
    'Thôn Đồng Hòa\tGiao lưu văn nghệ xã\t28/9\tNhà văn hóa xã\t1.200\tVui',
    'không có đơn vị này\tHọp thôn\t28/9\tNhà văn hóa\t20\t',
    'Thôn Phú Mỹ\tHọp thôn\t29/9\tNhà văn hóa\t20\t',
  ].join('\r\n');
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(block)})`);
  await page.keyboard.press('Control+v');
  await page.getByText('15 hoạt động').waitFor();
  await page.getByText('Không tìm thấy đơn vị “không có đơn vị này”.').waitFor();
  expect(await cell('Tên hoạt động', 15).inputValue()).toBe('Họp thôn');
  await cell('Đơn vị', 15).press('Control+Delete');
  expect(await page.getByText('dòng chưa lưu').count()).toBe(0);

  const pairs = page.getByRole('region', { name: 'Có thể trùng giữa các đơn vị' });
  const same = pairs.getByRole('button', { name: 'Cùng một' });
  await same.press('Enter');
  await expect.poll(() => same.getAttribute('aria-pressed')).toBe('true');
  await cell('Đơn vị', 16).focus();
  await page.keyboard.type('hoa binh');
  await page.reload();
  await expect.poll(() => same.getAttribute('aria-pressed')).toBe('true');
  const restored = cell('Đơn vị', 16);
  expect(await restored.inputValue()).toBe('hoa binh');
  await page.getByText('Nội dung đang gõ dở, chưa lưu.').waitFor();
  await restored.press('Space');
  await page.getByRole('option', { name: 'Thôn Hòa Bình', selected: true }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  expect(await restored.inputValue()).toBe('');
});

test('a typed figure stands beside what was counted, opens its cell, and changes by a click only', async () => {
  const { page } = screens;
  const row = page
    .getByRole('region', { name: 'Số đã ghi khác số cộng từ hoạt động' })
    .getByRole('listitem')
    .filter({ hasText: 'Công an xã Lượt người tham dự' });
  await row
    .getByRole('link', { name: 'Đã ghi 95, mở ô Công an xã, Lượt người tham dự' })
    .press('Enter');
  const figure = page.getByLabel('Lượt người tham dự, Công an xã');
  await expectFocus(figure);
  expect(await figure.inputValue()).toBe('95');
  await page.goBack();
  await row.getByRole('button', { name: /^Dùng số 60/u }).press('Enter');
  await row.waitFor({ state: 'detached' });
});

test('people are sent to the programme, marked by key, counted once and printed', async () => {
  const { page } = screens;
  await page.getByRole('button', { name: 'Chương trình' }).press('Enter');
  const opening = 'Lễ khai mạc Techfest HaiPhong 2025';
  const name = (column: string, row: number) =>
    page.getByLabel(`${column}, dòng ${row}, ${opening}`, { exact: true });
  await name('Họ và tên', 1).focus();
  await page.keyboard.type('Lê Văn An');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Trưởng thôn');
  await page.keyboard.press('Tab');
  await page.keyboard.type('t01');
  await page.keyboard.press('Enter');
  await expectFocus(name('Họ và tên', 2));
  const tick = page.getByRole('checkbox', { name: `Có mặt: Lê Văn An, ${opening}` });
  await tick.waitFor();
  await page.keyboard.type('LÊ VĂN AN');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('t01');
  await page.keyboard.press('Enter');
  await page.getByText('Bị trùng.').waitFor();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Control+Delete');
  await name('Họ và tên', 1).focus();
  await page.keyboard.press('ArrowLeft');
  await expectFocus(tick);
  await page.keyboard.press('Space');
  await page.getByRole('heading', { name: '1 người khác nhau có mặt' }).waitFor();
  await page.getByLabel('So với chỉ tiêu').selectOption({ label: 'Lượt người tham dự' });
  await page.getByRole('button', { name: 'Dùng số 1: Thôn An Khê' }).press('Enter');
  await page.getByRole('img', { name: 'bằng nhau' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Danh sách dự chương trình' }).press('Enter');
  await page.getByText('danh-sach-du-chuong-trinh').waitFor();
  await expectNoWindowScroll(page);
  // A refused save is answered with 422, which the browser notes by itself.
  expect(screens.faults.filter((fault) => !fault.includes('422'))).toEqual([]);
});

function cell(column: string, row: number): Locator {
  return screens.page.getByLabel(`${column}, dòng ${row}`, { exact: true });
}

async function expectFocus(target: Locator): Promise<void> {
  await expect.poll(() => target.evaluate((node) => node.matches(':focus'))).toBe(true);
}
