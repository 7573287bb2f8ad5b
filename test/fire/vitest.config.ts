import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['test/fire/processes/*.test.ts'], fileParallelism: false, testTimeout: 60_000 },
});
