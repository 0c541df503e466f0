import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { probePage, type PageProbe } from './standIn/probePage.ts';

/**
 * The same journey in Electron itself, without any stand-in. It needs the
 * Electron binary and, on Linux, a display; it says what is missing otherwise.
 */
const binary = findBinary();
const missing = whyNot();

test.runIf(process.env['REQUIRE_ELECTRON'] === '1')('this machine has to run Electron', () => {
  expect(missing).toBeNull();
});

describe.skipIf(missing !== null)(missing ?? 'in Electron', () => {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'bao-cao-'));
  let app: ElectronApplication;
  let page: Page;
  let probe: PageProbe;

  beforeAll(async () => {
    app = await _electron.launch({
      executablePath: binary ?? '',
      args: ['.', '--data', dataFolder],
    });
    page = await app.firstWindow();
    probe = await probePage(page);
  }, 60_000);
  afterAll(async () => {
    await app.close();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  test('the page has an origin of its own, a policy and no Node', async () => {
    expect(page.url()).toBe('app://bao-cao/');
    expect(await page.evaluate('typeof require + typeof process')).toBe('undefinedundefined');
    expect(await page.evaluate("fetch('https://example.com').then(() => 1, () => 0)")).toBe(0);
    await page.evaluate("window.open('https://example.com')");
    expect(app.windows()).toHaveLength(1);
  });

  test('an office is set up, a value saved and told to listeners', async () => {
    expect(await probe.demand('session.read')).toMatchObject({ state: 'empty', dataFolder });
    await probe.demand('session.createSample');
    await probe.watch();
    await probe.demand('value.save', entry(5));
    await expect.poll(() => probe.changes()).toHaveLength(1);
  });

  test('a received workbook is read by a process of its own', async () => {
    const answer = await probe.importFile(new Uint8Array([80, 75, 3, 4]), 'hong.xlsx', {
      campaign: null,
      receivedOn: '2025-10-05',
      kind: null,
      apply: false,
    });
    expect(answer).toMatchObject({ ok: true, value: { storedCells: 0 } });
    expect(JSON.stringify(answer)).not.toContain('readerCrashed');
  });

  test('a report is exported and a PDF of the page written', async () => {
    await probe.demand('report.export', { campaign: null, submit: false });
    expect(readdirSync(path.join(dataFolder, 'bao-cao'))).toHaveLength(3);
    const file = path.join(dataFolder, 'man-hinh.pdf');
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, file);
    expect(await page.evaluate('window.desktop.savePdf()')).toEqual({ ok: true });
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('a killed core comes back and nothing acknowledged is lost', async () => {
    await probe.demand('value.save', entry(77));
    const ports = await probe.ports();
    const pid = await app.evaluate(
      ({ app: main }) =>
        main.getAppMetrics().find(({ name }) => name === 'bao-cao-vhxh-core')?.pid ?? 0,
    );
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => probe.ports(), { timeout: 20_000 }).toBeGreaterThan(ports);
    const grid = JSON.stringify(await probe.demand('campaign.grid', { campaign: null }));
    expect(grid).toContain('77');
  });
});

function entry(amount: number): object {
  const stated = { state: 'value', amount };
  return { campaign: null, unitCode: 'QS', indicator: 'bang_ron', stated, raw: String(amount) };
}

function findBinary(): string | null {
  const pathFile = path.resolve('node_modules/electron/path.txt');
  if (!existsSync(pathFile)) return null;
  const found = path.resolve('node_modules/electron/dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(found) ? found : null;
}

function whyNot(): string | null {
  if (binary === null) return 'skipped: the Electron binary is not installed on this machine';
  const hasDisplay =
    process.platform !== 'linux' ||
    Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
  return hasDisplay ? null : 'skipped: no display for the window (xvfb-run gives one)';
}
