import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startVsCode } from '../../scripts/vscode/code-server.js';
import { copySample } from '../../scripts/vscode/sample.js';
import { buildSuite } from './build-suite.js';
import { launchChromium } from './chromium.js';
import { type Outcome, readOutcome } from './suite/outcome.js';

const SECONDS = 120;

/** Runs the suite inside the extension host of a real VS Code, on a copy of the sample newsroom. */
export async function runInHost(): Promise<readonly Outcome[]> {
  const suite = await buildSuite();
  const sample = copySample();
  const vsCode = await startVsCode();
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const lines: string[] = [];
    await page.exposeFunction('codeAutomationLog', (_type: string, parts: unknown[]) => lines.push(parts.join(' ')));
    const exit = new Promise<number>((resolve) => void page.exposeFunction('codeAutomationExit', resolve));
    const extension: [string, string] = ['extensionDevelopmentPath', vsCode.uri(path.resolve())];
    await page.goto(vsCode.url(sample.folder, [extension, ['extensionTestsPath', vsCode.uri(suite)]]));
    const code = await Promise.race([exit, wait(SECONDS * 1000, undefined, { ref: false })]);
    // Every line that the workbench logs arrives here too.
    const outcomes = lines.flatMap(readOutcome);
    const isDone = code !== undefined && outcomes.length > 0;
    return isDone ? outcomes : [...outcomes, { name: 'comes to its end', error: lines.slice(-30).join('\n') }];
  } finally {
    await browser.close();
    await vsCode.stop();
    sample.remove();
  }
}
