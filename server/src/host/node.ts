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

/** Node has no call for it but for programs that are started so. */
function giveBack(): void {
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
