import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { createForkLauncher } from '#app/reader/launchForkedReader.ts';
import { createForkedReader } from '#app/reader/readerClient.ts';
import {
  readDirectiveFile,
  type DirectiveFile,
  type ScanProgress,
} from '#app/services/directiveFiles/readDirectiveFile.ts';
import { FIRST_PAGE_HEAD, printDirective } from '#test/support/directivePages.ts';
import { writePdf } from '#test/support/pdfFile.ts';
import { heldUpright } from '#test/support/photoFiles.ts';
import { scanPage } from '#test/support/scannedDirective.ts';
import { temporaryFolder } from '#test/support/temporaryFolder.ts';

const reader = createForkedReader();
let printed: Buffer;
let scan: Awaited<ReturnType<typeof scanPage>>;
beforeAll(async () => {
  printed = await printDirective();
  scan = await scanPage(printed, 1);
});

type Options = Partial<Parameters<typeof readDirectiveFile>[1]>;

async function read(bytes: Uint8Array, options: Options = {}): Promise<DirectiveFile> {
  const folder = temporaryFolder();
  const file = { name: 'Công văn.pdf', bytes };
  const answer = await readDirectiveFile(file, { reader, folder, ...options });
  expect(readdirSync(folder)).toEqual([]);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

describe('a scan', () => {
  test('is recognised page by page beside pages of text, stamps keep their own letters', async () => {
    const bytes = writePdf({
      pages: [
        {
          scan,
          overlays: [
            {
              kind: 'signature',
              x: 300,
              y: 60,
              texts: [{ text: 'Thời gian ký: 26.09.2025 14:04:43 +07:00', x: 4, y: 20, size: 8 }],
            },
          ],
        },
        { texts: [{ text: 'Phụ lục kèm theo Công văn số 12/UBND-VHXH', x: 60, y: 700 }] },
      ],
    });
    const told: ScanProgress[] = [];
    const directive = await read(bytes, { onProgress: (step) => told.push(step) });
    const [recognised, text] = directive.pages;
    expect([recognised?.isScan, text?.isScan]).toEqual([true, false]);
    const lines = (recognised?.text ?? '').split('\n').filter((line) => line !== '');
    expect(lines.slice(0, FIRST_PAGE_HEAD.length)).toEqual(FIRST_PAGE_HEAD);
    expect(recognised?.text).toContain('16 giờ 30 ngày 05/10/2025');
    expect(lines.at(-1)).toBe('Thời gian ký: 26.09.2025 14:04:43 +07:00');
    expect(recognised?.overlays).toHaveLength(1);
    expect(directive.text.split('\n').at(-1)).toBe('Phụ lục kèm theo Công văn số 12/UBND-VHXH');
    expect(directive.pageStarts).toEqual([0, Array.from(recognised?.text ?? '').length + 1]);
    // Steps come while the page is read, not only at its end, and of the scanned page alone.
    const shares = told.map(({ share }) => share);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.length).toBeGreaterThan(5);
    expect(told.every(({ page, pages }) => page === 1 && pages === 2)).toBe(true);
    // A word stands where the same word stands in the printed file.
    const original = await read(printed);
    const place = ({ pages }: DirectiveFile, word: string): number[] => {
      const letters = Array.from(pages[0]?.text ?? '');
      const box = pages[0]?.boxes.find(
        ({ start, end }) => letters.slice(start, end).join('') === word,
      );
      return [box?.x ?? NaN, (box?.y ?? NaN) + (box?.height ?? NaN) / 2];
    };
    for (const word of ['12/UBND-VHXH', '3093/SKHCN-QLCN', '05/10/2025.']) {
      const [x = 0, y = 0] = place(directive, word);
      const [x0 = 0, y0 = 0] = place(original, word);
      expect(Math.hypot(x - x0, y - y0)).toBeLessThan(8);
    }
  }, 90_000);

  test('a photo is read upright, however the camera was held', async () => {
    const lying = await turnLeft(scan.jpeg);
    const photo = await read(heldUpright(lying));
    expect(photo).toMatchObject({ kind: 'photo', pages: [{ isScan: true }] });
    expect(photo.pages[0]).toMatchObject({ width: scan.width, height: scan.height });
    expect(photo.text.split('\n').filter(Boolean).slice(0, 3)).toEqual(FIRST_PAGE_HEAD.slice(0, 3));
  }, 90_000);

  test('can be stopped in the middle of a page; its process and copy are gone', async () => {
    const pids: number[] = [];
    const launcher = createForkLauncher();
    const watched = createForkedReader({
      launcher: {
        launch: (task) => {
          const child = launcher.launch(task);
          if (child.pid !== null && task === 'recognisePage') pids.push(child.pid);
          return child;
        },
      },
    });
    const controller = new AbortController();
    const folder = temporaryFolder();
    const reading = readDirectiveFile(
      { name: 'anh.jpg', bytes: scan.jpeg },
      {
        reader: watched,
        folder,
        signal: controller.signal,
        onProgress: ({ share }) => {
          if (share > 0) controller.abort(new Error('stopped by the clerk'));
        },
      },
    );
    await expect(reading).rejects.toThrow('stopped by the clerk');
    expect(readdirSync(folder)).toEqual([]);
    expect(pids).toHaveLength(1);
    await expect.poll(() => pids.map(isAlive)).toEqual([false]);
  }, 60_000);

  test('that takes too long or too much leaves a reason and no copy', async () => {
    const misbehaving = fileURLToPath(new URL('../support/misbehavingReader.ts', import.meta.url));
    const bad = createForkLauncher({ entry: misbehaving, heapMegabytes: 64 });
    const good = createForkLauncher();
    const folder = temporaryFolder();
    const answer = await readDirectiveFile(
      { name: 'quet.jpg', bytes: scan.jpeg },
      {
        folder,
        reader: createForkedReader({
          seconds: 4,
          launcher: {
            launch: (task) => {
              if (task !== 'recognisePage') return good.launch(task);
              const child = bad.launch(task);
              return { ...child, send: () => child.send({ path: 'loop' }) };
            },
          },
        }),
      },
    );
    expect(answer).toEqual({
      ok: false,
      error: {
        code: 'fileRefused',
        file: 'quet.jpg',
        refusal: { why: 'timedOut', seconds: 4 },
      },
    });
    expect(readdirSync(folder)).toEqual([]);
  }, 60_000);
});

test('signature dictionaries are counted, the bytes keep their hash, nothing is believed', async () => {
  const signature = (contents: string): string =>
    `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 100 300 400] /Contents <${contents}> >>`;
  const texts = [{ text: 'Tài liệu này đã ký số hợp lệ lên văn bản', x: 60, y: 700 }];
  const bytes = writePdf({ pages: [{ texts }], extras: [signature('00'), signature('11')] });
  const before = createHash('sha256').update(bytes).digest('hex');
  expect(await read(bytes)).toMatchObject({ signatures: 2, sha256: before });
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(before);
  expect(await read(writePdf({ pages: [{ texts }] }))).toMatchObject({ signatures: 0 });
});

async function turnLeft(jpeg: Buffer): Promise<Buffer> {
  const { createCanvas, loadImage } = await import('@napi-rs/canvas');
  const image = await loadImage(jpeg);
  const canvas = createCanvas(image.height, image.width);
  const context = canvas.getContext('2d');
  context.translate(0, image.width);
  context.rotate(-Math.PI / 2);
  context.drawImage(image, 0, 0);
  return canvas.encode('jpeg', 80);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
