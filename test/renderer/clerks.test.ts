import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, startScreens, type Screens } from '#test/support/startScreens.ts';

let screens: Screens;

beforeAll(async () => {
  screens = await startScreens({ sample: true });
  await screens.open('/thiet-lap');
});

afterAll(() => screens.close());

test('names are added on the settings screen and asked for once on a new day', async () => {
  const { page } = screens;
  const field = page.getByRole('textbox', { name: 'Tên người mới' });
  for (const name of ['Nguyễn Thị Lan', 'Trần Thị Hoa']) {
    await field.fill(name);
    await page.keyboard.press('Enter');
    await expect.poll(() => field.inputValue()).toBe('');
  }
  const banner = page.getByRole('region', { name: 'Ai đang làm việc hôm nay?' });
  await banner.getByRole('button', { name: 'Nguyễn Thị Lan' }).waitFor();
  await expectAccessible(page);
  await banner.getByRole('button', { name: 'Nguyễn Thị Lan' }).click();
  await banner.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: /Nguyễn Thị Lan.*sao lưu/u }).waitFor();
});

test('two keys switch the person inside a grid cell; the next change carries the name, every window shows it', async () => {
  const { page, open, browser, host } = screens;
  await open('/nhap-ket-qua?don-vi=T05');
  const other = await browser.newPage();
  const { origin, hash } = new URL(host.url);
  await other.goto(`${origin}/nhat-ky${hash}`);
  const cell = page.locator('input[data-unit="T05"]:not([readonly])').first();
  await cell.focus();
  await page.keyboard.press('Control+u');
  await page.getByRole('dialog', { name: 'Ai đang làm việc' }).waitFor();
  await page.keyboard.press('2');
  await page.getByRole('dialog', { name: 'Ai đang làm việc' }).waitFor({ state: 'hidden' });
  await other.getByText('Trần Thị Hoa', { exact: true }).first().waitFor();
  await expect.poll(() => page.locator('input:focus').getAttribute('data-unit')).toBe('T05');
  await page.keyboard.type('41');
  await page.keyboard.press('Enter');
  await expect.poll(() => lastActor()).toBe('Trần Thị Hoa');
  await other.close();

  function lastActor(): unknown {
    const office = host.session.current();
    if (!office.ok) throw new Error(office.error.code);
    const sql = "select actor from audit_entry where action like 'value.%' order by sequence desc";
    return office.value.connection.prepare(sql).pluck().get();
  }
});

test('a restart remembers the person; a name taken off the list acts no more', async () => {
  const { host, page, open } = screens;
  expect(host.session.reopen()).toMatchObject({ actor: 'Trần Thị Hoa' });
  await open('/thiet-lap');
  await page.getByRole('button', { name: 'Thôi dùng tên Trần Thị Hoa' }).click();
  await page.getByRole('button', { name: 'Dùng lại tên Trần Thị Hoa' }).waitFor();
  expect(host.session.read()).toMatchObject({ actor: 'Nguyễn Thu Hà' });
  expect(screens.faults).toEqual([]);
});
