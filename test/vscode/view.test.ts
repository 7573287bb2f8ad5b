import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { copySample, type Sample } from '../../scripts/vscode/sample.js';
import { type Session, startSession } from './session.js';
import type { Workbench } from './workbench.js';

/** The Claimcheck view and the commands around it, by what is on the screen, with mouse and keyboard. */
let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.end());

let sample: Sample;
let workbench: Workbench;
beforeEach(async () => {
  sample = copySample();
  workbench = await session.open(sample.folder, 'drafts/faulty.md');
  await workbench.editor('faulty.md').locator('.squiggly-warning').first().waitFor();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await workbench.screenshot(`failed ${task.name}`);
  await workbench.page.close();
  sample.remove();
});

describe('the Claimcheck view', () => {
  test('lists the places of the draft, what is contradicted first, and jumps by keyboard', async () => {
    const { row, page, caret } = workbench;
    await workbench.command('Claimcheck: Focus on Draft View');
    await row('Contradicted').waitFor();
    expect(await row('1,500').getAttribute('aria-label')).toMatch(
      /^1,500, contradicted, The source says 1,200.*, line 9/,
    );
    expect(await row('1,500').innerText()).toContain('→ 1,200');
    const groups = page.locator('.sidebar .monaco-list-row[aria-level="1"]');
    expect((await groups.allInnerTexts()).slice(0, 2)).toEqual(['Contradicted12', 'Without a source5']);
    await workbench.screenshot('10 the view, by draft');
    await row('1,500').click();
    await caret.filter({ hasText: 'Ln 9,' }).waitFor();
  });

  test('lists the claims of each source with where they are used, and jumps there', async () => {
    const { row, page, caret } = workbench;
    await workbench.command('Claimcheck: Focus on Sources View');
    await row('Meridian Dispatch').click();
    await row('used once').waitFor();
    const claim = page.locator('.sidebar .monaco-list-row[aria-label*="1,200 troops"][aria-label*=", used "]').first();
    expect(await claim.getAttribute('aria-label')).toMatch(/used .*contradicted/);
    await claim.click();
    await workbench.editor('isf-report.md').waitFor();
    // With the draft behind the source its places are listed still.
    await row('Contradicted').waitFor();
    await claim.locator('.monaco-tl-twistie').click();
    await row('drafts/faulty.md, line 9').waitFor();
    await workbench.screenshot('11 the view, by source');
    await row('drafts/faulty.md, line 9').click();
    await workbench.editor('faulty.md').waitFor();
    await caret.filter({ hasText: 'Ln 9,' }).waitFor();
  });

  test('opens the source beside the draft from a row', async () => {
    const { row, caret } = workbench;
    await workbench.command('Claimcheck: Focus on Draft View');
    await row('1,500').hover();
    await row('1,500').getByRole('button', { name: 'Open Source Beside the Draft' }).click();
    await workbench.editor('isf-report.md').waitFor();
    await caret.filter({ hasText: 'Ln 19,' }).waitFor();
    // The draft stays listed.
    await row('1,500').waitFor();
    await workbench.screenshot('12 the source beside the draft, and the view');
  });
});

describe('the commands', () => {
  test('say why a figure was checked, with the words in common and their scores', async () => {
    await workbench.clickOn(workbench.editor('faulty.md'), '1,500');
    await workbench.command('Claimcheck: Why Was This (Not) Checked?');
    const answer = workbench.page.locator('.editor-instance[aria-label*="Why"]').first();
    await answer.locator('.view-line', { hasText: 'quantity, contradicted' }).waitFor();
    await answer.locator('.view-line', { hasText: 'Words in common' }).first().waitFor();
    await workbench.screenshot('13 why was this checked');
  });

  test('check the whole folder, and list what is found in drafts that are closed', async () => {
    const { notifications } = workbench;
    await workbench.command('Claimcheck: Check the Whole Folder');
    await workbench.command('Notifications: Show Notifications');
    await notifications.filter({ hasText: '2 drafts checked' }).waitFor();
    await workbench.screenshot('14 the whole folder');
    await notifications.getByRole('button', { name: 'Show Drafts' }).click();
    await workbench.choice('drafts/faulty.md').waitFor();
    await workbench.screenshot('15 the drafts of the folder');
    await workbench.choice('drafts/right.md').click();
    await workbench.editor('right.md').waitFor();
  });

  test('go from place to place by keyboard alone', async () => {
    const { caret } = workbench;
    await workbench.command('Claimcheck: Go to Next Place');
    await caret.filter({ hasText: 'Ln 5,' }).waitFor();
    await workbench.command('Claimcheck: Go to Previous Place');
    await caret.filter({ hasText: 'Ln 17,' }).waitFor();
  });
});

test('the time of the last check stands in the language status', async () => {
  const { page } = workbench;
  const status = page.locator('[id="status.languageStatus"]');
  const detail = page
    .locator('.hover-language-status', { hasText: 'Claimcheck' })
    .or(page.locator('.hover-language-status'))
    .first();
  await workbench.showing(detail, async () => status.click());
  await vi.waitFor(async () =>
    expect(await detail.innerText()).toMatch(/✓ \d+ +✗ \d+ +\? \d+[\s\S]*checked at \d+:\d+/),
  );
  await workbench.screenshot('16 language status');
});

test('Problems stays clean where marks in the text are preferred', async () => {
  const { page } = workbench;
  mkdirSync(path.join(sample.folder, '.vscode'));
  const settings = JSON.stringify({ 'claimcheck.presentation': 'decorations' });
  writeFileSync(path.join(sample.folder, '.vscode', 'settings.json'), settings);
  const draft = workbench.editor('faulty.md');
  await draft.locator('.squiggly-warning').first().waitFor({ state: 'detached' });
  await draft.locator('[class*="ced-"]').first().waitFor();
  await workbench.command('Problems: Focus on Problems View');
  await page.getByText('No problems have been detected').first().waitFor();
  await workbench.screenshot('17 decorations');
});
