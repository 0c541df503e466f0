import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import {
  accessibilityFaults,
  expectAccessible,
  startScreens,
  type Screens,
} from '#test/support/startScreens.ts';

let screens: Screens;

afterEach(() => screens.close());

test('the first run says what is missing under its field, then makes the office', async () => {
  screens = await startScreens();
  const { page, open } = screens;
  await open('/');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Tạo sổ dữ liệu' }).click();
  expect(await page.getByText('Chưa ghi.').count()).toBe(2);
  expect(await page.getByText('Chưa chọn.').count()).toBe(1);
  const commune = page.getByRole('textbox', { name: 'Tên xã, phường, đặc khu' });
  expect(await page.locator('input:focus').getAttribute('id')).toBe(
    await commune.getAttribute('id'),
  );

  await commune.fill('Bình An');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Bình An');
  await page.getByRole('radio', { name: 'Phòng', exact: true }).check();
  await page.getByText('UBND BÌNH AN').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Bắt đầu bằng chữ xã, phường hoặc đặc khu.').waitFor();
  await commune.fill('UBND Xã Bình An');
  await page.getByRole('textbox', { name: 'Họ và tên' }).fill('Lê Văn An');
  await page.getByRole('button', { name: 'Tạo sổ dữ liệu' }).click();
  await page.getByText('Chưa ghi.').waitFor();
  await page.getByRole('textbox', { name: 'Chức vụ' }).fill('Trưởng phòng');
  await page.getByRole('combobox', { name: 'Ký với tư cách' }).selectOption('head');
  const clerks = page.getByRole('textbox', { name: 'Người cùng dùng máy này' });
  await clerks.fill('Trần Thị  Hoa\nLê Văn An\nTrần Thị Hoa\n');
  await page.getByText('Trần Thị Hoa ghi hai lần.').waitFor();
  await clerks.fill('Trần Thị  Hoa\n\nLê Văn An\n');
  await page.getByRole('button', { name: 'Tạo sổ dữ liệu' }).click();

  await page.getByRole('heading', { name: 'Chưa có đợt báo cáo nào' }).waitFor();
  await page
    .getByRole('button', { name: /Trần Thị Hoa/u })
    .first()
    .waitFor();
  expect(screens.host.session.read()).toMatchObject({ actor: 'Trần Thị Hoa', isSample: false });
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Khai danh sách đơn vị' }).click();
  await page.getByText('Chưa có đơn vị nào.').waitFor();
  for (const route of ['/nhap-ket-qua', '/bao-cao']) {
    await open(route);
    await page.getByRole('heading', { name: 'Chưa có đợt báo cáo nào' }).waitFor();
    await page.getByRole('link', { name: 'Khai danh sách đơn vị' }).waitFor();
  }
  await open('/thiet-lap');
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Tên xã, phường, đặc khu' }).inputValue())
    .toBe('xã Bình An');
  expect(screens.faults).toEqual([]);
});

test('practice data enters by count, and stopping keeps what was entered', async () => {
  screens = await startScreens();
  const { page, open } = screens;
  await open('/');
  await page.getByRole('button', { name: /^Dùng thử/u }).click();
  // Quicker than a hand: stops as soon as the third report is counted.
  await page.evaluate(`new MutationObserver(() => {
    const count = /mẫu (\\d+)\\/28/u.exec(document.body.textContent)?.[1];
    const stop = [...document.querySelectorAll('button')].find((b) => b.textContent === 'Dừng');
    if (Number(count) >= 3) stop?.click();
  }).observe(document.body, { childList: true, subtree: true, characterData: true })`);
  await page.getByRole('button', { name: 'Tạo dữ liệu mẫu' }).click();
  await page.getByRole('heading', { level: 1, name: 'Bàn làm việc' }).waitFor();
  const [reported = 0, expected = 0] = await reachedUnits();
  expect(expected).toBe(28);
  expect(reported).toBeLessThan(24);

  const banner = page.getByRole('region', { name: 'Đang dùng dữ liệu mẫu.' });
  await expectAccessible(page);
  await banner.getByRole('button', { name: 'Bỏ dữ liệu mẫu' }).click();
  const dialog = page.getByRole('dialog', { name: 'Bỏ dữ liệu mẫu và khai cơ quan thật?' });
  await dialog.waitFor();
  await expect.poll(() => page.locator('button:focus').textContent()).toBe('Để sau');
  await dialog.getByRole('button', { name: 'Bỏ dữ liệu mẫu' }).click();
  await page.getByRole('button', { name: 'Tạo sổ dữ liệu' }).waitFor();
  const [kept, ...others] = readdirSync(path.join(screens.host.folder, 'du-lieu'));
  expect([kept?.startsWith('du-lieu-mau-da-bo-'), others]).toEqual([true, []]);

  async function reachedUnits(): Promise<number[]> {
    const text = await page.getByRole('region', { name: 'Tiến độ' }).textContent();
    return (
      /^(\d+)\/(\d+)/u
        .exec(text ?? '')
        ?.slice(1)
        .map(Number) ?? []
    );
  }
});

