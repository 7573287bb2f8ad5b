/** Writes what is generated from the code: the JSON Schemas of the claims file and of claimcheck.json. `npm run generate` */
import { writeFileSync } from 'node:fs';
import { jsonSchemas } from './generate/json-schemas.js';

for (const { file, text } of jsonSchemas()) writeFileSync(file, text);
