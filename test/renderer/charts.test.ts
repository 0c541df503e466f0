import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rowsOfCells } from '#app/contract/cellRows.ts';
import { apiClient, type Api } from '#test/support/apiClient.ts';
import { amount } from '#test/support/builders.ts';
import {
  expectAccessible,
  expectNoWindowScroll,
  startScreens,
  type Screens,
} from '#test/support/startScreens.ts';

let screens: Screens;
let api: Api;

beforeAll(async () => {
  screens = await startScreens({ sample: true });
  api = apiClient(screens.host.url);
});

afterAll(() => screens.close());

test('an indicator is picked, a bar is walked to and its cell opened by keys alone', async () => {
  const { page, open } = screens;
  await open('/');
  await page.getByRole('navigation').getByRole('link', { name: 'Biểu đồ' }).focus();
  await page.keyboard.press('Enter');
  await chart('Kết quả theo đơn vị: Băng rôn (chiếc)').waitFor();
  await page.getByRole('combobox', { name: 'Chỉ tiêu' }).focus();
  await page.keyboard.press('ArrowDown');
  const byUnit = chart('Kết quả theo đơn vị: Khẩu hiệu (chiếc)');
  await byUnit.waitFor();
  await tabUntilIn(byUnit);
  expect(await focusedName()).toMatch(/^Phòng, ban: Cộng \d+ \(3\/3 đơn vị\)$/u);
  await page.keyboard.press('Enter');
  await page
    .getByRole('dialog', { name: 'Nguồn của số: Khẩu hiệu' })
    .getByText('Phòng Kinh tế')
    .waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(focusedName).toMatch(/^Phòng, ban: Cộng/u);
  await page.keyboard.press('End');
  expect(await focusedName()).toMatch(/^Thôn 17: /u);
  await page.keyboard.press('Enter');
  await expect.poll(focusedName).toBe('Khẩu hiệu, Thôn 17');
  await page.goBack();
  await byUnit.waitFor();
});

test('figures and states are those of the grid, in the chart as in its table; none is drawn as 0', async () => {
  const { page } = screens;
  const byUnit = chart('Kết quả theo đơn vị: Khẩu hiệu (chiếc)');
  const grid = await api.campaign.grid({ campaign: null });
  const words = { none: 'không phát sinh', missing: 'chưa báo cáo' };
  const expected = grid.units.map(({ name, cells }) => {
    const cell = cells['khau_hieu'];
    if (cell?.state === 'value') return `${name}: ${cell.amount}`;
    return `${name}: ${cell?.state === 'none' ? words.none : words.missing}`;
  });
  expect(expected.filter((each) => each.endsWith(words.missing))).not.toEqual([]);
  expect(expected.filter((each) => each.endsWith(words.none))).not.toEqual([]);
  const names = await labelsOf(byUnit.getByRole('link'));
  expect(names).toEqual(expected);
  const table = page.getByRole('table', { name: 'Kết quả theo đơn vị: Khẩu hiệu (chiếc)' });
  const rows = table.getByRole('row').filter({ has: page.locator('td') });
  const inTable = async () => (await rowTexts(rows)).filter((text) => !text.includes('Cộng'));
  expect(await inTable()).toEqual(expected);
  expect(await table.getByRole('link').count()).toBe(0);

  await press('Xem dạng bảng: Kết quả theo đơn vị');
  await tabUntilIn(table);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect.poll(focusedName).toBe('Khẩu hiệu, Thôn 17');
  await page.goBack();
  await byUnit.waitFor();

  await page.getByRole('radio', { name: 'Theo danh sách' }).focus();
  await page.keyboard.press('ArrowRight');
  const ordered = async () =>
    (await labelsOf(byUnit.getByRole('link'))).slice(-17).map(numberAtEnd);
  await expect.poll(async () => isDescending(await ordered())).toBe(true);
});

test('names keep within their room, the screen is accessible and says what last year lacks', async () => {
  const { page } = screens;
  const overruns =
    await page.evaluate(`[...document.querySelectorAll('figure svg[role="presentation"]')]
    .flatMap((svg) => {
      const label = svg.querySelector('text:not([data-mark])').getBBox();
      const figures = [...svg.querySelectorAll('text[data-mark]')].map((text) => text.getBBox());
      const isClear = figures.every(({ x, width }) =>
        x > label.x + label.width && x + width <= svg.viewBox.baseVal.width);
      return isClear ? [] : [svg.textContent];
    })`);
  expect(overruns).toEqual([]);
  const years = page.getByRole('region', { name: 'Năm nay và năm trước' });
  await years.getByText('Chưa có số liệu năm trước.').waitFor();
  await expectAccessible(page);
  await expectNoWindowScroll(page);
  await years.getByRole('link', { name: 'Nhập ở Đợt báo cáo' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('main', { name: 'Đợt báo cáo' }).waitFor();
});

test('this year stands beside last year, counted or typed; what nobody knows stays blank', async () => {
  const { page, open } = screens;
  const { campaign, bangRon } = await startNextYear();
  await open('/');
  await page.evaluate(`localStorage.setItem('dot-bao-cao', ${JSON.stringify(campaign)})`);
  await open('/bieu-do');
  await page.getByText('Chưa có đơn vị nào báo cáo.').waitFor();
  await expectAccessible(page);

  const cells = ['bang_ron', 'khau_hieu', 'dien_hinh_moi'].map((indicator) => ({
    unitCode: 'T17',
    indicator,
    stated: amount(9),
    raw: '9',
    base: null,
  }));
  await api.value.saveBlock({ campaign, rows: rowsOfCells(cells) });
  const years = chart('Năm nay và năm trước');
  await years.getByRole('button', { name: 'Băng rôn, Năm nay: 9' }).waitFor();
  const before = years.getByRole('button', { name: `Băng rôn, Năm trước: ${bangRon}` });
  await before.focus();
  await page.keyboard.press('Enter');
  const sources = page.getByRole('dialog', { name: 'Nguồn của số: Băng rôn' });
  await sources.getByText('Thôn An Khê').waitFor();
  await sources.getByText(/^Từ Ngày hội/u).waitFor();
  await page.keyboard.press('Escape');
  await years.getByRole('button', { name: 'Khẩu hiệu, Năm trước: 40' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Số này được gõ ở Đợt báo cáo, cột Năm trước.').waitFor();
  await page.keyboard.press('Escape');

  await years.getByRole('button', { name: 'Điển hình mới, Năm nay: 9' }).waitFor();
  expect(await years.getByRole('button', { name: 'Điển hình mới, Năm trước' }).count()).toBe(0);
  const table = page.getByRole('table', { name: 'Năm nay và năm trước' });
  const rowOf = (name: string) =>
    table
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name, exact: true }) })
      .getByRole('cell')
      .allTextContents();
  expect(await rowOf('Khẩu hiệu')).toEqual(['chiếc', '9', '40', '-31 (-77,5%)']);
  expect(await rowOf('Điển hình mới')).toEqual(['người', '9', '', '']);
  expect(await rowOf('Tờ rơi, tờ gấp')).toEqual(['nghìn tờ', 'chưa báo cáo', '', '']);
  await press('Xem dạng bảng: Năm nay và năm trước');
  await press('Xem dạng bảng: Đơn vị đã báo cáo theo ngày');
  await page.getByRole('cell', { name: 'Thôn 17' }).waitFor();
  await expectAccessible(page);
  await expectNoWindowScroll(page);
});

