import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { jsonSchemas } from '../../scripts/generate/json-schemas.js';

test.each(jsonSchemas())('$file is what the code says: npm run generate', ({ file, text }) => {
  expect(readFileSync(file, 'utf8')).toBe(text);
});
