import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, startScreens, type Screens } from '#test/support/startScreens.ts';

let screens: Screens;

beforeAll(async () => {
  screens = await startScreens({ sample: true });
});

afterAll(() => screens.close());

test('by keyboard: a call recorded with its effect seen, checked, a supplement asked, answered, checked', async () => {
  const { page, open } = screens;
  await open('/nhap-ket-qua?don-vi=T15');
  await sheet().getByText('Đơn vị chưa báo cáo').waitFor();
  await page.keyboard.press('F7');
  await expectFocus(field('Ngày nhận'));
  await page.keyboard.press('Tab');
  await page.keyboard.type('9h05');
  await page.keyboard.press('Tab');
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowDown');
  await expect.poll(() => field('Kênh nhận').inputValue()).toBe('phone');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Vũ Đình Hòa');
  expect(await field('Người nhận tin').inputValue()).toBe('Nguyễn Thu Hà');
  expect(await field('Chờ xác nhận bằng văn bản').isChecked()).toBe(true);
  await field('Băng rôn').focus();
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  await expectFocus(field('Khẩu hiệu'));
  await page.keyboard.type('5-7');
  await page.keyboard.press('Enter');
  await sheet().getByRole('button', { name: '7 chiếc' }).press('Enter');
  const effect = sheet().getByRole('region', { name: 'Thay đổi khi lưu' });
  await effect.getByText('24/28').waitFor();
  await effect.getByText('Khẩu hiệu').waitFor();
  await expectAccessible(page);
  const shown = await effect.getByRole('listitem').first().innerText();
  const total = /thành\s+([\d.]+) chiếc/u.exec(shown.replaceAll('\n', ' '))?.[1];
  await field('Băng rôn').focus();
  await page.keyboard.press('Control+Enter');
  await page.getByText('Đã lưu báo cáo, Thôn Thủy Lâm').waitFor();
  expect(await page.getByRole('button', { name: /^Tổng số Băng rôn:/u }).innerText()).toContain(
    total,
  );

  await sheet()
    .getByRole('button', { name: /^Các lần báo cáo/u })
    .press('Enter');
  const first = sheet().getByRole('article', { name: 'Lần 1, lần đầu' });
  await first.getByText('Chưa rà soát').waitFor();
  await first.getByText('Nhận 09:05 07/10/2025, Điện thoại, người gửi Vũ Đình Hòa').waitFor();
  await first.getByRole('button', { name: 'Đã có văn bản xác nhận' }).press('Enter');
  await page.getByText('Đã ghi nhận văn bản xác nhận, Thôn Thủy Lâm').waitFor();
  await page.keyboard.press('F8');
  await page.getByText('Đã kiểm tra, Thôn Thủy Lâm').waitFor();
  await expect
    .poll(() => sheet().getByRole('heading', { level: 2 }).innerText())
    .not.toContain('Thủy Lâm');

  await open('/nhap-ket-qua?don-vi=T15');
  await sheet().getByRole('button', { name: 'Đề nghị bổ sung' }).waitFor();
  await page.keyboard.press('F9');
  await page.keyboard.press('Control+Enter');
  await sheet().getByText('Ghi nội dung cần bổ sung.').waitFor();
  await page.keyboard.type('chưa có số lượt phát thanh');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Đã ghi đề nghị bổ sung và chép tin, Thôn Thủy Lâm').first().waitFor();
  const copied = await page.evaluate('navigator.clipboard.readText()');
  expect(copied).toContain('đề nghị bổ sung: chưa có số lượt phát thanh');
  await sheet().getByText('Đề nghị bổ sung').first().waitFor();

  await page.keyboard.press('F7');
  await field('Kênh nhận').selectOption('paper');
  await field('Lượt phát thanh').focus();
  await page.keyboard.type('12');
  await page.keyboard.press('Control+Enter');
  await sheet().getByText('Đơn vị đã báo cáo. Chọn loại báo cáo.').waitFor();
  await sheet().getByRole('radio', { name: 'Bổ sung' }).press('Space');
  await effect.getByText('25/28').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByText('Đã lưu báo cáo, Thôn Thủy Lâm').waitFor();
  await page.keyboard.press('F8');
  await page.getByText('Đã kiểm tra, Thôn Thủy Lâm').waitFor();
  expect(screens.faults).toEqual([]);
});

