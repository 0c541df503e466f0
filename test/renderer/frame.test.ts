import { afterAll, beforeAll, expect, test } from 'vitest';
import { saveValue } from '#app/services/saveValue.ts';
import { sampleOffice } from '#test/support/serviceContext.ts';
import {
  expectAccessible,
  expectNoWindowScroll,
  startScreens,
  type Screens,
} from '#test/support/startScreens.ts';

let screens: Screens;

const GONE = { state: 'detached' } as const;

beforeAll(async () => {
  screens = await startScreens({ sample: true });
});

afterAll(() => screens.close());

test('the rail leads to every screen that works and to no other', async () => {
  const { page, open } = screens;
  await open('/');
  const links = page.getByRole('navigation').getByRole('link');
  expect(await links.allTextContents()).toEqual([
    'Bàn làm việc',
    'Văn bản',
    'Đợt báo cáo',
    'Giao việc',
    'Nhập kết quả',
    'Hoạt động',
    'Nhiệm vụ',
    'Biểu đồ',
    'Hình ảnh',
    'Báo cáo tổng hợp',
    'Lưu hồ sơ',
    'Đơn vị',
    'Nhật ký và sao lưu',
    'Thiết lập',
  ]);
  for (const name of ['Đơn vị', 'Nhật ký và sao lưu', 'Thiết lập', 'Bàn làm việc']) {
    await page.getByRole('link', { name, exact: true }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await expectNoWindowScroll(page);
  }
});

test('an address that leads nowhere opens the board', async () => {
  const { page, open } = screens;
  await open('/khong-co');
  await page.getByRole('heading', { level: 1, name: 'Bàn làm việc' }).waitFor();
});

test('Ctrl+B narrows the rail, whose names stay for screen readers', async () => {
  const { page, open } = screens;
  await open('/');
  const rail = page.getByRole('complementary', { name: 'Điều hướng' });
  expect((await rail.boundingBox())?.width).toBe(212);
  await page.keyboard.press('Control+b');
  expect((await rail.boundingBox())?.width).toBe(52);
  expect(await page.getByRole('link', { name: 'Đơn vị' }).isVisible()).toBe(true);
  await page.keyboard.press('Control+b');
  expect((await rail.boundingBox())?.width).toBe(212);
});

test('working screens give the width of the rail to the work', async () => {
  const { page, open } = screens;
  await open('/nhap-ket-qua');
  const rail = page.getByRole('complementary', { name: 'Điều hướng' });
  expect((await rail.boundingBox())?.width).toBe(52);
});

test('Ctrl+K finds a unit typed without marks and Enter opens its row in the grid', async () => {
  const { page, open } = screens;
  await open('/');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Tìm nhanh' }).waitFor();
  await page.keyboard.type('thon binh lang');
  await page.getByRole('dialog').getByText('Thôn Bình Lãng').first().waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/nhap-ket-qua?don-vi=T04');
});

test('Ctrl+K backs up: what begins with the words comes before what holds them', async () => {
  const { page, open } = screens;
  await open('/');
  // Typed at once: no letter may be lost while the palette opens, none may reach the board.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('sao luu');
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('Đã sao lưu', { exact: true }).waitFor();
  await page.getByText(/^Đã sao lưu \d\d:\d\d/u).waitFor();
  expect(new URL(page.url()).pathname).toBe('/');
});

test('F6 walks the regions forth and back, and a dialog keeps the focus', async () => {
  const { page, open } = screens;
  await open('/don-vi');
  const region = () =>
    page.evaluate("document.activeElement?.closest('[data-region]')?.getAttribute('aria-label')");
  const walked: unknown[] = [];
  for (let step = 0; step < 4; step += 1) {
    await page.keyboard.press('F6');
    walked.push(await region());
  }
  expect(walked).toEqual(['Điều hướng', 'Đầu trang', 'Thanh công cụ', 'Đơn vị']);
  await page.keyboard.press('Shift+F6');
  expect(await region()).toBe('Thanh công cụ');
  await page.keyboard.press('F1');
  await page.getByRole('dialog', { name: 'Hướng dẫn' }).waitFor();
  await page.getByText('Sửa đơn vị đang chọn').waitFor();
  await page.keyboard.press('F6');
  expect(await region()).toBeUndefined();
  await page.keyboard.press('Escape');

  await open('/bao-cao');
  await page.locator('[data-page]').first().waitFor();
  const parts = new Set<unknown>();
  for (let step = 0; step < 6; step += 1) {
    await page.keyboard.press('F6');
    parts.add(await region());
  }
  const expected = ['Điều hướng', 'Đầu trang', 'Thanh công cụ', 'Mục lục', 'Trang báo cáo'];
  expect(parts).toEqual(new Set([...expected, 'Các bước và kiểm tra']));
});

test('Ctrl+Z takes back the newest step, says which, and offers the way forth', async () => {
  const { page, open, host } = screens;
  await open('/nhat-ky');
  enterValue();
  const undo = page.getByRole('button', { name: 'Hoàn tác', exact: true });
  await expect.poll(() => undo.isEnabled()).toBe(true);
  await page.keyboard.press('Control+z');
  const toast = page.getByRole('status').filter({ hasText: 'Đã hoàn tác' });
  expect(await toast.textContent()).toContain('Nhập một số liệu, Thôn Bình Lãng, Băng rôn');
  await toast.getByRole('button', { name: 'Làm lại' }).click();
  await page.getByText('Đã làm lại: Nhập một số liệu, Thôn Bình Lãng, Băng rôn').waitFor();

  function enterValue(): void {
    const office = host.session.current();
    if (!office.ok) throw new Error(office.error.code);
    const saved = saveValue(office.value, {
      campaign: null,
      unitCode: 'T04',
      indicator: 'bang_ron',
      stated: { state: 'value', amount: 9 },
      raw: '9',
    });
    expect(saved.ok).toBe(true);
  }
});

test('a text field takes back its own letters before the office takes back a step', async () => {
  const { page, open } = screens;
  await open('/don-vi');
  const search = page.getByRole('searchbox');
  await search.pressSequentially('thon');
  await page.keyboard.press('Control+z');
  expect(await search.inputValue()).not.toBe('thon');
  expect(await page.getByText('Đã hoàn tác').count()).toBe(0);
});

test('nothing is printed to the console on the way', () => {
  expect(screens.faults).toEqual([]);
});

test('a host that is away is said in one line, what is shown stays, and its return ends it', async () => {
  const { page, open } = screens;
  await open('/don-vi');
  await page.getByText('Thôn Bình Lãng').waitFor();
  await page.route('**/rpc/**', (route) => route.abort());
  await page.getByRole('link', { name: 'Bàn làm việc' }).click();
  const banner = page.getByRole('alert').filter({ hasText: 'Không liên lạc được' });
  await banner.first().waitFor();
  await page.unroute('**/rpc/**');
  await page.getByRole('button', { name: 'Thử lại' }).first().click();
  await page.getByRole('heading', { level: 2, name: /^Ngày hội/u }).waitFor();
  await expect.poll(() => banner.count()).toBe(0);
});

test('a clock set back is said; what is entered then stands after what was entered before', async () => {
  const office = sampleOffice();
  office.connection.close();
  const behind = await startScreens({
    dataFolder: office.folder.root,
    clock: () => Date.parse('2025-09-20T08:00:00+07:00'),
  });
  try {
    const { page } = behind;
    await behind.open('/nhap-ket-qua');
    await page
      .getByRole('alert')
      .getByText('Đồng hồ máy lệch: đang chậm hơn lần lưu trước')
      .waitFor();
    const cell = page.getByRole('textbox', { name: 'Băng rôn, Thôn An Khê', exact: true });
    for (const figure of ['3', '8']) {
      const saved = page.waitForResponse('**/rpc/value/saveBlock');
      await cell.fill(figure);
      await cell.press('Enter');
      await saved;
      await page.locator('[data-phase="typing"], [data-phase="saving"]').waitFor(GONE);
    }
    await behind.open('/nhat-ky');
    const entries = page.getByRole('table', { name: 'Nhật ký' }).getByRole('row');
    await entries.nth(2).waitFor();
    const texts = (await entries.allTextContents()).slice(1);
    expect(texts.map((text) => /\d{1,2}\/\d{1,2}\/2025/u.exec(text)?.[0])).toEqual([
      '20/9/2025',
      '20/9/2025',
      '01/10/2025',
    ]);
    await page.keyboard.press('Control+z');
    await page.getByRole('status').filter({ hasText: 'Đã hoàn tác' }).waitFor();
    await behind.open('/nhap-ket-qua');
    await expect.poll(() => cell.inputValue()).toBe('3');
  } finally {
    await behind.close();
  }
});
