import { unzipSync } from 'fflate';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reading } from '#app/services/serviceContext.ts';
import { readPackageLimit } from '#app/storage/officeStore.ts';
import { valueOf } from '#test/support/serviceContext.ts';
import {
  expectAccessible,
  expectNoWindowScroll,
  startScreens,
  type Screens,
} from '#test/support/startScreens.ts';

let screens: Screens;

/** The steps rest on each other, as the life of one report does. */
beforeAll(async () => {
  screens = await startScreens({ sample: true });
});

afterAll(() => screens.close());

test('open checks keep the report back: a fact is filled in, the rest takes a reason by keyboard', async () => {
  const { page } = screens;
  await screens.open('/bao-cao');
  await pages().first().waitFor();
  const checks = page.getByRole('region', { name: 'Kiểm tra trước trình ký' });
  await page.getByText('Còn 1 mục phải sửa và 12 mục cần xác nhận.').waitFor();
  expect(await submitButton().isDisabled()).toBe(true);
  // Names of silent units are one step away inside the office, and on no page.
  await checks.getByText('3 đơn vị chưa báo cáo.').waitFor();
  expect(await checks.getByText('Thôn Thủy Lâm').isVisible()).toBe(false);
  await checks.getByText('Xem tên 3 đơn vị').click();
  await checks.getByText(/Thôn Thủy Lâm/u).waitFor();

  await checks.getByRole('button', { name: 'Điền', exact: true }).click();
  await dialog().getByLabel('Số công văn').fill('245');
  await dialog().getByLabel('Ngày ban hành').fill('22/9/2025');
  await dialog().getByRole('button', { name: 'Lưu' }).click();
  await page.getByText('Còn 12 mục cần xác nhận.').waitFor();

  const first = checks.getByRole('button', { name: 'Ghi lý do' }).first();
  await first.focus();
  await page.keyboard.press('Enter');
  await dialog().getByLabel('Lý do').fill('hẹn');
  expect(await dialog().getByRole('button', { name: 'Lưu lý do' }).isDisabled()).toBe(true);
  await page.keyboard.type(' gửi ngày 10/10');
  await expectAccessible(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Còn 11 mục cần xác nhận.').waitFor();
  await checks.getByText('1 mục đã có lý do').click();
  await checks.getByText(/^Lý do: hẹn gửi ngày 10\/10 \(Nguyễn Thu Hà, /u).waitFor();
  await checks.getByRole('button', { name: 'Bỏ lý do' }).click();
  await page.getByText('Còn 12 mục cần xác nhận.').waitFor();

  await checks.getByRole('button', { name: 'Ghi một lý do cho 12 mục' }).click();
  await dialog().getByLabel('Lý do').fill('Lãnh đạo đã cho ý kiến');
  await dialog().getByRole('button', { name: 'Lưu lý do' }).click();
  await expect.poll(() => submitButton().isDisabled()).toBe(false);
  await expectAccessible(page);
});

test('the leader’s note stands where the clerk goes on, until the next trình ký', async () => {
  const { page } = screens;
  await submit();
  await page.getByRole('button', { name: 'Đề nghị sửa' }).click();
  await dialog().getByLabel('Ý kiến của lãnh đạo').fill('Nêu rõ kết quả của các thôn.');
  await dialog().getByRole('button', { name: 'Đề nghị sửa' }).click();
  const note = page.getByRole('region', { name: 'Ý kiến của lãnh đạo' });
  await note.getByText('Nêu rõ kết quả của các thôn.').waitFor();
  await page.getByRole('button', { name: 'Xem khác biệt với bản trước' }).click();
  await dialog().getByText('Hai bản không khác nhau.').waitFor();
  await page.keyboard.press('Escape');
  await submit();
  await expect.poll(() => note.count()).toBe(0);
});

test('issued with a warning about its date, the signed copy attached later and stated as found', async () => {
  const { page } = screens;
  await page.getByRole('button', { name: 'Ghi nhận đã ký' }).click();
  await page.getByRole('button', { name: 'Phát hành', exact: true }).click();
  await dialog().getByLabel('Số văn bản').fill('7');
  await dialog().getByLabel('Ngày phát hành').fill('06/10/2025');
  await dialog()
    .getByText('Ngày này trước ngày trình ký (07/10/2025).', { exact: false })
    .waitFor();
  await dialog().getByLabel('Ngày phát hành').fill('08/10/2025');
  await dialog().getByRole('button', { name: 'Phát hành' }).click();
  await pages().first().getByText('Số: 07/BC-UBND').waitFor();
  const life = page.getByRole('region', { name: 'Hồ sơ của bản này' });
  await life.getByText('Chưa đính kèm bản đã ký.').waitFor();
  await life.locator('input[type=file]').setInputFiles({
    name: 'ban-ky.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7 << /Type /Sig /ByteRange [0 10 20 30] >>'),
  });
  await life.getByText('Tìm thấy chữ ký số trong tệp, chưa kiểm tra.').waitFor();
  await expectAccessible(page);
});

test('the package is written with its parts; a browser is told where its PDF comes from', async () => {
  const { page, host } = screens;
  await page.getByRole('button', { name: 'Gói văn thư' }).click();
  const write = dialog().getByRole('button', { name: 'Ghi gói' });
  await expect
    .poll(() => write.evaluate((node) => node === node.ownerDocument.activeElement))
    .toBe(true);
  await page.keyboard.press('Enter');
  await dialog()
    .getByText(/^Đã ghi goi-van-thu-07-bc-ubnd-2025\.zip/u)
    .waitFor();
  await dialog().getByText('Bản PDF: bấm In rồi chọn Lưu dưới dạng PDF.').waitFor();
  const zip = path.join(host.folder, 'du-lieu', 'bao-cao', 'goi-van-thu-07-bc-ubnd-2025.zip');
  expect(Object.keys(unzipSync(readFileSync(zip)))).toEqual([
    'bao-cao-tong-hop.docx',
    'bao-cao-tong-hop.xlsx',
    'ban-ky-ban-ky.pdf',
  ]);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
});

test('the frozen pages print whole: as many sheets as the screen shows, no other thing on paper', async () => {
  const { page } = screens;
  const shown = await pages().count();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const sheets =
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b/gu) ?? [];
  expect(sheets).toHaveLength(shown);
});

