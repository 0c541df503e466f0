import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoWindowScroll, startScreens, type Screens } from '#test/support/startScreens.ts';

const LONG = `Trung tâm ${'Văn hóa, Thể thao và Truyền thông '.repeat(5)}`.slice(0, 119) + 'm';
const ROUTES = ['/', '/nhap-ket-qua', '/bao-cao', '/don-vi', '/nhat-ky', '/thiet-lap'];

let screens: Screens;

beforeAll(async () => {
  screens = await startScreens({ sample: true });
  const office = screens.host.session.current();
  if (!office.ok) throw new Error('the practice office is open');
  const { connection } = office.value;
  for (const code of ['QS', 'T08', 'T17']) {
    connection.prepare('update roster_entry set name = ? where code = ?').run(LONG, code);
    connection.prepare('update unit set name = ? where code = ?').run(LONG, code);
  }
});

afterAll(() => screens.close());

test.each([
  ['1366 × 768', 1366, 768],
  ['125 %', 1093, 614],
  ['150 %', 911, 512],
])(
  'names of 120 characters keep every screen in its window at %s',
  async (_name, width, height) => {
    expect(LONG).toHaveLength(120);
    const { page, open, faults } = screens;
    await page.setViewportSize({ width, height });
    for (const route of ROUTES) {
      await open(route);
      await page.waitForLoadState('networkidle', { timeout: 800 }).catch(() => undefined);
      await expectNoWindowScroll(page);
    }
    expect(faults).toEqual([]);
  },
);

test('a long name ends in an ellipsis on the board and says itself in full on demand', async () => {
  const { page, open } = screens;
  await page.setViewportSize({ width: 1366, height: 768 });
  await open('/');
  const name = page.getByTitle(LONG).first();
  await name.waitFor();
  const box = await name.boundingBox();
  const chip = await page
    .getByRole('row')
    .filter({ hasText: LONG })
    .getByText('Chưa báo cáo')
    .boundingBox();
  expect(box?.width).toBeLessThan(400);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(chip?.x ?? 0);
});
