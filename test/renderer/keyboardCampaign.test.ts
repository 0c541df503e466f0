import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf, startHostProcess } from '#test/support/hostProcess.ts';
import { launchBrowser } from '#test/support/launchBrowser.ts';

/**
 * One campaign from the first screen to the report, by keys alone: the page is
 * loaded, then nothing is clicked, focused or filled from outside. The host is a
 * process of its own that is killed on the way, between a pasted block and its undo.
 */

/** Villages of the office; the campaign asks for 17 figures of each. */
const VILLAGES = 30;
const SETS = [
  'Tuyên truyền trực quan',
  'Truyền thanh',
  'Môi trường mạng',
  'Hội nghị - sinh hoạt',
  'Kinh phí',
  'Nội dung chữ',
];
const FIGURES = 17;

let folder: string;
let host: ChildProcess;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'ban-phim-'));
  browser = await launchBrowser();
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page = await context.newPage();
  page.setDefaultTimeout(8000);
  await startHost('/');
});

afterAll(async () => {
  await browser.close();
  host.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

test('an office by hand, its villages from a list, a campaign set up and opened', async () => {
  await reach(field('Tên xã, phường, đặc khu'));
  await page.keyboard.type('xã Bình An');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Bình An');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Chưa có đợt báo cáo nào' }).waitFor();

  await goTo('Đơn vị');
  const chooser = page.waitForEvent('filechooser');
  await reach(button('Nhập từ tệp'), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await (
    await chooser
  ).setFiles({
    name: 'don-vi.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(listOfVillages()),
  });
  await page.getByText(`Đã nhập danh sách: thêm ${VILLAGES}`).waitFor();

  await goTo('Đợt báo cáo');
  await expectFocus(field('Tên đợt báo cáo'));
  await page.keyboard.type('Đón Tết 2026');
  await page.keyboard.press('Enter');
  await reach(button('Trích yếu báo cáo'));
  await page.keyboard.press('Enter');
  await compose('Kết quả đón Tết');
  await reach(button('Chỉ tiêu'), 'Shift+Tab');
  await page.keyboard.press('Enter');
  for (const name of SETS) {
    await expectFocus(button('Thêm bộ chỉ tiêu'));
    await page.keyboard.press('Enter');
    await page.getByRole('menu').waitFor();
    await reach(page.getByRole('menuitem', { name, exact: true }), 'ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('menu').waitFor({ state: 'detached' });
  }
  await page.getByRole('textbox', { name: 'Chỉ tiêu Đề xuất, kiến nghị' }).waitFor();
  await reach(button(/^Thêm cả nhóm Thôn/u), 'F6');
  await page.keyboard.press('Enter');
  await page.getByText(`Đơn vị báo cáo: ${VILLAGES} đơn vị`).waitFor();
  await reach(page.getByRole('button', { name: /^Tìm đơn vị/u }), 'F6');
  await reach(button('Mở đợt'));
  await page.keyboard.press('Enter');
  await button('Khóa đợt').waitFor();
});

test('the forms are given out and marked', async () => {
  await goTo('Giao việc');
  await reach(page.getByRole('row', { name: /Thôn 1/u }).first());
  await page.keyboard.press('Control+a');
  await page.keyboard.press('g');
  await page.getByText(`đã gửi ${VILLAGES}/${VILLAGES}, đã nhận 0/${VILLAGES}`).waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('d');
  await page.getByText(`đã gửi ${VILLAGES}/${VILLAGES}, đã nhận 1/${VILLAGES}`).waitFor();
});

test('figures are typed through an IME, with the keys of the states', async () => {
  await goTo('Nhập kết quả');
  await expectFocus(cell('Băng rôn', 1));
  await compose('12');
  await page.keyboard.press('Tab');
  await page.keyboard.type('k');
  await expectState(cell('Khẩu hiệu', 1), 'none');
  await page.keyboard.press('Tab');
  await page.keyboard.press('/');
  await expectState(cell('Pa nô, áp phích', 1), 'notApplicable');
  await page.keyboard.press('Tab');
  await page.keyboard.type('x');
  await page.keyboard.press('Enter');
  await page.getByText('Dấu x có nghĩa là').waitFor();
  await page.keyboard.press('1');
  await expectState(cell('Tờ rơi, tờ gấp', 1), 'none');
  await expectFocus(cell('Băng rôn', 2));
});

test('30 × 17 pasted is one step: one Ctrl+Z takes it back, also after a kill, Ctrl+Y brings it again', async () => {
  await page.keyboard.press('Control+Home');
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(excelBlock())})`);
  await page.keyboard.press('Control+v');
  await page.getByText(/^Đã dán \d+ số liệu$/u).waitFor();
  await expectTotal('Băng rôn', '465');
  await expectTotal('Kinh phí thực hiện', '465.000.000');
  await killHost();
  await startHost('/nhap-ket-qua');
  await expectFocus(cell('Băng rôn', 1));
  await page.keyboard.press('Control+z');
  await page.getByText(/^Đã hoàn tác/u).waitFor();
  await expectTotal('Băng rôn', '12');
  await expectState(cell('Khẩu hiệu', 1), 'none');
  await expectState(cell('Kinh phí thực hiện', 30), 'missing');
  await page.keyboard.press('Control+y');
  await expectTotal('Băng rôn', '465');
  await expectValue(cell('Kinh phí thực hiện', 30), '30.000.000');
});

test('a report by phone: its kind and its effect before it is saved', async () => {
  await find('thon 30', 'Enter');
  await expectFocus(cell('Băng rôn', 30));
  await page.keyboard.press('ArrowUp');
  await find('thon 30', 'Escape');
  await expectFocus(cell('Băng rôn', 29));
  await find('thon 30', 'Enter');
  await expectFocus(cell('Băng rôn', 30));
  await page.keyboard.press('F6');
  await page.keyboard.press('F4');
  await expectFocus(cell('Băng rôn', 30));
  await page.keyboard.press('F4');
  await sheet().waitFor();
  await page.keyboard.press('F7');
  await expectFocus(sheetField('Ngày nhận'));
  await reach(sheet().getByLabel('Kênh nhận'));
  for (const _channel of ['paper', 'zalo', 'email', 'phone'])
    await page.keyboard.press('ArrowDown');
  await reach(sheetField('Người gọi, người báo'));
  await compose('Bà Lê Thị Hoa');
  await reach(sheet().getByRole('radio', { name: 'Thay thế' }));
  await page.keyboard.press('ArrowDown');
  expect(await sheet().getByRole('radio', { name: 'Bổ sung' }).isChecked()).toBe(true);
  await reach(sheetField('Băng rôn'));
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await expect.poll(effectOn('Băng rôn')).toBe('Đơn vị30 thành 35 Tổng số465 thành 470 chiếc');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Đã lưu báo cáo, Thôn 30').waitFor();
  await expectTotal('Băng rôn', '470');
  await expectFocus(cell('Băng rôn', 30));
});

test('a supplement is asked for and answered by a second report', async () => {
  await page.keyboard.press('F9');
  await expectFocus(sheetField('Nội dung đề nghị bổ sung'));
  await compose('Thiếu số khẩu hiệu');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Đã ghi đề nghị bổ sung và chép tin, Thôn 30').first().waitFor();
  await expectTotal('Băng rôn', '435');
  await expectFocus(cell('Băng rôn', 30));
  await page.keyboard.press('F7');
  await reach(sheet().getByLabel('Kênh nhận'));
  await page.keyboard.press('ArrowDown');
  await reach(sheet().getByRole('radio', { name: 'Thay thế' }));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await reach(sheetField('Băng rôn'));
  await page.keyboard.press('Enter');
  await page.keyboard.type('2.000');
  await page.keyboard.press('Enter');
  await expect.poll(effectOn('Khẩu hiệu')).toContain('thành 31.435 chiếc');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Đã lưu báo cáo, Thôn 30').waitFor();
  await expectTotal('Băng rôn', '470');
});

test('an answer in words keeps its first letter; the grid takes the hands back', async () => {
  await page.keyboard.press('Alt+n');
  await expectFocus(sheetField('Kết quả nổi bật'));
  await compose('Được khen');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expectFocus(cell('Băng rôn', 30));
  await page.keyboard.press('Alt+n');
  await expectValue(sheetField('Kết quả nổi bật'), 'Được khen');
});

test('an activity is keyed, and the report shows the totals', async () => {
  await goTo('Hoạt động');
  await reach(page.getByRole('combobox', { name: /Đơn vị, dòng 1/u }));
  await page.keyboard.type('thon 7');
  await page.keyboard.press('Tab');
  await compose('Giao lưu văn nghệ');
  await page.keyboard.press('Tab');
  await page.keyboard.type('28/9/2025');
  await page.keyboard.press('Tab');
  await compose('Nhà văn hóa');
  await page.keyboard.press('Enter');
  await page.getByText('1 hoạt động').waitFor();
  await goTo('Báo cáo tổng hợp');
  const words = (await page.locator('[data-page]').allTextContents()).join(' ');
  expect(words).toContain('thực hiện 470 băng rôn, 31.435 khẩu hiệu');
  expect(words).toContain('Tổng kinh phí thực hiện là 465.000.000 đồng (30/30 đơn vị có số liệu)');
  expect(words).toContain('Được khen');
  expect(words).toContain('Giao lưu văn nghệ');
});

/** Opens a screen by name from the palette. */
async function goTo(name: string): Promise<void> {
  await find(name, 'Enter');
  const main = page.getByRole('main', { name });
  await expect
    .poll(() => main.evaluate((node) => node.contains(node.ownerDocument.activeElement)))
    .toBe(true);
}

/** Looks for something in the palette, then takes the first thing found or turns back. */
async function find(words: string, key: 'Enter' | 'Escape'): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type(words);
  await page
    .getByRole('dialog')
    .getByRole('option')
    .or(page.getByRole('dialog').getByRole('button'))
    .first()
    .waitFor();
  await page.keyboard.press(key);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Types the way an IME does: letters compose before they are there. */
async function compose(text: string): Promise<void> {
  const client = await page.context().newCDPSession(page);
  for (const length of [1, text.length]) {
    const composed = text.slice(0, length);
    await client.send('Input.imeSetComposition', {
      text: composed,
      selectionStart: length,
      selectionEnd: length,
    });
  }
  await client.send('Input.insertText', { text });
  await client.detach();
}

/** Presses a key until the focus arrives; a path longer than a clerk would walk is none. */
async function reach(target: Locator, key = 'Tab', within = 12): Promise<void> {
  await target.waitFor();
  for (let count = 0; count <= within; count += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${String(target)} is not within ${within} × ${key}; ${await where()}`);
}

