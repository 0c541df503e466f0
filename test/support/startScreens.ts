import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { launchBrowser } from './launchBrowser.ts';
import { startTestHost, type TestHost } from './startTestHost.ts';

export type Screens = {
  readonly host: TestHost;
  readonly browser: Browser;
  readonly page: Page;
  readonly open: (route: string) => Promise<void>;
  /** Faults of the console so far: a page that works prints none. */
  readonly faults: readonly string[];
  readonly close: () => Promise<void>;
};

/** The real build of the screens in a real browser on the real loopback host. */
export async function startScreens(
  options: Parameters<typeof startTestHost>[0] = {},
): Promise<Screens> {
  const host = await startTestHost(options);
  const browser = await launchBrowser();
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  const { origin, hash } = new URL(host.url);
  return {
    host,
    browser,
    page,
    faults,
    open: async (route) => {
      // A change of the fragment alone loads nothing: leave the page first.
      await page.goto('about:blank');
      await page.goto(`${origin}${route}${hash}`);
      await page.getByRole('main').waitFor();
    },
    close: async () => {
      await browser.close();
      await host.close();
    },
  };
}

/** No rule of axe is broken on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
}

/**
 * Rules of axe that the page breaks, with the elements. Legacy mode runs the same
 * rules in one go: the pages have no frames to gather partial results from, and
 * gathering them takes eight times as long on a full grid.
 */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** The window itself never scrolls, whatever stands on the screen. */
export async function expectNoWindowScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    '[document.documentElement.scrollWidth - innerWidth, document.documentElement.scrollHeight - innerHeight]',
  );
  expect(overflow).toEqual([0, 0]);
}
