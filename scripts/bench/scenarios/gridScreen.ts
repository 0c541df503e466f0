import { cpSync, mkdtempSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { benchFolder } from '../fixtures/benchFolder.ts';
import { officeFolder, type Shape } from '../fixtures/offices.ts';
import {
  heapMB,
  measuringKeys,
  openBlankPage,
  openGrid,
  openStillGrid,
  typingRun,
  type OpenPage,
} from '../fixtures/screens.ts';
import type { Prepared, Scenario } from '../scenario.ts';
import { percentile } from '../statistics.ts';
import { from, LINEAR } from '../targets.ts';

const SHAPES: Readonly<Record<number, Pick<Shape, 'units' | 'indicators'>>> = {
  510: { units: 30, indicators: 17 },
  20_000: { units: 500, indicators: 40 },
};

/** Three digits and Enter, ten times over: every figure is saved while the next one is typed. */
const KEYS = Array.from({ length: 10 }, (_, at) => [
  ...Array.from(String(100 + at)),
  'Enter',
]).flat();

/** Typing into the grid in real Chromium, figures being saved meanwhile. */
export const typing: Scenario = {
  name: 'typing',
  what: 'typing figures into the grid, p95 from key to frame; memory is that of the page',
  sizes: [510, 20_000],
  unit: 'cells',
  ours: async (size) => {
    return typingInto(await openGrid(await copyOf(size, true)));
  },
  peers: [
    {
      name: 'the same page without its program',
      prepare: async (size) => typingInto(await openStillGrid(await copyOf(size, true))),
    },
  ],
  limit: {
    name: 'blank page with one input',
    prepare: async () => {
      const opened = await openBlankPage();
      await measuringKeys(opened.page);
      return typingRun(opened, KEYS);
    },
  },
  targets: [
    {
      says: 'p95 at most that of the blank page + 8 ms',
      isMet: ({ oursMs, limitMs }) =>
        oursMs === null || limitMs === null ? null : oursMs <= limitMs + 8,
    },
  ],
};

async function typingInto(opened: OpenPage): Promise<Prepared> {
  await opened.page.locator('input[data-unit="W001"][data-indicator="c2"]').focus();
  await measuringKeys(opened.page);
  return typingRun(opened, KEYS);
}

/**
 * A whole grid pasted. The page itself holds the clock: it stops when the first cell
 * is drawn as saved, which all of the block are by then.
 */
export const paste: Scenario = {
  name: 'paste',
  what: 'a block over the whole grid, from Ctrl+V to drawn as saved',
  sizes: [510, 20_000],
  unit: 'cells',
  ours: async (size) => {
    const { page, close } = await openGrid(await copyOf(size, false));
    const { units, indicators } = shapeOf(size);
    let turn = 0;
    return {
      run: async () => {
        turn += 1;
        const rows = Array.from({ length: units }, (_, unit) =>
          Array.from({ length: indicators }, (_cell, at) => 1 + ((unit + at + turn) % 90)).join(
            '\t',
          ),
        );
        await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(rows.join('\r\n'))})`);
        await page.locator('input[data-unit="W001"][data-indicator="c1"]').focus();
        await atRest(page);
        await page.evaluate(`
          globalThis.pastedIn = null;
          addEventListener('paste', ({ timeStamp }) => {
            const first = document.querySelector('input[data-unit="W001"][data-indicator="c1"]').parentElement;
            const watch = new MutationObserver(() => {
              if (first.dataset.phase !== 'saved') return;
              pastedIn = performance.now() - timeStamp;
              watch.disconnect();
            });
            watch.observe(first, { attributes: true });
          }, { capture: true, once: true });
        `);
        await page.keyboard.press('Control+v');
        let ms: number | null = null;
        while (ms === null) {
          await pause(50);
          ms = await page.evaluate<number | null>('globalThis.pastedIn');
        }
        return { ms, peakMB: await heapMB(page) };
      },
      close,
    };
  },
  targets: [from(20_000, 'saved in at most 1 s', ({ oursMs }) => oursMs, 1_000)],
};

/** Scrolling down and up through the rows with the wheel, a few notches at a time. */
export const scrolling: Scenario = {
  name: 'scrolling',
  what: 'turning the wheel through the grid: p95 of a frame, or the longest task where one takes more than 50 ms',
  sizes: [510, 20_000],
  unit: 'cells',
  ours: async (size) => {
    const { page, close } = await openGrid(await copyOf(size, true));
    await page.mouse.move(600, 400);
    return {
      run: async () => {
        await atRest(page);
        await page.evaluate(`
          globalThis.frameTimes = []; globalThis.isScrolling = true; globalThis.longTasks = [];
          globalThis.tasks = new PerformanceObserver((list) => {
            for (const { duration } of list.getEntries()) longTasks.push(duration);
          });
          tasks.observe({ entryTypes: ['longtask'] });
          let last = null;
          const step = (now) => {
            if (last !== null) frameTimes.push(now - last);
            last = now;
            if (isScrolling) requestAnimationFrame(step);
          };
          requestAnimationFrame(step);
        `);
        for (let turn = 0; turn < 30; turn += 1) {
          await Promise.all([page.mouse.wheel(0, turn < 15 ? 300 : -300), pause(WHEEL_PAUSE_MS)]);
        }
        await page.evaluate('globalThis.isScrolling = false; tasks.disconnect();');
        const times = await page.evaluate<number[]>('globalThis.frameTimes');
        const tasks = await page.evaluate<number[]>('globalThis.longTasks');
        return { ms: Math.max(percentile(times, 0.95), ...tasks), peakMB: await heapMB(page) };
      },
      close,
    };
  },
  targets: [from(0, 'no task longer than 50 ms', ({ oursMs }) => oursMs, 50), LINEAR],
};

/** Somebody who scrolls in a hurry. */
const WHEEL_PAUSE_MS = 60;

/** What the screens ask for again after a save has come by then. */
const REFRESH_MS = 1_500;

/** Nothing of what was done before is still asked for or drawn. */
async function atRest(page: Page): Promise<void> {
  const isBusy = `[...document.querySelectorAll('[data-phase="saving"], [data-phase="saved"]')].length > 0`;
  while (await page.evaluate<boolean>(isBusy)) await pause(50);
  await pause(REFRESH_MS);
}

function shapeOf(size: number): Pick<Shape, 'units' | 'indicators'> {
  const shape = SHAPES[size];
  if (shape === undefined) throw new Error(`no grid of ${size} cells`);
  return shape;
}

async function copyOf(size: number, isFilled: boolean): Promise<string> {
  const copy = path.join(mkdtempSync(path.join(benchFolder(), 'copy-')), 'data');
  cpSync(await officeFolder({ ...shapeOf(size), isFilled }), copy, { recursive: true });
  return copy;
}
