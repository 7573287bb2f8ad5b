import { canonicalUri } from '../../server/src/host/addresses.js';
import type { FileContent, FolderEntry, Host } from '../../server/src/host/host.js';

/** A file's text or bytes; `{ link }` points to another URI. */
export type MemoryFile = string | Uint8Array | { readonly link: string };

export interface MemoryHost extends Host {
  /** The URI of a path under the root of this host. */
  uri(path: string): string;
  write(path: string, file: MemoryFile): void;
  remove(path: string): void;
}

const ROOT = 'file:///desk';

/** A disk in memory under file:///desk, by path: { 'sources/a.md': 'text' }. */
export function memoryHost(given: Readonly<Record<string, MemoryFile>>): MemoryHost {
  const uriOf = (path: string): string => canonicalUri(path.startsWith('file:') ? path : `${ROOT}/${path}`);
  const files = new Map(Object.entries(given).map(([path, file]) => [uriOf(path), file]));
  const isFolder = (uri: string): boolean => [...files.keys()].some((known) => known.startsWith(`${uri}/`));
  const follow = (uri: string): string => {
    const file = files.get(canonicalUri(uri));
    return typeof file === 'object' && 'link' in file ? follow(file.link) : canonicalUri(uri);
  };
  return {
    uri: uriOf,
    write: (path, file) => files.set(uriOf(path), file),
    remove: (path) => files.delete(uriOf(path)),
    readFile: async (uri, maximumBytes) => content(files.get(follow(uri)), isFolder(canonicalUri(uri)), maximumBytes),
    readFolder: async (uri) => entriesOf(canonicalUri(uri), files),
    realUri: async (uri) => (files.has(follow(uri)) || isFolder(canonicalUri(uri)) ? follow(uri) : undefined),
    now: () => 0,
    today: () => '2026-03-31',
  };
}

function content(file: MemoryFile | undefined, isFolder: boolean, maximumBytes: number): FileContent {
  if (isFolder) return { kind: 'failure', reason: 'folder' };
  if (file === undefined || (typeof file === 'object' && 'link' in file)) return { kind: 'failure', reason: 'missing' };
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  return bytes.length > maximumBytes ? { kind: 'failure', reason: 'too-large' } : { kind: 'content', bytes };
}

function entriesOf(folder: string, files: ReadonlyMap<string, MemoryFile>): FolderEntry[] {
  const entries = new Map<string, FolderEntry>();
  for (const [uri, file] of files) {
    if (!uri.startsWith(`${folder}/`)) continue;
    const [name = '', ...rest] = decodeURIComponent(uri.slice(folder.length + 1)).split('/');
    const isLink = typeof file === 'object' && 'link' in file;
    entries.set(name, { name, kind: rest.length > 0 ? 'folder' : isLink ? 'link' : 'file' });
  }
  return [...entries.values()];
}
