import path from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from './chromium.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test('the library checks a draft in a worker of a page', async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { createChecker, extractClaims } from ${JSON.stringify(path.resolve('dist/index.js'))};
        onmessage = ({ data: { article, draft } }) =>
          postMessage(createChecker([extractClaims(article, { id: 'article' })]).check(draft));
      `,
      resolveDir: '.',
    },
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
  });
  const page = await browser.newPage();
  const drafts = { article: 'The bridge is 1,991 metres long.', draft: 'The bridge is 1,919 metres long.' };
  const report = await page.evaluate(`new Promise((resolve, reject) => {
    const script = new Blob([${JSON.stringify(outputFiles[0]?.text)}], { type: 'text/javascript' });
    const worker = new Worker(URL.createObjectURL(script));
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(${JSON.stringify(drafts)});
  })`);
  expect(report).toMatchObject({ findings: [{ code: 'number-mismatch', expected: '1,991' }] });
  await page.close();
});
