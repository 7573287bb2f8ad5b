import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { startVsCode } from '../../scripts/vscode/code-server.js';
import { installVsCodeWeb } from '../../scripts/vscode/install-web.js';
import { copySample } from '../../scripts/vscode/sample.js';
import { startVsCodeWeb } from '../../scripts/vscode/web-server.js';
import { buildSuite, buildWebSuite } from './build-suite.js';
import { launchChromium } from './chromium.js';
import { type Outcome, readOutcome } from './suite/outcome.js';

const SECONDS = 120;

/** Runs the suite inside the extension host of a real VS Code, on a copy of the sample newsroom. */
export async function runInHost(): Promise<readonly Outcome[]> {
  const suite = await buildSuite();
  const sample = copySample();
  const vsCode = await startVsCode();
  const extension: [string, string] = ['extensionDevelopmentPath', vsCode.uri(path.resolve())];
  try {
    return await outcomesIn(vsCode.url(sample.folder, [extension, ['extensionTestsPath', vsCode.uri(suite)]]));
  } finally {
    await vsCode.stop();
    sample.remove();
  }
}

/** The same inside the extension host of VS Code for the web: a worker of the browser, with a folder in memory. */
export async function runInWebHost(): Promise<readonly Outcome[]> {
  const vsCode = await startVsCodeWeb(installVsCodeWeb(), await buildWebSuite());
  try {
    return await outcomesIn(vsCode.url, (page) =>
      page.screenshot({ path: 'test-output/screenshots/20 on the web.png' }),
    );
  } finally {
    await vsCode.stop();
  }
}

/** What the tests say in the window at an address. */
async function outcomesIn(
  url: string,
  atEnd: (page: Page) => Promise<unknown> = async () => undefined,
): Promise<readonly Outcome[]> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const lines: string[] = [];
    await page.exposeFunction('codeAutomationLog', (_type: string, parts: unknown[]) => lines.push(parts.join(' ')));
    const exit = new Promise<number>((resolve) => void page.exposeFunction('codeAutomationExit', resolve));
    await page.goto(url);
    const code = await Promise.race([exit, wait(SECONDS * 1000, undefined, { ref: false })]);
    await atEnd(page);
    // Every line that the workbench logs arrives here too.
    const outcomes = lines.flatMap(readOutcome);
    const isDone = code !== undefined && outcomes.length > 0;
    return isDone ? outcomes : [...outcomes, { name: 'comes to its end', error: lines.slice(-30).join('\n') }];
  } finally {
    await browser.close();
  }
}
