import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workerProgram } from '../../client/src/worker-program.js';
import { launchChromium } from './chromium.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const FILES = { '/desk/sources/port.md': 'The port of Strandvik will hire 1,200 dockers by June.\n' };
const DRAFT = 'The port of Strandvik will hire 12,000 dockers by June.\n';

/** A program for a page, which plays the editor to a server in a worker. */
const EDITOR = readFileSync('test/vscode/editor-for-worker.js', 'utf8').replace(/;\s*$/, '');

describe('the server in a worker of a browser', () => {
  test('checks a draft against sources that the editor hands it', async () => {
    const page = await browser.newPage();
    const code = await workerProgram(async (file) => readFileSync(`dist/${file}`));
    const report = await page.evaluate(`(${EDITOR})(${JSON.stringify({ code, files: FILES, draft: DRAFT })})`);
    expect(report).toMatchObject({ items: [{ code: 'number-mismatch', message: 'The source says 1,200 dockers.' }] });
    await page.close();
  });
});
