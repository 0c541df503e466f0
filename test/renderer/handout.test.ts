import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listHandoutUnits, saveHandouts } from '#app/services/handouts.ts';
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
  const office = valueOf(screens.host.session.current());
  const units = valueOf(listHandoutUnits(office, null)).units.map(({ unit }) => unit);
  valueOf(saveHandouts(office, null, units, null));
});

afterAll(() => screens.close());

test('all units are marked as written to in one step, one is marked as received, by keyboard', async () => {
  const { page, open } = screens;
  await open('/giao-viec');
  const table = page.getByRole('table', { name: 'Giao việc theo đơn vị' });
  const first = table.getByRole('row', { name: /Văn phòng HĐND và UBND/u });
  await first.focus();
  await page.keyboard.press('Control+a');
  await page.getByText('Đã chọn 28 đơn vị').waitFor();
  await page.keyboard.press('g');
  await page.getByText('đã gửi 28/28, đã nhận 0/28').waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('d');
  await page.getByText('đã gửi 28/28, đã nhận 1/28').waitFor();
  const received = page.getByRole('textbox', { name: 'Đơn vị nhận ngày, Phòng Kinh tế' });
  expect(await received.inputValue()).toBe('07/10/2025');
  await page.getByRole('textbox', { name: 'Người nhận, Phòng Kinh tế' }).fill('Trần Văn Minh');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+z');
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Người nhận, Phòng Kinh tế' }).inputValue())
    .toBe('');
  await expectAccessible(page);
  await expectNoWindowScroll(page);
});

test('papers are written to the export folder and the Zalo reply is copied', async () => {
  const { page, open, host } = screens;
  await open('/giao-viec');
  await page.getByRole('button', { name: 'Công văn đề nghị báo cáo' }).click();
  await page.getByText('Đã lưu cong-van-de-nghi-bao-cao.docx vào thư mục báo cáo').waitFor();
  const session = host.session.read();
  const folder = session.state === 'ready' ? session.exportFolder : '';
  expect(existsSync(path.join(folder, 'cong-van-de-nghi-bao-cao.docx'))).toBe(true);
  await page.getByRole('button', { name: 'Biểu Excel của 28 đơn vị (.zip)' }).click();
  await page.getByText('Đã lưu bieu-bao-cao-cac-don-vi.zip vào thư mục báo cáo').waitFor();
  await page.getByRole('row', { name: /Thôn An Khê/u }).focus();
  await page.keyboard.press('e');
  await page.getByText('Đã lưu bieu-bao-cao-t01-thon-an-khe.xlsx vào thư mục báo cáo').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải về' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('bieu-bao-cao-t01-thon-an-khe.xlsx');
  const { connection } = valueOf(host.session.current());
  const long = 'Mẫu Trung tâm Văn hóa, Thể thao và Truyền thanh xã Nam Thanh Miện mở rộng';
  connection.prepare("update form set name = ? where name = 'Mẫu đơn vị'").run(long);
  await open('/giao-viec');
  await page.getByRole('list', { name: 'Mẫu báo cáo' }).getByText(long).waitFor();
  const clipped = await page.evaluate(
    "[...document.querySelectorAll('main li button')].filter((b) => b.scrollWidth > b.clientWidth + 1).length",
  );
  expect(clipped).toBe(0);
  await page.getByRole('button', { name: 'Chép mẫu tin Zalo' }).last().click();
  await page.getByText('Đã chép mẫu tin. Dán vào Zalo để gửi.').waitFor();
  const copied = await page.evaluate('navigator.clipboard.readText()');
  // The last form is the centre's own, which asks for its broadcasts first.
  expect(copied).toContain('1. Lượt phát thanh (lượt) (phát trên hệ thống chung;');
});
