import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { expectAccessible, startScreens, type Screens } from '#test/support/startScreens.ts';

let screens: Screens;

beforeAll(async () => {
  screens = await startScreens({ sample: true });
});

afterAll(() => screens.close());

beforeEach(async () => {
  await screens.open('/bao-cao');
  await pages().first().waitFor();
});

/** Pages on the screen; the same pages stand beside the root for printing. */
function pages() {
  return screens.page.locator('#root [data-page]');
}

function paragraph(words: string | RegExp) {
  return pages().locator('[data-editable]').filter({ hasText: words });
}

function field() {
  return screens.page.getByRole('textbox', { name: 'Nội dung đoạn' });
}

async function openEditor(words: string): Promise<void> {
  await paragraph(words).first().focus();
  await screens.page.keyboard.press('F2');
  await field().waitFor();
  await expect.poll(() => hasFocus()).toBe(true);
}

function hasFocus(): Promise<boolean> {
  return field().evaluate((node) => node === node.ownerDocument.activeElement);
}

const LEAD = 'Các đơn vị thực hiện';

test('a paragraph is edited by keys alone: chips stay bound, typed digits are red and asked about', async () => {
  const { page } = screens;
  await openEditor(LEAD);
  expect(await field().locator('[data-reference="tong:bang_ron"]').textContent()).toBe('73');
  await page.keyboard.press('End');
  await page.keyboard.type(' Toàn xã thêm 27 pa nô.');
  await page.getByText('1 số ghi tay, không theo số liệu.').waitFor();
  await page.getByLabel('Chèn số liệu').selectOption({ label: 'Khẩu hiệu: 110' });
  expect(await field().locator('[data-reference="tong:khau_hieu"]').count()).toBe(2);
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await field().waitFor({ state: 'detached' });

  const edited = paragraph('Toàn xã thêm');
  await edited.getByText('27 (ghi tay)', { exact: true }).waitFor();
  expect(await edited.textContent()).toContain('27 (ghi tay) pa nô.110');
  await edited.getByRole('button', { name: '73', exact: true }).waitFor();
  await page.getByText('1 số ghi tay ở mục II.1', { exact: false }).first().waitFor();
  expect(await page.locator('[data-print]').textContent()).toContain('Toàn xã thêm 27 pa nô.110');
  await expectAccessible(page);

  await page.getByRole('button', { name: /^Mục II\.1: 1 số ghi tay/u }).press('Enter');
  await page.getByRole('button', { name: 'Dùng bản tự động' }).press('Enter');
  await field().waitFor({ state: 'detached' });
  await expect.poll(() => paragraph('Toàn xã thêm').count()).toBe(0);
});

test('an input method loses no letter, Enter breaks no line, unsaved words need a second Esc', async () => {
  const { page } = screens;
  await openEditor(LEAD);
  const session = await page.context().newCDPSession(page);
  const before = (await field().textContent()) ?? '';
  for (const text of ['d', 'dd', 'đ', 'đo', 'đon', 'đón']) {
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  await session.send('Input.insertText', { text: 'đón' });
  await page.keyboard.type(' xuân');
  await page.keyboard.press('Enter');
  expect(((await field().textContent()) ?? '').replaceAll('\u200B', '')).toBe(
    `${before.replaceAll('\u200B', '')}đón xuân`,
  );
  await page.keyboard.press('Escape');
  await page.getByText('Chưa lưu. Bấm Esc lần nữa để bỏ nội dung vừa sửa.').waitFor();
  expect(await field().count()).toBe(1);
  await page.keyboard.press('Escape');
  await field().waitFor({ state: 'detached' });
  expect(await paragraph('đón xuân').count()).toBe(0);
  await expect
    .poll(() =>
      paragraph(LEAD)
        .first()
        .evaluate((node) => node === node.ownerDocument.activeElement),
    )
    .toBe(true);
});

test('a chip is deleted as one piece, a pasted page is plain words, a click on a number still opens its source', async () => {
  const { page } = screens;
  await paragraph(LEAD).first().getByRole('button', { name: '110', exact: true }).click();
  await page.getByRole('dialog', { name: 'Nguồn của số: 110' }).waitFor();
  await page.keyboard.press('Escape');
  await paragraph('Đến nay')
    .first()
    .click({ position: { x: 300, y: 12 } });
  await field().waitFor();
  await page.keyboard.press('Control+A');
  await page.evaluate(
    `navigator.clipboard.write([new ClipboardItem({
      'text/html': new Blob(['<h1>Đã có <b>24</b> đơn vị</h1>'], { type: 'text/html' }),
      'text/plain': new Blob(['Đã có 24 đơn vị'], { type: 'text/plain' }),
    })])`,
  );
  await page.keyboard.press('Control+V');
  await page.getByText('1 số ghi tay, không theo số liệu.').waitFor();
  expect(await field().locator('h1, b, [data-reference]').count()).toBe(0);
  await page.getByRole('button', { name: 'Bỏ đoạn khỏi báo cáo' }).press('Enter');
  await field().waitFor({ state: 'detached' });
  await expect.poll(() => paragraph('Đến nay').count()).toBe(0);
  await page.keyboard.press('Control+Z');
  await paragraph('Đến nay').first().waitFor();
});

test('kind, period, issuing body and charts are chosen by keys, each a step to take back', async () => {
  const { page } = screens;
  await page.getByRole('button', { name: 'Cách lập báo cáo' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Cách lập báo cáo' });
  await dialog.getByLabel('Báo cáo chuyên đề, mục I đến IV').focus();
  await page.keyboard.press('ArrowDown');
  await dialog.getByLabel(/^Toàn đợt/u).focus();
  await page.keyboard.press('ArrowDown');
  await dialog.getByLabel('Loại biểu đồ').selectOption('So với năm trước');
  await dialog.getByRole('button', { name: 'Thêm biểu đồ' }).press('Enter');
  await dialog.getByRole('button', { name: 'Bỏ biểu đồ So với năm trước' }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await pages().getByRole('heading', { name: 'I. TÌNH HÌNH CHUNG' }).waitFor();
  await paragraph('Kết quả sự kiện Techfest').first().waitFor();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+Z');
  await pages().getByRole('heading', { name: 'I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI' }).waitFor();
});

test('the office’s wording is changed by keys; a broken place is selected where it stands', async () => {
  const { page } = screens;
  await page.getByRole('button', { name: 'Câu chữ', exact: true }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Câu chữ báo cáo' });
  await dialog.getByRole('button', { name: 'Mở đầu', exact: true }).focus();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const wording = dialog.getByRole('textbox', { name: 'Tình hình báo cáo' });
  await wording.fill('Đã có {daBaoCao đơn vị.');
  await page.keyboard.press('Control+Enter');
  await dialog
    .getByText('Chưa lưu. Dấu { ở ký tự thứ 7 chưa có dấu } đóng lại', { exact: false })
    .waitFor();
  expect(await page.evaluate('getSelection().toString()')).toBe('{daBaoCao đơn vị.');
  await wording.fill('Đã có {daBaoCao} đơn vị gửi {tong:khong_co}.');
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await dialog.getByRole('button', { name: 'Khôi phục mẫu' }).waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  const changed = paragraph('Đã có').first();
  await changed.waitFor();
  expect(await page.locator('[data-print]').textContent()).toContain('Đã có 24 đơn vị gửi [...].');
  await page
    .getByText('Chưa có số liệu cho một chỗ trong đoạn', { exact: false })
    .first()
    .waitFor();
  await page.keyboard.press('Control+Z');
  await paragraph('Đến nay').first().waitFor();
  expect(screens.faults).toEqual([]);
});
