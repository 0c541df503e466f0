import {
  flipFuses,
  FuseV1Options,
  FuseVersion,
  getCurrentFuseWire,
  type FuseConfig,
} from '@electron/fuses';
import path from 'node:path';

/**
 * Every fuse of the product, none left to a default (reliability rules, section
 * 9.2). With the inspect fuse off no test driver can reach a packed app, so the
 * suite that drives Electron runs before packing.
 */
export const PRODUCT_FUSES = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
} as const satisfies FuseConfig;

/** What electron-builder tells about the folder it has just packed. */
export type PackedFolder = {
  readonly appOutDir: string;
  readonly electronPlatformName: string;
  readonly packager: {
    readonly executableName?: string;
    readonly appInfo: { productFilename: string };
  };
};

/** Hook of electron-builder: flips the fuses of the packed executable and reads them back. */
export async function afterPack(packed: PackedFolder): Promise<void> {
  const executable = executableOf(packed);
  await flipFuses(executable, PRODUCT_FUSES);
  const wrong = await listWrongFuses(executable);
  if (wrong.length > 0) throw new Error(`fuses not as wanted: ${wrong.join(', ')}`);
}

/** Names of the fuses that do not stand as the product wants them. */
export async function listWrongFuses(executable: string): Promise<string[]> {
  const wire = await getCurrentFuseWire(executable);
  return Object.entries(FuseV1Options).flatMap(([name, position]) => {
    if (typeof position !== 'number') return [];
    const wanted = PRODUCT_FUSES[position] ? FUSE_ON : FUSE_OFF;
    return Number(wire[position]) === wanted ? [] : [name];
  });
}

/** The characters "1" and "0" in the executable. */
const FUSE_ON = 49;
const FUSE_OFF = 48;

function executableOf({ appOutDir, electronPlatformName, packager }: PackedFolder): string {
  const { productFilename } = packager.appInfo;
  const name = packager.executableName ?? productFilename;
  switch (electronPlatformName) {
    case 'win32':
      return path.join(appOutDir, `${name}.exe`);
    case 'darwin':
      return path.join(appOutDir, `${productFilename}.app`);
    default:
      return path.join(appOutDir, name);
  }
}

/** `node scripts/flipFuses.ts EXECUTABLE` reads the fuses of a packed app and says which are wrong. */
if (import.meta.main) {
  const wrong = await listWrongFuses(process.argv[2] ?? '');
  process.stdout.write(wrong.length === 0 ? 'fuses: as wanted\n' : `wrong: ${wrong.join(', ')}\n`);
  process.exitCode = wrong.length === 0 ? 0 : 1;
}
