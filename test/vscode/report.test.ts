import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from './chromium.js';

const FILE = path.resolve('test-output', 'report.html');
const PICTURES = path.resolve('test-output', 'screenshots');
const AXE = readFileSync(path.resolve('node_modules/axe-core/axe.min.js'), 'utf8');

let browser: Browser;
beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  const words = ['report', 'drafts/faulty.md', '--out', FILE, '--date', '30 November 2025'];
  const { status } = spawnSync(process.execPath, [path.resolve('dist/cli.mjs'), ...words], { cwd: 'data/sample' });
  expect(status).toBe(0);
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function opened(colorScheme: 'light' | 'dark'): Promise<Page> {
  const page = await browser.newPage({ colorScheme, viewport: { width: 1200, height: 900 } });
  await page.goto(pathToFileURL(FILE).href);
  return page;
}

describe('the annotated draft in a browser', () => {
  test.each(['light', 'dark'] as const)('can be read by everybody, in %s colours', async (scheme) => {
    const page = await opened(scheme);
    await page.evaluate(AXE);
    const violations = await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))');
    expect(violations).toEqual([]);
    await page.screenshot({ path: path.join(PICTURES, `report ${scheme}.png`) });
    if (process.env.UPDATE_SCREENSHOTS && scheme === 'light') await page.screenshot({ path: 'docs/report.png' });
    await page.close();
  });

  test('has the words of the source beside the words of the draft', async () => {
    const page = await opened('light');
    const mark = await page.locator('.mark.contradicted', { hasText: '1,500' }).boundingBox();
    const note = await page.locator('.notes li', { hasText: 'The source says 1,200 troops' }).boundingBox();
    const row = await page.locator('.row', { hasText: '1,500' }).boundingBox();
    expect(note?.x).toBeGreaterThan((mark?.x ?? 0) + (mark?.width ?? 0));
    expect(note?.y).toBeGreaterThanOrEqual(row?.y ?? Number.POSITIVE_INFINITY);
    await page.close();
  });

  test('is printed with a page for each source', async () => {
    const page = await opened('light');
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await page.close();
  });
});