test('a day after today is warned of, not refused; a typed draft stays with its unit', async () => {
  const { page, open } = screens;
  await open('/nhap-ket-qua?don-vi=T04');
  await sheet().getByRole('button', { name: 'Báo cáo mới' }).waitFor();
  await page.keyboard.press('F7');
  await field('Ngày nhận').fill('09/10/2025');
  await sheet().getByText('Ngày nhận sau ngày hôm nay. Kiểm tra lại.').waitFor();
  await field('Băng rôn').fill('9');
  await page.keyboard.press('Escape');
  await sheet().getByRole('button', { name: 'Báo cáo mới' }).waitFor();
  await page.reload();
  await expect.poll(() => field('Ngày nhận').inputValue()).toBe('09/10/2025');
  expect(await field('Băng rôn').inputValue()).toBe('9');
  await sheet().getByRole('button', { name: 'Bỏ nháp' }).click();
  await sheet().getByRole('button', { name: 'Báo cáo mới' }).waitFor();
});

test('a figure typed in the sheet is the cell of the grid; Enter goes on, the next unit opens in the sheet', async () => {
  const { page, open } = screens;
  await open('/nhap-ket-qua?don-vi=T04');
  await field('Băng rôn').focus();
  await page.keyboard.type('8');
  await page.keyboard.press('Enter');
  await expectFocus(field('Khẩu hiệu'));
  const cell = page.getByRole('textbox', { name: 'Băng rôn, Thôn Bình Lãng', exact: true });
  await expect.poll(() => cell.inputValue()).toBe('8');
  await watchTexts(field('Băng rôn'));
  await field('Băng rôn').focus();
  await page.keyboard.insertText('46');
  await cell.focus();
  await page.getByRole('img', { name: 'đã lưu' }).first().waitFor();
  await cell.fill('47');
  await page.keyboard.press('Tab');
  await expect.poll(() => field('Băng rôn').inputValue()).toBe('47');
  // Nothing older came back on the way.
  expect(await page.evaluate('globalThis.texts')).toEqual(['8', '46', '47']);
  await cell.focus();
  await page.keyboard.press('Alt+h');
  const history = sheet().getByRole('list', { name: 'Các lần sửa: Thôn Bình Lãng, Băng rôn' });
  await expect.poll(() => history.getByRole('listitem').first().textContent()).toMatch(/47/u);
  await expectAccessible(page);
  await page.keyboard.press('Alt+h');
  await history.waitFor({ state: 'hidden' });
  await field('Khẩu hiệu').focus();
  await page.keyboard.press('Control+PageDown');
  await sheet().getByRole('heading', { name: 'Thôn Cao Lý' }).waitFor();
  await expectFocus(field('Băng rôn'));
});

test('"không có hoạt động" by one key, taken back from the toast; evidence is attached and kept', async () => {
  const { page, open } = screens;
  await open('/nhap-ket-qua?don-vi=T11');
  await sheet().getByText('Đơn vị chưa báo cáo').waitFor();
  await page.keyboard.press('Alt+k');
  await page.getByText('Đã ghi không có hoạt động').waitFor();
  await expect.poll(() => field('Băng rôn').getAttribute('data-state')).toBe('none');
  await sheet()
    .getByRole('button', { name: /^Các lần báo cáo/u })
    .click();
  await sheet()
    .locator('input[type=file]')
    .setInputFiles({ name: 'phieu.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') });
  await sheet().getByText('phieu.pdf').waitFor();
  await sheet().getByRole('textbox', { name: 'Liên kết' }).fill('khong phai dia chi');
  await page.keyboard.press('Enter');
  await sheet()
    .getByText(/không phải địa chỉ liên kết/u)
    .waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    sheet().getByRole('button', { name: 'Tải về phieu.pdf' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('phieu.pdf');
  await page.keyboard.press('Alt+p');
  await page.getByText('Đã lưu phieu-ket-qua-T11.docx vào thư mục báo cáo').waitFor();
});

function sheet(): Locator {
  return screens.page.getByRole('complementary', { name: 'Phiếu của đơn vị' });
}

function field(name: string): Locator {
  return sheet().getByLabel(name, { exact: true });
}

/** Collects every text a field is drawn with, one after the other. */
async function watchTexts(input: Locator): Promise<void> {
  const id = await input.getAttribute('id');
  await screens.page.evaluate(`
    globalThis.texts = [];
    const look = () => {
      const text = document.getElementById(${JSON.stringify(id)})?.value;
      if (text !== undefined && text !== texts.at(-1)) texts.push(text);
      requestAnimationFrame(look);
    };
    look();
  `);
}

async function expectFocus(target: Locator): Promise<void> {
  await expect
    .poll(() => target.evaluate((node) => node === node.ownerDocument.activeElement))
    .toBe(true);
}
