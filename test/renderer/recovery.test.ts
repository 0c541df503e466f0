import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeBackup } from '#app/services/backups/makeBackup.ts';
import { APPLICATION_ID, openMemoryDatabase } from '#app/storage/openDatabase.ts';
import { holdFolder } from '#test/support/otherSessions.ts';
import { expectAccessible, startScreens, type Screens } from '#test/support/startScreens.ts';

/**
 * Every state of a damaged data folder through the real core and the real
 * screens: what a clerk reads, which ways on there are, and that the file stays.
 */
let screens: Screens;
let root: string;
let whole: string;
const database = (): string => path.join(root, 'so-lieu.db');

beforeAll(async () => {
  screens = await startScreens({ sample: true });
  root = path.join(screens.host.folder, 'du-lieu');
  const office = screens.host.session.current();
  if (!office.ok) throw new Error(office.error.code);
  expect(makeBackup(office.value, 'automatic').ok).toBe(true);
  screens.host.session.close();
  whole = path.join(screens.host.folder, 'nguyen-ven');
  cpSync(root, whole, { recursive: true });
});

afterAll(() => screens.close());

beforeEach(() => {
  screens.host.session.close();
  rmSync(root, { recursive: true });
  cpSync(whole, root, { recursive: true });
});

/** Spoils the closed folder and opens it as the next start would, on the screen. */
async function start(spoil: () => void): Promise<void> {
  spoil();
  screens.host.session.reopen();
  await screens.open('/');
}

const heading = () => screens.page.getByRole('heading', { name: 'Chưa mở được dữ liệu' });
const way = (name: string) => screens.page.getByRole('button', { name, exact: true });
const board = () => screens.page.getByRole('heading', { level: 1, name: 'Bàn làm việc' }).waitFor();

const WAYS = ['Xem bản chỉ đọc', 'Xuất phần đọc được', 'Bắt đầu sổ mới'] as const;

test.each([
  ['cut off', () => truncateSync(database(), 300 * 4096), 'bị hỏng', [...WAYS]],
  [
    'with torn pages',
    () => {
      const bytes = readFileSync(database());
      bytes.fill(0xa5, 200 * 4096, 260 * 4096);
      writeFileSync(database(), bytes);
    },
    'bị hỏng',
    [...WAYS],
  ],
  ['emptied', () => writeFileSync(database(), ''), 'rỗng, có thể do mất điện', [WAYS[2]]],
  [
    'replaced by another file',
    () => writeFileSync(database(), 'ghi chú '.repeat(99)),
    'không phải dữ liệu của chương trình này',
    [WAYS[2]],
  ],
  ['deleted', () => rmSync(database()), 'Không còn tệp dữ liệu', [WAYS[2]]],
  [
    'deleted with everything that tells of it but the backups',
    () => {
      rmSync(database());
      rmSync(path.join(root, 'trang-thai-cuoi.json'));
    },
    'Không còn tệp dữ liệu',
    [WAYS[2]],
  ],
  [
    'of a newer program',
    () => {
      const newer = openMemoryDatabase();
      newer.pragma(`application_id = ${APPLICATION_ID}`);
      newer.pragma('user_version = 99');
      writeFileSync(database(), newer.serialize());
    },
    'thuộc phiên bản mới hơn (dữ liệu: 99',
    [],
  ],
  [
    'older than its last save',
    () =>
      writeFileSync(
        path.join(root, 'trang-thai-cuoi.json'),
        JSON.stringify({ sequence: 9999, hash: '0'.repeat(64) }),
      ),
    'Dữ liệu cũ hơn lần lưu cuối',
    [WAYS[0], WAYS[1]],
  ],
] as const)(
  'a database %s is told, stays as it is, and a backup takes its place',
  async (_state, spoil, sentence, ways) => {
    const { page } = screens;
    await start(spoil);
    await heading().waitFor();
    expect(await page.getByRole('alert').textContent()).toContain(sentence);
    for (const name of WAYS) {
      expect([name, await way(name).count()]).toEqual([name, ways.some((w) => w === name) ? 1 : 0]);
    }
    if (ways.length !== 1) await expectAccessible(page);
    const found = existsSync(database()) ? readFileSync(database()) : null;
    await way('Thử lại').click();
    await heading().waitFor();
    expect(found === null ? !existsSync(database()) : readFileSync(database()).equals(found)).toBe(
      true,
    );
    await page.getByRole('button', { name: /^Xem tu-dong-/u }).click();
    const dialog = page.getByRole('dialog', { name: /^Khôi phục dữ liệu từ bản .*\?$/u });
    await dialog.getByText('bản này còn nguyên vẹn').waitFor();
    await dialog.getByText('28 đơn vị, 345 số liệu, 19 tệp minh chứng').waitFor();
    await dialog.getByRole('button', { name: 'Khôi phục' }).click();
    await board();
    await page.getByText('24/28').first().waitFor();
    const kept = readdirSync(root).filter((name) => /hong|truoc-khoi-phuc/u.test(name));
    if (found !== null) expect(keptCopies(kept).some((bytes) => bytes.equals(found))).toBe(true);
  },
);

