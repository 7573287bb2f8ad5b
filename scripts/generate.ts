/**
 * Writes what is generated from the code and from data/settings.json: the JSON Schemas of the claims file and of claimcheck.json,
 * the settings and the language model tools of package.json, the texts of the settings, their page, and the messages that
 * translations are made from. `npm run generate`
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { messageBundle } from './generate/client-messages.js';
import { jsonSchemas } from './generate/json-schemas.js';
import { languageModelTools } from './generate/language-model-tools.js';
import { configuration, settingsPage, settingTexts } from './generate/settings.js';

for (const { file, text } of jsonSchemas()) writeFileSync(file, text);
writeFileSync('docs/settings.md', settingsPage());
writeFileSync('l10n/bundle.l10n.json', messageBundle());

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
manifest.contributes.configuration = configuration();
manifest.contributes.languageModelTools = languageModelTools();
writeJson('package.json', manifest);

const texts = Object.entries(JSON.parse(readFileSync('package.nls.json', 'utf8')));
const byHand = texts.filter(([key]) => !/^(?:setting|rule)\./.test(key));
writeJson('package.nls.json', { ...Object.fromEntries(byHand), ...settingTexts() });

function writeJson(file: string, value: object): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}