async function where(): Promise<string> {
  return page.evaluate('document.activeElement?.outerHTML.slice(0, 300) ?? ""');
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((node) => node === node.ownerDocument.activeElement);
}

async function expectFocus(target: Locator): Promise<void> {
  await expect.poll(() => hasFocus(target)).toBe(true);
}

function button(name: string | RegExp): Locator {
  return page.getByRole('button', { name, exact: true });
}

function field(name: string): Locator {
  return page.getByRole('textbox', { name, exact: true });
}

/** What the preview says of one indicator before it is saved. */
function effectOn(indicator: string): () => Promise<string> {
  const line = sheet()
    .getByRole('region', { name: 'Thay đổi khi lưu' })
    .getByRole('listitem')
    .filter({ hasText: indicator });
  return async () =>
    (await line.count()) === 1
      ? (await line.innerText()).replaceAll(/\s+/gu, ' ').replace(`${indicator} `, '').trim()
      : '';
}

/** What a village answers, as Excel copies it: thousands with dots, the money of the last column. */
function excelBlock(): string {
  return Array.from({ length: VILLAGES }, (_, row) =>
    [
      ...Array.from({ length: FIGURES - 1 }, (_each, column) => `${row + 1 + column * 1000}`),
      `${row + 1}.000.000`,
    ].join('\t'),
  ).join('\r\n');
}