test('a backup from elsewhere is restored on the first run; a file that is none is refused', async () => {
  const source = await startScreens({ sample: true });
  await source.open('/nhat-ky');
  await source.page.getByRole('button', { name: 'Sao lưu ngay' }).click();
  const row = source.page.getByRole('button', { name: /^Xem sao-luu/u });
  const name = ((await row.getAttribute('aria-label')) ?? '').replace('Xem ', '');

  screens = await startScreens();
  const { page, open, host } = screens;
  await open('/');
  await page.getByRole('button', { name: /^Khôi phục hoặc chuyển từ máy cũ/u }).click();
  await page.getByRole('button', { name: 'Xem trong gói' }).click();
  await page.getByText('Chưa chọn tệp sao lưu.').waitFor();
  const wrong = path.join(host.folder, 'khac.zip');
  writeFileSync(wrong, 'không phải bản sao lưu');
  await page.locator('input[type="file"]').setInputFiles(wrong);
  await page.getByRole('button', { name: 'Xem trong gói' }).click();
  await page.getByRole('alert').waitFor();
  await page.getByRole('button', { name: 'Để sau' }).click();
  await page
    .locator('input[type="file"]')
    .setInputFiles(path.join(source.host.folder, 'du-lieu', 'sao-luu', name));
  await page.getByRole('button', { name: 'Xem trong gói' }).click();
  await page.getByText('bản này còn nguyên vẹn').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Khôi phục', exact: true }).click();
  await page.getByRole('heading', { level: 2, name: /^Ngày hội/u }).waitFor();
  await source.close();
});

test('data that cannot be opened says so, what is safe, and opens once the cause is gone', async () => {
  screens = await startScreens({ sample: true });
  const { page, open, host } = screens;
  const ahead = path.join(host.folder, 'du-lieu', 'trang-thai-cuoi.json');
  host.session.close();
  writeFileSync(ahead, JSON.stringify({ sequence: 999_999, hash: '0'.repeat(64) }));
  host.session.reopen();
  const state = host.session.read();
  expect(state.state).toBe('failed');
  await open('/');
  await page.getByRole('heading', { name: 'Chưa mở được dữ liệu' }).waitFor();
  await page.getByText('Dữ liệu trên đĩa được giữ nguyên').waitFor();
  await expectAccessible(page);
  rmSync(ahead);
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await page.getByRole('heading', { level: 1, name: 'Bàn làm việc' }).waitFor();
});

test('the check for accessibility finds a field without a name and a word too pale to read', async () => {
  screens = await startScreens({ sample: false });
  const { page, open } = screens;
  await open('/');
  await page.evaluate(`document.querySelector('main').insertAdjacentHTML(
    'beforeend',
    '<input type="text"><p class="pale">Nhạt</p>',
  ), document.querySelector('.pale').style.setProperty('color', '#eeeeee')`);
  const rules = (await accessibilityFaults(page)).map((fault) => fault.split(':')[0]);
  expect(rules).toEqual(expect.arrayContaining(['color-contrast', 'label']));
});
