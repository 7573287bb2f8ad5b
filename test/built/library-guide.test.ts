import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const ENTRY = pathToFileURL(path.resolve(manifest.exports['.'].import)).href;
/** A heading, an example, and below it what it prints. */
const EXAMPLE = /^## (.*)\n(?:(?!^## )[^\n]*\n)*?```js\n([\s\S]*?)```\n\n```\n([\s\S]*?)```/gm;

const guide = readFileSync('docs/library.md', 'utf8');
const examples = [...guide.matchAll(EXAMPLE)].map(([, heading = '', code = '', output = '']) => ({
  heading,
  code,
  output,
}));

test.each(examples)('$heading: prints what the guide says', ({ code, output }) => {
  const script = code.replace("from 'claimcheck'", `from ${JSON.stringify(ENTRY)}`);
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  expect({ stdout, stderr }).toEqual({ stdout: output, stderr: '' });
});

test('every example is run', () => {
  expect(examples).toHaveLength(guide.match(/^```js$/gm)?.length ?? 0);
});

test('every function of the library is shown', async () => {
  const { default: _, ...functions } = await import(ENTRY);
  for (const name of Object.keys(functions)) expect(guide).toContain(`${name}(`);
});
