import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { type Block, parsePage, replaceBlocks } from './page.js';
import { runExample } from './run-example.js';

/** `UPDATE_RULES=1 npx vitest run test/rules` writes what the engine finds into the pages. */
const isUpdate = process.env.UPDATE_RULES === '1';
const folder = fileURLToPath(new URL('.', import.meta.url));
const pages = readdirSync(folder).filter((file) => file.endsWith('.md'));

describe.each(pages)('%s', (file) => {
  const page = parsePage(file.slice(0, -'.md'.length), readFileSync(folder + file, 'utf8'));
  const updated = new Map<Block, string>();

  test('has examples', () => expect(page.examples).not.toHaveLength(0));

  for (const example of page.examples) {
    test(`${example.title} (line ${example.draft.firstLine})`, () => {
      const outcome = runExample(page, example);
      updated.set(example.draft, outcome.draft);
      if (example.fixed) updated.set(example.fixed, outcome.fixed);
      if (isUpdate) return;
      expect(outcome.draft).toBe(example.draft.text);
      if (example.fixed) expect(outcome.fixed).toBe(example.fixed.text);
    });
  }

  afterAll(() => {
    if (isUpdate) writeFileSync(folder + file, replaceBlocks(page, updated));
  });
});
