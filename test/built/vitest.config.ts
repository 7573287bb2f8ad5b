import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['test/network/watch.ts'],
    include: ['test/built/*.test.ts'],
    // Most of the time goes into started programs, which wait for each other in one worker.
    maxWorkers: '100%',
    testTimeout: 60_000,
  },
});
