/**
 * How the outside is reached. Everything that reads a file does it through here, by URI, so that the same code
 * runs over a disk, over an editor's unsaved buffers and over files made up by a test.
 */
export interface Host {
  /** The bytes of a file, or why they are not to be had. Never rejects. */
  readFile(uri: string, maximumBytes: number): Promise<FileContent>;
  /** What a folder holds, in no certain order; nothing where it cannot be read. Never rejects. */
  readFolder(uri: string): Promise<readonly FolderEntry[]>;
  /** The URI with every symbolic link resolved; undefined where nothing stands there. Never rejects. */
  realUri(uri: string): Promise<string | undefined>;
  /** Milliseconds on a clock that only runs forward, for timing. */
  now(): number;
  /** The day here, as 2026-03-31. */
  today(): string;
  /** Gives back the memory that is no longer needed, where that can be asked for; takes a moment. Never rejects. */
  giveBack?(): Promise<void>;
}

export type FileContent =
  | { readonly kind: 'content'; readonly bytes: Uint8Array }
  | { readonly kind: 'failure'; readonly reason: FileFailure };

export type FileFailure = 'missing' | 'folder' | 'not-a-file' | 'too-large' | 'forbidden' | 'unreadable';

export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}