test('a form error takes a letter of its own, which gets its number later', async () => {
  const { page, host } = screens;
  await page.getByRole('button', { name: 'Đính chính' }).click();
  await dialog().getByLabel('Vị trí, dòng 1').fill('Nơi nhận');
  await dialog().getByLabel('Đã viết, dòng 1').fill('Phòng VH-XH');
  expect(await dialog().getByRole('button', { name: 'Lập công văn' }).isDisabled()).toBe(false);
  await dialog().getByLabel('Sửa thành, dòng 1').fill('Phòng Văn hóa - Xã hội');
  await expectAccessible(page);
  await dialog().getByRole('button', { name: 'Lập công văn' }).click();
  await page.getByText('Công văn đính chính chưa có số').waitFor();
  await page.getByRole('button', { name: 'Mở công văn' }).click();
  await page.getByText(/^Đã lưu cong-van-dinh-chinh-7/u).waitFor();
  const letter = path.join(host.folder, 'du-lieu', 'bao-cao', 'cong-van-dinh-chinh-7.docx');
  expect(existsSync(letter)).toBe(true);
  await page.getByRole('button', { name: 'Ghi số, ngày' }).click();
  await dialog().getByLabel('Số công văn').fill('12');
  await dialog().getByLabel('Ngày ban hành').fill('10/10/2025');
  await dialog().getByRole('button', { name: 'Lưu' }).click();
  await page.getByText('Công văn đính chính 12/UBND-VHXH, 10/10/2025').waitFor();
});

test('the register finds without marks and opens the frozen report', async () => {
  const { page } = screens;
  await page.getByRole('link', { name: 'Sổ báo cáo đã phát hành' }).click();
  await page.getByText('Đính chính bởi Công văn số 12/UBND-VHXH ngày 10/10/2025').waitFor();
  await expectAccessible(page);
  await expectNoWindowScroll(page);
  const search = page.getByLabel('Tìm trong sổ');
  await search.fill('khong co bao cao nao nhu the');
  await page.getByText('Không có báo cáo nào hợp với từ tìm.').waitFor();
  await search.fill('doi moi sang tao so khoa hoc');
  const open = page.getByRole('button', { name: 'Mở báo cáo số 07/BC-UBND' });
  await open.focus();
  await page.keyboard.press('Enter');
  await pages().first().getByText('Số: 07/BC-UBND').waitFor();
  await page.getByText('Đang xem nội dung đã chốt của Bản 2.', { exact: false }).waitFor();
});

test('hồ sơ công việc: typed by the office, saved on leaving a field, written as one ZIP', async () => {
  const { page, host } = screens;
  await screens.open('/luu-ho-so');
  await page.getByText('Ghi tên hồ sơ để lưu.').waitFor();
  await page.getByLabel('Tên hồ sơ').fill('Hồ sơ Ngày hội 01-10 năm 2025');
  await page.keyboard.press('Tab');
  await page.getByText(/^Đã lưu \d\d:\d\d$/u).waitFor();
  await page.getByRole('cell', { name: '3093/SKHCN-QLCN' }).waitFor();
  await page.getByRole('cell', { name: '07/BC-UBND' }).waitFor();
  await expectAccessible(page);
  await expectNoWindowScroll(page);
  await page.getByRole('button', { name: 'Lưu hồ sơ (.zip)' }).click();
  await page.getByText(/^Đã lưu ho-so-ngay-hoi-dmst-2025/u).waitFor();
  const zip = path.join(host.folder, 'du-lieu', 'bao-cao', 'ho-so-ngay-hoi-dmst-2025.zip');
  expect(Object.keys(unzipSync(readFileSync(zip)))).toContain('danh-muc-sha256.txt');
});

test('the office states how heavy a package may be', async () => {
  const { page } = screens;
  await screens.open('/thiet-lap');
  const limit = page.getByLabel('Dung lượng gói gửi đi tối đa (MB)');
  expect(await limit.inputValue()).toBe('20');
  await limit.fill('0');
  await page.getByText('Ghi số từ 1 đến 500.').waitFor();
  await limit.fill('35');
  await page.keyboard.press('Tab');
  await expect
    .poll(() => readPackageLimit(reading(valueOf(screens.host.session.current()))))
    .toBe(35);
  await screens.open('/thiet-lap');
  expect(await limit.inputValue()).toBe('35');
  expect(screens.faults).toEqual([]);
});

function pages() {
  return screens.page.locator('#root [data-page]');
}

function dialog() {
  return screens.page.getByRole('dialog');
}

function submitButton() {
  return screens.page.getByRole('button', { name: 'Trình ký', exact: true });
}

async function submit(): Promise<void> {
  await submitButton().click();
  await dialog().getByRole('button', { name: 'Trình ký' }).click();
  await screens.page.getByText('Đang xem nội dung đã chốt', { exact: false }).waitFor();
}
