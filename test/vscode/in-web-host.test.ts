import { describe, test } from 'vitest';
import { runInWebHost } from './in-host.js';

/** The same tests as in the desktop's extension host, in the one that runs in a worker of the browser. */
const outcomes = await runInWebHost();

describe('inside the extension host of VS Code for the web', () => {
  for (const { name, error } of outcomes) {
    test(name, () => {
      if (error !== undefined) throw new Error(error);
    });
  }
});