test('paper carries the charts, their open tables and nothing of the window', async () => {
  const { page } = screens;
  await page.emulateMedia({ media: 'print' });
  const shown = await page.evaluate('document.body.innerText');
  expect(shown).toContain('Biểu đồ kết quả');
  expect(shown).toContain('Dùng trong cơ quan');
  expect(shown).toContain('-31 (-77,5%)');
  expect(shown).not.toContain('Xem dạng bảng');
  expect(await page.getByRole('navigation').isVisible()).toBe(false);
  const widest = await page.evaluate(
    `Math.max(...[...document.querySelectorAll('[data-print] svg')].map((svg) => svg.getBoundingClientRect().width))`,
  );
  expect(widest).toBeLessThanOrEqual(A4_BETWEEN_MARGINS);
  await page.emulateMedia({ media: 'screen' });
  expect(screens.faults).toEqual([]);
});

/** 175 mm in px. */
const A4_BETWEEN_MARGINS = 662;

function chart(name: string): Locator {
  return screens.page.getByRole('figure').getByRole('group', { name, exact: true });
}

async function press(name: string): Promise<void> {
  await screens.page.getByRole('button', { name, exact: true }).focus();
  await screens.page.keyboard.press('Enter');
}

function focusedName(): Promise<unknown> {
  return screens.page.evaluate('document.activeElement?.getAttribute("aria-label")');
}

async function tabUntilIn(place: Locator): Promise<void> {
  const holdsFocus = () =>
    place.evaluate((element) => element.contains(element.ownerDocument.activeElement));
  for (let step = 0; step < 30 && !(await holdsFocus()); step += 1) {
    await screens.page.keyboard.press('Tab');
  }
  expect(await holdsFocus()).toBe(true);
}

function labelsOf(place: Locator): Promise<string[]> {
  return place.evaluateAll((elements) =>
    elements.map((element) => element.getAttribute('aria-label') ?? ''),
  );
}

function rowTexts(place: Locator): Promise<string[]> {
  return place.evaluateAll((rows) =>
    rows.map((row) => [...row.children].map((cell) => cell.textContent).join(': ')),
  );
}

/** -1 for a state. */
function numberAtEnd(name: string): number {
  return Number(/(\d+)$/u.exec(name)?.[1] ?? -1);
}

function isDescending(numbers: readonly number[]): boolean {
  return numbers.every((each, at) => at === 0 || each <= (numbers[at - 1] ?? -1));
}

/** The campaign after the sample's: one total typed over the counted one, one indicator that is new, one counted in another unit of measure. */
async function startNextYear(): Promise<{ campaign: string; bangRon: string }> {
  const [previous] = await api.campaign.list();
  const totals = (await api.campaign.grid({ campaign: previous?.code ?? null })).totals;
  const created = await api.setup.create({ name: 'Ngày hội 2026', previous: previous?.code ?? '' });
  const { campaign } = created;
  const facts = await api.setup.read({ campaign });
  const setup = await api.setup.saveFacts({
    campaign,
    version: facts.version,
    facts: { ...facts.facts, reportSubject: 'Kết quả Ngày hội 2026' },
  });
  const [first] = setup.indicators;
  if (first === undefined) throw new Error('the sample has indicators');
  await api.setup.saveForms({
    campaign,
    version: setup.version,
    checks: setup.checks,
    indicators: [
      ...setup.indicators.map((each) => {
        if (each.code === 'khau_hieu') return { ...each, priorTotal: 40 };
        return each.code === 'to_roi' ? { ...each, unitOfMeasure: 'nghìn tờ' } : each;
      }),
      { ...first, code: 'dien_hinh_moi', label: 'Điển hình mới', unitOfMeasure: 'người' },
    ],
    forms: setup.forms.map((form) => ({
      ...form,
      indicators: [...form.indicators, 'dien_hinh_moi'],
    })),
  });
  await api.setup.open({ campaign });
  return { campaign, bangRon: String(totals['bang_ron']?.amount) };
}
