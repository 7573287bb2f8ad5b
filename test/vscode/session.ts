import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { startVsCode, type VsCode } from '../../scripts/vscode/code-server.js';
import { launchChromium } from './chromium.js';
import { type Workbench, workbenchIn } from './workbench.js';

const MILLISECONDS_FOR_ANYTHING = 30_000;

/** A real VS Code with the packaged extension, and a browser that shows it. */
export interface Session {
  /** Opens a folder in a window of its own, with a file of it: for another user, or for the one of a window that is open. */
  open(folder: string, file: string, beside?: Workbench): Promise<Workbench>;
  end(): Promise<void>;
}

export async function startSession(): Promise<Session> {
  const vsCode = await startVsCode({ vsix: path.resolve('claimcheck.vsix') });
  const browser = await launchChromium();
  return {
    open: async (folder, file, beside) => {
      const user = beside?.page.context() ?? (await browser.newContext());
      return open(await user.newPage(), vsCode, folder, path.join(folder, file));
    },
    end: async () => {
      await browser.close();
      await vsCode.stop();
    },
  };
}

async function open(page: Page, vsCode: VsCode, folder: string, file: string): Promise<Workbench> {
  await page.setViewportSize({ width: 1280, height: 800 });
  page.setDefaultTimeout(MILLISECONDS_FOR_ANYTHING);
  await page.goto(vsCode.url(folder, [['openFile', vsCode.uri(file)]]));
  const workbench = workbenchIn(page);
  await workbench.editor(path.basename(file)).locator('.view-line').first().waitFor();
  return workbench;
}

/** A folder of this test's own. */
export function scratchFolder(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'claimcheck-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
