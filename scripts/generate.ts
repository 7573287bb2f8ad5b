/**
 * Writes what is generated from the code: the JSON Schemas of the claims file and of claimcheck.json, and the language
 * model tools of package.json. `npm run generate`
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { jsonSchemas } from './generate/json-schemas.js';
import { languageModelTools } from './generate/language-model-tools.js';

for (const { file, text } of jsonSchemas()) writeFileSync(file, text);

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
manifest.contributes.languageModelTools = languageModelTools();
writeFileSync('package.json', `${JSON.stringify(manifest, null, 2)}\n`);
