import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    restoreMocks: true,
    // Real processes and browsers on a busy machine.
    expect: { poll: { timeout: 20_000 } },
    globalSetup: ['test/support/buildBeforeTests.ts'],
  },
});
