import { dialog, ipcMain, shell } from 'electron';
import type { BrowserWindow, WebFrameMain } from 'electron';
import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { z } from 'zod';
import type { ChosenFolder, DesktopAnswer, DesktopFailure } from '#app/contract/desktop.ts';
import { writtenFileSchema } from '#app/contract/reportContract.ts';
import { isOwnAddress } from './appOrigin.ts';
import { CHANNELS } from './channels.ts';
import type { CoreSupervisor } from './coreSupervisor.ts';
import { SHELL_TEXTS as texts } from './texts.vi.ts';

/** A file that is named by the core, opened by the program the PC has for it. */
const OFFICE_FILE = /\.(?:docx|xlsx)$/u;

/**
 * Answers the few things a page may ask of the PC. The order is always the
 * same: sender, then input, then work; a page names a file of the report and
 * never sees or sends a path. Expected failures are answers, never exceptions.
 */
export function answerDesktopCalls(
  window: BrowserWindow,
  core: CoreSupervisor,
): {
  readonly print: () => Promise<DesktopAnswer>;
  readonly savePdf: () => Promise<DesktopAnswer>;
} {
  const contents = window.webContents;
  const isTrusted = (frame: WebFrameMain | null): boolean =>
    frame !== null && frame === contents.mainFrame && isOwnAddress(frame.url);

  const answer = <Input>(
    channel: string,
    input: z.ZodType<Input>,
    work: (input: Input) => Promise<DesktopAnswer>,
  ): void => {
    ipcMain.handle(channel, (event, ...sent: unknown[]) => {
      const parsed = input.safeParse(sent);
      return isTrusted(event.senderFrame) && parsed.success ? work(parsed.data) : fail('refused');
    });
  };

  const reportFile = z.tuple([writtenFileSchema]);
  const nothing = z.tuple([]);
  const print = (): Promise<DesktopAnswer> => printPage(window);
  const savePdf = (): Promise<DesktopAnswer> => savePageAsPdf(window);

  answer(CHANNELS.openReport, reportFile, async ([file]) => {
    const found = await core.findReport(file);
    if (found === null || !OFFICE_FILE.test(found)) return fail('notFound');
    return (await shell.openPath(found)) === '' ? DONE : fail('noProgram');
  });
  answer(CHANNELS.showReport, reportFile, async ([file]) => {
    const found = await core.findReport(file);
    if (found === null) return fail('notFound');
    shell.showItemInFolder(found);
    return DONE;
  });
  answer(CHANNELS.print, nothing, print);
  answer(CHANNELS.savePdf, nothing, savePdf);
  answer(CHANNELS.savePdfBeside, reportFile, async ([file]) => {
    const found = await core.findReport(file);
    return found === null ? fail('notFound') : writePdf(window, pdfBeside(found));
  });

  ipcMain.handle(CHANNELS.chooseFolder, (event, ...sent: unknown[]) =>
    isTrusted(event.senderFrame) && sent.length === 0
      ? chooseFolder(window, core)
      : fail('refused'),
  );

  ipcMain.on(CHANNELS.connect, (event) => {
    if (!isTrusted(event.senderFrame)) return;
    core.connect((port) => contents.postMessage(CHANNELS.corePort, null, [port]));
  });
  return { print, savePdf };
}

const DONE = { ok: true } as const;

function fail(code: DesktopFailure): { readonly ok: false; readonly code: DesktopFailure } {
  return { ok: false, code };
}

/** The page's own print rules say paper and margins; the system's dialog asks for the printer. */
function printPage(window: BrowserWindow): Promise<DesktopAnswer> {
  return new Promise((resolve) => {
    window.webContents.print({ silent: false, printBackground: true }, (isPrinted, reason) => {
      if (isPrinted) resolve(DONE);
      else resolve(fail(/cancel/iu.test(reason) ? 'cancelled' : 'printFailed'));
    });
  });
}

/** The place is chosen in the system's dialog, so no path comes from the page. */
async function savePageAsPdf(window: BrowserWindow): Promise<DesktopAnswer> {
  const chosen = await dialog.showSaveDialog(window, {
    defaultPath: texts.pdfFileName,
    filters: [{ name: texts.pdfFilter, extensions: ['pdf'] }],
  });
  if (chosen.canceled || chosen.filePath === '') return fail('cancelled');
  return writePdf(window, chosen.filePath);
}

/** The path goes to the core; the page gets a word for it and what to show. */
async function chooseFolder(window: BrowserWindow, core: CoreSupervisor): Promise<ChosenFolder> {
  const chosen = await dialog.showOpenDialog(window, {
    title: texts.chooseFolder,
    buttonLabel: texts.chooseFolderButton,
    properties: ['openDirectory', 'createDirectory'],
  });
  const [folder] = chosen.filePaths;
  if (chosen.canceled || folder === undefined) return fail('cancelled');
  const word = await core.tellFolder(folder);
  return word === null ? fail('refused') : { ok: true, word, label: folder };
}

/** `goi-van-thu-07.pdf` beside `goi-van-thu-07.zip`, also where that had to be named "(2)". */
function pdfBeside(file: string): string {
  return file.replace(/(?: \(\d\))?\.[a-z]+$/u, '.pdf');
}

async function writePdf(window: BrowserWindow, file: string): Promise<DesktopAnswer> {
  try {
    const bytes = await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
    });
    await replaceFile(file, bytes);
    return DONE;
  } catch {
    return fail('notWritten');
  }
}

/** The old whole file or the new whole file, never a part of one. */
async function replaceFile(file: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${file}.${randomUUID().slice(0, 8)}~tmp`;
  try {
    const handle = await open(unfinished, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
