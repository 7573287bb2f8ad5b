import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Script } from 'node:vm';

const ENDING = '.cache';
/** A server is at rest by then. */
const SETTLED = 10_000;

/** What V8 made of the program's code when it last ran, so that it need not be made again. It holds nothing of any draft or source. */
export interface CodeCache {
  of(part: string): Buffer | undefined;
  used(part: string, script: Script): void;
}

/**
 * Reads from the folder that was named, where it is also written down, or else from the one of the program, where the build writes it. What
 * another V8 made is refused by V8 itself. That it cannot be read or written is never a fault: the program starts as without.
 */
export function codeCache(named: string | undefined, ofProgram: string): CodeCache {
  const scripts = new Map<string, Script>();
  let isComplete = true;
  const save = (): void => {
    if (named !== undefined && !isComplete) write(named, ofProgram, scripts);
    isComplete = true;
  };
  if (named !== undefined) {
    setTimeout(save, SETTLED).unref();
    process.once('exit', save);
  }
  return {
    of: (part) => readOrNot(join(named ?? ofProgram, part + ENDING)),
    used: (part, script) => {
      scripts.set(part, script);
      isComplete &&= script.cachedDataRejected === false;
    },
  };
}

function write(folder: string, ofProgram: string, scripts: ReadonlyMap<string, Script>): void {
  try {
    mkdirSync(folder, { recursive: true });
    for (const [part, script] of scripts) replace(join(folder, part + ENDING), script.createCachedData());
    const kept = readdirSync(folder).filter((name) => name.endsWith(ENDING));
    const stale = kept.filter((name) => !existsSync(join(ofProgram, name.slice(0, -ENDING.length))));
    for (const name of stale) rmSync(join(folder, name), { force: true });
  } catch {
    // The next start tries again.
  }
}

function replace(file: string, data: Buffer): void {
  const scratch = `${file}.${process.pid}`;
  writeFileSync(scratch, data);
  renameSync(scratch, file);
}

function readOrNot(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
