import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
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

  test('nothing is written where no folder is named and the build left what this V8 can use', () => {
    const before = readdirSync('dist/parts');
    const folder = folderWith(FILES);
    runCli(folder, ['check', 'draft.md'], '', atHome(folder));
    expect(readdirSync('dist/parts')).toEqual(before);
    expect(readdirSync(folder)).not.toContain('home');
  });
});

describe('where the build left nothing that this V8 can use', () => {
  const checkAgain = (folder: string, env: Readonly<Record<string, string | undefined>>): string => {
    const { stdout, stderr } = runCli(
      folder,
      ['check', 'draft.md', '--format', 'json'],
      '',
      env,
      `${folder}/dist/cli.cjs`,
    );
    return stdout + stderr;
  };
  const withProgram = (): string => {
    const folder = folderWith(FILES);
    cpSync('dist/parts', `${folder}/dist/parts`, { recursive: true, filter: (file) => !/\.(?:cache|map)$/.test(file) });
    for (const name of ['cli.cjs', 'data.json']) copyFileSync(`dist/${name}`, `${folder}/dist/${name}`);
    return folder;
  };
  const keptAtHome = (folder: string): readonly string[] => filesIn(path.join(folder, 'home'));

  test("it is kept in the user's cache folder, for the user alone, and the check says the same", () => {
    const folder = withProgram();
    const first = checkAgain(folder, atHome(folder));
    const written = keptAtHome(folder);
    expect(written.length).toBeGreaterThan(1);
    expect(written.filter((file) => (statSync(file).mode & 0o077) !== 0)).toEqual([]);
    const times = written.map((file) => statSync(file).mtimeMs);
    expect(checkAgain(folder, atHome(folder))).toBe(first);
    expect(keptAtHome(folder).map((file) => statSync(file).mtimeMs)).toEqual(times);
  });

  test('nothing is kept in a pipeline, nor where CLAIMCHECK_CODE_CACHE is empty', () => {
    const folder = withProgram();
    checkAgain(folder, { ...atHome(folder), CI: 'true' });
    checkAgain(folder, { ...atHome(folder), CLAIMCHECK_CODE_CACHE: '' });
    expect(readdirSync(folder)).not.toContain('home');
  });

  test.skipIf(process.platform === 'win32')('a folder into which others may write is left alone', () => {
    const folder = withProgram();
    const first = checkAgain(folder, atHome(folder));
    const [own = ''] = keptAtHome(folder).map((file) => path.dirname(file));
    chmodSync(own, 0o777);
    for (const file of keptAtHome(folder)) writeFileSync(file, 'nothing that V8 made');
    expect(checkAgain(folder, atHome(folder))).toBe(first);
    expect(keptAtHome(folder).map((file) => readFileSync(file, 'utf8'))).toContain('nothing that V8 made');
  });

  test('a home that cannot be written is no fault', () => {
    const folder = withProgram();
    writeFileSync(path.join(folder, 'home'), 'a file');
    expect(checkAgain(folder, atHome(folder))).toContain('number-mismatch');
  });
});

/** A user who has named no folder for the code. */
function atHome(folder: string): Readonly<Record<string, string | undefined>> {
  return { XDG_CACHE_HOME: path.join(folder, 'home'), CI: undefined, CLAIMCHECK_CODE_CACHE: undefined };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

function sizeOf(folder: string, name: string): number {
  return statSync(path.join(folder, 'code', name)).size;
}

function existsAsPart(name: string): boolean {
  return readdirSync('dist/parts').includes(name.replace(/\.cache$/, ''));
}
