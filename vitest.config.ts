import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [
      'test/built/**',
      'test/vscode/**',
      'test/editors/**',
      'test/fire/{processes,patterns,growth}/**',
      'node_modules/**',
    ],
    globalSetup: ['test/network/watch.ts'],
    maxWorkers: '100%',
    testTimeout: 60_000,
  },
});
