import type { Locator, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  expectAccessible,
  expectNoWindowScroll,
  startScreens,
  type Screens,
} from '#test/support/startScreens.ts';

let screens: Screens;

const REFUSED = [
  ['-3', 'Số không được nhỏ hơn 0.'],
  ['9999999999999', 'Số quá lớn. Kiểm tra lại số đã gõ.'],
  ['1e308', 'Ô này ghi bằng số. Gõ k nếu không phát sinh.'],
  ['nhiều', 'Ô này ghi bằng số. Gõ k nếu không phát sinh.'],
  ['2,5', 'Chỉ tiêu này tính theo số nguyên, không có phần thập phân.'],
  ['40%', 'Ghi tỷ lệ phần trăm. Ô này cần số lượng.'],
] as const;

beforeAll(async () => {
  screens = await startScreens({ sample: true });
});

afterAll(() => screens.close());

beforeEach(async () => {
  await screens.open('/nhap-ket-qua');
  await screens.page.getByRole('table').waitFor();
});

test('a row is typed with the keyboard alone: Enter, Tab, and back to the first column', async () => {
  const { page, open } = screens;
  await open('/nhap-ket-qua?don-vi=T15');
  await expectFocus(cell('Băng rôn', 'Thôn Thủy Lâm'));
  const asked: string[] = [];
  const keep = (request: Request) => void asked.push(new URL(request.url()).pathname);
  page.on('request', keep);
  await page.keyboard.type('4');
  await page.keyboard.press('Tab');
  await page.keyboard.type('1.250');
  await page.keyboard.press('Tab');
  await page.keyboard.type('0');
  await page.keyboard.press('Enter');
  await expectFocus(cell('Băng rôn', 'Thôn 16'));
  await expectValue(cell('Băng rôn', 'Thôn Thủy Lâm'), '4');
  await expectValue(cell('Khẩu hiệu', 'Thôn Thủy Lâm'), '1.250');
  await expectValue(cell('Pa nô, áp phích', 'Thôn Thủy Lâm'), '0');
  await page.getByText('Đã lưu').waitFor();
  // What the saves answered is the grid; only what stands around it is asked for again.
  await expect.poll(() => asked.includes('/rpc/changeSet/history')).toBe(true);
  page.off('request', keep);
  expect(asked).not.toContain('/rpc/campaign/grid');
  await expectFocusKeys(
    ['Shift+Enter', 'Băng rôn', 'Thôn Thủy Lâm'],
    ['ArrowRight', 'Khẩu hiệu', 'Thôn Thủy Lâm'],
    ['Shift+Tab', 'Băng rôn', 'Thôn Thủy Lâm'],
    ['End', 'Kinh phí thực hiện', 'Thôn Thủy Lâm'],
    ['Home', 'Băng rôn', 'Thôn Thủy Lâm'],
    ['Control+ArrowUp', 'Băng rôn', 'Thôn Phú Mỹ'],
    ['Control+ArrowUp', 'Băng rôn', 'Thôn Lam Sơn'],
    ['Control+Home', 'Băng rôn', 'Văn phòng HĐND và UBND'],
  );
});

test('Tab passes cells that are not on the unit’s form', async () => {
  const { page } = screens;
  await cell('Tờ rơi, tờ gấp', 'Phòng Kinh tế').focus();
  await page.keyboard.press('Tab');
  await expectFocus(cell('Tin, bài trên cổng/trang thông tin điện tử', 'Phòng Kinh tế'));
  const offForm = cell('Lượt phát thanh', 'Phòng Kinh tế');
  expect(await offForm.getAttribute('readonly')).not.toBeNull();
});

test('a composing IME keeps its first letter, and nothing saves or moves while it composes', async () => {
  const { page } = screens;
  const target = cell('Băng rôn', 'Thôn Đan Loan');
  const before = await target.inputValue();
  await target.focus();
  const client = await page.context().newCDPSession(page);
  await client.send('Input.imeSetComposition', { text: 'k', selectionStart: 1, selectionEnd: 1 });
  expect(await target.inputValue()).toBe('k');
  await target.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true });
  await page.waitForTimeout(800);
  await expectFocus(target);
  expect(await target.inputValue()).toBe('k');
  await client.send('Input.imeSetComposition', {
    text: 'không',
    selectionStart: 5,
    selectionEnd: 5,
  });
  await client.send('Input.insertText', { text: 'không' });
  expect(await target.inputValue()).toBe('không');
  await page.keyboard.press('Enter');
  await expectState(target, 'none');
  await page.keyboard.press('Control+z');
  await expectValue(target, before);
});

