import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SECURITY_CHECKLIST } from './securityChecklist.ts';
import { gatherShellFacts, type ShellFacts } from './shellFacts.ts';
import { startStandInApp, type StandInApp } from './standIn/startStandInApp.ts';

/**
 * Electron's security checklist against the real build of the shell
 * (https://www.electronjs.org/docs/latest/tutorial/security). Every check also
 * runs on facts with that one item broken, and has to notice it.
 */
let desktop: StandInApp;
let facts: ShellFacts;

beforeAll(async () => {
  desktop = await startStandInApp();
  facts = await gatherShellFacts(desktop);
}, 60_000);
afterAll(() => desktop.quit());

describe.each(SECURITY_CHECKLIST)('$item', ({ holds, broken }) => {
  test('holds', () => {
    expect(holds(facts)).toBe(true);
  });

  test.each(broken)('the check notices a shell that breaks it (%#)', (planted) => {
    expect(holds({ ...facts, ...planted(facts) })).toBe(false);
  });
});

test('the checklist is complete: items 1 to 20 and two of our own', () => {
  expect(SECURITY_CHECKLIST.map(({ item }) => Number.parseInt(item, 10))).toEqual(
    Array.from({ length: 22 }, (_, index) => index + 1),
  );
});

test('the app shows no path of the PC outside its folder, however it is written', async () => {
  const { protocol } = desktop.electron.session.defaultSession;
  for (const address of [
    'app://bao-cao/../package.json',
    'app://bao-cao/..%2fpackage.json',
    'app://bao-cao/%2e%2e/%2e%2e/package.json',
    'app://bao-cao/..%5c..%5cpackage.json',
    'app://bao-cao/assets/..%2f..%2f..%2fpackage.json',
    'app://bao-cao/%00.js',
    'app://bao-cao/%E0%A4%A.js',
    'app://bao-cao//etc/passwd.js',
    'app://khac/index.html',
  ]) {
    const answered = await protocol.answer(address);
    expect([address, answered?.status]).toEqual([address, 404]);
  }
  expect((await protocol.answer('app://bao-cao/', 'POST'))?.status).toBe(405);
  expect((await protocol.answer('app://bao-cao/mot/man-hinh'))?.status).toBe(200);
});

test('a page that tries to leave stays where it is, and nothing leaves the PC', async () => {
  const { page, window } = desktop;
  const leaks: string[] = [];
  window.webContents.on('stand-in-leak', (address) => leaks.push(String(address)));
  const popup = new Promise((resolve) => {
    window.webContents.once('stand-in-popup', resolve);
  });
  const before = page.url();
  await page.evaluate("window.open('https://example.com/')");
  expect(await popup).toBe('deny');
  await page.evaluate("location.href = 'https://example.com/'").catch(() => undefined);
  const fetched = page.evaluate(
    "fetch('https://example.com/').then(() => 'sent', () => 'refused')",
  );
  expect(await fetched).toBe('refused');
  const injected = page.evaluate(
    `new Promise((resolve) => {
      const script = document.createElement('script');
      script.textContent = 'window.wasInjected = true';
      document.head.append(script);
      setTimeout(() => resolve(window.wasInjected === true), 50);
    })`,
  );
  expect(await injected).toBe(false);
  expect(page.url()).toBe(before);
  expect(leaks).toEqual([]);
});

test('the packed texts stay free of what the lint forbids in sources', () => {
  const main = readFileSync(path.resolve('build/electron/main.js'), 'utf8');
  expect(main).not.toMatch(/openExternal|file:\/\//u);
  const preload = readFileSync(path.resolve('build/electron/preload.cjs'), 'utf8');
  expect(preload.match(/require\("[^"]+"\)/gu)).toEqual(['require("electron")']);
});
