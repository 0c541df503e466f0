import { expect, onTestFinished, test } from 'vitest';
import { cliLines } from '#test/hosts/commandLine.ts';
import { officeOf25 } from '#test/support/officeOf25.ts';
import { startScreens } from '#test/support/startScreens.ts';

test('18 on time, 2 late, 1 to supplement, 1 without activity, 3 silent: screen and command line say 21/25 and name the 3', async () => {
  const { office } = officeOf25();
  const silent = office.connection
    .prepare<[], { code: string; name: string }>(
      `select code, name from roster_entry as entry where not exists (
        select 1 from submission where submission.roster_entry_id = entry.id
      ) order by position`,
    )
    .all();
  expect(silent).toHaveLength(3);
  office.connection.close();
  const screens = await startScreens({ dataFolder: office.folder.root });
  onTestFinished(() => screens.close());
  const { page, open } = screens;
  await open('/');
  const progress = page.getByRole('region', { name: 'Tiến độ' });
  await progress.getByText('21/25').waitFor();
  expect(await progress.textContent()).toContain('84%');
  expect(await progress.getByRole('img').getAttribute('aria-label')).toBe(
    '18 đúng hạn, 2 báo muộn, 1 không có hoạt động, 1 đề nghị bổ sung, 3 chưa báo cáo',
  );
  await progress.getByRole('button', { name: 'Chưa báo cáo: 3 đơn vị' }).press('Enter');
  const list = page.getByRole('list', { name: 'Chưa báo cáo: 3 đơn vị' });
  const named = await list.getByRole('listitem').allTextContents();
  expect(named.map((text, place) => text.startsWith(silent[place]?.name ?? '?'))).toEqual([
    true,
    true,
    true,
  ]);
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'detached' });
  await page.keyboard.press('Shift+N');
  await page.getByText('Đã chép tin nhắc 3 đơn vị').waitFor();
  const reminder = await page.evaluate<string>('navigator.clipboard.readText()');
  expect(reminder.match(/^\d+\. .*/gmu)?.map((line) => line.replace(/^\d+\. /u, ''))).toEqual(
    silent.map(({ name }) => expect.stringContaining(name)),
  );
  expect(screens.faults).toEqual([]);
  await screens.host.close();

  const [status] = await cliLines('status', '--data', office.folder.root);
  expect(status).toMatchObject({
    expected: 25,
    reported: 21,
    onTime: 18,
    late: 2,
    returned: 1,
    none: 1,
    missingUnits: silent.map(({ code }) => code),
  });
});
