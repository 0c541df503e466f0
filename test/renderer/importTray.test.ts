import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { initialiseOffice } from '#app/services/initialiseOffice.ts';
import { createOfficeFolder } from '#app/services/openOffice.ts';
import { dumpTracked } from '#test/support/builders.ts';
import { drawPhoto } from '#test/support/photoFiles.ts';
import { hostAt, valueOf } from '#test/support/serviceContext.ts';
import {
  expectAccessible,
  expectNoWindowScroll,
  startScreens,
  type Screens,
} from '#test/support/startScreens.ts';
import { buildWorkbook } from '#test/support/workbookFile.ts';

/** Messy files with known answers, where they lie beside the project. */
const SHARED = path.resolve(import.meta.dirname, '../../../shared/data/results');

type WrittenCell = string | number | null;
type Dropped = { readonly name: string; readonly bytes: Uint8Array };

/** The label-and-value form as a village fills it in. */
function formOf(unit: string, rows: readonly (readonly WrittenCell[])[], name: string): Dropped {
  const heading: WrittenCell[][] = [['ỦY BAN NHÂN DÂN XÃ'], [unit], ['Nội dung', 'Kết quả']];
  const bytes = buildWorkbook({ sheets: [{ name: 'Báo cáo', rows: [...heading, ...rows] }] });
  return { name, bytes };
}

const FILES: readonly Dropped[] = [
  formOf(
    'Thôn Cao Lý',
    [
      ['Băng rôn', 3],
      ['Khẩu hiệu', 'không'],
      ['Pa nô, áp phích', '5 hoặc 6'],
      ['Lượt phát thanh', '12'],
    ],
    'Cao Lý.xlsx',
  ),
  formOf(
    'Thôn Cao Lý',
    [
      ['Lượt phát thanh', '10'],
      ['Tờ rơi, tờ gấp', 200],
    ],
    'Cao Lý, bản sửa.xlsx',
  ),
  formOf('Thôn Tân Lập', [['Băng rôn', 2]], 'Tân Lập.xlsx'),
  { name: 'cũ.xls', bytes: Buffer.from('d0cf11e0a1b11ae1', 'hex') },
  { name: 'phieu Phu My.jpg', bytes: drawPhoto({ width: 320, height: 240 }) },
];

const MESSAGE = 'Thôn Đan Loan báo cáo: treo 4 băng rôn, 6 khẩu hiệu, phát thanh 14 lượt ạ';

let folder: string;
let screens: Screens;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'khay-nhap-'));
  const office = valueOf(createOfficeFolder(dataFolder(), hostAt()));
  valueOf(initialiseOffice(office, 'sample'));
  office.connection.close();
  screens = await startScreens({ dataFolder: dataFolder() });
});

afterAll(async () => {
  await screens.close();
  rmSync(folder, { recursive: true, force: true });
});

