import { setTimeout } from 'node:timers/promises';
import type { Locator, Route } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { saveBlock } from '#app/services/saveValue.ts';
import { valueOf } from '#test/support/serviceContext.ts';
import { dumpTracked } from '#test/support/builders.ts';
import { expectAccessible, startScreens, type Screens } from '#test/support/startScreens.ts';

let screens: Screens;

/** Rows on screen from Thôn An Khê on: all seventeen villages. */
const VILLAGES = 17;

beforeAll(async () => {
  screens = await startScreens({ sample: true });
});

afterAll(() => screens.close());

beforeEach(async () => {
  await screens.open('/nhap-ket-qua');
  await screens.page.getByRole('table').waitFor();
});

test('a block of every village is pasted as one step and taken back by one undo', async () => {
  const { page } = screens;
  const before = stored();
  const steps = changeSets();
  const rows = Array.from({ length: VILLAGES }, (_, at) => `1.${String(at + 100)}\t${at}\tkhông`);
  await paste(cell('Băng rôn', 'Thôn An Khê'), rows.join('\r\n'));
  await page.getByText(/^Đã dán \d+ số liệu$/u).waitFor();
  await expectValue(cell('Băng rôn', 'Thôn An Khê'), '1.100');
  await expectValue(cell('Khẩu hiệu', 'Thôn 16'), '15');
  await expectState(cell('Pa nô, áp phích', 'Thôn 16'), 'none');
  expect(changeSets()).toBe(steps + 1);
  await page.keyboard.press('Control+z');
  await page.getByText('Đã hoàn tác').waitFor();
  expect(stored()).toEqual(before);
});

test('what cannot be read stays in its cell and asks there; the rest is saved', async () => {
  const { page } = screens;
  const unreadable = cell('Khẩu hiệu', 'Thôn An Khê');
  const before = await unreadable.inputValue();
  await paste(cell('Băng rôn', 'Thôn An Khê'), '21\tnhiều\n22\t10/10');
  await page.getByText('Đã dán 2 số liệu').waitFor();
  await page.getByRole('alert').getByText('Ô này ghi bằng số.').waitFor();
  expect(await unreadable.inputValue()).toBe('nhiều');
  await page.getByRole('button', { name: '2 ô chưa lưu' }).waitFor();
  await page.keyboard.press('Escape');
  await expectValue(unreadable, before);
  await page.getByRole('button', { name: '1 ô chưa lưu' }).click();
  await page.keyboard.press('Escape');
  await expectValue(cell('Băng rôn', 'Thôn An Khê'), '21');
});

test('a block that does not fit, or meets a fixed cell, is refused and touches nothing', async () => {
  const { page } = screens;
  const before = stored();
  const wide = Array.from({ length: 40 }, () => '1').join('\t');
  await paste(cell('Băng rôn', 'Thôn An Khê'), wide);
  const refusal = page.getByRole('alert');
  await refusal.getByText('Vùng dán có 1 dòng, 40 cột').waitFor();
  await paste(cell('Tờ rơi, tờ gấp', 'Phòng Kinh tế'), '5\t6');
  await refusal.getByText('Ô Lượt phát thanh, Phòng Kinh tế không nhập được.').waitFor();
  await expectFocus(cell('Lượt phát thanh', 'Phòng Kinh tế'));
  await expectAccessible(page);
  expect(stored()).toEqual(before);
});

test('copy and paste within the grid, cut, fill down and clear a range', async () => {
  const { page } = screens;
  const saving = '**/rpc/value/saveBlock';
  await page.route(saving, async (route) => {
    await setTimeout(500);
    await route.continue();
  });
  await cell('Băng rôn', 'Trường Mầm non xã').focus();
  await page.keyboard.type('6');
  await page.keyboard.press('Tab');
  await page.keyboard.type('27');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+c');
  await cell('Băng rôn', 'Trường Tiểu học xã').focus();
  await page.keyboard.press('Control+v');
  await expectValue(cell('Băng rôn', 'Trường Tiểu học xã'), '6');
  await expectValue(cell('Khẩu hiệu', 'Trường Tiểu học xã'), '27');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+d');
  await expectValue(cell('Băng rôn', 'Trường Trung học cơ sở xã'), '6');
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Delete');
  await page.getByText('Đã bỏ 2 số liệu').waitFor();
  await expectState(cell('Băng rôn', 'Trường Tiểu học xã'), 'missing');
  await page.keyboard.press('Control+z');
  await expectValue(cell('Băng rôn', 'Trường Tiểu học xã'), '6');
  await page.unroute(saving);
  await cell('Băng rôn', 'Trường Mầm non xã').focus();
  await page.keyboard.press('k');
  await expectState(cell('Băng rôn', 'Trường Mầm non xã'), 'none');
  await page.keyboard.press('Control+x');
  await expectState(cell('Băng rôn', 'Trường Mầm non xã'), 'missing');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+v');
  await page.keyboard.press('Enter');
  await expectState(cell('Băng rôn', 'Trường Tiểu học xã'), 'none');
});

test('a value on its way stays when what is typed over it is taken back', async () => {
  const { page } = screens;
  const target = cell('Khẩu hiệu', 'Trường Mầm non xã');
  const held = new Map<'go', () => void>();
  await page.route(
    '**/rpc/value/saveBlock',
    async (route) => {
      await new Promise<void>((resolve) => held.set('go', resolve));
      await route.continue();
    },
    { times: 1 },
  );
  await cell('Băng rôn', 'Trường Mầm non xã').focus();
  await page.keyboard.type('8');
  await page.keyboard.press('Tab');
  await page.keyboard.type('31');
  await page.keyboard.press('Enter');
  await target.focus();
  await page.keyboard.type('9');
  await page.keyboard.press('Escape');
  await expect.poll(() => held.size).toBe(1);
  held.get('go')?.();
  await expectValue(target, '31');
  await expect.poll(() => page.getByText('Đang lưu').count()).toBe(0);
  await screens.open('/nhap-ket-qua');
  await expectValue(target, '31');
});

test('a cell changed behind the screen is not overwritten: it shows both values', async () => {
  const { page, host } = screens;
  const target = cell('Băng rôn', 'Thôn Đan Loan');
  const context = valueOf(host.session.current());
  const typing = async (route: Route) => {
    valueOf(
      saveBlock(context, null, [
        { unitCode: 'T06', indicator: 'bang_ron', stated: { state: 'value', amount: 71 }, raw: '' },
      ]),
    );
    await route.continue();
  };
  await page.route('**/rpc/value/saveBlock', typing, { times: 1 });
  await target.focus();
  await page.keyboard.type('72');
  await page.keyboard.press('Enter');
  await page.getByRole('main').getByLabel('xung đột, chưa lưu').waitFor();
  await target.focus();
  await page.getByText('Ô này vừa được sửa ở nơi khác, đang là 71. Giữ số nào?').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Lưu 72' }).click();
  await expectValue(target, '72');
  await expect.poll(() => page.getByLabel('xung đột, chưa lưu').count()).toBe(0);
});

/** The tables a change set may write, as they stand. */
function stored() {
  return dumpTracked(valueOf(screens.host.session.current()).connection);
}

function changeSets(): number {
  const { connection } = valueOf(screens.host.session.current());
  return Number(connection.prepare('select count(*) from change_set').pluck().get());
}

async function paste(target: Locator, text: string): Promise<void> {
  await screens.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await target.focus();
  await screens.page.keyboard.press('Control+v');
}

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
