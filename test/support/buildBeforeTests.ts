import { buildElectron } from '#scripts/buildElectron.ts';
import { buildReader } from '#scripts/buildReader.ts';
import { buildRenderer } from '#scripts/buildRenderer.ts';

/** Runs once before all test files: tests of screens, shell and reader drive the real builds. */
export async function setup(): Promise<void> {
  await buildRenderer();
  await buildElectron();
  await buildReader();
}
