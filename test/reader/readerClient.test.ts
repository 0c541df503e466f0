import { createHash } from 'node:crypto';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createForkLauncher } from '#app/reader/launchForkedReader.ts';
import { createForkedReader } from '#app/reader/readerClient.ts';
import { readerEntry } from '#app/reader/readerEntry.ts';
import { heavyLookingSheets, hostileFiles } from '#test/support/hostileFiles.ts';
import { drawPhoto } from '#test/support/photoFiles.ts';
import { buildWorkbook } from '#test/support/workbookFile.ts';

const SOURCES = fileURLToPath(new URL('../../app/reader/readerProcess.ts', import.meta.url));
const MISBEHAVING = fileURLToPath(new URL('../support/misbehavingReader.ts', import.meta.url));

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'reader-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function file(name: string, bytes: Uint8Array): Promise<string> {
  const full = path.join(folder, name);
  await writeFile(full, bytes);
  return full;
}

describe('a file is read in a process of its own', () => {
  test('the document comes back with size and hash of its bytes', async () => {
    const bytes = buildWorkbook({ sheets: [{ name: 'Sheet1', rows: [['Băng rôn', 3]] }] });
    const result = await createForkedReader().read(await file('good.xlsx', bytes));
    expect(result).toMatchObject({
      ok: true,
      value: {
        byteSize: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        document: { sheets: [{ cells: [{ text: 'Băng rôn' }, { text: '3' }] }] },
      },
    });
  });

  test('the reader that is built answers as its sources do', async () => {
    const workbook = await file(
      'same.xlsx',
      buildWorkbook({
        sheets: [
          { name: 'Ẩn', state: 'hidden', rows: [['Đội văn nghệ', 3, null, 0.5]], hiddenRows: [1] },
          { name: 'Sheet2', data: '<row r="2"><c r="B2"><f>1+1</f><v>2</v></c></row>' },
        ],
      }),
    );
    const photo = await file('photo.jpg', drawPhoto({ width: 40, height: 30 }));
    const sources = createForkedReader({ launcher: createForkLauncher({ entry: SOURCES }) });
    const built = createForkedReader();
    expect(path.basename(readerEntry())).toBe('readerProcess.js');
    const read = await built.read(workbook);
    expect(read).toMatchObject({
      ok: true,
      value: {
        document: {
          sheets: [
            {
              hidden: true,
              cells: [{ at: 'Ẩn!A1', hiddenRow: true }, { at: 'Ẩn!B1' }, { at: 'Ẩn!D1' }],
            },
            { cells: [{ at: 'Sheet2!B2', text: '2', formula: true }] },
          ],
        },
      },
    });
    expect(await sources.read(workbook)).toEqual(read);
    const picture = await built.readPhoto(photo);
    expect(picture).toMatchObject({ ok: true });
    expect(await sources.readPhoto(photo)).toEqual(picture);
  });

  test('attacks on memory leave the core alone', async () => {
    const reader = createForkedReader();
    const attacks = hostileFiles().filter(({ name }) =>
      /^bomb: |laughs|too many cells/u.test(name),
    );
    expect(attacks).toHaveLength(3);
    const before = process.memoryUsage.rss();
    for (const { name, bytes, refusal } of attacks) {
      const target = await file(name.slice(0, 4), bytes);
      expect(await reader.read(target)).toEqual({
        ok: false,
        error: { code: 'fileRefused', file: target, refusal },
      });
    }
    const [merge] = heavyLookingSheets();
    expect(await reader.read(await file('merge', merge?.bytes ?? new Uint8Array()))).toMatchObject({
      ok: true,
    });
    expect(process.memoryUsage.rss() - before).toBeLessThan(150_000_000);
  });

  test('files that are absent, empty or too large never reach a process', async () => {
    const reader = createForkedReader({
      launcher: {
        launch: () => {
          throw new Error('no process may start');
        },
      },
    });
    const absent = path.join(folder, 'absent');
    expect(await reader.read(absent)).toEqual({
      ok: false,
      error: { code: 'fileUnreadable', path: absent },
    });
    const large = await file('large', new Uint8Array());
    expect(await reader.read(large)).toMatchObject({ error: { refusal: { why: 'empty' } } });
    await truncate(large, 26 * 1024 * 1024);
    expect(await reader.read(large)).toMatchObject({
      error: { refusal: { why: 'tooLarge', bytes: 26 * 1024 * 1024, limit: 25 * 1024 * 1024 } },
    });
  });
});

describe('a process that misbehaves is ended', () => {
  const launcher = createForkLauncher({ entry: MISBEHAVING, heapMegabytes: 64 });

  test.each([
    ['loop', { seconds: 1 }, { why: 'timedOut', seconds: 1 }],
    ['exit', {}, { why: 'readerCrashed' }],
    ['lie', {}, { why: 'readerCrashed' }],
    ['crash', {}, { why: 'outOfMemory' }],
    ['fillHeap', {}, { why: 'outOfMemory' }],
    ['fillBuffers', { residentBytes: 300_000_000 }, { why: 'outOfMemory' }],
  ])('%s', async (manner, limits, refusal) => {
    const target = await file(manner, Uint8Array.of(1));
    const start = performance.now();
    expect(await createForkedReader({ launcher, ...limits }).read(target)).toEqual({
      ok: false,
      error: { code: 'fileRefused', file: target, refusal },
    });
    expect(performance.now() - start).toBeLessThan(15_000);
  });

  test('an abort kills the process and rejects', async () => {
    const started: number[] = [];
    const reader = createForkedReader({
      launcher: {
        launch: (task) => {
          const child = launcher.launch(task);
          if (child.pid !== null) started.push(child.pid);
          return child;
        },
      },
    });
    const controller = new AbortController();
    const reading = reader.read(await file('loop', Uint8Array.of(1)), controller.signal);
    setTimeout(() => controller.abort(new Error('not wanted any more')), 300);
    await expect(reading).rejects.toThrow('not wanted any more');
    await expect.poll(() => started.map(isAlive), { timeout: 5000 }).toEqual([false]);
  });
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
