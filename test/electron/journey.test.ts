import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createForkedReader } from '#app/reader/readerClient.ts';
import { startOfficeSession } from '#app/services/officeSession.ts';
import { buildWorkbook } from '#test/support/workbookFile.ts';
import { probePage, type PageProbe } from './standIn/probePage.ts';
import { startStandInApp, type StandInApp } from './standIn/startStandInApp.ts';

/**
 * The real build of every process, one after another as a clerk meets them.
 * Electron itself is stood in for: processes are real, the page is Chromium.
 */
let desktop: StandInApp;
let probe: PageProbe;

beforeAll(async () => {
  desktop = await startStandInApp();
  probe = await probePage(desktop.page);
}, 60_000);
afterAll(() => desktop.quit());

const inWindow = (verb: string, ...input: readonly string[]): Promise<unknown> =>
  desktop.page.evaluate(([name, sent]) => Reflect.get(globalThis, 'desktop')[name](...sent), [
    verb,
    input,
  ] as const);

test('an empty data folder asks for an office, and a report is not there yet', async () => {
  expect(await probe.demand('session.read')).toMatchObject({
    state: 'empty',
    dataFolder: desktop.dataFolder,
    appVersion: '0.0.0-test',
  });
  expect(await inWindow('openReport', 'docx')).toEqual({ ok: false, code: 'notFound' });
  expect(desktop.electron.standIn.openedPaths).toEqual([]);
});

test('the practice office opens in the real screens', async () => {
  await probe.demand('session.createSample');
  expect(await probe.demand('session.read')).toMatchObject({ state: 'ready' });
  await desktop.page.reload();
  await desktop.page.getByRole('navigation').first().waitFor();
  expect(await desktop.page.innerText('body')).toContain('Nhập kết quả');
  expect(desktop.window.isShown).toBe(true);
  await desktop.page.evaluate('window.probe.open()');
  await desktop.page.waitForFunction('window.probe.ports() > 0');
});

test('a saved value is acknowledged with its totals and told to every listener', async () => {
  await probe.watch();
  const before = await probe.demand('campaign.grid', { campaign: null });
  const saved = await probe.demand('value.save', entry(5));
  expect(saved).toMatchObject({
    units: [{ code: 'QS', cells: { bang_ron: { state: 'value', amount: 5 } } }],
  });
  expect(total(saved)).toBe((total(before) ?? 0) + 5);
  await expect.poll(() => probe.changes()).toHaveLength(1);
});

test('what the core refuses arrives as the typed error, not as a string', async () => {
  expect(await probe.call('value.save', entry(-1))).toMatchObject({
    ok: false,
    data: { code: 'validation', issues: [{ rule: 'negative' }] },
  });
});

test('a workbook is opened by a process of its own, which is gone afterwards', async () => {
  const sheets = [
    {
      name: 'Kết quả',
      rows: [
        ['Nội dung', 'Số lượng'],
        ['Băng rôn', 4],
      ],
    },
  ];
  const answer = await probe.importFile(buildWorkbook({ sheets }), 'QS.xlsx', {
    campaign: null,
    receivedOn: '2025-10-05',
    kind: null,
    apply: false,
  });
  expect(answer).toMatchObject({
    ok: true,
    value: { files: [{ file: 'QS.xlsx', refused: null }] },
  });
  expect(desktop.readerProcesses()).toHaveLength(1);
  expect(desktop.readerProcesses()[0]?.execArgv).toEqual(['--max-old-space-size=512']);
  await expect.poll(() => desktop.readerProcesses()[0]?.pid).toBeUndefined();
});

test('a file that is no workbook is refused with its reason', async () => {
  const answer = await probe.importFile(new Uint8Array([1, 2, 3]), 'la.xlsx', {
    campaign: null,
    receivedOn: '2025-10-05',
    kind: null,
    apply: false,
  });
  expect(JSON.stringify(answer)).toContain('la.xlsx');
  expect(answer).toMatchObject({ ok: true, value: { storedCells: 0 } });
});

test('an exported report opens in Word by its name; no path crosses from the page', async () => {
  const exported = await probe.demand('report.export', { campaign: null, submit: false });
  const folder = path.join(desktop.dataFolder, 'bao-cao');
  expect(exported).toMatchObject({
    files: { docx: path.join(folder, 'bao-cao-tong-hop.docx') },
    totals: { bang_ron: { units: 25 } },
  });
  for (const [file, name] of REPORT_FILES) {
    expect(readFileSync(path.join(folder, name)).subarray(0, 2).toString()).toBe('PK');
    expect(await inWindow('openReport', file)).toEqual({ ok: true });
    expect(desktop.electron.standIn.openedPaths.at(-1)).toBe(path.join(folder, name));
  }
  expect(await inWindow('showReport', 'xlsx')).toEqual({ ok: true });
  expect(desktop.electron.standIn.shownPaths).toEqual([path.join(folder, REPORT_FILES[1][1])]);
  desktop.electron.standIn.openPathError = 'No application found';
  expect(await inWindow('openReport', 'docx')).toEqual({ ok: false, code: 'noProgram' });
});

