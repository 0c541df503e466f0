import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readForm } from '#app/reader/readForm.ts';
import { soWorkbook } from '#test/support/receivedFormFiles.ts';
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

const NAME = 'Biểu tổng hợp 2025.xlsx';

function cell(at: string) {
  return screens.page.getByRole('gridcell', { name: new RegExp(`^Ô ${at}(?:,|$)`, 'u') });
}

function isFocused(at: string) {
  return cell(at).evaluate((node) => node === node.ownerDocument.activeElement);
}

/** Looks for a target by the letters typed and takes the first. */
async function choose(words: string): Promise<void> {
  const { page } = screens;
  await page.keyboard.press('F2');
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
}

test('a form is dropped on the screen, mapped by keys, filled, and its figures open their sources', async () => {
  const { page, host } = screens;
  await screens.open('/bao-cao');
  await page.getByRole('link', { name: 'Biểu mẫu của Sở' }).click();
  await page.getByText('Chưa có biểu mẫu nào').waitFor();
  // Away from the tools, whose tooltips would stand open.
  await page.mouse.move(700, 600);
  await expectAccessible(page);
  const buffer = Buffer.from(await soWorkbook());
  const mimeType = 'application/octet-stream';
  await page.locator('input[type=file]').setInputFiles({ name: NAME, mimeType, buffer });
  await page.getByText(`Đã nhận ${NAME}`).waitFor();
  await cell('D5').focus();
  await page.getByText('Nhãn bên cạnh gợi ý').waitFor();
  await page.getByText('đã gắn 0 ô').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('đã gắn 1 ô').waitFor();
  await expect.poll(() => isFocused('D6')).toBe(true);
  expect(await cell('D5').textContent()).toBe('73');
  await cell('A2').focus();
  await choose('ten xa');
  await expect.poll(() => cell('A2').textContent()).toBe('Đơn vị báo cáo: xã Nam Thanh Miện');
  await cell('D9').focus();
  await page.getByText('Ô có công thức hoặc hình, chương trình không ghi vào.').waitFor();
  await page.keyboard.press('Control+PageDown');
  await expect.poll(() => isFocused('A1')).toBe(true);
  await cell('B2').focus();
  await choose('ten don vi');
  await cell('C2').focus();
  await page.keyboard.press('Enter');
  await page.getByText('đã gắn 4 ô').waitFor();
  expect(await cell('B3').textContent()).toBe('Phòng Kinh tế');
  await cell('C3').focus();
  await page.keyboard.press('n');
  const sources = page.getByRole('dialog', { name: 'Nguồn của số: 2' });
  await sources.getByText('Ai sửa số này').waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect.poll(() => isFocused('C3')).toBe(true);
  await page.keyboard.press('Control+Enter');
  await page.getByText(/^Đã lưu bieu-tong-hop-2025-da-dien\.xlsx/u).waitFor();
  const { exportFolder } = host.session.read();
  const file = path.join(exportFolder, 'bieu-tong-hop-2025-da-dien.xlsx');
  const filled = await readForm(file);
  const table = filled.ok ? filled.value.tables[1] : undefined;
  expect(table?.cells.find(({ row, column }) => row === 3 && column === 3)?.text).toBe('2');
});

test('a step on a form is taken back by Ctrl+Z, a wrong file says why where it was dropped', async () => {
  const { page } = screens;
  await cell('C2').focus();
  await page.keyboard.press('Delete');
  await page.getByText('đã gắn 3 ô').waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText('đã gắn 4 ô').waitFor();
  const file = { name: 'x.xlsx', mimeType: 'text/plain', buffer: Buffer.from('a;b\n') };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('alert').getByText('không phải biểu mẫu Excel hoặc Word').waitFor();
  await page.setViewportSize({ width: 1920, height: 1080 });
  await expectNoWindowScroll(page);
  await page.setViewportSize({ width: 1366, height: 768 });
  await expectNoWindowScroll(page);
  await expectAccessible(page);
});

test('totals are copied one by one in digits as chosen, and as a row', async () => {
  const { page } = screens;
  const clipboard = () => page.evaluate('navigator.clipboard.readText()');
  await page.getByText('Chép số liệu', { exact: true }).click();
  const row = page.getByRole('row', { name: /^Tờ rơi, tờ gấp/u });
  await row.focus();
  await page.keyboard.press('c');
  await expect.poll(clipboard).toBe('2890');
  await page.getByText('1.234.567').click();
  await row.focus();
  await page.keyboard.press('c');
  await expect.poll(clipboard).toBe('2.890');
  await page.keyboard.press('r');
  await expect.poll(clipboard).toMatch(/^73\t110\t25\t2\.890\t/u);
  await row.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByText('Tờ rơi, tờ gấp: 2.890 tờ').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByText('Ai sửa số này').waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').getByText('Tờ rơi, tờ gấp: 2.890 tờ').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Biểu gửi Sở (Excel)' }).click();
  await page.getByText(/^Đã lưu bieu-gui-so\.xlsx/u).waitFor();
});

test('a number of the report leads to its unit’s file or person, a count to the units it counts', async () => {
  const { page } = screens;
  await screens.open('/bao-cao');
  const pages = page.getByRole('region', { name: 'Trang báo cáo' });
  const number = pages.getByRole('button', { name: '110', exact: true }).first();
  await number.focus();
  await page.keyboard.press('Enter');
  const card = page.getByRole('dialog', { name: 'Nguồn của số: 110' });
  await card.getByRole('button', { name: /^Văn phòng HĐND và UBND/u }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await card.getByText('Nguyễn Thu Hà, 14:32, 07/10/2025').waitFor();
  await card.getByRole('list', { name: 'Các lần sửa: Phòng Kinh tế, Khẩu hiệu' }).waitFor();
  await page.keyboard.press('Escape');
  await expect
    .poll(() =>
      card
        .getByRole('button', { name: /^Phòng Kinh tế/u })
        .evaluate((node) => node === node.ownerDocument.activeElement),
    )
    .toBe(true);
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'hidden' });
  await pages.getByRole('button', { name: '28', exact: true }).first().press('Enter');
  await page.getByRole('button', { name: 'Chưa báo cáo 3' }).press('Enter');
  await page.getByRole('link', { name: 'Thôn Thủy Lâm' }).waitFor();
  await expectAccessible(page);
});

test('numbers of the annex and of the leader’s copy open their sources, walked by arrows', async () => {
  const { page } = screens;
  await screens.open('/bao-cao');
  const annex = page.locator('#root [data-page^="annex-0"]').first();
  const figures = annex.locator('[data-figure]');
  await figures.first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const card = page.getByRole('dialog');
  await card.getByText('Khẩu hiệu: 110 chiếc').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await card.getByText('3 đơn vị có số liệu').waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  // The unit that was asked about is where the keyboard starts.
  await expect
    .poll(() => page.evaluate('document.activeElement.textContent'))
    .toMatch(/^Phòng Kinh tế/u);
  await page.keyboard.press('Escape');
  expect(await annex.locator('[data-figure][tabindex="0"]').count()).toBe(1);
  await page.getByText('Bản trình lãnh đạo', { exact: true }).click();
  const inside = page.locator('#root [data-page]').first();
  await inside.locator('[data-figure]').filter({ hasText: /^28$/u }).first().press('Enter');
  await card.getByRole('button', { name: 'Chưa báo cáo 3' }).press('Enter');
  await card.getByRole('link', { name: 'Thôn Thủy Lâm' }).waitFor();
});
