import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';

const SCREENSHOTS = path.resolve('test-output', 'screenshots');

const MILLISECONDS_TO_ANSWER = 8000;
const MOST_ATTEMPTS = 4;

/** The parts of VS Code's window that a person looks at, and what a person does with them. */
export interface Workbench {
  readonly page: Page;
  /** The editor of a file. */
  editor(name: string): Locator;
  /** The row of Problems with these words. */
  problem(words: string): Locator;
  /** The hover with these words. */
  hover(words: string): Locator;
  /** The row of the quick fix menu, or of a quick pick, with these words. */
  choice(words: string): Locator;
  /** The row of a view in the side bar with these words. */
  row(words: string): Locator;
  readonly statusItem: Locator;
  /** Where the caret is, as the status bar says it: "Ln 19, Col 41 (5 selected)". */
  readonly caret: Locator;
  readonly notifications: Locator;
  /** Runs a command by its title. */
  command(title: string): Promise<void>;
  /** Puts the caret on the first of these words in an editor, as a click does. */
  clickOn(editor: Locator, words: string): Promise<void>;
  hoverOver(editor: Locator, words: string): Promise<void>;
  /** Does something anew until it has shown what it should: a slow editor misses a key, or answers when it is too late. */
  showing(shown: Locator, act: () => Promise<void>): Promise<void>;
  /** Keeps what is seen now, for a person to look at. */
  screenshot(name: string): Promise<void>;
  /** Writes the upper part of the editor to a file of the repository, as README shows it. */
  pictureForReaders(file: string): Promise<void>;
}

export function workbenchIn(page: Page): Workbench {
  return {
    page,
    editor: (name) => page.locator(`.editor-instance[aria-label*="${name}"]`).first(),
    problem: (words) => page.locator('.markers-panel .monaco-list-row', { hasText: words }).first(),
    hover: (words) => page.locator('.monaco-hover:not(.hidden)', { hasText: words }).first(),
    choice: (words) =>
      page.locator('.action-widget .monaco-list-row, .quick-input-widget .monaco-list-row', { hasText: words }).first(),
    row: (words) => page.locator('.sidebar .monaco-list-row', { hasText: words }).first(),
    statusItem: page.locator('.statusbar-item[id*="claimcheck.status"]'),
    caret: page.locator('[id="status.editor.selection"]'),
    // A toast goes away by itself, and sooner on a slow machine than a test looks: they are all kept in the centre.
    notifications: page.locator('.notifications-center .notification-list-item'),
    command: async (title) => {
      const input = page.locator('.quick-input-widget input');
      await showing(page, input, () => page.keyboard.press('F1'));
      await input.fill(`>${title}`);
      await page.locator('.quick-input-widget .monaco-list-row.focused', { hasText: title }).waitFor();
      await page.keyboard.press('Enter');
    },
    clickOn: async (editor, words) => {
      const { x, y } = await middleOf(editor, words);
      await page.mouse.click(x, y);
      // With the mouse still on a word, Ctrl of a shortcut would turn the word into a link first.
      await page.mouse.move(0, 0);
    },
    hoverOver: async (editor, words) => {
      const { x, y } = await middleOf(editor, words);
      // A hover opens where the mouse comes to rest, not where it appears.
      await page.mouse.move(0, 0);
      await page.mouse.move(x - 4, y, { steps: 4 });
      await page.mouse.move(x, y, { steps: 4 });
    },
    showing: (shown, act) => showing(page, shown, act),
    screenshot: async (name) => {
      mkdirSync(SCREENSHOTS, { recursive: true });
      await page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
    },
    pictureForReaders: async (file) => {
      mkdirSync(path.dirname(file), { recursive: true });
      await page.screenshot({ path: file, clip: { x: 353, y: 36, width: 922, height: 450 } });
    },
  };
}

async function showing(page: Page, shown: Locator, act: () => Promise<void>): Promise<void> {
  for (let attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
    await act();
    const isShown = await shown.waitFor({ timeout: MILLISECONDS_TO_ANSWER }).then(
      () => true,
      () => false,
    );
    if (isShown) return;
    await page.keyboard.press('Escape');
  }
  await act();
  await shown.waitFor();
}

/** The middle of words on the screen. The editor's letters are all of one width, and nothing says where a word stands. */
async function middleOf(editor: Locator, words: string): Promise<{ readonly x: number; readonly y: number }> {
  const line = editor.locator('.view-line', { hasText: words }).first().locator('> span');
  await line.waitFor();
  const [text, box] = await Promise.all([line.innerText(), line.boundingBox()]);
  const at = text.replaceAll('\u00a0', ' ').indexOf(words);
  if (box === null || at < 0) throw new Error(`“${words}” is not on the screen`);
  return { x: box.x + ((at + words.length / 2) * box.width) / text.length, y: box.y + box.height / 2 };
}
