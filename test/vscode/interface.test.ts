import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, type RunnerTask, test, vi } from 'vitest';
import { copySample, type Sample } from '../../scripts/vscode/sample.js';
import { type Session, scratchFolder, startSession } from './session.js';
import type { Workbench } from './workbench.js';

/** The packaged extension as a person meets it: by what is on the screen, with mouse and keyboard. */
let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.end());

/** The faulty draft gives Indonesia's offer as 1,500 troops; the source says 1,200. */
const WRONG = '1,500';
const RIGHT = '1,200';
/** The line of the source that has it. */
const OFFER = 'Ln 19,';
const SAYS = 'The source says 1,200';

describe('the sample newsroom', () => {
  let sample: Sample;
  let workbench: Workbench;
  beforeEach(async () => {
    sample = copySample();
    workbench = await session.open(sample.folder, 'drafts/faulty.md');
  });
  afterEach(async ({ task }) => {
    await close(workbench, task);
    sample.remove();
  });

  test('underlines what is wrong, and counts it in the status bar', async () => {
    const { editor, statusItem } = workbench;
    await editor('faulty.md').locator('.squiggly-warning').first().waitFor();
    await vi.waitFor(async () => expect(await statusItem.innerText()).toMatch(/✓ [1-9]\d* +✗ [1-9]\d* +\? \d+/));
    await workbench.screenshot('1 squiggles and status');
  });

  test('lists it in Problems', async () => {
    await workbench.editor('faulty.md').locator('.squiggly-warning').first().waitFor();
    await workbench.command('Problems: Focus on Problems View');
    await workbench.problem(SAYS).waitFor();
    await workbench.screenshot('2 problems');
  });

  test('shows the source’s words on hovering, and goes there by a click', async () => {
    const { editor, hover } = workbench;
    await editor('faulty.md').locator('.squiggly-warning').first().waitFor();
    const link = hover(SAYS).getByRole('link', { name: 'Show in source' });
    await workbench.showing(link, () => workbench.hoverOver(editor('faulty.md'), WRONG));
    expect(await hover(SAYS).innerText()).toMatch(/willing to send 1,200 troops[\s\S]*Meridian Dispatch/);
    await workbench.screenshot('3 hover');
    if (process.env.UPDATE_SCREENSHOTS) await workbench.pictureForReaders('docs/hover.png');
    await link.click();
    await editor('isf-report.md').waitFor();
    await workbench.caret.filter({ hasText: OFFER }).waitFor();
    await workbench.screenshot('4 source beside the draft');
  });

  test('fixes it from the keyboard, and the fix is saved', async () => {
    const { editor, choice, page } = workbench;
    const draft = editor('faulty.md');
    await draft.locator('.squiggly-warning').first().waitFor();
    await workbench.showing(choice('Change to 1,200'), async () => {
      await workbench.clickOn(draft, WRONG);
      await page.keyboard.press('Control+.');
    });
    await workbench.screenshot('5 quick fix');
    await page.keyboard.press('Enter');
    await draft.locator('.view-line', { hasText: RIGHT }).waitFor();
    await page.keyboard.press('Control+s');
    const file = path.join(sample.folder, 'drafts', 'faulty.md');
    await vi.waitFor(() => expect(readFileSync(file, 'utf8')).toContain('send **1,200 troops**'), 10_000);
    await workbench.screenshot('6 fixed and saved');
  });

  test('fixes it by the link in the hover', async () => {
    const { editor, hover } = workbench;
    const draft = editor('faulty.md');
    await draft.locator('.squiggly-warning').first().waitFor();
    const link = hover(SAYS).getByRole('link', { name: 'Change to 1,200' });
    await workbench.showing(link, () => workbench.hoverOver(draft, WRONG));
    await link.click();
    await draft.locator('.view-line', { hasText: RIGHT }).waitFor();
  });

  test('goes to the source by F12', async () => {
    const { editor, page } = workbench;
    await editor('faulty.md').locator('.squiggly-warning').first().waitFor();
    await workbench.showing(editor('isf-report.md'), async () => {
      await workbench.clickOn(editor('faulty.md'), WRONG);
      await page.keyboard.press('F12');
    });
    await workbench.caret.filter({ hasText: OFFER }).waitFor();
  });

  test('starts the server anew, and counts again', async () => {
    const { statusItem } = workbench;
    await statusItem.waitFor();
    const counts = await statusItem.innerText();
    await workbench.command('Claimcheck: Restart Server');
    await vi.waitFor(async () => expect(await statusItem.innerText()).toBe(counts), 10_000);
  });
});

describe('a folder without sources', () => {
  const { folder, remove } = scratchFolder();
  writeFileSync(path.join(folder, 'draft.md'), 'The ferry carries 240 passengers, the harbour master said.\n');
  afterAll(remove);

  test('is told of once, and offers the sample', async ({ task }) => {
    const first = await session.open(folder, 'draft.md');
    await first.statusItem.filter({ hasText: 'No sources here: add one' }).waitFor();
    await first.command('Notifications: Show Notifications');
    await first.notifications.filter({ hasText: 'No sources here' }).waitFor();
    await first.screenshot('7 no sources');
    await first.notifications.getByRole('button', { name: 'Open Sample' }).click();
    // The folder that was open stays open: the sample gets a window of its own.
    const window = first.page.context().waitForEvent('page');
    await first.choice('Keep It with the Extension').click();
    await (await window).waitForURL(/claimcheck-sample/);

    const second = await session.open(folder, 'draft.md', first);
    await second.statusItem.waitFor();
    await second.command('Notifications: Show Notifications');
    expect(await second.notifications.filter({ hasText: 'No sources here' }).count()).toBe(0);
    await close(second, task);
    await first.page.close();
  });

  test('leads to the walkthrough from the status bar', async ({ task }) => {
    const workbench = await session.open(folder, 'draft.md');
    const walkthrough = workbench.page.getByText('Check a draft against its sources').first();
    await workbench.showing(walkthrough, () => workbench.statusItem.click());
    await workbench.screenshot('8 walkthrough');
    await close(workbench, task);
  });
});

/** Ends a window; where its test failed, with a picture of what was seen last. */
async function close(workbench: Workbench, { name, result }: RunnerTask): Promise<void> {
  if (result?.state === 'fail') await workbench.screenshot(`failed ${name}`);
  await workbench.page.close();
}
