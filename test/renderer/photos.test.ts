import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawPhoto } from '#test/support/photoFiles.ts';
import {
  expectAccessible,
  expectNoWindowScroll,
  startScreens,
  type Screens,
} from '#test/support/startScreens.ts';

let screens: Screens;

beforeAll(async () => {
  screens = await startScreens({ sample: true });
  await screens.open('/hinh-anh');
});

afterAll(() => screens.close());

test('photos come by paste and by drop; what is no photo says why; a second copy is said', async () => {
  const { page } = screens;
  await page.getByText('Không có ảnh nào chờ gắn.').waitFor();
  await bring('paste', [photo('image.png', 10)]);
  const tray = page.getByRole('region', { name: 'Ảnh chưa gắn' });
  const pictures = tray.locator('[data-photo]');
  await expect.poll(() => pictures.count()).toBe(1);
  expect(await pictures.first().getAttribute('title')).toMatch(/^Ảnh dán .+ \(1\)\.png$/u);
  await bring('drop', [
    photo('le-phat-dong.jpg', 60),
    { name: 'of a phone.heic', bytes: Buffer.from('\0\0\0\u0018ftypheic') },
    photo('bang-ron.jpg', 120),
    photo('hoi-nghi.jpg', 240),
    photo('anh cu.jpg', 10),
  ]);
  await expect.poll(() => pictures.count()).toBe(4);
  const notes = tray.getByRole('alert').getByRole('listitem');
  await expect.poll(() => notes.count()).toBe(2);
  expect((await notes.allTextContents()).map((text) => text.slice(0, 40))).toEqual([
    expect.stringContaining('of a phone.heic'),
    'Ảnh “anh cu.jpg” đã có, đang ở ảnh chưa ',
  ]);
  await expect
    .poll(() =>
      page.evaluate<boolean>(
        `[...document.querySelectorAll('[data-photo] img')].every((image) => image.naturalWidth > 0)`,
      ),
    )
    .toBe(true);
  await expectAccessible(page);
  await tray.getByRole('button', { name: 'Đóng' }).click();
});

test('by keys alone: choose, assign, caption, print in the annex, take off, undo', async () => {
  const { page } = screens;
  const tray = page.getByRole('region', { name: 'Ảnh chưa gắn' });
  const placed = page.getByRole('region', { name: 'Ảnh đã gắn' });
  await tray.getByRole('button', { name: 'le-phat-dong.jpg' }).focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => tray.locator('[aria-pressed=true]').count()).toBe(2);
  await page.keyboard.press('Enter');
  const dialog = dialogOf(2);
  await dialog.getByRole('combobox').waitFor();
  await expectAccessible(page);
  await page.keyboard.type('cuoc thi y tuong');
  await expect.poll(() => dialog.getByRole('option').count()).toBe(1);
  await page.keyboard.press('Enter');
  const school = placed.getByRole('region', { name: 'Trường Trung học cơ sở xã' });
  await expect.poll(() => school.locator('[data-photo]').count()).toBe(4);
  // The hands go on with what is left; the last place stands first.
  await expect.poll(() => focused()).toBe('hoi-nghi.jpg');
  await page.keyboard.press('g');
  await dialogOf(1).getByText('vừa gắn').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => focused()).toBe('hoi-nghi.jpg');

  await school.getByRole('button', { name: 'le-phat-dong.jpg' }).focus();
  await page.keyboard.press('x');
  await page.getByRole('dialog', { name: 'le-phat-dong.jpg' }).waitFor();
  await page.keyboard.press('ArrowRight');
  const large = page.getByRole('img', { name: 'bang-ron.jpg' });
  await expect.poll(() => large.evaluate((image) => Reflect.get(image, 'naturalWidth'))).toBe(640);
  await page.keyboard.press('ArrowLeft');
  await page.getByRole('dialog', { name: 'le-phat-dong.jpg' }).waitFor();
  await page.keyboard.press('F2');
  await expect.poll(() => focused()).toBe('Chú thích của le-phat-dong.jpg');
  await page.keyboard.type('Lễ phát động, 01/10');
  await page.keyboard.press('Enter');
  await school.getByRole('button', { name: 'Lễ phát động, 01/10' }).waitFor();
  await expect.poll(() => focused()).toBe('Chú thích của bang-ron.jpg');
  await page.keyboard.press('Escape');
  await expect.poll(() => focused()).toBe('bang-ron.jpg');
  await page.keyboard.press('p');
  const annex = school.getByRole('checkbox', { name: 'In phụ lục: bang-ron.jpg' });
  await expect.poll(() => annex.isChecked()).toBe(true);
  await page.keyboard.press('Delete');
  await tray.getByRole('button', { name: 'bang-ron.jpg' }).waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(() => annex.isChecked()).toBe(true);

  // A photo of the unit itself is chosen by the same key and by its box.
  await tray.getByRole('button', { name: 'hoi-nghi.jpg' }).focus();
  await page.keyboard.press('g');
  await dialogOf(1).getByRole('combobox').waitFor();
  await page.keyboard.type('thon binh lang');
  await page.keyboard.press('Enter');
  const village = placed.getByRole('region', { name: 'Thôn Bình Lãng' });
  await village.getByText('Ảnh chung của đơn vị').waitFor();
  await village.getByRole('button', { name: 'hoi-nghi.jpg' }).focus();
  await page.keyboard.press('p');
  const ofUnit = village.getByRole('checkbox', { name: 'In phụ lục: hoi-nghi.jpg' });
  await expect.poll(() => ofUnit.isChecked()).toBe(true);
  await ofUnit.click();
  await expect.poll(() => ofUnit.isChecked()).toBe(false);
  expect(await tray.getByRole('checkbox').count()).toBe(0);
  for (const isChosen of [true, false]) {
    await page.keyboard.press('Control+z');
    await expect.poll(() => ofUnit.isChecked()).toBe(isChosen);
  }
  await page.keyboard.press('Control+z');
  await tray.getByRole('button', { name: 'hoi-nghi.jpg' }).waitFor();

  await screens.open('/hinh-anh');
  expect(
    await school.getByRole('textbox', { name: 'Chú thích của le-phat-dong.jpg' }).inputValue(),
  ).toBe('Lễ phát động, 01/10');

  await tray.getByRole('button', { name: 'hoi-nghi.jpg' }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.getByText('Không có ảnh nào chờ gắn.').waitFor();
  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).last().click();
  await expect.poll(() => tray.locator('[data-photo]').count()).toBe(2);
  await expectNoWindowScroll(page);
});