test('states by key: k, slash, Shift+Delete; x and a dash ask', async () => {
  const { page } = screens;
  const target = cell('Khẩu hiệu', 'Thôn Kim Trang Tây');
  await target.focus();
  await page.keyboard.press('k');
  await expectState(target, 'none');
  await page.keyboard.press('Shift+Delete');
  await expectState(target, 'missing');
  await page.keyboard.press('/');
  await expectState(target, 'notApplicable');
  for (const asked of ['x', '-']) {
    await page.keyboard.type(asked);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Không phát sinh' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expectState(target, 'notApplicable');
  }
  await page.keyboard.press('Control+z');
  await expectState(target, 'missing');
  await page.keyboard.press('Control+z');
  await expectState(target, 'none');
  await page.keyboard.press('Control+y');
  await expectState(target, 'missing');
});

test('an emptied cell asks what it is and keeps its number until then', async () => {
  const { page } = screens;
  const target = cell('Khẩu hiệu', 'Thôn Phú Mỹ');
  const before = await target.inputValue();
  await target.focus();
  await page.keyboard.press('Delete');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: `Giữ ${before}` }).waitFor();
  await page.keyboard.press('3');
  await expectValue(target, before);
});

test('what is no number for the cell is refused there with its reason and stays as typed', async () => {
  const { page } = screens;
  const target = cell('Băng rôn', 'Phòng Kinh tế');
  const before = await target.inputValue();
  await target.focus();
  for (const [typed, sentence] of REFUSED) {
    await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText(sentence).waitFor();
    await expectFocus(target);
    expect(await target.inputValue()).toBe(typed);
    await page.keyboard.press('Escape');
    await expectValue(target, before);
  }
});

test('a range of numbers is asked at the cell; the figure of an answer saves it and goes on', async () => {
  const { page } = screens;
  const target = cell('Băng rôn', 'Thôn Kim Trang Đông');
  await target.focus();
  await page.keyboard.type('5-7');
  await page.keyboard.press('Enter');
  await page.getByText('Ghi dạng khoảng từ – đến. Số đúng là').waitFor();
  await page.keyboard.press('Enter');
  expect(await target.inputValue()).toBe('5-7');
  await page.keyboard.press('2');
  await expectValue(target, '7');
  await expectFocus(cell('Băng rôn', 'Thôn Kim Trang Tây'));
});

test('a reload in the middle of typing brings the text back, marked, until it is saved', async () => {
  const { page } = screens;
  const target = cell('Pa nô, áp phích', 'Công an xã');
  await target.focus();
  await page.keyboard.type('12');
  await page.reload();
  await page.getByText('Nội dung đang gõ dở, chưa lưu.').waitFor();
  await expectFocus(target);
  expect(await target.inputValue()).toBe('12');
  await page.keyboard.press('Enter');
  await expectValue(target, '12');
  await page.getByText('Đã lưu').waitFor();
  await page.reload();
  await expectValue(target, '12');
  expect(await page.getByText('chưa lưu').count()).toBe(0);
});

test('with the core away the text stays at the cell, and is saved when it returns', async () => {
  const { page } = screens;
  const target = cell('Pa nô, áp phích', 'Trạm Y tế');
  await page.route('**/rpc/value/saveBlock', (route) => route.abort());
  await target.focus();
  await page.keyboard.type('8');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '1 ô chưa lưu' }).waitFor();
  expect(await target.inputValue()).toBe('8');
  await page.unroute('**/rpc/value/saveBlock');
  await page.getByText('Đã lưu').waitFor();
  expect(await page.getByRole('button', { name: '1 ô chưa lưu' }).count()).toBe(0);
  await expectValue(target, '8');
});

test('two windows see each other’s change; typing over it asks which stands', async () => {
  const { page } = screens;
  const second = await page.context().newPage();
  second.setDefaultTimeout(8000);
  await second.goto(page.url());
  // A cable pulled out is no reason to wait: the core is on this computer.
  for (const window of [page, second]) await window.evaluate(`dispatchEvent(new Event('offline'))`);
  const name = { indicator: 'Tờ rơi, tờ gấp', unit: 'Thôn An Khê' };
  const here = cell(name.indicator, name.unit);
  const there = second.getByRole('textbox', {
    name: `${name.indicator}, ${name.unit}`,
    exact: true,
  });
  await there.focus();
  await second.keyboard.type('33');
  await here.focus();
  await page.keyboard.type('44');
  const saved = page.waitForResponse('**/rpc/value/saveBlock');
  await page.keyboard.press('Enter');
  await saved;
  await expectValue(here, '44');
  const total = /^Tổng số Tờ rơi, tờ gấp:/u;
  const totalIn = (window: Page) => window.getByRole('button', { name: total }).textContent();
  await expect.poll(async () => (await totalIn(second)) === (await totalIn(page))).toBe(true);
  await second.keyboard.press('Enter');
  await second.getByText('Ô này vừa được sửa ở nơi khác, đang là 44. Giữ số nào?').waitFor();
  await second.keyboard.press('1');
  await expectValue(there, '33');
  await expectValue(here, '33');
  await second.close();
});

