import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFailed, test, vi } from 'vitest';
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
const SAYS = 'The source says 1,200';

describe('the sample newsroom', () => {
  let sample: Sample;
  let workbench: Workbench;
  beforeEach(async ({ task }) => {
    sample = copySample();
    workbench = await session.open(sample.folder, 'drafts/faulty.md');
    onTestFailed(() => workbench.screenshot(`failed ${task.name}`));
  });
  afterEach(async () => {
    await workbench.page.close();
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
    await workbench.hoverOver(editor('faulty.md'), WRONG);
    await hover(SAYS).waitFor();
    expect(await hover(SAYS).innerText()).toMatch(/willing to send 1,200 troops[\s\S]*Meridian Dispatch/);
    await workbench.screenshot('3 hover');
    await hover(SAYS).getByRole('link', { name: 'Show in source' }).click();
    await editor('isf-report.md').locator('.view-line', { hasText: '1,200 troops' }).waitFor();
    await workbench.screenshot('4 source beside the draft');
  });

  test('fixes it from the keyboard, and the fix is saved', async () => {
    const { editor, choice, page } = workbench;
    const draft = editor('faulty.md');
    await draft.locator('.squiggly-warning').first().waitFor();
    await workbench.clickOn(draft, WRONG);
    await page.keyboard.press('Control+.');
    await choice('Change to 1,200').waitFor();
    await workbench.screenshot('5 quick fix');
    await page.keyboard.press('Enter');
    await draft.locator('.view-line', { hasText: '1,200 troops' }).waitFor();
    await page.keyboard.press('Control+s');
    const file = path.join(sample.folder, 'drafts', 'faulty.md');
    await vi.waitFor(() => expect(readFileSync(file, 'utf8')).toContain('send **1,200 troops**'), 10_000);
    await workbench.screenshot('6 fixed and saved');
  });

  test('fixes it by the link in the hover', async () => {
    const { editor, hover } = workbench;
    const draft = editor('faulty.md');
    await draft.locator('.squiggly-warning').first().waitFor();
    await workbench.hoverOver(draft, WRONG);
    await hover(SAYS).getByRole('link', { name: 'Change to 1,200' }).click();
    await draft.locator('.view-line', { hasText: '1,200 troops' }).waitFor();
  });

  test('goes to the source by F12', async () => {
    const { editor, page } = workbench;
    await editor('faulty.md').locator('.squiggly-warning').first().waitFor();
    await workbench.clickOn(editor('faulty.md'), WRONG);
    await page.keyboard.press('F12');
    await editor('isf-report.md').locator('.view-line', { hasText: '1,200 troops' }).waitFor();
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
    onTestFailed(() => first.screenshot(`failed ${task.name}`));
    await first.notifications.filter({ hasText: 'No sources here' }).waitFor();
    expect(await first.statusItem.innerText()).toContain('No sources here: add one');
    await first.screenshot('7 no sources');
    await first.notifications.getByRole('button', { name: 'Open Sample' }).click();
    await first.choice('Keep It with the Extension').click();
    await first.page.waitForURL(/claimcheck-sample/);
    await first.page.close();

    const second = await session.open(folder, 'draft.md');
    await second.statusItem.waitFor();
    expect(await second.notifications.filter({ hasText: 'No sources here' }).count()).toBe(0);
    await second.page.close();
  });

  test('leads to the walkthrough from the status bar', async ({ task }) => {
    const workbench = await session.open(folder, 'draft.md');
    onTestFailed(() => workbench.screenshot(`failed ${task.name}`));
    await workbench.statusItem.click();
    await workbench.page.getByText('Check a draft against its sources').first().waitFor();
    await workbench.screenshot('8 walkthrough');
    await workbench.page.close();
  });
});
