import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { buildRenderer } from '#scripts/buildRenderer.ts';
import { launchBrowser } from '#test/support/launchBrowser.ts';
import {
  damageOffice,
  OFFICE_PICTURES,
  RECOVERY_PICTURES,
  START_PICTURES,
  type GuidePicture,
} from './pictureList.ts';
import { GUIDE_MOMENT, startPracticeHost } from './practiceHost.ts';
import { smallPng } from './smallPng.ts';

/**
 * `npm run guide:pictures`: opens every screen of the practice office in the real
 * host at a fixed time and writes its picture for the user guide. `-- --only NAME`
 * takes one; what a picture needs of an earlier one it then has to have by itself.
 */
const { values } = parseArgs({ options: { only: { type: 'string' } } });
const OUT = path.resolve('docs/huong-dan/hinh');
const LIMIT_BYTES = 150_000;
/** Stands for the data folder of this machine. */
const SHOWN_FOLDER = 'C:\\Users\\vhxh\\AppData\\Local\\bao-cao-vhxh';

await buildRenderer();
mkdirSync(OUT, { recursive: true });
const folder = mkdtempSync(path.join(tmpdir(), 'hinh-huong-dan-'));
// A build in the meantime must not take the screens away.
const screens = path.join(folder, 'man-hinh');
cpSync('build/renderer', screens, { recursive: true });
const browser = await launchBrowser();
try {
  const empty = await startPracticeHost(path.join(folder, 'moi'), 'none', screens);
  await takeAll(browser, empty.url, empty.dataFolder, START_PICTURES);
  await empty.close();
  const office = await startPracticeHost(path.join(folder, 'co-quan'), 'sample', screens);
  await takeAll(browser, office.url, office.dataFolder, OFFICE_PICTURES);
  damageOffice(office);
  const broken = await startPracticeHost(office.dataFolder, 'none', screens);
  await takeAll(browser, broken.url, broken.dataFolder, RECOVERY_PICTURES);
  await broken.close();
  await office.close();
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

async function takeAll(
  from: Browser,
  url: string,
  dataFolder: string,
  pictures: readonly GuidePicture[],
): Promise<void> {
  const context = await from.newContext({
    viewport: { width: 1366, height: 768 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.clock.setFixedTime(GUIDE_MOMENT);
  for (const picture of pictures) {
    if (values.only !== undefined && values.only !== picture.name) continue;
    await openAt(page, url, picture);
    await page.evaluate(hideFolder(dataFolder));
    const bytes = await smallPng(await page.screenshot({ animations: 'disabled' }));
    if (bytes.length > LIMIT_BYTES) throw new Error(`${picture.name}: ${bytes.length} bytes`);
    writeFileSync(path.join(OUT, `${picture.name}.png`), bytes);
    process.stdout.write(`${picture.name}.png ${Math.round(bytes.length / 1000)} kB\n`);
  }
  await context.close();
}

async function openAt(page: Page, url: string, { address, shows, prepare }: GuidePicture) {
  const { origin, hash } = new URL(url);
  // A change of the fragment alone loads nothing: leave the page first.
  await page.goto('about:blank');
  await page.goto(`${origin}${address}${hash}`);
  await page.getByRole('main').waitFor();
  await page.waitForLoadState('networkidle', { timeout: 2_000 }).catch(() => undefined);
  await prepare?.(page);
  await page.getByText(shows).first().waitFor();
  await page.evaluate('Promise.all([...document.images].map((image) => image.decode()))');
  await page.mouse.move(1, 1);
  // The main part may have taken the keyboard or not yet: without it the pictures are the same.
  await page.evaluate("document.activeElement?.matches('main') && document.activeElement.blur()");
  // A toast comes and goes; it is no part of a screen.
  const toast = page.getByRole('button', { name: 'Đóng thông báo' });
  if (await toast.isVisible()) await toast.click();
}

/** Puts the usual folder of a Windows PC in the place of the one of this machine. */
function hideFolder(real: string): string {
  return `{
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (!node.data.includes(${JSON.stringify(real)})) continue;
      node.data = node.data.replaceAll(${JSON.stringify(real)}, ${JSON.stringify(SHOWN_FOLDER)}).replaceAll('/', '\\\\');
    }
  }`;
}
