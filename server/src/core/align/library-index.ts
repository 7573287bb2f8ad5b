import type { ClaimLibrary, SourceReading } from '../claims/library.js';
import { indexSlots, type SlotIndex } from './slot-index.js';

/** A library made ready for alignment. Costs time once; every draft uses it. */
export interface LibraryIndex {
  readonly library: ClaimLibrary;
  readonly sources: readonly SourceReading[];
  readonly slots: readonly SlotIndex[];
}

export function indexLibrary(library: ClaimLibrary): LibraryIndex {
  return { library, sources: library.sources, slots: library.sources.map(indexSlots) };
}
