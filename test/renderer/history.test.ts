import { afterAll, beforeAll, expect, test } from 'vitest';
import { saveValue } from '#app/services/saveValue.ts';
import { expectAccessible, startScreens, type Screens } from '#test/support/startScreens.ts';

let screens: Screens;

beforeAll(async () => {
  screens = await startScreens({ sample: true });
});

afterAll(() => screens.close());

test('the recent steps open from the keyboard; one is taken back, a refusal says why in place', async () => {
  const { page, open, host } = screens;
  await open('/nhat-ky');
  enter('T05', 4);
  enter('T05', 6);
  await page.keyboard.press('Control+h');
  const dialog = page.getByRole('dialog', { name: 'Các bước gần đây' });
  const steps = dialog.getByRole('listitem').filter({ hasText: 'Nhập một số liệu' });
  await expect.poll(() => steps.count()).toBeGreaterThan(1);
  await expectAccessible(page);
  await steps
    .nth(1)
    .getByRole('button', { name: /^Hoàn tác bước này/u })
    .press('Enter');
  await dialog.getByRole('alert').filter({ hasText: 'lúc 14:32' }).waitFor();
  await steps
    .nth(1)
    .getByRole('button', { name: /^Về trước bước này/u })
    .press('Enter');
  await dialog.getByText('Đã hoàn tác 2 bước').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });

  function enter(unitCode: string, amount: number): void {
    const office = host.session.current();
    if (!office.ok) throw new Error(office.error.code);
    const saved = saveValue(office.value, {
      campaign: null,
      unitCode,
      indicator: 'bang_ron',
      stated: { state: 'value', amount },
      raw: String(amount),
    });
    expect(saved.ok).toBe(true);
  }
});
