import { statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import process from 'node:process';

/** Where the user's programs keep what they can make again; undefined where nothing should be kept. */
export function ownCacheFolder(): string | undefined {
  const { env, platform } = process;
  // What a job of a pipeline keeps is seldom there for the next one.
  if (env['CI']) return undefined;
  const base = env['XDG_CACHE_HOME'] || (platform === 'win32' ? env['LOCALAPPDATA'] : inHome(env['HOME'], platform));
  return base && isAbsolute(base) ? join(base, 'claimcheck', 'code') : undefined;
}

function inHome(home: string | undefined, platform: string): string | undefined {
  if (!home) return undefined;
  return platform === 'darwin' ? join(home, 'Library', 'Caches') : join(home, '.cache');
}

/** Whether nobody else may write into a folder: code is read from it. Windows keeps others out of where it lies. */
export function isOurs(folder: string): boolean {
  try {
    const { uid, mode } = statSync(folder);
    const user = process.getuid?.();
    return user === undefined || (uid === user && (mode & OTHERS_WRITE) === 0);
  } catch {
    return false;
  }
}

const OTHERS_WRITE = 0o022;
