import { buildElectron } from '#scripts/buildElectron.ts';
import { buildRenderer } from '#scripts/buildRenderer.ts';

/** Runs once before all test files: tests of screens and of the shell drive the real builds. */
export async function setup(): Promise<void> {
  await buildRenderer();
  await buildElectron();
}
