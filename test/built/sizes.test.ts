import { readFileSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { listFiles, PackageManager } from '@vscode/vsce';
import { describe, expect, test } from 'vitest';

const KILOBYTE = 1000;

/** The file with all that it imports when it starts; what is imported later, when it is needed, is not among it. */
function startedWith(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const code = readFileSync(path.join('dist', file), 'utf8');
  for (const [, name = ''] of code.matchAll(/\b(?:from|import)\s?"\.\/([\w.-]+\.mjs)"/g)) startedWith(name, seen);
  return seen;
}

function kilobytes(files: Iterable<string>): number {
  return [...files].reduce((sum, file) => sum + readFileSync(path.join('dist', file)).length, 0) / KILOBYTE;
}

describe('what is read at every start stays small', () => {
  test('the language server', () => {
    expect(kilobytes(startedWith('server.mjs'))).toBeLessThan(840);
    expect(kilobytes(startedWith('cli.mjs'))).toBeLessThan(630);
    expect(kilobytes(['server.browser.js'])).toBeLessThan(800);
    expect(kilobytes(['data.json'])).toBeLessThan(230);
  });

  test('the extension', () => {
    expect(kilobytes(['client.cjs'])).toBeLessThan(500);
    expect(kilobytes(['client.browser.js'])).toBeLessThan(500);
  });

  test('neither the page reader nor the MCP server is among it', () => {
    const files = [...startedWith('server.mjs'), ...startedWith('cli.mjs')];
    expect(files.filter((file) => /^(?:main-text|serve)-/.test(file))).toEqual([]);
    expect(files.some((file) => file.startsWith('chunk-'))).toBe(true);
  });
});

test('no program makes a regular expression anew at every call', () => {
  const programs = [...startedWith('server.mjs'), ...startedWith('cli.mjs'), 'server.browser.js', 'client.cjs'];
  const letters = /new RegExp\("[^"]*\\\\p\{[^"]*","\w*"\)\./;
  expect(programs.filter((file) => letters.test(readFileSync(path.join('dist', file), 'utf8')))).toEqual([]);
});

test('the packaged extension stays small', async () => {
  const files = await listFiles({ packageManager: PackageManager.None });
  const sizes = files.map((file) => deflateRawSync(readFileSync(file)).length);
  expect(sizes.reduce((sum, size) => sum + size, 0) / KILOBYTE).toBeLessThan(1700);
});
