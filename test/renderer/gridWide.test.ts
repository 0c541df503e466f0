import type { Locator, Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { closeCampaign } from '#app/services/setup/moveCampaign.ts';
import { readSetup } from '#app/services/setup/readSetup.ts';
import { saveRoster } from '#app/services/setup/saveRoster.ts';
import { sampleOffice, valueOf } from '#test/support/serviceContext.ts';
import { startScreens, type Screens } from '#test/support/startScreens.ts';
import { addWideCampaign, WIDE } from '#test/support/wideOffice.ts';

const SHAPE = { units: 500, indicators: 40, filled: 60 };

/** More than a screen and what is drawn beyond it, far less than all 20,000. */
const MOST_DRAWN = 2500;

test(
  '500 units × 40 indicators: few cells are drawn, every cell is reached, typed and pasted by key',
  {
    timeout: 90_000,
  },
  async () => {
    const screens = await wideScreens();
    const { page } = screens;
    const table = page.getByRole('table');
    expect(await table.getAttribute('aria-rowcount')).toBe(String(2 + 1 + SHAPE.units + 1));
    expect(await table.getAttribute('aria-colcount')).toBe(String(SHAPE.indicators + 1));
    expect(await table.locator('input').count()).toBeLessThan(MOST_DRAWN);

    expect(await cell(page, 1, 1).getAttribute('aria-label')).toBe('Chỉ tiêu 1, Thôn số 1');
    await cell(page, 1, 1).focus();
    await page.keyboard.press('Control+End');
    await expectFocus(cell(page, 40, 500));
    await expectInView(cell(page, 40, 500));
    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    await expectValue(cell(page, 40, 500), '7');
    await page.keyboard.press('Control+ArrowUp');
    await expectFocus(cell(page, 40, 60));
    await page.keyboard.press('Control+Home');
    await expectFocus(cell(page, 1, 1));
    await page.keyboard.press('Control+ArrowDown');
    await expectFocus(cell(page, 1, 60));
    expect(await table.locator('input').count()).toBeLessThan(MOST_DRAWN);

    await keepsTypingWhileScrolled(page);
    await pastesABlockAsOneStep(page);
    await keepsTheFirstLetterOfAnIme(page);

    await page.keyboard.press('Control+a');
    await page.getByText('20000 ô').waitFor();
    await page.keyboard.press('Escape');
    expect(screens.faults).toEqual([]);
  },
);

async function keepsTypingWhileScrolled(page: Page): Promise<void> {
  await cell(page, 1, 60).focus();
  await page.keyboard.press('PageDown');
  const typed = cell(page, 1, 70);
  await expectFocus(typed);
  await page.keyboard.type('12');
  await page.mouse.move(600, 400);
  await page.mouse.wheel(0, 9000);
  await cell(page, 1, 400).waitFor();
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await expectFocus(cell(page, 1, 71));
  await expectInView(cell(page, 1, 71));
  await expectValue(typed, '123');
}

async function pastesABlockAsOneStep(page: Page): Promise<void> {
  const corner = cell(page, 1, 101);
  await page.keyboard.press('Control+Home');
  for (let count = 0; count < 10; count += 1) await page.keyboard.press('PageDown');
  await expectFocus(corner);
  const rows = Array.from({ length: 30 }, (_, row) =>
    Array.from({ length: 17 }, (_each, column) => row + column + 1).join('\t'),
  );
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(rows.join('\r\n'))})`);
  await page.keyboard.press('Control+v');
  await page.getByText('Đã dán 510 số liệu').waitFor();
  await page.getByText('510 ô').waitFor();
  await expectValue(corner, '1');
  await page.keyboard.press('Control+z');
  await page.getByText('Đã hoàn tác').first().waitFor();
  await expectValue(corner, '');
  await page.keyboard.press('Escape');
}

async function keepsTheFirstLetterOfAnIme(page: Page): Promise<void> {
  await page.keyboard.press('Control+End');
  await page.keyboard.press('ArrowLeft');
  const target = cell(page, 39, 500);
  await expectFocus(target);
  const client = await page.context().newCDPSession(page);
  await client.send('Input.imeSetComposition', { text: 'k', selectionStart: 1, selectionEnd: 1 });
  expect(await target.inputValue()).toBe('k');
  await client.send('Input.insertText', { text: 'không' });
  await page.keyboard.press('Enter');
  await expect.poll(() => target.getAttribute('data-state')).toBe('none');
}

test('a note by Shift+F2 is marked and read; groups fold by key; a unit taken off the list while it is typed into is said', async () => {
  const screens = await wideScreens();
  const { page } = screens;
  const noted = cell(page, 2, 3);
  await noted.focus();
  await page.keyboard.press('Shift+F2');
  const editor = page.getByRole('textbox', { name: 'Ghi chú, Chỉ tiêu 2, Thôn số 3' });
  await editor.waitFor();
  await page.keyboard.type('Trưởng thôn báo miệng');
  await page.keyboard.press('Enter');
  await editor.waitFor({ state: 'detached' });
  await expectFocus(noted);
  await page.getByText('Ghi chú: Trưởng thôn báo miệng').waitFor({ state: 'attached' });
  expect(await noted.getAttribute('title')).toContain('Trưởng thôn báo miệng');
  await page.keyboard.press('Control+z');
  await expect.poll(() => noted.getAttribute('title')).toBeNull();

  await page.keyboard.press('Alt+ArrowLeft');
  const group = page.getByRole('button', { name: 'Nhóm Thôn', exact: true });
  await expect.poll(() => group.getAttribute('aria-expanded')).toBe('false');
  expect(await noted.count()).toBe(0);
  await page.keyboard.press('ArrowDown');
  await expectFocus(page.getByRole('button', { name: /^Tổng số Chỉ tiêu 2:/u }));
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expectFocus(cell(page, 2, 1));

  await page.keyboard.press('Control+Home');
  for (let count = 0; count < 8; count += 1) await page.keyboard.press('PageDown');
  await expectFocus(cell(page, 1, 81));
  await page.keyboard.type('45');
  takeOff(screens, 'W081');
  await page
    .getByText('Đơn vị mã W081 vừa được bỏ khỏi danh sách của đợt. Chưa lưu Chỉ tiêu 1: “45”.')
    .waitFor();
  await expectValue(cell(page, 1, 80), '');
  await expectValue(cell(page, 1, 82), '');
  await page
    .getByRole('alert')
    .filter({ hasText: 'W081' })
    .getByRole('button', { name: 'Đóng thông báo' })
    .click();
  await page.getByText('Đơn vị mã W081').waitFor({ state: 'detached' });
});

async function wideScreens(): Promise<Screens> {
  const office = sampleOffice();
  valueOf(closeCampaign(office, null));
  addWideCampaign(office, SHAPE);
  office.connection.close();
  const screens = await startScreens({ dataFolder: office.folder.root });
  onTestFinished(() => screens.close());
  await screens.open('/nhap-ket-qua');
  await screens.page.getByRole('table').waitFor();
  return screens;
}

function takeOff({ host }: Screens, code: string): void {
  const context = valueOf(host.session.current());
  const { version, roster } = valueOf(readSetup(context, WIDE));
  const kept = roster
    .filter(({ unit }) => unit !== code)
    .map(({ unit, deadline }) => ({ unit, deadline }));
  valueOf(saveRoster(context, { campaign: WIDE, version }, kept));
}

/** By its address: names of a thousand inputs take long to work out. */
function cell(page: Page, indicator: number, unit: number): Locator {
  return page.locator(
    `input[data-unit="W${String(unit).padStart(3, '0')}"][data-indicator="c${indicator}"]`,
  );
}

async function expectFocus(target: Locator): Promise<void> {
  await expect
    .poll(() => target.evaluate((node) => node === node.ownerDocument.activeElement))
    .toBe(true);
}

async function expectInView(target: Locator): Promise<void> {
  const box = await target.boundingBox();
  const view = target.page().viewportSize();
  expect(box !== null && view !== null && box.y > 80 && box.y + box.height < view.height).toBe(
    true,
  );
}

async function expectValue(target: Locator, value: string): Promise<void> {
  await expect.poll(() => target.inputValue()).toBe(value);
}
