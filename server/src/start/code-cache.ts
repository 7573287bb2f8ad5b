import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import type { Script } from 'node:vm';
import { isOurs, ownCacheFolder } from './own-cache-folder.js';

const ENDING = '.cache';
/** A server is at rest by then. */
const SETTLED = 10_000;
/** Programs and versions of Node of which code is kept: those that wrote last. */
const MOST_KEPT = 4;

/** What V8 made of the program's code when it last ran, so that it need not be made again. It holds nothing of any draft or source. */
export interface CodeCache {
  of(part: string): Buffer | undefined;
  used(part: string, script: Script): void;
}

/**
 * Reads from the folder that was named, where it is also written down. Where none is, it reads from the folder of the program, where the
 * build writes it, which another V8 refuses: what that one made is kept in the user's cache folder. Nothing is kept where the name is
 * empty. That it cannot be read or written is never a fault: the program starts as without.
 */
export function codeCache(named: string | undefined, ofProgram: string, first: string): CodeCache {
  const own = named ?? ownFolder(first);
  const folders = named ? [named] : own && isOurs(own) ? [own, ofProgram] : [ofProgram];
  const scripts = new Map<string, Script>();
  let isComplete = true;
  const save = (): void => {
    if (own && !isComplete) write(own, ofProgram, scripts, named === undefined);
    isComplete = true;
  };
  if (own) {
    setTimeout(save, SETTLED).unref();
    process.once('exit', save);
  }
  return {
    of: (part) => firstRead(folders, part + ENDING),
    used: (part, script) => {
      scripts.set(part, script);
      isComplete &&= script.cachedDataRejected === false;
    },
  };
}

/** That of a program, which its first part tells from every other, with this Node. */
function ownFolder(first: string): string | undefined {
  const all = ownCacheFolder();
  return all && join(all, `${process.version}-${process.arch}-${first}`);
}

function write(folder: string, ofProgram: string, scripts: ReadonlyMap<string, Script>, isOwn: boolean): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (isOwn && !isOurs(folder)) return;
    for (const [part, script] of scripts) replace(join(folder, part + ENDING), script.createCachedData());
    const kept = readdirSync(folder).filter((name) => name.endsWith(ENDING));
    const stale = kept.filter((name) => !existsSync(join(ofProgram, name.slice(0, -ENDING.length))));
    for (const name of stale) rmSync(join(folder, name), { force: true });
    if (isOwn) removeOldest(dirname(folder));
  } catch {
    // The next start tries again.
  }
}

function removeOldest(all: string): void {
  const folders = readdirSync(all).map((name) => ({ path: join(all, name), time: statSync(join(all, name)).mtimeMs }));
  folders.sort((a, b) => b.time - a.time);
  for (const { path } of folders.slice(MOST_KEPT)) rmSync(path, { recursive: true, force: true });
}

/** Threads of one process may write at the same time. */
function replace(file: string, data: Buffer): void {
  const scratch = `${file}.${process.pid}.${Math.random()}`;
  writeFileSync(scratch, data, { mode: 0o600, flag: 'wx' });
  renameSync(scratch, file);
}

function firstRead([folder, ...others]: readonly string[], name: string): Buffer | undefined {
  if (folder === undefined) return undefined;
  try {
    return readFileSync(join(folder, name));
  } catch {
    return firstRead(others, name);
  }
}
