import { type FSWatcher, watch } from 'node:fs';

/** Tells when something changes in some folders. */
export interface FolderWatch {
  /** Watches these folders, too. One that is not there is left out. */
  add(folders: readonly string[]): void;
  /** Resolves when something has changed since it was last asked, or when the watching is over. */
  next(): Promise<'changed' | 'ended'>;
  end(): void;
}

/** Editors write a file in several steps; changes so near to each other count as one. */
const MILLISECONDS_OF_QUIET = 50;

export function watchFolders(): FolderWatch {
  const watchers = new Map<string, FSWatcher>();
  let state: 'quiet' | 'changed' | 'ended' = 'quiet';
  let wake = (): void => undefined;
  let timer: NodeJS.Timeout | undefined;
  const become = (next: 'changed' | 'ended'): void => {
    if (state !== 'ended') state = next;
    wake();
  };
  const onChange = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => become('changed'), MILLISECONDS_OF_QUIET);
  };
  const add = (folder: string): void => {
    if (watchers.has(folder)) return;
    try {
      const watcher = watch(folder, onChange);
      // A folder that is deleted is no longer watched; that it is gone is a change.
      watcher.on('error', () => {
        watcher.close();
        watchers.delete(folder);
        onChange();
      });
      watchers.set(folder, watcher);
    } catch {
      // What is not there, or may not be watched, changes nothing.
    }
  };
  return {
    add: (folders) => folders.forEach(add),
    next: async () => {
      if (state === 'quiet') {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      const now = state === 'ended' ? 'ended' : 'changed';
      if (state === 'changed') state = 'quiet';
      return now;
    },
    end: () => {
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
      become('ended');
    },
  };
}
