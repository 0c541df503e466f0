import { buildRenderer } from '#scripts/buildRenderer.ts';

/** Runs once before all test files: tests of screens drive the real build. */
export async function setup(): Promise<void> {
  await buildRenderer();
}