function keptCopies(names: readonly string[]): Buffer[] {
  return names
    .map((name) => path.join(root, name))
    .map((file) => (file.includes('truoc-khoi-phuc') ? path.join(file, 'so-lieu.db') : file))
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file));
}

test('data another program holds are tried again, nothing else; they open once it ends', async () => {
  const { page } = screens;
  const other = await holdFolder(root);
  await start(() => undefined);
  await page.getByText('Dữ liệu đang mở trong chương trình khác').waitFor();
  for (const name of [...WAYS, 'Chọn tệp khác']) expect(await way(name).count()).toBe(0);
  await expectAccessible(page);
  await other.end();
  await way('Thử lại').click();
  await board();
});

test('a damaged file is looked at without a word written, says what is missing, and is taken out as a workbook', async () => {
  const { page } = screens;
  await start(() =>
    truncateSync(database(), Math.floor(readFileSync(database()).length / 8192) * 4096),
  );
  const damaged = readFileSync(database());
  await way('Xuất phần đọc được').click();
  await page.getByText(/Đã lưu phan-doc-duoc-.*\.zip/u).waitFor();
  const downloaded = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải về' }).click();
  expect((await downloaded).suggestedFilename()).toMatch(/^phan-doc-duoc-.*\.zip$/u);
  await way('Xem bản chỉ đọc').click();
  const banner = page.getByRole('alert').filter({ hasText: 'Chỉ đọc được một phần của tệp hỏng' });
  await banner.waitFor();
  expect(await banner.textContent()).toContain('số liệu');
  await expectAccessible(page);
  await screens.open('/nhap-ket-qua');
  const cell = page.locator('input[data-unit="T01"][data-indicator="bang_ron"]');
  await cell.click();
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await expect.poll(() => cell.getAttribute('aria-invalid')).toBe('true');
  await page.getByRole('button', { name: 'Mở lại dữ liệu' }).click();
  await heading().waitFor();
  expect(readFileSync(database()).equals(damaged)).toBe(true);
});

test('a new office is begun by choice alone, and the file is kept with its day', async () => {
  const { page } = screens;
  await start(() => writeFileSync(database(), 'không phải cơ sở dữ liệu '.repeat(20)));
  await way('Bắt đầu sổ mới').click();
  const dialog = page.getByRole('dialog', { name: /bắt đầu sổ mới\?$/u });
  await dialog.waitFor();
  await expect.poll(() => page.locator('button:focus').textContent()).toBe('Để sau');
  await page.keyboard.press('Enter');
  await heading().waitFor();
  expect(existsSync(database())).toBe(true);
  await way('Bắt đầu sổ mới').click();
  await dialog.getByRole('button', { name: 'Bắt đầu sổ mới' }).click();
  await page.getByRole('button', { name: 'Tạo sổ dữ liệu' }).waitFor();
  expect(readdirSync(root).some((name) => name.startsWith('so-lieu.db.hong-2025-10-07'))).toBe(
    true,
  );
  expect(existsSync(database())).toBe(false);
});

test('without any backup the screen says where else to look', async () => {
  await start(() => {
    rmSync(path.join(root, 'sao-luu'), { recursive: true });
    writeFileSync(database(), '');
  });
  await screens.page.getByText('Không có bản sao lưu nào trong thư mục dữ liệu').waitFor();
  await way('Chọn tệp khác').waitFor();
  await expectAccessible(screens.page);
});
