import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { localDay } from './client-files.js';
import type { FileContent, FileFailure, FolderEntry, Host } from './host.js';

/** The disk of this machine. */
export const nodeHost: Host = {
  readFile: (uri, maximumBytes) => read(uri, maximumBytes).catch((error: unknown) => failure(reasonOf(error))),
  readFolder: (uri) => list(uri).catch(() => []),
  realUri: (uri) => resolveLinks(uri).catch(() => undefined),
  now: () => performance.now(),
  today,
  giveBack,
};

/**
 * Node has no call for it, but its inspector has, of which nothing else is used here: the room for what is new is let go, too, some thirty megabytes
 * after a long check. Where it has none, or does not answer, the rest is given back.
 */
async function giveBack(): Promise<void> {
  const isGiven = await askToGiveBack().catch(() => false);
  if (!isGiven) collectGarbage();
}

const LONGEST_ANSWER = 2_000;

async function askToGiveBack(): Promise<boolean> {
  const { Session } = await import('node:inspector');
  const session = new Session();
  session.connect();
  return new Promise((resolve) => {
    const settle = (isGiven: boolean): void => {
      clearTimeout(waiting);
      session.disconnect();
      resolve(isGiven);
    };
    // It also holds on to the session, which nothing else does: it would be cleared away before it answers.
    const waiting = setTimeout(() => settle(false), LONGEST_ANSWER);
    // A session that is ended while it answers never comes back.
    session.post('HeapProfiler.collectGarbage', (error) => setImmediate(settle, error === null));
  });
}

/** For programs that are started so. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') return;
  // What dies by the first run is given back by the second.
  collect();
  collect();
}

const MINUTE = 60_000;
let minute = -1;
let day = '';

/** Asked for at every keystroke; a day begins with a minute. */
function today(): string {
  const now = Math.floor(Date.now() / MINUTE);
  if (now !== minute) day = localDay(new Date());
  minute = now;
  return day;
}

/** Devices and pipes are refused before they are opened, because reading one may never end. */
async function read(uri: string, maximumBytes: number): Promise<FileContent> {
  const path = fileURLToPath(uri);
  const stats = await stat(path);
  if (stats.isDirectory()) return failure('folder');
  if (!stats.isFile()) return failure('not-a-file');
  if (stats.size > maximumBytes) return failure('too-large');
  return { kind: 'content', bytes: await readFile(path) };
}

async function list(uri: string): Promise<FolderEntry[]> {
  const entries = await readdir(fileURLToPath(uri), { withFileTypes: true });
  return entries.map((entry) => ({
    name: entry.name,
    kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : entry.isSymbolicLink() ? 'link' : 'other',
  }));
}

async function resolveLinks(uri: string): Promise<string> {
  return pathToFileURL(await realpath(fileURLToPath(uri))).href;
}

function failure(reason: FileFailure): FileContent {
  return { kind: 'failure', reason };
}

function reasonOf(error: unknown): FileFailure {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
  if (code === 'EACCES' || code === 'EPERM') return 'forbidden';
  return code === 'EISDIR' ? 'folder' : 'unreadable';
}