async function expectTotal(indicator: string, shown: string): Promise<void> {
  const total = page.getByRole('button', { name: `Tổng số ${indicator}: ` });
  await expect.poll(() => total.locator('span').last().textContent()).toBe(shown);
}

function sheet(): Locator {
  return page.getByRole('complementary', { name: 'Phiếu của đơn vị' });
}

function sheetField(name: string): Locator {
  return sheet().getByRole('textbox', { name, exact: true });
}

function cell(indicator: string, village: number): Locator {
  return field(`${indicator}, Thôn ${village}`);
}

async function expectState(target: Locator, state: string): Promise<void> {
  await expect.poll(() => target.getAttribute('data-state')).toBe(state);
}

async function expectValue(target: Locator, value: string): Promise<void> {
  await expect.poll(() => target.inputValue()).toBe(value);
}

function listOfVillages(): string {
  const rows = Array.from({ length: VILLAGES }, (_, at) => `T${at + 1},Thôn ${at + 1},thon`);
  return ['mã,tên đơn vị,loại', ...rows, ''].join('\n');
}

/** A new host on the same folder, and the screens it serves. */
async function startHost(route: string): Promise<void> {
  host = startHostProcess(folder);
  const { origin, hash } = new URL(await addressOf(host));
  await page.goto('about:blank');
  await page.goto(`${origin}${route}${hash}`);
  await page.getByRole('main').waitFor();
}

async function killHost(): Promise<void> {
  host.kill('SIGKILL');
  await once(host, 'exit');
}
