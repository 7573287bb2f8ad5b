import type { ClaimLibrary, SourceReading } from '../claims/library.js';
import { type AttributionIndex, indexAttributions } from './attribution-index.js';
import { type KnownSpeakers, knownSpeakers } from './known-speakers.js';
import { indexNames, type NameIndex } from './name-index.js';
import { indexOfficeHolders, type OfficeHolders } from './office-holders.js';
import { indexSlots, type SlotIndex } from './slot-index.js';
import { indexStances, type StanceIndex } from './stance/stance-index.js';
import { indexWords, type WordIndex } from './word-index.js';

/** A library made ready for alignment. Costs time once; every draft uses it. */
export interface LibraryIndex {
  readonly library: ClaimLibrary;
  readonly sources: readonly SourceReading[];
  readonly slots: readonly SlotIndex[];
  readonly words: readonly WordIndex[];
  readonly stances: readonly StanceIndex[];
  readonly attributions: readonly AttributionIndex[];
  readonly speakers: KnownSpeakers;
  readonly holders: OfficeHolders;
  readonly names: NameIndex;
}

export function indexLibrary(library: ClaimLibrary): LibraryIndex {
  const { sources } = library;
  return {
    library,
    sources,
    slots: sources.map(indexSlots),
    words: sources.map(indexWords),
    stances: sources.map(indexStances),
    attributions: sources.map(indexAttributions),
    speakers: knownSpeakers([...new Set(sources.flatMap(({ entities }) => entities))]),
    holders: indexOfficeHolders(sources),
    names: indexNames(sources),
  };
}
