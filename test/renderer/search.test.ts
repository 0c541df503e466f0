import { afterAll, beforeAll, expect, test } from 'vitest';
import { addSubmission } from '#app/services/addSubmission.ts';
import { keepEvidence } from '#app/services/keepEvidence.ts';
import { saveValue } from '#app/services/saveValue.ts';
import { createCampaign } from '#app/services/setup/createCampaign.ts';
import { openCampaign } from '#app/services/setup/moveCampaign.ts';
import { aNewSubmission, text } from '#test/support/builders.ts';
import { drawPhoto } from '#test/support/photoFiles.ts';
import { valueOf } from '#test/support/serviceContext.ts';
import { expectAccessible, startScreens, type Screens } from '#test/support/startScreens.ts';

const OTHER = 'Tết trồng cây';

let screens: Screens;

beforeAll(async () => {
  screens = await startScreens({ sample: true });
  const office = valueOf(screens.host.session.current());
  const here = 'ngay-hoi-dmst-2025';
  const { campaign: other } = valueOf(createCampaign(office, { name: OTHER, previous: here }));
  valueOf(openCampaign(office, other));
  const answer = (campaign: string, unitCode: string, words: string) =>
    valueOf(
      saveValue(office, {
        campaign,
        unitCode,
        indicator: 'noi_bat',
        stated: text(words),
        raw: words,
      }),
    );
  answer(here, 'T04', 'Ra quân vệ sinh đường làng, cơ quan quân sự cùng làm');
  const picture = {
    kind: 'photo' as const,
    name: 'IMG_2041.png',
    mediaType: 'image/png',
    bytes: drawPhoto({ width: 40, height: 30 }, 'png'),
    size: { widthPx: 40, heightPx: 30 },
  };
  const photos = [
    { evidenceId: valueOf(keepEvidence(office, picture)), caption: 'Trống hội', isChosen: true },
  ];
  const activity = { name: 'Khai hội', startOn: null, endOn: null, place: null, participants: 9 };
  const sent = { activities: [{ ...activity, result: null, photos }] };
  valueOf(addSubmission(office, here, aNewSubmission('T11', {}, sent)));
  answer(other, 'T05', 'Trồng cây ở xóm Dương Quang, vệ sinh ao làng');
});

afterAll(() => screens.close());

/** Opens the palette and types; the answer to all of it stands there. */
async function search(words: string, heading: string): Promise<void> {
  const { page } = screens;
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words);
  await group(heading).first().waitFor();
}

/** Loads a screen that shows nothing of what is searched, with a campaign chosen. */
async function chooseCampaign(code: string): Promise<void> {
  await screens.open('/nhat-ky');
  await screens.page.evaluate(`localStorage.setItem('dot-bao-cao', '${code}')`);
  await screens.open('/nhat-ky');
}

/** Hits below a heading, which is drawn by the style sheet. */
function group(heading: string) {
  return screens.page.locator(`[style*="${heading}"]`).locator('[data-hit]');
}

function lit(): Promise<string[]> {
  return screens.page.getByRole('dialog').locator('mark').allTextContents();
}

const RESULTS = 'Kết quả của đơn vị';

/** What has the focus, by the name a screen reader says. */
function focused(): Promise<unknown> {
  return screens.page.evaluate(
    "document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.outerHTML.slice(0, 400)",
  );
}

test('what was written is found without marks and opened in its own campaign by Enter', async () => {
  const { page } = screens;
  await chooseCampaign('tet-trong-cay');
  await search('duong', RESULTS);
  const hits = group(RESULTS);
  expect(await hits.allTextContents()).toEqual([
    expect.stringMatching(
      /^Trồng cây ở xóm Dương Quang.*Thôn Cao Lý · Nhập kết quả · Tết trồng cây$/u,
    ),
    expect.stringMatching(/^Ra quân vệ sinh đường làng.*Thôn Bình Lãng · Nhập kết quả · Ngày hội/u),
    expect.stringContaining('Các tuyến đường'),
  ]);
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  await search('ve sinh duong co', RESULTS);
  await expect.poll(lit).toEqual(['vệ', 'sinh', 'đường', 'cơ']);
  await page.getByText('Tìm thấy 1 nội dung').waitFor({ state: 'attached' });
  await page.keyboard.press('Enter');
  await page.waitForURL('**/nhap-ket-qua?don-vi=T04&chi-tieu=noi_bat');
  await expect.poll(focused).toContain('data-words="T04 noi_bat"');

  // From there to a cell of the other campaign, on the same screen.
  await search('xóm dương', RESULTS);
  await expect.poll(lit).toEqual(['xóm', 'Dương']);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/nhap-ket-qua?don-vi=T05&chi-tieu=noi_bat');
  await expect.poll(focused).toContain('data-words="T05 noi_bat"');
  expect(await page.evaluate("localStorage.getItem('dot-bao-cao')")).toBe('tet-trong-cay');
});

