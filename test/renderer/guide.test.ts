import { truncateSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  expectAccessible,
  expectNoWindowScroll,
  startScreens,
  type Screens,
} from '#test/support/startScreens.ts';
import { sampleOffice } from '#test/support/serviceContext.ts';

let screens: Screens;

beforeAll(async () => {
  screens = await startScreens({ sample: true });
});

afterAll(() => screens.close());

test('F1 opens the page of the screen with its pictures and keys; Esc gives the work back', async () => {
  const { page, open } = screens;
  const first: string[] = [];
  page.on('request', (request) => first.push(request.url()));
  await open('/nhap-ket-qua');
  const cell = page.getByRole('textbox', { name: /^Băng rôn, Thôn An Khê/u });
  await cell.focus();
  expect(first.filter((address) => /GuideDialog|\.png$/u.test(address))).toEqual([]);
  await page.keyboard.press('F1');
  await title('Nhập kết quả').waitFor();
  await guide().getByText('Ghi chú ở ô').first().waitFor();
  expect(
    await guide()
      .getByRole('img', { name: 'Bảng nhập và phiếu của đơn vị' })
      .evaluate((image) => 'naturalWidth' in image && image.naturalWidth),
  ).toBe(1366);
  await expectAccessible(page);
  await expectNoWindowScroll(page);
  await page.keyboard.press('F1');
  await page.keyboard.press('Escape');
  await guide().waitFor({ state: 'detached' });
  await expect.poll(() => isFocused(cell)).toBe(true);
});

test('the guide is searched and walked by keys, a picture grows and shrinks', async () => {
  const { page, open } = screens;
  await open('/giao-viec');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('huong dan va phim');
  await page.keyboard.press('Enter');
  await title('Giao việc').waitFor();
  // Letters go into the search wherever the focus is; the words of a message find its entry.
  await page.keyboard.type('o dia bao loi');
  await guide().getByText('1 mục', { exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await title('Thông báo và cách xử lý').waitFor();
  const entry = guide().getByRole('heading', { name: 'Ổ đĩa báo lỗi' });
  await expect.poll(() => isInSight(entry)).toBe(true);
  await expectAccessible(page);
  await guide().getByRole('button', { name: 'Trang trước' }).focus();
  await page.keyboard.press('Enter');
  await title('Giao việc').waitFor();
  await guide().getByRole('searchbox').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await title('Ngày đầu tiên').waitFor();
  await guide().getByRole('button', { name: 'Bàn làm việc' }).last().focus();
  await page.keyboard.press('Enter');
  await title('Bàn làm việc').waitFor();
  const picture = guide().getByRole('button', { name: /^Phóng to hình/u });
  const width = async () => (await guide().locator('figure img').first().boundingBox())?.width ?? 0;
  expect(await width()).toBeLessThan(900);
  await picture.first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(width).toBeGreaterThan(1300);
  await page.keyboard.press('Escape');
  await expect.poll(width).toBeLessThan(900);
  await page.keyboard.press('Escape');
  await guide().waitFor({ state: 'detached' });
  await expect.poll(() => isFocused(page.getByRole('main'))).toBe(true);
  await page.getByRole('button', { name: 'Hướng dẫn', exact: true }).focus();
  await page.keyboard.press('Enter');
  await title('Giao việc').waitFor();
  await page.keyboard.press('Escape');
});

test('help over a dialog leaves the dialog open; paper gets the page alone', async () => {
  const { page, open } = screens;
  await open('/bao-cao');
  await page.locator('[data-page]').first().waitFor();
  await page.keyboard.press('Control+h');
  const steps = page.getByRole('dialog', { name: 'Các bước gần đây' });
  await steps.waitFor();
  await page.keyboard.press('F1');
  await title('Báo cáo tổng hợp').waitFor();
  await page.keyboard.press('Escape');
  await guide().waitFor({ state: 'detached' });
  expect(await steps.isVisible()).toBe(true);
  await page.keyboard.press('F1');
  await title('Báo cáo tổng hợp').waitFor();
  await page.emulateMedia({ media: 'print' });
  const printed = page.locator('body > :visible');
  expect(await printed.count()).toBe(1);
  await printed.getByRole('heading', { name: 'Trình ký, ký, phát hành' }).waitFor();
  await page.emulateMedia({ media: 'screen' });
  expect(screens.faults).toEqual([]);
});

test('data that do not open lead to the entry of their message', async () => {
  const office = sampleOffice();
  office.connection.close();
  truncateSync(path.join(office.folder.root, 'so-lieu.db'), 0);
  const broken = await startScreens({ dataFolder: office.folder.root });
  try {
    await broken.open('/');
    await broken.page.keyboard.press('F1');
    await title('Khi chưa mở được dữ liệu', broken).waitFor();
    await broken.page.keyboard.press('Escape');
    await broken.page.getByRole('button', { name: 'Hướng dẫn' }).click();
    const entry = guide(broken).getByRole('heading', { name: 'Tệp dữ liệu rỗng' });
    await expect.poll(() => isInSight(entry)).toBe(true);
    expect(broken.faults).toEqual([]);
  } finally {
    await broken.close();
  }
});

function guide({ page }: Screens = screens) {
  return page.getByRole('dialog', { name: 'Hướng dẫn' });
}

/** The title of the page that is read. */
function title(name: string, of: Screens = screens) {
  return guide(of).getByRole('heading', { level: 3, name, exact: true });
}

type Found = ReturnType<typeof title>;

function isFocused(element: Found): Promise<boolean> {
  return element.evaluate((node) => node === node.ownerDocument.activeElement);
}

/** Whether it stands in the pane, not below it. */
async function isInSight(element: Found): Promise<boolean> {
  const [box, pane] = await Promise.all([
    element.boundingBox(),
    element.page().getByRole('article', { name: 'Trang hướng dẫn' }).boundingBox(),
  ]);
  if (box === null || pane === null) return false;
  return box.y >= pane.y - 1 && box.y < pane.y + pane.height / 2;
}
