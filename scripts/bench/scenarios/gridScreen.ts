import { cpSync, mkdtempSync } from 'node:fs';
import path from 'node:path';
import { benchFolder } from '../fixtures/benchFolder.ts';
import { officeFolder, type Shape } from '../fixtures/offices.ts';
import { heapMB, measuringKeys, openBlankPage, openGrid, typingRun } from '../fixtures/screens.ts';
import type { Scenario } from '../scenario.ts';
import { percentile } from '../statistics.ts';
import { from } from '../targets.ts';

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
    const opened = await openGrid(await copyOf(size, true));
    await opened.page.locator('input[data-unit="W001"][data-indicator="c2"]').focus();
    await measuringKeys(opened.page);
    return typingRun(opened, KEYS);
  },
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

/** A whole grid pasted; the clock stops when the status bar says that all is saved. */
export const paste: Scenario = {
  name: 'paste',
  what: 'a block over the whole grid, from Ctrl+V to saved',
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
        const start = performance.now();
        const saved = page.waitForResponse(
          (response) => response.url().endsWith('/value/saveBlock') && response.ok(),
        );
        await page.keyboard.press('Control+v');
        await (await saved).finished();
        return { ms: performance.now() - start, peakMB: await heapMB(page) };
      },
      close,
    };
  },
  targets: [from(20_000, 'saved in at most 1 s', ({ oursMs }) => oursMs, 1_000)],
};

/** Scrolling through the rows, page by page. */
export const scrolling: Scenario = {
  name: 'scrolling',
  what: 'turning the wheel through the grid, p95 of a frame',
  sizes: [510, 20_000],
  unit: 'cells',
  ours: async (size) => {
    const { page, close } = await openGrid(await copyOf(size, true));
    await page.mouse.move(600, 400);
    return {
      run: async () => {
        await page.evaluate(`
          globalThis.frames_ = []; let last = performance.now(); globalThis.isScrolling = true;
          const step = (now) => { frames_.push(now - last); last = now; if (isScrolling) requestAnimationFrame(step); };
          requestAnimationFrame(step);
        `);
        for (let turn = 0; turn < 30; turn += 1) await page.mouse.wheel(0, turn < 15 ? 400 : -400);
        await page.evaluate('globalThis.isScrolling = false');
        const times = await page.evaluate<number[]>('globalThis.frames_.slice(1)');
        return { ms: percentile(times, 0.95), peakMB: await heapMB(page) };
      },
      close,
    };
  },
};

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