test('a PDF is the old whole file or the new whole file, at the place the dialog gave', async () => {
  const { standIn } = desktop.electron;
  expect(await inWindow('savePdf')).toEqual({ ok: false, code: 'cancelled' });
  const file = path.join(desktop.dataFolder, 'man-hinh.pdf');
  standIn.savePath = file;
  expect(await inWindow('savePdf')).toEqual({ ok: true });
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
  expect(await inWindow('savePdfBeside', 'khong-co.zip')).toEqual({ ok: false, code: 'notFound' });
  expect(await inWindow('savePdfBeside', 'xlsx')).toEqual({ ok: true });
  const beside = path.join(desktop.dataFolder, 'bao-cao', 'bao-cao-tong-hop.pdf');
  expect(readFileSync(beside).subarray(0, 5).toString()).toBe('%PDF-');
  standIn.savePath = path.join(desktop.dataFolder, 'khong-co', 'man-hinh.pdf');
  expect(await inWindow('savePdf')).toEqual({ ok: false, code: 'notWritten' });
});

test('printing says whether the printer took the pages', async () => {
  expect(await inWindow('print')).toEqual({ ok: true });
  desktop.window.webContents.printFailure = 'Print job canceled';
  expect(await inWindow('print')).toEqual({ ok: false, code: 'cancelled' });
  desktop.window.webContents.printFailure = 'Invalid printer settings';
  expect(await inWindow('print')).toEqual({ ok: false, code: 'printFailed' });
});

test('a core killed while it saves comes back; every acknowledged value is there', async () => {
  await desktop.page.evaluate(
    'window.states = []; window.desktop.onCoreState((state) => window.states.push(state))',
  );
  for (const round of [1, 2, 3]) {
    const ports = await probe.ports();
    const killAt = 10 * round + 3;
    let acknowledged = 0;
    for (let amount = 1; ; amount += 1) {
      if (amount === killAt) desktop.coreProcesses().at(-1)?.kill();
      const saved = await probe.call('value.save', entry(1000 * round + amount));
      if (!saved.ok) break;
      acknowledged = 1000 * round + amount;
    }
    expect(acknowledged).toBeGreaterThanOrEqual(1000 * round + killAt - 1);
    await expect.poll(() => probe.ports(), { timeout: 10_000 }).toBeGreaterThan(ports);
    const grid = await probe.demand('campaign.grid', { campaign: null });
    expect(bannersOf(grid, 'QS')).toBeGreaterThanOrEqual(acknowledged);
    expect(await probe.demand('health.check')).toMatchObject({ isHealthy: true });
  }
  expect(desktop.coreProcesses().length).toBe(4);
  expect(await desktop.page.evaluate('window.states')).toEqual([
    'restarting',
    'running',
    'restarting',
    'running',
    'restarting',
    'running',
  ]);
});

test('a second start only brings the window to the front', () => {
  const before = desktop.window.focusCount;
  desktop.electron.app.emit('second-instance', {}, []);
  expect(desktop.window.focusCount).toBe(before + 1);
  expect(desktop.electron.BrowserWindow.getAllWindows()).toHaveLength(1);
});

test('the menu speaks Vietnamese, leaves Ctrl+Z to the screens, prints and opens the guide', async () => {
  const items = desktop.electron.standIn.menu.flatMap((menu) => [menu, ...(menu.submenu ?? [])]);
  expect(items.flatMap(({ label }) => label ?? [])).toContain('Lưu thành PDF…');
  expect(items.map(({ role }) => role)).not.toContain('undo');
  expect(items.map(({ accelerator }) => accelerator)).not.toContain('CmdOrCtrl+Z');
  desktop.electron.standIn.savePath = path.join(desktop.dataFolder, 'menu.pdf');
  items.find(({ label }) => label === 'Lưu thành PDF…')?.click?.();
  await expect.poll(() => existsSync(path.join(desktop.dataFolder, 'menu.pdf'))).toBe(true);
  items.find(({ accelerator }) => accelerator === 'F1')?.click?.();
  const guide = desktop.page.getByRole('dialog', { name: 'Hướng dẫn' });
  await guide.waitFor();
  await desktop.page.keyboard.press('Escape');
  await guide.waitFor({ state: 'detached' });
});

test('quitting backs up what changed and closes the data folder: another program can open it at once', async () => {
  const saved = await probe.demand('value.save', entry(7));
  expect(saved).toMatchObject({ units: [{ code: 'QS' }] });
  const ended = new Promise((resolve) => {
    desktop.coreProcesses().at(-1)?.once('exit', resolve);
  });
  desktop.electron.app.quit();
  expect(await ended).toBe(0);
  const backups = readdirSync(path.join(desktop.dataFolder, 'sao-luu'));
  expect(backups.filter((name) => name.startsWith('tu-dong-'))).toHaveLength(1);
  const session = startOfficeSession(desktop.dataFolder, {
    clock: Date.now,
    actor: 'kiểm tra',
    machine: 'máy thử',
    reader: createForkedReader(),
    onChange: () => undefined,
    appVersion: '0',
  });
  expect(session.read().state).toBe('ready');
  session.close();
});

const REPORT_FILES = [
  ['docx', 'bao-cao-tong-hop.docx'],
  ['xlsx', 'bao-cao-tong-hop.xlsx'],
  ['leaderDocx', 'ban-trinh-lanh-dao.docx'],
  ['insideXlsx', 'so-lieu-noi-bo.xlsx'],
] as const;

function entry(amount: number): object {
  return {
    campaign: null,
    unitCode: 'QS',
    indicator: 'bang_ron',
    stated: { state: 'value', amount },
    raw: String(amount),
  };
}

function total(grid: unknown): number | null {
  return Reflect.get(Reflect.get(Reflect.get(Object(grid), 'totals'), 'bang_ron'), 'amount');
}

function bannersOf(grid: unknown, unit: string): number {
  const units: { code: string; cells: Record<string, { amount?: number }> }[] = Reflect.get(
    Object(grid),
    'units',
  );
  return units.find(({ code }) => code === unit)?.cells['bang_ron']?.amount ?? -1;
}
