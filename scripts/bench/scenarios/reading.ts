import exceljs from 'exceljs';
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { SaxesParser } from 'saxes';
import { unzipSync } from 'fflate';
import type { Result } from '#app/domain/result.ts';
import { receiveSources, type Received } from '#app/services/importTray/receiveSources.ts';
import { readTray } from '#app/services/importTray/readTray.ts';
import { mapConcurrently } from '#app/services/mapConcurrently.ts';
import type { ServiceContext } from '#app/services/serviceContext.ts';
import { readDocument } from '#test/support/readDocument.ts';
import { buildWorkbook } from '#test/support/workbookFile.ts';
import { madeOnce } from '../fixtures/benchFolder.ts';
import { npmPeer } from '../fixtures/npmPeer.ts';
import { must, openCopy, villageCode } from '../fixtures/offices.ts';
import { pythonPeer } from '../fixtures/python.ts';
import { watchedReader } from '../fixtures/watchedReader.ts';
import type { Scenario } from '../scenario.ts';
import { from, LINEAR } from '../targets.ts';

const COLUMNS = 32;
const VILLAGES = 27;
const SIZES = [100, 1_000, 10_000];

const INFLATE_AND_SCAN: NonNullable<Scenario['limit']> = {
  name: 'inflate + bare XML scan',
  prepare: async (rows) => {
    const file = await workbook(rows);
    return { run: () => scan(readFileSync(file)) };
  },
};

/**
 * One received workbook into cells, without the process around it, as the peers
 * read; the memory is that of the product's reader process.
 */
export const readWorkbook: Scenario = {
  name: 'readWorkbook',
  what: `a received workbook of ${COLUMNS} columns read into cells`,
  sizes: SIZES,
  unit: 'rows',
  ours: async (rows) => {
    const file = await workbook(rows);
    const { reader, peakMB } = await watchedReader();
    must(await reader.read(file));
    return {
      run: async () => {
        const start = performance.now();
        const read = await readDocument(file);
        if (!read.ok) throw new Error(`refused: ${JSON.stringify(read.error)}`);
        return { ms: performance.now() - start, ...readerMemory(peakMB()) };
      },
    };
  },
  peers: [
    {
      name: 'openpyxl read-only',
      command: (rows) => pythonPeer('read_xlsx.py', String(rows)),
    },
    { name: 'SheetJS', command: (rows) => npmPeer('readSheetJs.mjs', String(rows)) },
    {
      name: 'LibreOffice to csv',
      command: (rows) => pythonPeer('libre_office.py', 'read', String(rows)),
    },
  ],
  limit: INFLATE_AND_SCAN,
  targets: [
    {
      says: 'at most 0.5 × openpyxl read-only',
      isMet: ({ size, peer, peerRatio }) =>
        size < 10_000 || peer !== 'openpyxl read-only' || peerRatio === null
          ? null
          : peerRatio <= 0.5,
    },
    from(10_000, 'at most 3 × inflate and scan', ({ limitRatio }) => limitRatio, 3),
    from(10_000, 'at most 300 MB', ({ peakMB }) => peakMB, 300),
    LINEAR,
  ],
};

/** The same workbook from the file to cells in the core: process, answer and its checks counted. */
export const receiveWorkbook: Scenario = {
  name: 'receiveWorkbook',
  what: `a received workbook of ${COLUMNS} columns through the isolated process into the core`,
  sizes: SIZES,
  unit: 'rows',
  ours: async (rows) => {
    const file = await workbook(rows);
    const { reader, peakMB } = await watchedReader();
    return {
      run: async () => {
        const start = performance.now();
        must(await reader.read(file));
        return { ms: performance.now() - start, ...readerMemory(peakMB()) };
      },
    };
  },
  limit: INFLATE_AND_SCAN,
  targets: [from(10_000, 'at most 300 MB', ({ peakMB }) => peakMB, 300), LINEAR],
};

/** From the drop on the tray to its preview: each file in a process of its own, read, kept and laid down. */
export const villageFiles: Scenario = {
  name: 'villageFiles',
  what: 'village workbooks from the drop on the tray to its preview, each read in its own process',
  sizes: [VILLAGES],
  unit: 'files',
  ours: async () => {
    const { reader, peakMB } = await watchedReader();
    const files = Array.from({ length: VILLAGES }, (_, village) => ({
      name: `${villageCode(village)}.xlsx`,
      bytes: villageWorkbook(village),
      mediaType: '',
    }));
    const shape = { units: VILLAGES, indicators: 17, isFilled: false };
    return {
      run: async () => {
        // A tray that knows the files already would not read them.
        const office = await openCopy(shape);
        const context = { ...office, reader };
        const start = performance.now();
        must(await receiveAll(context, files));
        must(readTray(context, null));
        const ms = performance.now() - start;
        office.close();
        return { ms, ...readerMemory(peakMB()) };
      },
    };
  },
  limit: {
    name: 'as many processes of Node that do nothing',
    prepare: () => ({ run: startIdleProcesses }),
  },
  targets: [from(VILLAGES, 'at most 3 s', ({ oursMs }) => oursMs, 3_000)],
};

/** What a process for every file costs before it has read anything, as many at once as there are cores. */
async function startIdleProcesses(): Promise<void> {
  const run = promisify(execFile);
  const villages = Array.from({ length: VILLAGES });
  await mapConcurrently(villages, availableParallelism(), () => run(process.execPath, ['-e', '0']));
}

type Dropped = Parameters<typeof receiveSources>[2];

async function receiveAll(context: ServiceContext, files: Dropped): Promise<Result<Received>> {
  const receiving = receiveSources(context, null, files, { isMessage: false });
  for (;;) {
    const step = await receiving.next();
    if (step.done === true) return step.value;
  }
}

function readerMemory(peakMB: number | null): { readonly peakMB?: number } {
  return peakMB === null ? {} : { peakMB };
}

async function workbook(rows: number): Promise<string> {
  const folder = await madeOnce(`workbook-${rows}`, async (made) => {
    const book = new exceljs.Workbook();
    const sheet = book.addWorksheet('Bảng');
    sheet.addRow(['Đơn vị', ...columnNames()]);
    for (let row = 0; row < rows; row += 1) {
      const figures = columnNames().map((_, at) => 1 + ((row * 7 + at * 13) % 1_300));
      sheet.addRow([`Thôn số ${row + 1}`, ...figures]);
    }
    writeFileSync(path.join(made, 'bang.xlsx'), Buffer.from(await book.xlsx.writeBuffer()));
  });
  return path.join(folder, 'bang.xlsx');
}

function columnNames(): string[] {
  return Array.from({ length: COLUMNS - 1 }, (_, at) => `Chỉ tiêu ${at + 1}`);
}

function villageWorkbook(village: number): Uint8Array {
  const rows = Array.from({ length: 17 }, (_, at) => [
    `Chỉ tiêu ${at + 1}`,
    1 + ((village + at) % 30),
  ]);
  return buildWorkbook({
    sheets: [
      {
        name: 'Báo cáo',
        rows: [['Đơn vị', `Thôn số ${village + 1}`], ['Chỉ tiêu', 'Kết quả'], ...rows],
      },
    ],
  });
}

/** What nobody can be faster than in this language: every part inflated, its XML walked through and dropped. */
function scan(bytes: Uint8Array): void {
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    if (!name.endsWith('.xml')) continue;
    const parser = new SaxesParser();
    parser
      .write(Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('utf8'))
      .close();
  }
}
