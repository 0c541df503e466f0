import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  expectAccessible,
  expectNoWindowScroll,
  startScreens,
  type Screens,
} from '#test/support/startScreens.ts';

let screens: Screens;

beforeAll(async () => {
  screens = await startScreens({ sample: true });
  await screens.open('/');
});

afterAll(() => screens.close());

test('the head says what the documents state and what they leave out', async () => {
  const main = screens.page.getByRole('main');
  await main.getByText('3093/SKHCN-QLCN, 19/9/2025').waitFor();
  await main.getByText('UBND-VHXH, không nêu số, ngày').waitFor();
  expect(await main.getByText('văn bản không nêu', { exact: true }).count()).toBe(1);
});

test('the steps show where the campaign stands, from the data alone', async () => {
  const steps = screens.page.getByRole('list', { name: 'Các bước của đợt báo cáo' });
  const texts = await steps.getByRole('listitem').allTextContents();
  expect(texts.map((text) => text.replace(/^\d/u, ''))).toEqual([
    'Nhận19/9đã xong',
    'Ban hànhđã xong',
    'Giaođã xong',
    'Thu24/28đang làm',
    'Rà soát20/24đã bắt đầu',
    'Trình kýchưa đến',
    'Phát hànhchưa đến',
    'Lưuchưa đến',
  ]);
});

test('the figures add up to all units', async () => {
  const progress = screens.page.getByRole('region', { name: 'Tiến độ' });
  const text = (await progress.textContent()) ?? '';
  expect(text).toContain('24/28');
  expect(text).toContain('85,7%');
  expect(text).toContain('Hạn của đơn vị 16:00, 05/10/2025, đã qua 2 ngày');
  const parts = await progress.getByRole('listitem').locator('strong').allTextContents();
  expect(parts.map(Number)).toEqual([20, 3, 1, 1, 3]);
  expect(await progress.getByRole('img').getAttribute('aria-label')).toBe(
    '20 đúng hạn, 3 báo muộn, 1 không có hoạt động, 1 đề nghị bổ sung, 3 chưa báo cáo',
  );
});

test('every figure opens its units with the day they came', async () => {
  const { page } = screens;
  const progress = page.getByRole('region', { name: 'Tiến độ' });
  await progress.getByRole('button', { name: 'Báo muộn: 3 đơn vị' }).focus();
  await page.keyboard.press('Enter');
  const list = page.getByRole('list', { name: 'Báo muộn: 3 đơn vị' });
  await list.waitFor();
  expect(await list.getByRole('listitem').count()).toBe(3);
  expect(await list.textContent()).toContain('09:12, 07/10/2025');
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'detached' });
  await progress.getByRole('button', { name: 'Đã báo cáo: 24 đơn vị' }).waitFor();
  await progress.getByRole('button', { name: 'Phải báo cáo: 28 đơn vị' }).waitFor();
  await open();

  async function open(): Promise<void> {
    await screens.open('/');
    await page.getByRole('table', { name: 'Còn 4 đơn vị' }).waitFor();
  }
});

test('arrows choose a unit, N copies its reminder, and nothing reproaches', async () => {
  const { page } = screens;
  const list = page.getByRole('table', { name: 'Còn 4 đơn vị' });
  expect(await list.getByRole('row').count()).toBe(7);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('n');
  await page.getByText('Đã chép tin nhắc Thôn Kim Trang Tây').waitFor();
  expect(await clipboard()).toBe(
    [
      'Kính gửi Thôn Kim Trang Tây.',
      'Đề nghị đơn vị gửi kết quả “Ngày hội Đổi mới sáng tạo quốc gia 01-10 và Techfest Hải Phòng 2025”.',
      'Hạn gửi là 16:00, 05/10/2025. Hiện chưa nhận được đủ, đề nghị đơn vị gửi sớm.',
      'Nếu không có hoạt động, đề nghị trả lời “không có hoạt động”.',
      'Trân trọng.',
    ].join('\n'),
  );
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('n');
  await page.getByText('Đã chép tin nhắc Thôn Quý Dương').waitFor();
  expect(await clipboard()).toContain('đề nghị bổ sung: Báo “đã treo xong băng rôn”');
  await page.keyboard.press('Shift+N');
  await page.getByText('Đã chép tin nhắc 3 đơn vị').waitFor();
  expect(await clipboard()).toContain('3. Thôn Thủy Lâm');
  expect(await clipboard()).not.toContain('Quý Dương');

  function clipboard(): Promise<unknown> {
    return page.evaluate('navigator.clipboard.readText()');
  }
});

