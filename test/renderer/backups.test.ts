import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { saveValue } from '#app/services/saveValue.ts';
import { expectAccessible, startScreens, type Screens } from '#test/support/startScreens.ts';

/** Copies that leave the PC, and the way back, as a clerk goes them. */
let screens: Screens;
let now = Date.parse('2025-10-07T14:32:00+07:00');
const PASSPHRASE = 'sen hồng buổi sáng 12';

beforeAll(async () => {
  screens = await startScreens({ sample: true, clock: () => now });
  // From here on an office like any other: practice data are never reminded of.
  rmSync(path.join(screens.host.folder, 'du-lieu', 'du-lieu-mau.json'));
});

afterAll(() => screens.close());

test('after a week without a copy elsewhere the board reminds, with one action', async () => {
  const { page, open } = screens;
  await open('/');
  await page.getByRole('heading', { level: 2, name: /^Ngày hội/u }).waitFor();
  const reminder = page.getByRole('region', { name: 'Bản sao ngoài máy này' });
  expect(await reminder.count()).toBe(0);
  now += 8 * 24 * 60 * 60 * 1000;
  await open('/');
  await reminder.waitFor();
  await expectAccessible(page);
  await reminder.getByRole('button', { name: 'Chép ra USB, ổ mạng' }).click();
  await page.getByRole('dialog', { name: 'Chép toàn bộ dữ liệu thành một gói' }).waitFor();
});

test('a packet with a passphrase: the words are asked twice, the sheet prints them, a person says it left', async () => {
  const { page } = screens;
  const dialog = page.getByRole('dialog', { name: 'Chép toàn bộ dữ liệu thành một gói' });
  await dialog.getByLabel('Đặt mật khẩu', { exact: true }).check();
  const [words, again] = [
    dialog.getByRole('textbox', { name: /^Mật khẩu, ít nhất/u }),
    dialog.getByRole('textbox', { name: 'Ghi lại lần nữa' }),
  ];
  await words.fill('ngắn');
  await dialog.getByRole('button', { name: 'Tải gói về' }).click();
  await dialog.getByText('Ghi ít nhất 10 ký tự.').waitFor();
  await words.fill(PASSPHRASE);
  await again.fill(`${PASSPHRASE}3`);
  await dialog.getByText('Hai lần ghi khác nhau.').waitFor();
  await expectAccessible(page);
  await again.fill(PASSPHRASE);
  const downloaded = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Tải gói về' }).click();
  const download = await downloaded;
  expect(download.suggestedFilename()).toMatch(/^goi-du-lieu-xa-nam-thanh-mien-.*\.goi$/u);
  await download.saveAs(packet());
  expect(readFileSync(packet()).toString('latin1', 0, 8)).toBe('VHXHGOI1');

  await page.emulateMedia({ media: 'print' });
  const sheet = page.getByText('PHIẾU KHÔI PHỤC DỮ LIỆU');
  await sheet.waitFor();
  expect(await page.locator('section[data-print]').innerText()).toContain(PASSPHRASE);
  expect(await page.locator('#root').isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  expect(await sheet.isVisible()).toBe(false);

  await dialog.getByRole('button', { name: 'Đã chép ra ngoài' }).click();
  await dialog.waitFor({ state: 'hidden' });
  const reminder = page.getByRole('region', { name: 'Bản sao ngoài máy này' });
  await reminder.waitFor({ state: 'hidden' });
  await screens.open('/nhat-ky');
  await page.getByText(/^Chép ra lúc .*, có mật khẩu$/u).waitFor();
});

test('a restore is looked into first and taken back by one key', async () => {
  const { page } = screens;
  await page.getByRole('button', { name: 'Sao lưu ngay' }).click();
  await page.getByText(/sao lưu ngay, .*, kèm tệp minh chứng/u).waitFor();
  enterValue(77);
  const entered = page.getByText('Thôn An Khê, Băng rôn', { exact: true });
  await expect.poll(() => entered.count()).toBe(1);
  await page.getByRole('button', { name: /^Xem sao-luu/u }).click();
  const dialog = page.getByRole('dialog', { name: /^Khôi phục dữ liệu từ bản/u });
  await dialog.getByText('bản này còn nguyên vẹn').waitFor();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Khôi phục' }).click();
  await expect.poll(() => entered.count()).toBe(0);
  await page.getByRole('list', { name: 'Dữ liệu giữ lại khi khôi phục' }).waitFor();
  await page.getByText('trước khi khôi phục').waitFor();
  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).last().click();
  await expect.poll(() => entered.count()).toBe(1);
});

test('the steps of a move stand at both ends with figures to compare', async () => {
  const { page } = screens;
  await page.getByRole('button', { name: 'Chuyển sang máy mới' }).click();
  const dialog = page.getByRole('dialog', { name: 'Chuyển sang máy mới' });
  await dialog.getByText('xã Nam Thanh Miện: 28 đơn vị, 345 số liệu, 19 tệp minh chứng').waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
});

test('on a new PC the packet asks for its passphrase, shows what is in it, and moves in', async () => {
  const other = await startScreens();
  const { page, open } = other;
  await open('/');
  await page.getByRole('button', { name: /^Khôi phục hoặc chuyển từ máy cũ/u }).click();
  await page.locator('input[type="file"]').setInputFiles(packet());
  await page.getByRole('button', { name: 'Xem trong gói' }).click();
  const words = page.getByRole('textbox', { name: 'Mật khẩu của gói' });
  await words.waitFor();
  await page.keyboard.type('sen hồng buổi tối 12');
  await page.keyboard.press('Enter');
  await page.getByText(/^Mật khẩu không đúng/u).waitFor();
  await expectAccessible(page);
  await words.fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await page.getByText('28 đơn vị, 345 số liệu, 19 tệp minh chứng').waitFor();
  await page.getByRole('button', { name: 'Khôi phục', exact: true }).click();
  await page.getByRole('heading', { level: 2, name: /^Ngày hội/u }).waitFor();
  await open('/nhat-ky');
  await page.getByRole('button', { name: 'Kiểm tra dữ liệu' }).click();
  await page.getByText('Dữ liệu bình thường, 19 tệp minh chứng đủ').waitFor();

  writeFileSync(packet(), readFileSync(packet()).subarray(0, 5000));
  await page.locator('input[type="file"]').setInputFiles(packet());
  await words.waitFor();
  await words.fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await page.getByText(/bị hỏng hoặc đã bị sửa/u).waitFor();
  await other.close();
});

function packet(): string {
  return path.join(screens.host.folder, 'usb.goi');
}

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
