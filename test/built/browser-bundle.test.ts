import path from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const ENTRY = path.resolve(manifest.exports['.'].import);

/** What a page or a worker would hold: the library and what uses it, in one script. */
async function bundle(code: string): Promise<string> {
  const { outputFiles, warnings } = await build({
    stdin: { contents: `import * as claimcheck from ${JSON.stringify(ENTRY)}; ${code}`, resolveDir: '.' },
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    logLevel: 'silent',
  });
  expect(warnings).toEqual([]);
  return outputFiles[0]?.text ?? '';
}

test('the library is bundled for a browser, and needs nothing but JavaScript', async () => {
  const script = await bundle(`
    const claims = claimcheck.extractClaims('The bridge, 1,991 metres long, opened on 5 April 1998.', { id: 'bridge' });
    const { findings } = claimcheck.createChecker([claims]).check('# News\\n\\nThe **bridge** is 1,919 metres long.');
    globalThis.found = JSON.stringify(findings);
  `);
  // A context of its own has the language's globals, and neither Node's nor a page's.
  const context = createContext({});
  runInContext(script, context);
  expect(JSON.parse(runInContext('found', context))).toMatchObject([
    { code: 'number-mismatch', start: 26, end: 31, expected: '1,991' },
  ]);
  expect(runInContext('typeof process + typeof require + typeof Buffer + typeof window', context)).toBe(
    'undefined'.repeat(4),
  );
});
