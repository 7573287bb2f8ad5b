import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { languageModelTools } from '../../scripts/generate/language-model-tools.js';

test('package.json offers the tools of the MCP server, with their schemas: npm run generate', () => {
  expect(manifest.contributes.languageModelTools).toEqual(languageModelTools());
});

test.each(manifest.contributes.languageModelTools)('the extension registers $name', ({ name, toolReferenceName }) => {
  const code = readFileSync('client/src/language-model-tools.ts', 'utf8');
  expect(code).toContain(`lm.registerTool('${name}', tool(client, '${name.replace('claimcheck_', '')}'))`);
  // As VS Code asks of these names.
  expect(name).toMatch(/^[\w-]+$/);
  expect(toolReferenceName).toMatch(/^[\w-]+$/);
});
