import { afterAll, beforeAll, expect, test } from 'vitest';
import { invariant } from '#app/domain/result.ts';
import { renderPaper } from '#app/services/exportPaper.ts';
import type { ServiceContext } from '#app/services/serviceContext.ts';
import { readDocx } from '#test/support/readDocx.ts';
import { valueOf } from '#test/support/serviceContext.ts';
import { expectNoWindowScroll, startScreens, type Screens } from '#test/support/startScreens.ts';

const LONG = `Trung tâm ${'Văn hóa, Thể thao và Truyền thông '.repeat(5)}`.slice(0, 119) + 'm';
const MORE_SILENT_UNITS = 57;

/** A screen takes two seconds where the machine is shared, and their number grows. */
const EVERY_SCREEN_MS = 60_000;

let screens: Screens;

beforeAll(async () => {
  screens = await startScreens({ sample: true });
  for (const code of ['QS', 'T08', 'T17']) {
    run('update roster_entry set name = ? where code = ?', LONG, code);
    run('update unit set name = ? where code = ?', LONG, code);
  }
  run('update activity set name = ?, place = ?', LONG, LONG);
  run('update directive_duty set unit_text = ?', LONG);
});

afterAll(() => screens.close());

/** The window of a common laptop, and the same at 125 % and 150 %. */
const WINDOWS = [
  [1366, 768],
  [1093, 614],
  [911, 512],
] as const;

test(
  'names of 120 characters keep every screen in its window and are never cut without a trace',
  async () => {
    expect(LONG).toHaveLength(120);
    const { page, open, faults } = screens;
    await open('/');
    const paths = await page
      .getByRole('navigation')
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(paths.length).toBeGreaterThan(8);
    for (const path of paths) {
      await open(path);
      await page.waitForLoadState('networkidle', { timeout: 400 }).catch(() => undefined);
      for (const [width, height] of WINDOWS) {
        await page.setViewportSize({ width, height });
        await expectNoWindowScroll(page);
        expect([path, width, await cutNames()]).toEqual([path, width, []]);
      }
    }
    expect(faults).toEqual([]);
  },
  EVERY_SCREEN_MS,
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

test('sixty silent units stay readable on the board, are reached by key and stand on every paper', async () => {
  const { page, open } = screens;
  const names = addSilentUnits();
  await page.setViewportSize({ width: 1366, height: 768 });
  await open('/');
  const list = page.getByRole('table', { name: 'Còn 61 đơn vị' });
  await list.waitFor();
  await expectNoWindowScroll(page);
  const heights = await list
    .getByRole('row')
    .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThan(20);
  for (let step = 1; step < 60; step += 1) await page.keyboard.press('ArrowDown');
  const reached = await list.evaluate((table) => {
    const rows = [...table.querySelectorAll('tbody tr[tabindex]')];
    const row = table.ownerDocument.activeElement;
    const { top = -1, bottom = Infinity } = row?.getBoundingClientRect() ?? {};
    return { place: rows.findIndex((each) => each === row), isSeen: top >= 0 && bottom <= 768 };
  });
  expect(reached).toEqual({ place: 59, isSeen: true });
  for (const kind of ['reminderLetter', 'callList', 'missingList'] as const) {
    const { bytes } = valueOf(await renderPaper(office(), null, { kind }));
    const text = readDocx(bytes)
      .paragraphs.map((paragraph) => paragraph.text)
      .join('\n');
    expect(names.filter((name) => !text.includes(name))).toEqual([]);
  }
  await page.getByRole('button', { name: 'Công văn đôn đốc' }).click();
  await page.getByRole('button', { name: 'Ghi đã gửi công văn đến 60 đơn vị' }).click();
  await page.getByText('Đã ghi lần liên hệ 60 đơn vị').waitFor();
  expect(screens.faults).toEqual([]);
});

/** Long names that are cut off without an ellipsis, or that nothing says in full. */
function cutNames(): Promise<unknown> {
  return screens.page.evaluate(`(() => {
    const part = ${JSON.stringify(LONG.slice(0, 40))};
    const leaves = [...document.querySelectorAll('main *')].filter((element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && node.data.includes(part)));
    return leaves
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      .filter((element) => {
        const style = getComputedStyle(element);
        const isSaid = element.closest('[title], [aria-label]') !== null;
        return style.display !== 'inline' && !(style.textOverflow === 'ellipsis' && isSaid);
      })
      .map((element) => element.outerHTML.slice(0, 120));
  })()`);
}

function office(): ServiceContext {
  const current = screens.host.session.current();
  invariant(current.ok, 'the practice office is open');
  return current.value;
}

function run(sql: string, ...values: readonly string[]): void {
  office()
    .connection.prepare(sql)
    .run(...values);
}

/** Villages beside those of the sample, none of which has reported. */
function addSilentUnits(): string[] {
  const copy = (table: 'unit' | 'roster_entry', values: Readonly<Record<string, string>>) => {
    const { connection } = office();
    const row = connection
      .prepare<[], Record<string, string | number | null>>(
        `select * from ${table} where code = 'T11'`,
      )
      .get();
    const whole = { ...row, ...values };
    const columns = Object.keys(whole);
    connection
      .prepare(`insert into ${table} (${columns.join()}) values (${columns.map(() => '?').join()})`)
      .run(...Object.values(whole));
  };
  return Array.from({ length: MORE_SILENT_UNITS }, (_, at) => {
    const code = `X${String(at + 1).padStart(2, '0')}`;
    const name = `Thôn thử nghiệm ${at + 1} xã Nam Thanh Miện`;
    copy('unit', { id: `unit-${code}`, code, name });
    copy('roster_entry', { id: `entry-${code}`, unit_id: `unit-${code}`, code, name });
    return name;
  });
}
