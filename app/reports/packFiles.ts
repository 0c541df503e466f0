import { zipSync } from 'fflate';
import { ENTRY_OPTIONS } from './normalisePackage.ts';

/** Files side by side in one zip, for handing on; the same files give the same bytes. */
export function packFiles(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Uint8Array {
  return zipSync(
    Object.fromEntries(
      files.map(({ name, bytes }) => [name, [bytes, { ...ENTRY_OPTIONS, level: 0 }]]),
    ),
  );
}
