import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith } from './folder.js';
import { runCli } from './run-cli.js';

const FILES = {
  'sources/port.md': 'The port of Strandvik will hire 1,200 dockers by June.\n',
  'draft.md': 'The port of Strandvik will hire 12,000 dockers by June.\n',
};

/** What a check says, with its code kept in a folder beside the draft. */
function check(folder: string): string {
  const { stdout, stderr } = runCli(folder, ['check', 'draft.md', '--format', 'json'], '', {
    CLAIMCHECK_CODE_CACHE: path.join(folder, 'code'),
  });
  return stdout + stderr;
}

function kept(folder: string): ReadonlyMap<string, number> {
  const code = path.join(folder, 'code');
  return new Map(readdirSync(code).map((name) => [name, statSync(path.join(code, name)).mtimeMs]));
}

describe('the code that V8 made is kept where CLAIMCHECK_CODE_CACHE names a folder', () => {
  test('once for the parts that a start reads, and the check says the same', () => {
    const folder = folderWith(FILES);
    const first = check(folder);
    const written = kept(folder);
    expect([...written.keys()].every((name) => existsAsPart(name))).toBe(true);
    expect(written.size).toBeGreaterThan(1);
    expect(check(folder)).toBe(first);
    expect(kept(folder)).toEqual(written);
  });

  test('what is damaged, or of another version, is made anew', () => {
    const folder = folderWith(FILES);
    const first = check(folder);
    const [name = ''] = [...kept(folder).keys()].sort((a, b) => sizeOf(folder, b) - sizeOf(folder, a));
    const whole = sizeOf(folder, name);
    writeFileSync(path.join(folder, 'code', name), 'nothing that V8 made');
    writeFileSync(path.join(folder, 'code', 'chunk-OFBEFORE.cjs.cache'), '');
    expect(check(folder)).toBe(first);
    expect(sizeOf(folder, name)).toBeGreaterThan(whole / 2);
    expect([...kept(folder).keys()]).not.toContain('chunk-OFBEFORE.cjs.cache');
  });

  test('a folder that cannot be written is no fault', () => {
    const folder = folderWith({ ...FILES, code: 'a file' });
    expect(check(folder)).toContain('number-mismatch');
    expect(readFileSync(path.join(folder, 'code'), 'utf8')).toBe('a file');
  });

  test.each(['cli.cjs', 'server.cjs'])('the build leaves it beside the parts that %s starts with', (program) => {
    const parts = readdirSync('dist/parts');
    const [, first] = /"([\w.-]+-[A-Z0-9]{8}\.cjs)"/.exec(readFileSync(path.join('dist', program), 'utf8')) ?? [];
    expect(parts).toContain(first);
    expect(parts).toContain(`${first}.cache`);
  });

  test('the parts that every start reads are of ASCII alone, which V8 holds in half the room', () => {
    const starting = readdirSync('dist/parts').filter((name) => existsSync(path.join('dist/parts', `${name}.cache`)));
    const others = starting.filter((name) => /[^\0-\x7f]/.test(readFileSync(path.join('dist/parts', name), 'utf8')));
    expect(starting.length).toBeGreaterThan(1);
    expect(others).toEqual([]);
  });

  test('nothing is written where no folder is named', () => {
    const before = readdirSync('dist/parts');
    runCli(folderWith(FILES), ['check', 'draft.md']);
    expect(readdirSync('dist/parts')).toEqual(before);
  });
});

function sizeOf(folder: string, name: string): number {
  return statSync(path.join(folder, 'code', name)).size;
}

function existsAsPart(name: string): boolean {
  return readdirSync('dist/parts').includes(name.replace(/\.cache$/, ''));
}