test('G keeps a call with its answer, a copied reminder offers to be kept, undo takes it back', async () => {
  const { page, open } = screens;
  await open('/');
  const row = page.getByRole('row').filter({ hasText: 'Ban Chỉ huy Quân sự xã' });
  await row.getByText('Chưa nhắc').waitFor();
  await page.keyboard.press('g');
  await page.getByLabel('Giờ').fill('09:00');
  await page.getByLabel('Ngày', { exact: true }).fill('06/10/2025');
  await page.getByLabel('Đơn vị trả lời').fill('gửi trong chiều nay');
  await page.getByLabel('Đơn vị trả lời').press('Enter');
  await row.getByText('Đã gọi 06/10 09:00: gửi trong chiều nay').waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await row.focus();
  await page.keyboard.press('n');
  await page.getByRole('button', { name: 'Ghi đã nhắc' }).click();
  await row.getByText(/^Đã nhắc 2 lần, lần cuối/u).waitFor();
  await row.getByRole('button', { name: /Các lần liên hệ/u }).click();
  const history = page.getByRole('list', { name: /^Các lần liên hệ/u });
  await history.waitFor();
  expect(await history.getByRole('listitem').count()).toBe(2);
  await page.keyboard.press('Escape');
  await row.focus();
  await page.keyboard.press('Control+z');
  await row.getByText('Đã gọi 06/10 09:00: gửi trong chiều nay').waitFor();
  await page.keyboard.press('Control+z');
  await row.getByText('Chưa nhắc').waitFor();
  expect(screens.faults).toEqual([]);
});

test('a written reminder letter is kept with every unit it names, as one step', async () => {
  const { page, open } = screens;
  await open('/');
  const sent = page.getByRole('row').filter({ hasText: /Đã gửi công văn/u });
  await page.getByRole('button', { name: 'Công văn đôn đốc' }).click();
  await page.getByRole('button', { name: 'Ghi đã gửi công văn đến 3 đơn vị' }).click();
  await page.getByText('Đã ghi lần liên hệ 3 đơn vị').waitFor();
  await expect.poll(() => sent.count()).toBe(3);
  await page.getByRole('button', { name: 'Hoàn tác' }).last().click();
  await expect.poll(() => sent.count()).toBe(0);
  expect(screens.faults).toEqual([]);
});

test('the line has its numbers in a table', async () => {
  const { page } = screens;
  const chart = page.getByRole('region', { name: 'Đơn vị đã báo cáo theo ngày' });
  expect(
    await chart
      .getByRole('group', { name: /24 trên 28/u })
      .getByRole('button')
      .count(),
  ).toBeGreaterThan(3);
  await chart.getByRole('button', { name: 'Xem dạng bảng' }).click();
  const rows = await chart.getByRole('row').allTextContents();
  expect(rows.at(-1)).toMatch(/^07\/10\/2025.*Thôn 17.*24$/u);
  await chart.getByRole('button', { name: 'Xem biểu đồ' }).click();
});

test('the programme counts the days left; arrivals lead to their unit', async () => {
  const { page } = screens;
  const programme = page.getByRole('region', { name: 'Techfest Hải Phòng 2025' });
  await programme.getByText('còn 2 ngày').waitFor();
  const arrivals = page.getByRole('region', { name: 'Mới nhận' });
  expect(await arrivals.getByRole('listitem').count()).toBe(6);
  await arrivals.getByRole('button', { name: /^Xem tất cả/u }).click();
  expect(await arrivals.getByRole('listitem').count()).toBeGreaterThan(20);
  const [first] = await arrivals.getByRole('link').all();
  expect(await first?.getAttribute('href')).toBe('/nhap-ket-qua?don-vi=T17');
  await arrivals.getByRole('button', { name: 'Thu gọn' }).click();
});

test('the screen is accessible, fits and prints no fault', async () => {
  const { page } = screens;
  await expectAccessible(page);
  for (const width of [1366, 1093, 911]) {
    await page.setViewportSize({ width, height: Math.round((width * 768) / 1366) });
    await expectNoWindowScroll(page);
  }
  await page.setViewportSize({ width: 1366, height: 768 });
  expect(screens.faults).toEqual([]);
});

test('Enter opens the row of the chosen unit', async () => {
  const { page, open } = screens;
  await open('/');
  await page.getByRole('table', { name: 'Còn 4 đơn vị' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/nhap-ket-qua?don-vi=T11');
});