test('beside the list of activities a pasted photo goes straight to the chosen one', async () => {
  const { page } = screens;
  await screens.open('/hoat-dong');
  await page.locator('[data-row]').first().focus();
  const panel = page.getByRole('region', { name: 'Ảnh của hoạt động' });
  await panel.getByText('để gắn vào hoạt động này').waitFor();
  await bring('paste', [photo('tap-huan.jpg', 300)]);
  await panel.getByRole('button', { name: 'tap-huan.jpg' }).waitFor();
  await page.getByText('Đã thêm 1 ảnh').waitFor();
  await panel.getByRole('button', { name: 'tap-huan.jpg' }).focus();
  await page.keyboard.press('F2');
  await page.keyboard.type('Tập huấn chuyển đổi số');
  await page.keyboard.press('Tab');
  await panel.getByRole('button', { name: 'Tập huấn chuyển đổi số' }).focus();
  await page.keyboard.press('Delete');
  await panel.getByText('để gắn vào hoạt động này').waitFor();
  await page.keyboard.press('Control+z');
  await panel.getByRole('button', { name: 'Tập huấn chuyển đổi số' }).waitFor();
  await expectNoWindowScroll(page);
  // The refused photo answered 422, which a browser prints.
  expect(screens.faults.filter((fault) => !fault.includes('422'))).toEqual([]);
});

function dialogOf(photos: number) {
  return screens.page.getByRole('dialog', { name: `Gắn ${photos} ảnh vào` });
}

function focused(): Promise<string | null> {
  return screens.page.evaluate<string | null>(`document.activeElement.getAttribute('aria-label')`);
}

type Brought = { readonly name: string; readonly bytes: Buffer };

function photo(name: string, hue: number): Brought {
  return { name, bytes: drawPhoto({ width: 640, height: 480, hue }) };
}

/** What a hand does with a mouse or Ctrl+V: the page gets the files of the system. */
async function bring(how: 'paste' | 'drop', files: readonly Brought[]): Promise<void> {
  const given = JSON.stringify(
    files.map(({ name, bytes }) => ({ name, text: bytes.toString('base64') })),
  );
  await screens.page.evaluate(`{
    const data = new DataTransfer();
    for (const { name, text } of ${given}) {
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      data.items.add(new File([bytes], name, { type: 'image/jpeg' }));
    }
    const options = { bubbles: true, cancelable: true };
    document.body.dispatchEvent(
      '${how}' === 'paste'
        ? new ClipboardEvent('paste', { ...options, clipboardData: data })
        : new DragEvent('drop', { ...options, dataTransfer: data }),
    );
  }`);
}
