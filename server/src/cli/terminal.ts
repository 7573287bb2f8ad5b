import type { ClaimSet, SourceMemory } from '../core/index.js';
import type { CacheFiles } from '../host/article-cache.js';
import type { FileContent, Host } from '../host/host.js';
import type { Checking } from './checking.js';
import type { FolderWatch } from './folder-watch.js';
import type { Progress } from './progress.js';

/** What a command can reach of the world: files, streams and the clock. */
export interface Terminal {
  readonly host: Host;
  /** The working folder, as a path. */
  readonly folder: string;
  /** How wide the output is shown. */
  readonly columns: number;
  readonly hasColour: boolean;
  /** Writes to standard output, as it is. */
  print(text: string): void;
  /** Writes a line to standard error, in printable characters. */
  tell(line: string): void;
  /** Shows how far something long is, where somebody looks. */
  progress(): Progress;
  /** Makes ready to check so many drafts against some claims. */
  checking(sets: readonly ClaimSet[], drafts: number, memory?: SourceMemory): Checking;
  /** Opens a folder in which files may be kept. */
  openCache(folder: string): CacheFiles;
  /** Watches folders until the user ends the program. */
  watch(): FolderWatch;
  /** The bytes of standard input, to its end. Never rejects. */
  readInput(maximumBytes: number): Promise<FileContent>;
  /** Writes a file whole or not at all. Says why where it cannot. */
  writeFile(path: string, text: string): Promise<string | undefined>;
}
