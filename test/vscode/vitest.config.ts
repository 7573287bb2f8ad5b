import { defineConfig } from 'vitest/config';

/** One editor at a time: two would share two cores, and time out. */
export default defineConfig({
  test: {
    include: ['test/vscode/*.test.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A browser and an editor on two busy cores miss a click now and then: what is broken fails twice.
    retry: 1,
    bail: 0,
  },
});
