import type { LibrarySource } from '../claims/library.js';
import type { Reading } from '../mentions/reading.js';

/** An index of each source of a library, by the source's number. */
export interface SourceIndexes<Index> {
  readonly count: number;
  at(number: number): Index | undefined;
}

/** Indexes that are made when they are asked for, and kept as long as the source's reading is. */
export function indexesOf<Index>(
  sources: readonly LibrarySource[],
  index: (source: LibrarySource) => Index,
): SourceIndexes<Index> {
  const known = new WeakMap<Reading, Index>();
  return {
    count: sources.length,
    at: (number) => {
      const source = sources[number];
      if (source === undefined) return undefined;
      const { reading } = source;
      const found = known.get(reading) ?? index(source);
      known.set(reading, found);
      return found;
    },
  };
}
