import { resolveUri } from './addresses.js';
import { matchesGlob } from './glob.js';
import type { Host } from './host.js';
import { LIMITS } from './limits.js';
import { textOf } from './read-text.js';
import type { FileProblem, LoadedFile } from './workspace.js';

/** Names drafts that are never checked, in the folder that holds claimcheck.json or is worked in. As .gitignore does. */
export const IGNORE_FILE = '.claimcheckignore';

/** Lines that are read at most. */
const MOST_PATTERNS = 1_000;

export interface IgnoreFile {
  readonly patterns: readonly IgnorePattern[];
  readonly problems: readonly FileProblem[];
  /** The file itself, where there is one. */
  readonly file?: LoadedFile;
}

interface IgnorePattern {
  /** A path that one of these fits is meant. */
  readonly globs: readonly string[];
  /** False for a line that begins with "!", which takes a path back in. */
  readonly isIgnored: boolean;
}

/** Reads the folder's .claimcheckignore, if it has one. An empty one is none. Never rejects. */
export async function readIgnoreFile(host: Host, folder: string): Promise<IgnoreFile> {
  const uri = resolveUri(folder, IGNORE_FILE);
  if ((await host.realUri(uri)) === undefined) return { patterns: [], problems: [] };
  const read = textOf(await host.readFile(uri, LIMITS.fileBytes));
  if ('text' in read)
    return { patterns: patternsOf(read.text), problems: [], file: { uri, kind: 'ignore', text: read.text } };
  const problem = { severity: 'warning', message: `${IGNORE_FILE} ${read.fault}.`, file: uri } as const;
  return { patterns: [], problems: [problem] };
}

/** True where the last line that fits a path, seen from the folder, leaves it out. */
export function isIgnoredPath({ patterns }: Pick<IgnoreFile, 'patterns'>, path: string): boolean {
  return patterns.findLast(({ globs }) => globs.some((glob) => matchesGlob(glob, path)))?.isIgnored ?? false;
}

function patternsOf(text: string): IgnorePattern[] {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim());
  const patterns = lines.filter((line) => line !== '' && !line.startsWith('#')).slice(0, MOST_PATTERNS);
  return patterns.map((line) => {
    const isIgnored = !line.startsWith('!');
    return { isIgnored, globs: globsOf(isIgnored ? line : line.slice(1)) };
  });
}

/** A name alone is meant in every folder; a pattern with a slash is seen from the folder of the file. */
function globsOf(pattern: string): string[] {
  const isFolder = pattern.endsWith('/');
  const bare = pattern.replace(/^\//, '').replace(/\/$/, '');
  const isAnchored = pattern.startsWith('/') || bare.includes('/');
  const base = isAnchored ? bare : `**/${bare}`;
  return isFolder ? [`${base}/**`] : [base, `${base}/**`];
}
