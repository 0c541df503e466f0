import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSetup } from '#app/services/setup/readSetup.ts';
import { valueOf } from '#test/support/serviceContext.ts';
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

test('a campaign is set up from nothing with the keyboard alone and opened', async () => {
  const { page, open } = screens;
  await open('/dot-bao-cao');
  await press('Đợt mới');
  await page.getByRole('textbox', { name: 'Tên đợt báo cáo' }).waitFor();
  await page.keyboard.type('Đón Tết 2026');
  await page.keyboard.press('Enter');
  await page.getByText('Còn thiếu trước khi mở đợt').waitFor();
  expect(await page.getByRole('button', { name: 'Mở đợt', exact: true }).isDisabled()).toBe(true);

  await press('Trích yếu báo cáo');
  await page.keyboard.type('Kết quả hoạt động đón Tết');
  await page.keyboard.press('Tab');
  await page.getByText('Đã lưu').waitFor();
  await page.getByRole('textbox', { name: 'Hạn của đơn vị' }).focus();
  await page.keyboard.type('31/02/2026');
  await page.keyboard.press('Tab');
  await page.getByText('Ngày chưa hợp lệ, ví dụ 05/10/2025.').waitFor();
  await page.getByRole('textbox', { name: 'Hạn của đơn vị' }).fill('5/2/2026');
  await page.keyboard.press('Tab');
  await page.keyboard.type('16h');
  await page.keyboard.press('Tab');
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Giờ' }).first().inputValue())
    .toBe('16:00');

  await press('Thêm bộ chỉ tiêu');
  await chooseInMenu('Tuyên truyền trực quan');
  const tick = page.getByRole('checkbox', { name: 'Mẫu Thôn: Băng rôn' });
  await tick.waitFor();
  await tick.focus();
  await page.keyboard.press('Space');
  await expect.poll(() => tick.isChecked()).toBe(false);
  await page.getByRole('textbox', { name: 'Chỉ tiêu Khẩu hiệu' }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect
    .poll(() =>
      page
        .getByRole('textbox', { name: /^Chỉ tiêu /u })
        .first()
        .inputValue(),
    )
    .toBe('Khẩu hiệu');
  await press(/^Thêm cả nhóm Thôn/u);
  await page.getByText('Đơn vị báo cáo: 17 đơn vị').waitFor();
  await expectAccessible(page);
  await expectNoWindowScroll(page);

  await press('Mở đợt');
  await page.getByRole('button', { name: 'Khóa đợt' }).waitFor();
  await open('/');
  const steps = page.getByRole('list', { name: 'Các bước của đợt báo cáo' });
  const texts = await steps.getByRole('listitem').allTextContents();
  // A document that was never entered is not called done, and is not waited for.
  expect(texts.slice(0, 3)).toEqual(['1Nhậnchưa đến', '2Ban hànhchưa đến', '3Giao0/17đang làm']);
  await page.getByText('Hạn của Sở: chưa có').waitFor();
  await open('/nhap-ket-qua');
  await page.getByRole('textbox', { name: 'Khẩu hiệu, Thôn An Khê', exact: true }).waitFor();
});

test('an event, an indicator of its own, a check and one unit’s deadline are entered by key', async () => {
  const { page, open } = screens;
  await open('/dot-bao-cao');
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  await page
    .getByText('Sự kiện ghi theo văn bản. Nhập văn bản đến hoặc văn bản đi trước.')
    .waitFor();
  await field('Cơ quan ban hành').first().fill('Sở Văn hóa và Thể thao');
  await page.keyboard.press('Tab');
  await press('Thêm sự kiện');
  await page.locator('input:focus[aria-label="Tên sự kiện, Sự kiện mới"]').waitFor();
  await page.keyboard.type('Hội xuân');
  await page.keyboard.press('Tab');
  await field('Từ ngày, Hội xuân').fill('22/02/2026');
  await page.keyboard.press('Tab');
  await field('Đến ngày, Hội xuân').fill('20/02/2026');
  await page.keyboard.press('Enter');
  await page.getByText('Ngày kết thúc phải sau ngày bắt đầu.').waitFor();
  await field('Đến ngày, Hội xuân').fill('24/02/2026');
  await page.keyboard.press('Enter');
  await field('Ngày chốt số liệu').fill('10/02/2026');
  await page.keyboard.press('Tab');

  await press('Thêm chỉ tiêu');
  await page.locator('input:focus[aria-label="Chỉ tiêu Chỉ tiêu mới"]').waitFor();
  await page.keyboard.type('Gian hàng');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Loại số liệu Gian hàng' }).selectOption('decimal');
  await press('Chi tiết Gian hàng');
  const details = page.getByRole('dialog', { name: 'Chi tiết Gian hàng' });
  await details.getByRole('combobox', { name: 'Thuộc sự kiện' }).selectOption('Hội xuân');
  await details.getByRole('combobox', { name: 'Cách tổng hợp' }).selectOption('max');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByText('Thuộc Hội xuân, chưa đến hạn (đến hết 24/02/2026)').waitFor();
  const type = page.getByRole('combobox', { name: 'Loại số liệu Gian hàng' });
  await expect.poll(() => type.inputValue()).toBe('decimal');
  await field('Năm trước Gian hàng').fill('-3');
  await page.keyboard.press('Enter');
  await page.getByText('Ghi một số từ 0 trở lên, ví dụ 1.250.').waitFor();
  await page.keyboard.press('Escape');

  const check = page.getByRole('group', { name: 'Thêm kiểm tra' });
  await check.getByRole('combobox', { name: 'Chỉ tiêu được kiểm tra' }).selectOption('Băng rôn');
  await check.getByRole('combobox', { name: 'Cách kiểm tra' }).selectOption('có thì phải có');
  await check.getByRole('combobox', { name: 'So với chỉ tiêu' }).selectOption('Gian hàng');
  await press('Thêm kiểm tra');
  await page.getByText('Có Băng rôn thì phải có Gian hàng').waitFor();

  const own = field('Hạn riêng của Thôn An Khê');
  await own.fill('cuối tháng');
  await page.keyboard.press('Enter');
  await page.getByText('Ghi ngày, có thể kèm giờ, ví dụ 16:00, 05/10/2025.').waitFor();
  await own.fill('12/2/2026 9h');
  await page.keyboard.press('Enter');
  await expect.poll(() => own.inputValue()).toBe('09:00, 12/02/2026');
});

test('an answer that is older than a save neither hides it nor is saved over it', async () => {
  const { page, open } = screens;
  await open('/dot-bao-cao');
  const paper = page.locator('[data-document=requestedBy]');
  const field = (name: string) => paper.getByRole('textbox', { name, exact: true });
  await field('Cơ quan ban hành').waitFor();
  const older = Promise.withResolvers<void>();
  let held = 0;
  await page.route('**/rpc/setup/read', async (route) => {
    const answer = await route.fetch();
    held += 1;
    await older.promise;
    await route.fulfill({ response: answer });
  });
  await field('Cơ quan ban hành').fill('Sở Du lịch');
  await page.keyboard.press('Tab');
  await expect.poll(() => held).toBeGreaterThan(0);
  await field('Số').fill('12');
  const saved = page.waitForResponse('**/rpc/setup/saveDocument');
  await page.keyboard.press('Tab');
  await saved;
  older.resolve();
  await field('Trích yếu').fill('Hội xuân');
  await page.keyboard.press('Tab');
  await expect.poll(storedRequest).toMatchObject({ number: '12', subject: 'Hội xuân' });
  expect(await field('Số').inputValue()).toBe('12');
  await page.unrouteAll({ behavior: 'wait' });
});

test('a field put back to what it was while its save is on its way is stored as it was', async () => {
  const { page, open } = screens;
  await open('/dot-bao-cao');
  const paper = page.locator('[data-document=requestedBy]');
  const backTo = async (call: string, field: Locator, before: string) => {
    await expect.poll(() => field.inputValue()).toBe(before);
    const release = Promise.withResolvers<void>();
    const sent = Promise.withResolvers<void>();
    await page.route(`**/rpc/setup/${call}`, async (route) => {
      sent.resolve();
      await release.promise;
      await route.continue();
    });
    await field.fill(`${before} 9`);
    await page.keyboard.press('Tab');
    await sent.promise;
    await field.fill(before);
    const saved = page.waitForResponse((answer) =>
      (answer.request().postData() ?? '').includes(`"${before}"`),
    );
    await page.keyboard.press('Tab');
    release.resolve();
    await saved;
    await page.unrouteAll({ behavior: 'wait' });
  };
  await backTo('saveDocument', paper.getByRole('textbox', { name: 'Số', exact: true }), '12');
  await expect.poll(storedRequest).toMatchObject({ number: '12', subject: 'Hội xuân' });
  await backTo(
    'saveFacts',
    page.getByRole('textbox', { name: 'Trích yếu báo cáo' }),
    'Kết quả hoạt động đón Tết',
  );
});

test('the programme of an event typed by hand is keyed, pasted, moved and taken back; people are sent to it', async () => {
  const { page, open } = screens;
  await open('/dot-bao-cao');
  await press('Chương trình sự kiện (0 mục)');
  const cell = (column: string, row: number) =>
    page.getByLabel(`${column}, dòng ${row}, Hội xuân`, { exact: true });
  await cell('Thời gian', 1).focus();
  await page.keyboard.type('8h00');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Khai mạc');
  await page.keyboard.press('Tab');
  await page.keyboard.type('31/2/2026');
  await page.keyboard.press('Enter');
  await page.getByText('Ngày chưa hợp lệ, ví dụ 05/10/2025.').waitFor();
  await cell('Ngày', 1).fill('22/2/2026');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Chương trình sự kiện (1 mục)' }).waitFor();

  await cell('Thời gian', 2).focus();
  const block = '10h00\tThi nấu bánh\t22/02/2026\tsáng\r\n15h00\tBế mạc\t24/02/2026\tchiều';
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(block)})`);
  await page.keyboard.press('Control+v');
  await page.getByRole('button', { name: 'Chương trình sự kiện (3 mục)' }).waitFor();
  const titles = () =>
    Promise.all(
      [1, 2, 3].map((row) =>
        cell('Nội dung', row)
          .inputValue()
          .catch(() => ''),
      ),
    );
  await cell('Nội dung', 3).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(titles).toEqual(['Khai mạc', 'Bế mạc', 'Thi nấu bánh']);
  await expect
    .poll(() => cell('Nội dung', 2).evaluate((node) => node.matches(':focus')))
    .toBe(true);
  await page.keyboard.press('Control+z');
  await expect.poll(titles).toEqual(['Khai mạc', 'Thi nấu bánh', 'Bế mạc']);
  await cell('Nội dung', 2).press('Control+Delete');
  await page.getByRole('button', { name: 'Chương trình sự kiện (2 mục)' }).waitFor();
  await page.getByText('Đã bỏ mục chương trình').waitFor();
  await expectAccessible(page);
  await expectNoWindowScroll(page);

  await open('/hoat-dong');
  await page.getByRole('button', { name: 'Chương trình' }).press('Enter');
  await page.getByLabel('Họ và tên, dòng 1, Khai mạc', { exact: true }).focus();
  await page.keyboard.type('Lê Văn An');
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox', { name: 'Có mặt: Lê Văn An, Khai mạc' }).waitFor();
  await open('/dot-bao-cao');
  await press('Chương trình sự kiện (2 mục)');
  await cell('Nội dung', 1).press('Control+Delete');
  await page.getByText(/Mục chương trình “Khai mạc”: đã cử người dự, không bỏ được/u).waitFor();
  expect(await cell('Nội dung', 1).inputValue()).toBe('Khai mạc');
});

test('changing a form under way says whom it touches before it is saved', async () => {
  const { page, open } = screens;
  await open('/');
  await page
    .getByRole('button', { name: /Đón Tết 2026/u })
    .first()
    .press('Enter');
  await page.getByRole('menuitem', { name: /Ngày hội Đổi mới sáng tạo/u }).press('Enter');
  await open('/dot-bao-cao');
  const tick = page.getByRole('checkbox', { name: 'Mẫu thôn: Xe tuyên truyền lưu động' });
  await tick.press('Space');
  const dialog = page.getByRole('dialog', { name: 'Sửa mẫu khi đã có báo cáo?' });
  await dialog.getByText(/đơn vị đã báo cáo theo Mẫu thôn chưa có số liệu/u).waitFor();
  await dialog.getByRole('button', { name: 'Giữ mẫu như cũ' }).press('Enter');
  expect(await tick.isChecked()).toBe(false);
  await page.getByRole('checkbox', { name: 'Mẫu thôn: Băng rôn' }).press('Space');
  await dialog.getByText(/Số liệu đã nhập được giữ/u).waitFor();
  await page.keyboard.press('Escape');
  const type = page.getByRole('combobox', { name: 'Loại số liệu Băng rôn' });
  expect(await type.isDisabled()).toBe(true);
});

test('one form gets its own order and help by key, and the grid and the sheet follow it', async () => {
  const { page, open } = screens;
  await open('/dot-bao-cao');
  const shown = page.getByRole('combobox', { name: 'Thứ tự và hướng dẫn' });
  await shown.selectOption('Mẫu thôn');
  await page.getByText('Mẫu theo thứ tự chung.').waitFor();
  const rows = page.getByRole('table', { name: 'Mẫu thôn' }).getByRole('row');
  const help = (label: string) =>
    page.getByRole('textbox', { name: `Hướng dẫn của mẫu ${label}`, exact: true });
  await help('Khẩu hiệu').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await page.getByText('Mẫu có thứ tự riêng.').waitFor();
  await expect.poll(() => rows.nth(2).textContent()).toMatch(/^1Khẩu hiệu/u);
  await page.keyboard.type('chỉ tính khẩu hiệu mới');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Theo hướng dẫn chung: Khẩu hiệu' }).waitFor();
  await expectAccessible(page);
  await shown.selectOption('Mẫu đơn vị');
  await page.getByText('Mẫu theo thứ tự chung.').waitFor();

  await open('/nhap-ket-qua?don-vi=T01');
  await page.getByRole('button', { name: /^Thôn/u }).first().press('Enter');
  const heads = page.getByRole('columnheader');
  await expect
    .poll(async () => (await heads.allTextContents()).find((text) => /^(Băng|Khẩu)/u.test(text)))
    .toMatch(/^Khẩu hiệu/u);
  await page.getByText('chỉ tính khẩu hiệu mới').waitFor();

  await open('/dot-bao-cao');
  await shown.selectOption('Mẫu thôn (riêng)');
  await page.getByRole('button', { name: 'Theo hướng dẫn chung: Khẩu hiệu' }).press('Enter');
  await expect.poll(() => help('Khẩu hiệu').inputValue()).toBe('');
  await page.getByRole('button', { name: 'Theo thứ tự chung' }).press('Enter');
  await page.getByText('Mẫu theo thứ tự chung.').waitFor();

  const centre = 'Mẫu Trung tâm VHTT&TT (riêng)';
  await shown.selectOption(centre);
  await press('Bỏ mẫu riêng này');
  await expect.poll(() => shown.textContent()).not.toContain(centre);
  await page.keyboard.press('Control+z');
  await expect.poll(() => shown.textContent()).toContain(centre);
});

test('a closed campaign says so and is opened again only with a reason', async () => {
  const { page, open, host } = screens;
  await open('/dot-bao-cao');
  await press('Khóa đợt');
  await page.getByText('Đợt báo cáo đã khóa. Mở lại đợt trước khi sửa.').waitFor();
  await press('Mở lại đợt');
  const dialog = page.getByRole('dialog', { name: 'Mở lại đợt báo cáo đã khóa?' });
  await dialog.getByRole('button', { name: 'Mở lại đợt' }).click();
  await dialog.getByText('Không được để trống.').waitFor();
  await dialog.getByRole('textbox', { name: 'Lý do mở lại' }).fill('Sở yêu cầu bổ sung');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Mở lại đợt' }).click();
  await page.getByText('Đã mở lại đợt. Lý do: Sở yêu cầu bổ sung').waitFor();
  const { connection } = valueOf(host.session.current());
  const reasons = connection.prepare('select reopen_reason from campaign').pluck().all();
  expect(reasons).toContain('Sở yêu cầu bổ sung');
});

/** By arrow keys, once the opened menu has taken the focus. */
async function chooseInMenu(name: string): Promise<void> {
  const { page } = screens;
  const item = page.getByRole('menuitem', { name });
  const isReached = () => item.evaluate((node) => node === node.ownerDocument.activeElement);
  await expect
    .poll(async () => {
      if (!(await isReached())) await page.keyboard.press('ArrowDown');
      return isReached();
    })
    .toBe(true);
  await page.keyboard.press('Enter');
  await page.getByRole('menu').waitFor({ state: 'detached' });
}

/** Presses a button by its name, reached by focus and Enter as the keyboard does. */
async function press(name: string | RegExp): Promise<void> {
  const { page } = screens;
  const button = page.getByRole('button', {
    name,
    ...(typeof name === 'string' && { exact: true }),
  });
  await button.first().focus();
  await page.keyboard.press('Enter');
}

function storedRequest() {
  const context = valueOf(screens.host.session.current());
  return valueOf(readSetup(context, 'don-tet-2026')).requestedBy;
}
