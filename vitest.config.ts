import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**', 'test/editors/**', 'test/fire/{processes,patterns}/**', 'node_modules/**'],
    globalSetup: ['test/network/watch.ts'],
    // Most of the time goes into started programs, which wait for each other in one worker.
    maxWorkers: '100%',
    testTimeout: 20_000,
  },
});
