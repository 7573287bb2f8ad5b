import { describe, test } from 'vitest';
import { runInHost } from './in-host.js';

/** The suite's tests run in VS Code's own process, and are reported here one by one. */
const outcomes = await runInHost();

describe('inside the extension host of VS Code', () => {
  for (const { name, error } of outcomes) {
    test(name, () => {
      if (error !== undefined) throw new Error(error);
    });
  }
});
