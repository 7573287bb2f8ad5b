import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const ENTRY = pathToFileURL(path.resolve(manifest.exports['.'].import)).href;

/** Runs a module that gets the built library as `claimcheck`, in plain Node, and reads what it prints as JSON. */
function run(code: string): unknown {
  const script = `import * as claimcheck from ${JSON.stringify(ENTRY)}; ${code}`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

test('the library offers what the contract names', () => {
  expect(run('console.log(JSON.stringify(Object.keys(claimcheck).sort()))')).toEqual([
    'SourceMemory',
    'checkClaims',
    'createChecker',
    'extractClaims',
    'findAttributions',
    'findClaims',
    'findQuantities',
    'mergeClaims',
    'parseClaims',
  ]);
});

test('README’s example runs, and finds what README says', () => {
  const readme = readFileSync('README.md', 'utf8');
  const [, example = ''] = /## As a library\n\n```js\nimport .*\n([\s\S]*?)```/.exec(readme) ?? [];
  const code = `const { createChecker, extractClaims } = claimcheck; ${example}; console.log(JSON.stringify(findings));`;
  expect(run(code)).toMatchObject([
    { code: 'number-mismatch', start: 14, end: 19, expected: '1,991', message: 'The source says 1,991 metres.' },
  ]);
});
