import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    // Most tests wait for a process or a browser: every core is used, none is kept for vitest itself.
    maxWorkers: '100%',
    restoreMocks: true,
    // Real processes and browsers on a busy machine.
    expect: { poll: { timeout: 20_000 } },
    globalSetup: ['test/support/buildBeforeTests.ts'],
    // Hosts, readers and command lines are started hundreds of times: what they load is compiled once.
    env: { NODE_COMPILE_CACHE: path.join(tmpdir(), 'node-compile-cache') },
  },
});
