import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['test/network/watch.ts'],
    include: ['test/fire/{processes,patterns}/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
  },
});
