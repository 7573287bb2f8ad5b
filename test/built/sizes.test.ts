import { readFileSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { listFiles, PackageManager } from '@vscode/vsce';
import { describe, expect, test } from 'vitest';

const KILOBYTE = 1000;

/** The program with all the parts that it asks for when it starts; one that is asked for later, when it is needed, is not among them. */
function startedWith(program: string): ReadonlySet<string> {
  const files = new Set([program]);
  for (const file of files) {
    const code = readFileSync(path.join('dist', file), 'utf8');
    const asked =
      file === program ? /"([\w.-]+-[A-Z0-9]{8}\.cjs)"/g : /(?<!=>(?:\w+\()?)require\("\.\/([\w.-]+\.cjs)"\)/g;
    for (const [, name = ''] of code.matchAll(asked)) files.add(`parts/${name}`);
  }
  return files;
}

function kilobytes(files: Iterable<string>): number {
  return [...files].reduce((sum, file) => sum + readFileSync(path.join('dist', file)).length, 0) / KILOBYTE;
}

/** What a worker of a browser is handed. */
function browserParts(): readonly string[] {
  const names: readonly string[] = JSON.parse(readFileSync(path.join('dist', 'server.browser.json'), 'utf8'));
  return ['server.browser.js', ...names.map((name) => `parts/${name}`)];
}

describe('what is read at every start stays small', () => {
  test('the language server', () => {
    expect(kilobytes(startedWith('server.cjs'))).toBeLessThan(850);
    expect(kilobytes(startedWith('cli.cjs'))).toBeLessThan(650);
    expect(kilobytes(browserParts())).toBeLessThan(840);
    expect(kilobytes(['data.json'])).toBeLessThan(265);
  });

  test('the extension', () => {
    expect(kilobytes(['client/extension.js', 'client/desktop.cjs'])).toBeLessThan(500);
  });

  test('neither the page reader nor the PDF reader nor the MCP server is among it', () => {
    const files = [...startedWith('server.cjs'), ...startedWith('cli.cjs'), ...browserParts()];
    expect(files.filter((file) => /^parts\/(?:main-text|pdf|serve)-/.test(file))).toEqual([]);
  });

  test('the programs share what they have in common', () => {
    const shared = [...startedWith('server.cjs')].filter((file) => startedWith('cli.cjs').has(file));
    expect(kilobytes(shared)).toBeGreaterThan(kilobytes(startedWith('server.cjs')) / 2);
    const alsoForBrowsers = browserParts().filter((file) => startedWith('server.cjs').has(file));
    expect(kilobytes(alsoForBrowsers)).toBeGreaterThan(kilobytes(browserParts()) * 0.9);
  });
});

test('no program makes a regular expression anew at every call', () => {
  const programs = [...startedWith('server.cjs'), ...startedWith('cli.cjs'), ...browserParts(), 'client/extension.js'];
  const letters = /new RegExp\("[^"]*\\\\p\{[^"]*","\w*"\)\./;
  expect(programs.filter((file) => letters.test(readFileSync(path.join('dist', file), 'utf8')))).toEqual([]);
});

test('the packaged extension stays small', async () => {
  const files = await listFiles({ packageManager: PackageManager.None });
  const sizes = files.map((file) => deflateRawSync(readFileSync(file)).length);
  expect(sizes.reduce((sum, size) => sum + size, 0) / KILOBYTE).toBeLessThan(1000);
});
