import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createChecker } from '../../server/src/core/index.js';
import type { CacheFiles } from '../../server/src/host/article-cache.js';
import { nodeCache } from '../../server/src/host/node-cache.js';
import { type LoadedClaims, loadClaims } from '../../server/src/host/workspace.js';
import { memoryHost } from '../lsp/memory-host.js';

const FOLDER = 'file:///desk';
const DRAFT = 'Torvik has 13 boats, Lena Holm, the mayor of Berrow, said. The pier of Torvik cost $40 million.';
const ARTICLE =
  'Torvik has 12 boats, Lena Holm, the mayor of Torvik, said.\u2028 The pier of Torvik cost $4 million.\n\n';
/** Long enough to be worth keeping. */
const LONG = ARTICLE.repeat(600);

let folder = '';
const told: string[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimcheck-cache-'));
  told.length = 0;
  for (const program of ['this.mjs', 'next.mjs']) await writeFile(join(folder, program), program);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** `program` is the program's own file, which says what it does. */
function cacheOf(program = 'this.mjs'): CacheFiles {
  return nodeCache(join(folder, 'articles'), pathToFileURL(join(folder, program)), (line) => told.push(line));
}

/** What a server finds that starts anew. */
async function started(articles: Readonly<Record<string, string>>, cache = cacheOf()): Promise<LoadedClaims> {
  const loaded = await loadClaims(memoryHost(articles), { folder: FOLDER, cache });
  await loaded.saved;
  return loaded;
}

function reportOf({ sets, memory }: LoadedClaims) {
  return createChecker(sets, memory && { memory }).check(DRAFT);
}

async function cacheFile(): Promise<string> {
  const [name = '', ...others] = await readdir(join(folder, 'articles'));
  expect(others).toEqual([]);
  return join(folder, 'articles', name);
}

describe('the cache of articles', () => {
  const articles = { 'sources/a.md': LONG, 'sources/b.md': ARTICLE.replace('12', '14') };

  test('makes the next start find the same', async () => {
    const first = await started(articles);
    const second = await started(articles);
    expect(second.sets).toEqual(first.sets);
    expect(reportOf(second)).toEqual(reportOf(first));
    expect(told).toEqual([]);
  });

  test('is what claims come from, as long as the article is the same', async () => {
    await started(articles);
    const path = await cacheFile();
    const lines = (await readFile(path, 'utf8')).split('\n');
    const { hash } = cacheOf();
    const changed = lines.map((line) => {
      const [, key = '', entry = ''] = /^\S+ (\S+) (.*)$/s.exec(line) ?? [];
      if (!entry.startsWith('{')) return line;
      const made = `${key} ${entry.replaceAll('"torvik-', '"changed-')}`;
      return `${hash(made)} ${made}`;
    });
    await writeFile(path, changed.join('\n'));
    const idsOf = ({ sets }: LoadedClaims) => sets.map(({ claims }) => claims[0]?.id);
    expect(idsOf(await started(articles))).toEqual([
      expect.stringMatching(/^changed-/),
      expect.stringMatching(/^changed-/),
    ]);
    expect(idsOf(await started({ ...articles, 'sources/b.md': 'Torvik has 15 boats.' }))).toEqual([
      expect.stringMatching(/^changed-/),
      expect.stringMatching(/^torvik-/),
    ]);
    expect(told).toEqual([]);
  });

  test('is for this user alone, and holds no article that is gone', async () => {
    await started(articles);
    const path = await cacheFile();
    if (process.platform !== 'win32') expect((await stat(path)).mode & 0o77).toBe(0);
    const lines = async () => (await readFile(path, 'utf8')).trimEnd().split('\n').length;
    expect(await lines()).toBe(3);
    await started({ 'sources/a.md': LONG });
    expect(await lines()).toBe(2);
  });

  test('holds nothing of articles that are read in no time', async () => {
    await started({ 'sources/b.md': ARTICLE });
    await expect(readdir(join(folder, 'articles'))).rejects.toThrow();
    await started(articles);
    await started({ 'sources/b.md': ARTICLE });
    expect(await readFile(await cacheFile(), 'utf8')).not.toContain('torvik');
  });

  test.each<[string, (text: string) => string | Uint8Array]>([
    ['a letter changed', (text) => text.replace('boat', 'goat')],
    ['half of it', (text) => text.slice(0, text.length / 2)],
    ['another file', () => 'function () { throw new Error("run"); }'],
    ['bytes that are no text', () => Uint8Array.from({ length: 5000 }, (_, at) => (at * 37) % 256)],
    ['nothing', () => ''],
  ])('is made anew where it is damaged: %s', async (_, damage) => {
    const first = await started(articles);
    const path = await cacheFile();
    const whole = await readFile(path, 'utf8');
    await writeFile(path, damage(whole));
    const second = await started(articles);
    expect(reportOf(second)).toEqual(reportOf(first));
    expect(told).toEqual(['The cache of articles was damaged: what is missing is read from the articles.']);
    expect(await readFile(path, 'utf8')).toBe(whole);
  });

  test('of another program is not used, and not told of', async () => {
    await started(articles);
    const before = await readFile(await cacheFile(), 'utf8');
    await started(articles, cacheOf('next.mjs'));
    expect(told).toEqual([]);
    expect((await readFile(await cacheFile(), 'utf8')).split('\n', 1)).not.toEqual(before.split('\n', 1));
  });

  test('that cannot be written is told of, and nothing else is lost', async () => {
    await writeFile(join(folder, 'articles'), 'a file where the folder should be');
    const loaded = await started(articles);
    expect(reportOf(loaded).findings).not.toEqual([]);
    expect(told).toEqual([expect.stringMatching(/^The cache of articles could not be written: /)]);
  });

  test('is kept of the folders that were opened last', async () => {
    for (let at = 0; at < 25; at++) {
      const name = `${String(at).padStart(32, '0')}.jsonl`;
      expect(await cacheOf().write(name, 'text')).toBeUndefined();
      await utimes(join(folder, 'articles', name), at, at);
    }
    const names = (await readdir(join(folder, 'articles'))).map((name) => Number.parseInt(name, 10));
    expect(names.length).toBe(20);
    expect(names).toContain(24);
    expect(names).not.toContain(0);
  });
});