test('Shift and arrows choose a range: count always, sum only where the units of measure agree', async () => {
  const { page } = screens;
  await cell('Băng rôn', 'Thôn An Khê').focus();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  const status = page.getByRole('status').filter({ hasText: 'Đang chọn' });
  expect(await status.textContent()).toMatch(/^Đang chọn 4 ôTổng \d+ chiếc$/u);
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  expect(await status.textContent()).toBe('Đang chọn 8 ô');
});

test('a total opens its units and sources by Enter and gives the focus back', async () => {
  const { page } = screens;
  await page.getByRole('button', { name: /^Trường học/u }).click();
  await cell('Băng rôn', 'Trường Trung học cơ sở xã').focus();
  await page.keyboard.press('ArrowDown');
  const total = page.getByRole('button', { name: /^Tổng số Băng rôn:/u });
  await expectFocus(total);
  await page.keyboard.press('Enter');
  const card = page.getByRole('dialog', { name: 'Nguồn của số: Băng rôn' });
  await card.getByText('Văn phòng HĐND và UBND').waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expectFocus(total);
});

test('answers in words are typed on the unit’s sheet', async () => {
  const { page, open } = screens;
  await open('/nhap-ket-qua?don-vi=T01');
  const answer = page.getByRole('textbox', { name: 'Khó khăn, vướng mắc' });
  await answer.click();
  await page.keyboard.type('Loa cụm 2 hỏng từ ngày 25/9.');
  await cell('Băng rôn', 'Thôn An Khê').click();
  await page.getByText('Đã lưu').waitFor();
  await page.reload();
  expect(await answer.inputValue()).toBe('Loa cụm 2 hỏng từ ngày 25/9.');
});

test('filters and kinds leave the units they name; F4 hides the sheet', async () => {
  const { page } = screens;
  const rows = page.getByRole('rowheader').filter({ hasNotText: 'Tổng số' });
  await page.getByRole('button', { name: /^Trường học/u }).click();
  expect(await rows.count()).toBe(4);
  await page.getByRole('button', { name: /^Tất cả/u }).click();
  await page.getByRole('button', { name: /^Còn thiếu/u }).click();
  await page.getByRole('rowheader', { name: /Thôn Quý Dương/u }).waitFor();
  expect(await page.getByRole('rowheader', { name: /Thôn An Khê/u }).count()).toBe(0);
  await page.getByRole('button', { name: /^Trường học/u }).click();
  await page.getByRole('button', { name: /^Có cảnh báo/u }).click();
  const nobody = page.getByText('Không có đơn vị nào ở mục này.');
  await nobody.waitFor();
  const place = await nobody.boundingBox();
  await page.getByRole('table').evaluate((table) => table.parentElement?.scrollBy(500, 0));
  expect(await nobody.boundingBox()).toEqual(place);
  await page.getByRole('button', { name: /^Còn thiếu/u }).click();
  const sheet = page.getByRole('complementary', { name: 'Phiếu của đơn vị' });
  await page.keyboard.press('F4');
  expect(await sheet.count()).toBe(0);
  await page.keyboard.press('F4');
  await sheet.waitFor();
});

test('accessible, and the window itself never scrolls', async () => {
  const { page } = screens;
  await expectNoWindowScroll(page);
  await page.getByRole('button', { name: /^Trường học/u }).click();
  await cell('Băng rôn', 'Trường Mầm non xã').focus();
  await page.keyboard.type('5-7');
  await page.keyboard.press('Enter');
  await page.getByText('Ghi dạng khoảng từ – đến. Số đúng là').waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
});

function cell(indicator: string, unit: string): Locator {
  return screens.page.getByRole('textbox', { name: `${indicator}, ${unit}`, exact: true });
}

async function expectFocus(target: Locator): Promise<void> {
  await expect
    .poll(() => target.evaluate((node) => node === node.ownerDocument.activeElement))
    .toBe(true);
}

async function expectValue(target: Locator, value: string): Promise<void> {
  await expect.poll(() => target.inputValue()).toBe(value);
}

async function expectState(target: Locator, state: string): Promise<void> {
  await expect.poll(() => target.getAttribute('data-state')).toBe(state);
}

async function expectFocusKeys(
  ...steps: readonly (readonly [key: string, indicator: string, unit: string])[]
): Promise<void> {
  for (const [key, indicator, unit] of steps) {
    await screens.page.keyboard.press(key);
    await expectFocus(cell(indicator, unit));
  }
}