test('files and a message are settled by keys alone, survive a restart, are imported as one step and taken back by one', async () => {
  await screens.open('/khay-nhap');
  await screens.page.getByText(/^Khay nhập đang trống/u).waitFor();
  await expectAccessible(screens.page);
  await drop(FILES);
  await row(/^Thôn Cao Lý Lượt phát thanh/u).waitFor();
  await source('cũ.xls').getByText('lưu thành .xlsx').waitFor();
  await pasteText(MESSAGE);
  await row(/^Tin nhắn /u).waitFor();
  expect(figures()).toBe(0);
  await expectAccessible(screens.page);
  await expectNoWindowScroll(screens.page);

  // The first question has the keyboard; every answer hands it to the next one.
  await current().focus();
  await press('Home');
  await on(/^Tin nhắn /u);
  await press('1');
  await on(/^Thôn Cao Lý/u);
  await expect.poll(() => lit()).toBe('12');
  await press('ArrowRight');
  await expect.poll(() => lit()).toBe('10');
  const answered = holdBack('**/rpc/importTray/decide');
  await press('2');
  await on(/^“Thôn Tân Lập”/u);
  await press('1');
  const unit = screens.page.getByRole('combobox', { name: 'Chọn đơn vị' });
  await unit.waitFor();
  await screens.page.keyboard.insertText('binh lang');
  await screens.page.locator('[data-combobox-selected]').getByText('Thôn Bình Lãng').waitFor();
  // An answer that comes while something is looked up takes no letter of it away.
  await answered();
  expect(await unit.inputValue()).toBe('binh lang');
  await press('Enter');
  await on(/^Thôn Cao Lý Pa nô/u);
  await press('F2');
  const field = screens.page.getByRole('textbox', { name: /^Số liệu, Pa nô/u });
  await field.waitFor();
  await screens.page.keyboard.insertText('6');
  await press('Enter');
  await expect.poll(() => tab('Cần xem')).toBe('Cần xem0');
  // A decision is taken back by Ctrl+Z as long as nothing is imported.
  await press('Control+z');
  await on(/^Thôn Cao Lý Pa nô/u);
  await press('Delete');
  await expect.poll(() => tab('Bỏ ngoài')).toBe('Bỏ ngoài2');
  await press('Control+z');
  await on(/^Thôn Cao Lý Pa nô/u);
  expect(figures()).toBe(0);

  // The tray is as it was left when the program starts again.
  await settled();
  await screens.close();
  screens = await startScreens({ dataFolder: dataFolder() });
  await screens.open('/nhap-ket-qua');
  const bar = screens.page.getByRole('region', { name: 'Khay nhập' });
  await bar.getByText('1 cần xem').waitFor();
  await expectAccessible(screens.page);
  // Prose pasted over a cell is a message; a figure stays the cell's.
  await screens.page.getByRole('textbox', { name: /^Băng rôn, Thôn Phú Mỹ/u }).focus();
  await pasteText('Nhờ bác Trưởng thôn báo lại giúp cháu số băng rôn đã treo');
  await bar.getByText(/^Tin nhắn .*Nhờ bác Trưởng/u).waitFor();
  await press('Control+i');
  await source('Nhờ bác Trưởng').getByRole('button', { name: /^Bỏ /u }).focus();
  await press('Enter');
  await screens.page.getByText(/^Đã bỏ Tin nhắn/u).waitFor();
  await screens.page.getByRole('grid', { name: 'Mục xem trước' }).waitFor();
  await row(/^Thôn Cao Lý Pa nô/u).focus();
  await on(/^Thôn Cao Lý Pa nô/u);
  expect(await tab('Cần xem')).toBe('Cần xem1');
  await screens.page.getByRole('button', { name: /^Nhập 8 số liệu/u }).waitFor();
  await current().focus();
  await press('Delete');
  const before = figures();
  await press('Control+Enter');
  await screens.page.getByText('Đã nhập 8 số liệu từ 4 nguồn').waitFor();
  await screens.page.getByRole('main', { name: 'Nhập kết quả' }).waitFor();
  await cell('Băng rôn, Thôn Đan Loan', '4');
  await cell('Lượt phát thanh, Thôn Cao Lý', '10');
  expect(figures()).toBe(before + 8);
  // The source of a figure is its file and its cell.
  await screens.page
    .getByRole('textbox', { name: /^Lượt phát thanh, Thôn Cao Lý/u })
    .first()
    .focus();
  await screens.page
    .getByText(/Cao Lý, bản sửa\.xlsx, Báo cáo!B4/u)
    .first()
    .waitFor();

  await press('Control+z');
  await cell('Băng rôn, Thôn Đan Loan', '');
  expect(figures()).toBe(before);
  await bar.getByText('và 4 nguồn').waitFor();
  await press('Control+y');
  await cell('Băng rôn, Thôn Đan Loan', '4');
  expect(screens.faults).toEqual([]);
});

test('the same file again says so; a picture is typed from beside the sheet and becomes its evidence', async () => {
  const { page } = screens;
  await screens.open('/khay-nhap');
  await source('phieu Phu My.jpg').waitFor();
  await drop(FILES.slice(2, 3));
  await source('Tân Lập.xlsx').getByText('Đã nhập 07/10, không có gì mới.').waitFor();
  await source('phieu Phu My.jpg')
    .getByRole('button', { name: /^phieu/u })
    .focus();
  await press('Enter');
  await page.getByRole('link', { name: 'Nhập tay từ ảnh' }).focus();
  await press('Enter');
  const unit = page.getByRole('combobox', { name: 'Phiếu của đơn vị' });
  await unit.focus();
  await page.keyboard.insertText('phu my');
  await page.getByRole('option', { name: 'Thôn Phú Mỹ' }).waitFor();
  await press('ArrowDown');
  await page.locator('[data-combobox-selected]').getByText('Thôn Phú Mỹ').waitFor();
  await press('Enter');
  await page.getByRole('heading', { name: 'Thôn Phú Mỹ' }).waitFor();
  await page.getByText('phieu Phu My.jpg').waitFor();
  await expectAccessible(page);
  await page.getByRole('combobox', { name: 'Kênh nhận' }).selectOption('paper');
  await page.getByRole('textbox', { name: /^Băng rôn/u }).focus();
  await page.keyboard.insertText('5');
  await press('Tab');
  const effect = page.getByRole('region', { name: 'Thay đổi khi lưu' });
  await effect.getByText('Băng rôn').waitFor();
  await press('Control+Enter');
  await page.getByText('Đã lưu báo cáo, Thôn Phú Mỹ').waitFor();
  await expect.poll(() => source('phieu Phu My.jpg').count()).toBe(0);
  const office = valueOf(screens.host.session.current());
  const evidence = dumpTracked(office.connection)['evidence'] ?? [];
  expect(JSON.stringify(evidence)).toContain('phieu Phu My.jpg');
  expect(screens.faults).toEqual([]);
});

