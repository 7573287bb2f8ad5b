import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CacheFiles } from './article-cache.js';

/** Folders of articles of which something is kept: those that were opened last. */
const MOST_FILES = 20;
const NAME = /^[0-9a-f]{32}\.jsonl$/;

/** A folder of the disk. `program` is the address of the program's own code, which names its parts by what is in them. */
export function nodeCache(folder: string, program: URL, tell: CacheFiles['tell']): CacheFiles {
  return {
    tell,
    hash: sha256,
    program: async () => sha256((await Promise.all([program, new URL('data.json', program)].map(textAt))).join()),
    read: async (name, maximumBytes) => {
      const path = join(folder, name);
      const isReadable = await stat(path).then(
        (stats) => stats.isFile() && stats.size <= maximumBytes,
        () => false,
      );
      return isReadable ? readFile(path, 'utf8').catch(() => undefined) : undefined;
    },
    write: (name, text) =>
      replace(folder, name, text).then(
        () => undefined,
        (error: unknown) => (error instanceof Error ? error.message : 'the disk says no'),
      ),
  };
}

async function replace(folder: string, name: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, name);
  const scratch = `${path}.${randomUUID()}`;
  try {
    await writeFile(scratch, text, { mode: 0o600, flag: 'wx' });
    await rename(scratch, path);
  } finally {
    await rm(scratch, { force: true });
  }
  await removeOldest(folder);
}

async function removeOldest(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => NAME.test(name));
  const files = await Promise.all(
    names.map(async (name) => ({ path: join(folder, name), time: (await stat(join(folder, name))).mtimeMs })),
  );
  files.sort((a, b) => b.time - a.time);
  for (const { path } of files.slice(MOST_FILES)) await rm(path, { force: true });
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function textAt(url: URL): Promise<string> {
  return readFile(url, 'utf8').catch(() => '');
}
