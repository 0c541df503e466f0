import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listDraftFiles } from '#app/services/directiveFiles/draftFile.ts';
import { UNNUMBERED_DIRECTIVE, unnumberedPdf } from '#test/support/ownDirective.ts';
import { scanPage } from '#test/support/scannedDirective.ts';
import {
  expectAccessible,
  expectNoWindowScroll,
  startScreens,
  type Screens,
} from '#test/support/startScreens.ts';

/** The directive the product was ordered for, where it lies beside the project; else one like it. */
const SEED = path.resolve(import.meta.dirname, '../../../shared/data/directives/texts/00-seed.txt');
const PAPER = existsSync(SEED) ? readFileSync(SEED, 'utf8') : UNNUMBERED_DIRECTIVE;
const EVENTS = existsSync(SEED) ? 1 : 0;

let screens: Screens;

beforeAll(async () => {
  screens = await startScreens({ sample: true });
  await screens.open('/van-ban');
});

afterAll(() => screens.close());

test('a pasted paper asks for what it does not state, is answered by keys and survives a reload', async () => {
  const { page } = screens;
  await page.getByRole('table', { name: 'Văn bản đã lưu' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Dán văn bản' }).focus();
  await page.keyboard.press('Enter');
  const pasted = page.getByRole('textbox', { name: 'Nội dung văn bản' });
  await pasted.waitFor();
  await expect.poll(() => focusedId()).not.toBe('');
  await pasted.focus();
  await page.keyboard.insertText(PAPER);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { level: 1, name: 'Đọc văn bản' }).waitFor();
  await expect.poll(() => focusedId()).toBe('van-ban-direction');
  await expectAccessible(page);
  await expectNoWindowScroll(page);

  // What the paper leaves blank is blank here, whatever else is offered.
  for (const field of ['number', 'issuedOn', 'deadline', 'contactEmails']) {
    expect([field, await valueOf(field)]).toEqual([field, '']);
  }
  await row('Số văn bản: Để trống, cần trả lời').waitFor();
  await row('Hạn báo cáo: Để trống, cần trả lời').waitFor();
  expect(await valueOf('symbol')).toBe('UBND-VHXH');
  expect(await page.getByText('%').count()).toBe(0);

  // Tab goes on to the next field that asks, before everything that was read.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await row('Văn bản đến, đi: Đã nhập').waitFor();
  const walked: string[] = [];
  while (!walked.includes('van-ban-contactEmails')) {
    await page.keyboard.press('Tab');
    const id = await focusedId();
    if (id !== '') walked.push(id);
    expect(walked.length).toBeLessThan(12);
  }
  expect(walked.filter((id) => !ASKS.has(id))).toEqual([]);
  await page.locator('#van-ban-number').focus();
  await page.keyboard.insertText('15');
  await row('Số văn bản: Đã nhập').waitFor();
  await page.getByRole('button', { name: 'Không đặt hạn' }).focus();
  await page.keyboard.press('Enter');
  await row('Hạn báo cáo: Để trống').waitFor();

  // A field that was read lights its words; chosen words become the field.
  const theme = await valueOf('theme');
  await page.locator('#van-ban-theme').focus();
  await expect.poll(() => lit('current')).toContain(theme.split(' ')[0]);
  await page.keyboard.press('F4');
  await expect.poll(() => lit('chosen')).toContain(theme.split(' ')[0]);
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(() => focusedId()).toBe('van-ban-theme');
  expect(await valueOf('theme')).toBe(theme.split(' ').slice(0, 2).join(' '));
  await row('Chủ đề: Đã đọc').waitFor();
  // The same by mouse, into another field.
  await page.locator('#van-ban-place').focus();
  const word = page.locator('[data-word]', { hasText: 'SKHCN' }).first();
  await word.scrollIntoViewIfNeeded();
  await word.click();
  await page.getByRole('button', { name: 'Đưa vào Địa danh (Enter)' }).click();
  expect(await valueOf('place')).toContain('SKHCN');
  // Words that are no day do not become one.
  await page.locator('#van-ban-issuedOn').focus();
  await page.keyboard.press('F4');
  await page.keyboard.press('Enter');
  await page.getByText('Những chữ đã chọn không đưa vào ô Ngày ban hành được.').waitFor();
  expect(await valueOf('issuedOn')).toBe('');
  await page.keyboard.press('Escape');

  await page.getByText(/^Bản nháp tự lưu/u).waitFor();
  await expect.poll(() => keptPlace()).toContain('SKHCN');
  await page.reload();
  await row('Số văn bản: Đã nhập').waitFor();
  expect(await valueOf('number')).toBe('15');
  expect(await valueOf('place')).toContain('SKHCN');
  await row('Hạn báo cáo: Để trống').waitFor();
});

test('from the paper to the campaign: only what was accepted, a deadline nobody stated stays empty', async () => {
  const { page, faults } = screens;
  await page.getByRole('button', { name: 'Lập đợt báo cáo' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Lập đợt báo cáo từ văn bản' }).waitFor();
  await page.getByText('0 đơn vị đã nhận').waitFor();
  await page.getByText('0 chỉ tiêu đã nhận').waitFor();
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0);
  await expectAccessible(page);
  expect(await page.getByRole('textbox', { name: 'Hạn của đơn vị' }).inputValue()).toBe('');
  await page.getByRole('button', { name: 'Lập đợt', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Ghi tên đợt báo cáo trước khi lập.').waitFor();
  await page.getByRole('textbox', { name: 'Tên đợt báo cáo' }).focus();
  await page.keyboard.insertText('Đợt lập từ công văn');
  await page.getByRole('button', { name: /^Nhận 17 đơn vị/u }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('17 đơn vị đã nhận').waitFor();
  const departments = page.getByRole('region', { name: 'Các phòng, ban, đơn vị' });
  await departments.getByRole('button', { name: /^Nhận/u }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('22 đơn vị đã nhận').waitFor();
  const police = departments.getByRole('checkbox', { name: 'Công an xã' });
  expect(await police.isChecked()).toBe(false);
  await police.focus();
  await page.keyboard.press('Space');
  await page.getByText('23 đơn vị đã nhận').waitFor();
  await page.getByRole('checkbox', { name: 'Băng rôn (chiếc)' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Lập đợt', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('main', { name: 'Đợt báo cáo' }).waitFor();
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  await expect.poll(() => field('Tên đợt báo cáo').inputValue()).toBe('Đợt lập từ công văn');
  expect(await field('Hạn của đơn vị').inputValue()).toBe('');
  const paper = page.getByRole('region', { name: 'Văn bản đi (công văn giao việc)' });
  expect(await paper.getByRole('textbox', { name: 'Số', exact: true }).inputValue()).toBe('15');
  await page.getByRole('heading', { name: 'Đơn vị báo cáo: 23 đơn vị' }).waitFor();
  const events = page.getByRole('table', { name: 'Sự kiện' }).locator('tbody tr');
  await expect.poll(() => events.count()).toBe(EVENTS);
  expect(faults).toEqual([]);
});

test('a second copy is said; a stored paper is corrected and linked; a PDF shows its pages', async () => {
  const { page } = screens;
  await screens.open('/van-ban');
  await choose([{ name: 'lan hai.txt', bytes: Buffer.from(PAPER) }]);
  const notice = page.getByText(/^Tệp này đã có trong danh sách/u);
  await notice.waitFor();
  await page.getByRole('button', { name: 'Mở văn bản đã có' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Đã lưu', { exact: true }).waitFor();
  await page.getByText('Đợt: Đợt lập từ công văn').waitFor();
  await page.locator('#van-ban-number').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('16');
  await page.getByRole('button', { name: 'Lưu sửa đổi' }).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Gắn vào đợt' }).waitFor();
  expect(await valueOf('number')).toBe('16');
  await page.getByRole('button', { name: 'Gắn vào đợt' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Gắn vào đợt báo cáo' });
  await dialog.getByRole('button', { name: 'Gỡ khỏi Đợt lập từ công văn' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Đã gỡ khỏi Đợt lập từ công văn').waitFor();
  await expect.poll(() => page.getByText('Đợt: Đợt lập').count()).toBe(0);
  await page.keyboard.press('Escape');
  const table = page.getByRole('table', { name: 'Văn bản đã lưu' });
  await table.getByText('16/UBND-VHXH').waitFor();

  await choose([{ name: 'co trang.pdf', bytes: unnumberedPdf() }]);
  await row('Dấu ký điện tử: Đã đọc').getByText('Chưa kiểm tra chữ ký.').waitFor();
  await page
    .getByRole('button', { name: 'Tìm thấy chữ “Vũ Văn Nguyễn … đã ký”, 14:04:43, 26/9/2025.' })
    .focus();
  await expect.poll(() => page.locator('[data-page="1"] [data-light="current"]').count()).toBe(2);
  const picture = page.getByRole('img', { name: 'Trang 2 của bản gốc' });
  await expect
    .poll(() => picture.evaluate((image) => Reflect.get(image, 'naturalWidth')))
    .toBeGreaterThan(500);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Dùng 26/9/2025' }).focus();
  await page.keyboard.press('Enter');
  await row('Ngày ban hành: Đã đọc').waitFor();
  await page.getByRole('button', { name: 'Bỏ bản nháp' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ bản nháp' }).focus();
  await page.keyboard.press('Enter');
  await table.waitFor();
});

test('several files at once; a refusal says what to do; a scan can be stopped and typed from its page', async () => {
  const { page, faults } = screens;
  const { jpeg } = await scanPage(unnumberedPdf(), 1);
  await choose([
    { name: 'cu.doc', bytes: Buffer.from('d0cf11e0a1b11ae1', 'hex') },
    { name: 'ban-chup.jpg', bytes: jpeg },
  ]);
  await page.getByText(/^Đang đọc 2\/2: ban-chup\.jpg, bản scan, trang 1\/1/u).waitFor();
  await page.getByRole('button', { name: 'Dừng' }).focus();
  await page.keyboard.press('Enter');
  const refused = page.getByRole('alert', { name: 'Văn bản không đọc được' });
  await refused.getByText('Đã dừng đọc “ban-chup.jpg”').waitFor();
  await refused.getByText('lưu lại dạng .docx rồi thử lại').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Nhập bằng tay ban-chup.jpg' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Trang này là ảnh chưa nhận dạng chữ.').waitFor();
  await row('Trích yếu: Để trống, cần trả lời').waitFor();
  const picture = page.getByRole('img', { name: 'Trang 1 của bản gốc' });
  await expect
    .poll(() => picture.evaluate((image) => Reflect.get(image, 'naturalWidth')))
    .toBeGreaterThan(500);
  expect(faults).toEqual([]);
});

const ASKS = new Set(
  ['issuedOn', 'number', 'deadline', 'contactEmails'].map((id) => `van-ban-${id}`),
);

/** What the autosaved draft says of the place. */
function keptPlace(): string {
  const office = screens.host.session.current();
  const [draft] = office.ok ? listDraftFiles(office.value) : [];
  return draft?.content.place ?? '';
}

function row(name: string) {
  return screens.page.getByRole('group', { name, exact: true });
}

function valueOf(field: string): Promise<string> {
  return screens.page.locator(`#van-ban-${field}`).inputValue();
}

function focusedId(): Promise<string> {
  return screens.page.evaluate<string>(`document.activeElement?.id ?? ''`);
}

/** Words of the original in one light. */
async function lit(light: string): Promise<string> {
  const words = await screens.page.locator(`[data-word][data-light="${light}"]`).allTextContents();
  return words.join(' ');
}

async function choose(files: readonly { name: string; bytes: Buffer }[]): Promise<void> {
  await screens.page.locator('input[type=file]').setInputFiles(
    files.map(({ name, bytes }) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: bytes,
    })),
  );
}
