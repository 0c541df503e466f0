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
  desktop.coreProcesses().at(-1)?.kill();
  await page.getByRole('alert').first().waitFor();
  await expect.poll(() => page.getByRole('alert').count(), WAIT).toBe(0);
  await cell('QS').click();
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await expect.poll(() => total().innerText(), WAIT).toMatch(/\b90\b/u);
  const grid = await probe.demand('campaign.grid', { campaign: null });
  expect(grid).toMatchObject({ totals: { bang_ron: { amount: 90 } } });
});
