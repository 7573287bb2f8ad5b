import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import table from '../../data/settings.json' with { type: 'json' };
import manifest from '../../package.json' with { type: 'json' };
import texts from '../../package.nls.json' with { type: 'json' };
import { messageBundle } from '../../scripts/generate/client-messages.js';
import { configuration, settingsPage, settingTexts } from '../../scripts/generate/settings.js';
import { DEFAULT_SETTINGS } from '../../server/src/lsp/settings.js';

test('package.json has the settings of the table: npm run generate', () => {
  expect(manifest.contributes.configuration).toEqual(configuration());
  expect(texts).toMatchObject(settingTexts());
});

test('docs/settings.md has them too: npm run generate', () => {
  expect(readFileSync('docs/settings.md', 'utf8')).toBe(settingsPage());
});

test('what translations are made from is what the code says: npm run generate', () => {
  expect(readFileSync('l10n/bundle.l10n.json', 'utf8')).toBe(messageBundle());
});

test('the server reads every setting but those of VS Code and of its client, with the same default', () => {
  const { presentation: _, cache: __, 'trace.server': ___, ...shared } = table.settings;
  const defaults = Object.entries(shared).map(([name, setting]) => [name, setting.default]);
  expect(Object.fromEntries(defaults)).toEqual(DEFAULT_SETTINGS);
});
