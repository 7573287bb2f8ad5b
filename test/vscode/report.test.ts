import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from './chromium.js';

const FILE = path.resolve('test-output', 'report.html');
const TWO_SOURCES = path.resolve('test-output', 'two-sources', 'report.html');
/** A4 without its margins, in CSS pixels. */
const WIDTH_ON_PAPER = 673;
const HAS_PDFTOTEXT = spawnSync('pdftotext', ['-v']).error === undefined;
const PICTURES = path.resolve('test-output', 'screenshots');
const AXE = readFileSync(path.resolve('node_modules/axe-core/axe.min.js'), 'utf8');

let browser: Browser;
beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  const words = ['report', 'drafts/faulty.md', '--out', FILE, '--date', '30 November 2025'];
  const { status } = spawnSync(process.execPath, [path.resolve('dist/cli.cjs'), ...words], { cwd: 'data/sample' });
  expect(status).toBe(0);
  reportOnTwoSources();
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** What Debian's poppler-utils reads on a page of a PDF. */
function wordsOn(page: number, pdf: Uint8Array): string {
  const words = ['-f', String(page), '-l', String(page), '-', '-'];
  return spawnSync('pdftotext', words, { input: pdf, encoding: 'utf8' }).stdout.replace(/\s+/g, ' ');
}

/** A draft with every verdict, and a word that is longer than its column. */
function reportOnTwoSources(): void {
  const folder = path.dirname(TWO_SOURCES);
  mkdirSync(folder, { recursive: true });
  const files = {
    'port.md': 'The port of Strandvik will hire 1,200 dockers by June.\n',
    'ferry.md': 'The ferry to Hamn carries 340 passengers.\n',
    'draft.md': `# The port\n\nThe port of Strandvik will hire 12,000 dockers by June. ${'Docks'.repeat(40)}.\n\nThe ferry to Hamn carries **340 passengers**. Tickets cost 60 euros.\n`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  const words = ['report', 'draft.md', '--source', 'port.md', '--source', 'ferry.md', '--out', TWO_SOURCES];
  expect(spawnSync(process.execPath, [path.resolve('dist/cli.cjs'), ...words], { cwd: folder }).status).toBe(0);
}

async function opened(colorScheme: 'light' | 'dark', file = FILE): Promise<Page> {
  const page = await browser.newPage({ colorScheme, viewport: { width: 1200, height: 900 } });
  await page.goto(pathToFileURL(file).href);
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

  test('is printed with the sign-off, and a page for each source', async () => {
    const page = await opened('light', TWO_SOURCES);
    const pdf = await page.pdf({ format: 'A4' });
    const text = pdf.toString('latin1');
    expect(text.slice(0, 5)).toBe('%PDF-');
    expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1 + 2);
    if (HAS_PDFTOTEXT) {
      expect(wordsOn(1, pdf)).toMatch(/12,000.*✗1.*The source says 1,200 dockers\..*340 passengers/);
      expect(wordsOn(2, pdf)).toMatch(/^Sources port.*1,200 dockers by June/);
    }
    expect(text).toMatch(/\/Title\s*(?:\(Annotated draft: draft\.md\)|<[0-9A-F]+>)/);
    await page.close();
  });

  test.each(['light', 'dark'] as const)(
    'is black on white on paper, from %s colours, and keeps every verdict',
    async (scheme) => {
      const page = await opened(scheme, TWO_SOURCES);
      await page.emulateMedia({ media: 'print', colorScheme: scheme });
      await page.setViewportSize({ width: WIDTH_ON_PAPER, height: 1000 });
      const style = (selector: string, property: string) =>
        page.evaluate(`getComputedStyle(document.querySelector('${selector}')).getPropertyValue('${property}')`);
      expect(await style('body', 'background-color')).toBe('rgb(255, 255, 255)');
      expect(await style('.text p', 'color')).toBe('rgb(0, 0, 0)');
      const lines = ['contradicted', 'unsourced', 'supported'].map((verdict) =>
        style(`.mark.${verdict}`, 'text-decoration-style'),
      );
      expect(await Promise.all(lines)).toEqual(['wavy', 'dotted', 'solid']);
      await page.close();
    },
  );

  test('has its margin beside the text on paper, too, and nothing runs over the edge', async () => {
    const page = await opened('light', TWO_SOURCES);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: WIDTH_ON_PAPER, height: 1000 });
    const text = await page.locator('.text').nth(1).boundingBox();
    const margin = await page.locator('.margin').nth(1).boundingBox();
    expect(margin?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(WIDTH_ON_PAPER);
    await page.screenshot({ path: path.join(PICTURES, 'report on paper.png'), fullPage: true });
    await page.close();
  });
});