test.skipIf(!existsSync(SHARED))(
  'a tray of many messy files stays light (needs the shared result files)',
  async () => {
    const { page } = screens;
    const names = readdirSync(SHARED).filter((name) => !/\.(?:json|md)$/u.test(name));
    await screens.open('/khay-nhap');
    await source('Tân Lập.xlsx').waitFor();
    // Cells copied from a spreadsheet are a table.
    await pasteText('Đơn vị\tBăng rôn\tKhẩu hiệu\nThôn An Khê\t3\t5\nThôn Hòa Bình\t4\t6');
    await source('Bảng dán').getByText('4 số liệu').waitFor();
    await drop(names.map((name) => ({ name, bytes: readFileSync(path.join(SHARED, name)) })));
    await page.getByText(new RegExp(`^Đang đọc \\d+/${names.length} tệp`, 'u')).waitFor();
    await source('12-tin-nhan-zalo.txt').waitFor({ timeout: 60_000 });
    await page.getByText(/^Đang đọc/u).waitFor({ state: 'detached' });
    await expectAccessible(page);
    const all = Number(
      await page.getByRole('grid', { name: 'Mục xem trước' }).getAttribute('aria-rowcount'),
    );
    expect(all).toBeGreaterThan(150);
    expect(await page.locator('[data-row]').count()).toBeLessThan(80);
    // One source alone; everything of it that can be taken is taken at once.
    await source('06-so-viet-bang-chu.xlsx').getByRole('button', { name: /^06/u }).focus();
    await press('Enter');
    const ready = await tab('Đọc được ngay');
    await page
      .getByRole('group', { name: 'Phần của danh sách' })
      .getByRole('button')
      .first()
      .focus();
    await press('Enter');
    await current().focus();
    await press('Control+a');
    await press('Enter');
    await expect.poll(() => tab('Đọc được ngay')).not.toBe(ready);
    await expectNoWindowScroll(page);
    expect(screens.faults).toEqual([]);
  },
);

function dataFolder(): string {
  return path.join(folder, 'du-lieu');
}

/** Figures on record. */
function figures(): number {
  const office = valueOf(screens.host.session.current());
  return (dumpTracked(office.connection)['value'] ?? []).length;
}

function source(name: string) {
  return screens.page
    .getByRole('region', { name: 'Nguồn trong khay' })
    .getByRole('listitem')
    .filter({ hasText: name });
}

function row(name: RegExp) {
  return screens.page.getByRole('grid', { name: 'Mục xem trước' }).getByRole('row', { name });
}

/** The row the keyboard is on. */
function current() {
  return screens.page.locator('[data-row][aria-current]');
}

/** The row the keyboard is on is the one with this name. */
async function on(name: RegExp): Promise<void> {
  await row(name).and(current()).waitFor();
}

function press(key: string): Promise<void> {
  return screens.page.keyboard.press(key);
}

/** Keeps requests back until the answer to the first of them is asked for. */
function holdBack(address: string): () => Promise<unknown> {
  const { page } = screens;
  const { promise, resolve } = Promise.withResolvers<void>();
  const held = page.route(address, async (route) => {
    await promise;
    await route.continue();
  });
  return async () => {
    await held;
    const answer = page.waitForResponse(address);
    resolve();
    await answer;
    await page.unrouteAll({ behavior: 'wait' });
  };
}

/** The words or the cell of the source that stand out. */
function lit(): Promise<string> {
  return screens.page
    .getByRole('region', { name: 'Nguồn của dòng đang chọn' })
    .locator('[data-light="current"]')
    .innerText();
}

function tab(name: string): Promise<string> {
  return screens.page
    .getByRole('group', { name: 'Phần của danh sách' })
    .getByRole('button', { name })
    .innerText()
    .then((text) => text.replace(/\s/gu, ' ').replace(/ (?=\d)/u, ''));
}

async function cell(name: string, text: string): Promise<void> {
  const input = screens.page.getByRole('textbox', { name: new RegExp(`^${name}`, 'u') });
  await expect.poll(() => input.first().inputValue()).toBe(text);
}

/** Every decision of the window has been kept. */
async function settled(): Promise<void> {
  await expect
    .poll(() => {
      const kept = path.join(dataFolder(), 'khay-nhap');
      return readdirSync(kept)
        .filter((name) => name.endsWith('.json'))
        .map((name) => readFileSync(path.join(kept, name), 'utf8'))
        .filter((text) => text.includes('"is":"unit"') || text.includes('"channel":"zalo"')).length;
    })
    .toBe(2);
}

async function drop(files: readonly Dropped[]): Promise<void> {
  const given = JSON.stringify(
    files.map(({ name, bytes }) => ({ name, text: Buffer.from(bytes).toString('base64') })),
  );
  await screens.page.evaluate(`{
    const data = new DataTransfer();
    for (const { name, text } of ${given}) {
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      data.items.add(new File([bytes], name));
    }
    const options = { bubbles: true, cancelable: true, dataTransfer: data };
    document.body.dispatchEvent(new DragEvent('drop', options));
  }`);
}

async function pasteText(text: string): Promise<void> {
  await screens.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await press('Control+v');
}
