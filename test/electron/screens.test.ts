import { mkdirSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Locator } from 'playwright-core';
import { probePage, type PageProbe } from './standIn/probePage.ts';
import { startStandInApp, type StandInApp } from './standIn/startStandInApp.ts';

/** A clerk's first minutes in the real screens of the desktop app. */
let desktop: StandInApp;
let probe: PageProbe;

beforeAll(async () => {
  desktop = await startStandInApp();
}, 60_000);
afterAll(() => desktop.quit());

const WAIT = { timeout: 10_000 };
const cell = (unit: string): Locator =>
  desktop.page.locator(`input[data-unit="${unit}"][data-indicator="bang_ron"]`);
const total = (): Locator => desktop.page.locator('tfoot [data-indicator="bang_ron"]').first();

test('the practice office is made on the first screen', async () => {
  const { page } = desktop;
  await page.getByText('Dùng thử với dữ liệu mẫu').first().click();
  await page.getByRole('button', { name: 'Tạo dữ liệu mẫu' }).click();
  await page.getByText('Thôn Quý Dương').first().waitFor();
});

test('a figure typed into the grid is saved and moves the total', async () => {
  await desktop.page.getByText('Nhập kết quả').first().click();
  await cell('QS').waitFor();
  expect(await total().innerText()).toMatch(/\b73\b/u);
  await cell('QS').click();
  await desktop.page.keyboard.type('5');
  await desktop.page.keyboard.press('Enter');
  await expect.poll(() => total().innerText(), WAIT).toMatch(/\b78\b/u);
});

test('F1 shows the guide of the screen with its picture', async () => {
  const { page } = desktop;
  await page.keyboard.press('F1');
  const guide = page.getByRole('dialog', { name: 'Hướng dẫn' });
  const picture = guide.getByRole('img', { name: 'Bảng nhập và phiếu của đơn vị' });
  await expect
    .poll(() => picture.evaluate((image) => 'naturalWidth' in image && image.naturalWidth), WAIT)
    .toBe(1366);
  await page.keyboard.press('Escape');
  await guide.waitFor({ state: 'detached' });
});

test('a change made elsewhere shows without a reload', async () => {
  probe = await probePage(desktop.page);
  await probe.demand('value.save', {
    campaign: null,
    unitCode: 'VP',
    indicator: 'bang_ron',
    stated: { state: 'value', amount: 14 },
    raw: '14',
  });
  await expect.poll(() => cell('VP').inputValue(), WAIT).toBe('14');
  await expect.poll(() => total().innerText(), WAIT).toMatch(/\b88\b/u);
});

test('a dead core is said, comes back by itself, and the next figure is saved', async () => {
  const { page } = desktop;
  // Waited for beforehand: a core that is back at once takes the word away with it.
  const told = page.getByRole('alert').first().waitFor();
  desktop.coreProcesses().at(-1)?.kill();
  await told;
  await expect.poll(() => page.getByRole('alert').count(), WAIT).toBe(0);
  await cell('QS').click();
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await expect.poll(() => total().innerText(), WAIT).toMatch(/\b90\b/u);
  const grid = await probe.demand('campaign.grid', { campaign: null });
  expect(grid).toMatchObject({ totals: { bang_ron: { amount: 90 } } });
});

test('everything goes to a stick as one packet, into the folder chosen in the dialog of the system', async () => {
  const { page, electron } = desktop;
  const stick = path.join(desktop.dataFolder, 'usb');
  mkdirSync(stick);
  await page.getByRole('link', { name: 'Nhật ký và sao lưu' }).click();
  await page.getByRole('button', { name: 'Sao lưu ngay' }).click();
  await page.getByRole('button', { name: /^Xem sao-luu/u }).waitFor();
  await page.getByRole('button', { name: 'Chép ra USB, ổ mạng' }).click();
  await page.getByRole('button', { name: 'Chọn nơi chép' }).click();
  await page.getByRole('button', { name: 'Chọn nơi chép' }).waitFor();
  expect(readdirSync(stick)).toEqual([]);
  electron.standIn.folderPath = stick;
  await page.getByRole('button', { name: 'Chọn nơi chép' }).click();
  await page.getByText(/^Đã chép goi-du-lieu-.* và đọc lại đúng\.$/u).waitFor();
  // This folder lies on the drive of the data, which is said.
  await page.getByRole('alert').filter({ hasText: 'cùng ổ đĩa với dữ liệu' }).waitFor();
  expect(readdirSync(stick)).toEqual([expect.stringMatching(/^goi-du-lieu-.*\.zip$/u)]);
  await page.getByRole('button', { name: 'Đóng' }).last().click();
});

test('a database found damaged when the core starts again leads to the ways back, and one of them is gone', async () => {
  const { page, dataFolder } = desktop;
  const database = path.join(dataFolder, 'so-lieu.db');
  rmSync(`${database}-wal`);
  truncateSync(database, 100 * 4096);
  desktop.coreProcesses().at(-1)?.kill();
  await page.getByRole('heading', { name: 'Chưa mở được dữ liệu' }).waitFor();
  await page.getByRole('button', { name: /^Xem sao-luu/u }).click();
  await page.getByText('bản này còn nguyên vẹn').waitFor();
  await page.getByRole('button', { name: 'Khôi phục', exact: true }).click();
  await page.getByRole('button', { name: 'Sao lưu ngay' }).waitFor();
  expect(readdirSync(dataFolder).some((name) => name.startsWith('so-lieu.db.hong-'))).toBe(true);
});
