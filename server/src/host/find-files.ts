import { isWithin, relativePath, resolveUri } from './addresses.js';
import { matchesGlob } from './glob.js';
import type { FolderEntry, Host } from './host.js';
import { LIMITS } from './limits.js';

export interface FoundFiles {
  /** URIs, nearest folders first and by name within a folder, so that every run finds the same order. */
  readonly uris: readonly string[];
  /** Files whose link leads out of the folder; they are not used. */
  readonly outside: readonly string[];
  /** True where the search stopped at a limit. */
  readonly isCut: boolean;
}

const SKIPPED_FOLDERS: readonly string[] = ['node_modules', 'dist'];

/** The files under a folder that fit one of the patterns. Hidden and linked folders are not entered. */
export async function findFiles(host: Host, folder: string, patterns: readonly string[]): Promise<FoundFiles> {
  const uris: string[] = [];
  const outside: string[] = [];
  const folders = [folder];
  const deepest = depthOf(patterns);
  let seen = 0;
  for (let current = folders.shift(); current !== undefined; current = folders.shift()) {
    for (const entry of inOrder(await host.readFolder(current))) {
      seen += 1;
      if (seen > LIMITS.entries) return { uris, outside, isCut: true };
      const uri = resolveUri(current, entry.name);
      const path = relativePath(folder, uri);
      if (isEntered(entry) && path.split('/').length < deepest) folders.push(uri);
      if (!isFile(entry) || !patterns.some((pattern) => matchesGlob(pattern, path))) continue;
      if (await staysWithin(host, folder, uri)) uris.push(uri);
      else outside.push(uri);
    }
  }
  return { uris, outside, isCut: false };
}

/** True where the file, with every link resolved, still lies in the folder. A file that is not there yet does. */
export async function staysWithin(host: Host, folder: string, uri: string): Promise<boolean> {
  if (!isWithin(folder, uri)) return false;
  const real = await host.realUri(uri);
  return real === undefined || isWithin((await host.realUri(folder)) ?? folder, real);
}

/** How many names the longest path has that can fit. */
function depthOf(patterns: readonly string[]): number {
  const depths = patterns.map((pattern) =>
    pattern.includes('**') ? Number.POSITIVE_INFINITY : pattern.split('/').length,
  );
  return Math.max(0, ...depths);
}

function inOrder(entries: readonly FolderEntry[]): FolderEntry[] {
  return [...entries].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function isEntered({ name, kind }: FolderEntry): boolean {
  return kind === 'folder' && !name.startsWith('.') && !SKIPPED_FOLDERS.includes(name);
}

function isFile({ kind }: FolderEntry): boolean {
  return kind === 'file' || kind === 'link';
}