test.each([
  ['3093', 'Văn bản chỉ đạo', '/dot-bao-cao?van-ban=requestedBy', 'value="Sở Khoa học'],
  ['trung tam hoi nghi', 'Văn bản chỉ đạo', '/dot-bao-cao?su-kien=*', 'Techfest Hải Phòng 2025'],
  ['le khai mac', 'Văn bản chỉ đạo', '/hoat-dong?chuong-trinh=*', 'dòng 1, Lễ khai mạc Techfest'],
  ['doanh nghiep thuoc', 'Văn bản chỉ đạo', '/nhiem-vu?nhiem-vu=*', 'Các phòng, ban, đơn vị'],
  ['0912 000 204', 'Danh mục đơn vị', '/don-vi?don-vi=*', 'data-unit="T04"'],
  ['tuyen duong trong xa', RESULTS, '/hoat-dong?hoat-dong=*', 'Đơn vị, dòng 5'],
  ['img 2041', 'Tệp đã nhận', '/hinh-anh?anh=*', 'Trống hội'],
])('%j is opened where it stands, with the focus on it', async (words, heading, address, name) => {
  const { page } = screens;
  await chooseCampaign('ngay-hoi-dmst-2025');
  await search(words, heading);
  await group(heading).first().click();
  await page.waitForURL(`**${address}`);
  await expect.poll(focused).toContain(name);
});

test('an answer that comes late is not shown for other words; Enter waits for its own', async () => {
  const { page, open } = screens;
  await open('/don-vi');
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const late: string[] = [];
  await page.route('**/rpc/search/find', async (route) => {
    const asked = route.request().postData() ?? '';
    if (asked.includes('quân sự cùng làm')) {
      late.push(asked);
      await held;
    }
    await route.continue().catch(() => undefined);
  });
  await search('quân sự cùng', RESULTS);
  await expect.poll(async () => (await lit()).at(-1)).toBe('cùng');
  await page.keyboard.type(' làm');
  await expect.poll(() => late.length).toBeGreaterThan(0);
  // The older answer does not stay under the newer words.
  await expect.poll(() => group(RESULTS).count()).toBe(0);
  expect(await page.getByText('Không có mục nào khớp').count()).toBe(0);
  await page.keyboard.press('Enter');
  release();
  await page.waitForURL('**/nhap-ket-qua?don-vi=T04&chi-tieu=noi_bat');
  await page.unroute('**/rpc/search/find');
});

test('letters of an input method are searched as they stand; its Enter opens nothing', async () => {
  const { page, open } = screens;
  await open('/don-vi');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  const client = await page.context().newCDPSession(page);
  for (const letters of ['d', 'đ', 'đuong', 'đường']) {
    await client.send('Input.imeSetComposition', {
      text: letters,
      selectionStart: letters.length,
      selectionEnd: letters.length,
    });
  }
  await group(RESULTS).first().waitFor();
  const key = {
    key: 'Enter',
    code: 'Enter',
    windowsVirtualKeyCode: 229,
    nativeVirtualKeyCode: 229,
  };
  await client.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
  await client.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  expect(new URL(page.url()).pathname).toBe('/don-vi');
  await client.send('Input.insertText', { text: 'đường' });
  expect(await page.getByRole('dialog').getByRole('textbox').inputValue()).toBe('đường');
  await expect.poll(async () => (await lit())[0]).toBe('đường');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
});

test('nothing is printed to the console on the way', () => {
  expect(screens.faults).toEqual([]);
});
